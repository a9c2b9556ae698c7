import type { PersonPresence } from '@rotunda/db/queries/presence';
import { withoutPhoneOf } from '../guess/phoneCells.ts';
import type { Parsed } from './cells.ts';
import type { Fields } from './fields.ts';

/** What is known of somebody's phone before an import; undefined for somebody new. */
export type PhoneBefore = Pick<PersonPresence, 'claimed' | 'withoutPhone'> | undefined;

/** Whether a row makes somebody take part without a phone. Of whoever's seat a phone holds no file says that. */
export const withoutPhoneIn = (fields: Fields, before: PhoneBefore): boolean => {
  const said = fields.take('without phone', {
    parse: phoneCell,
    now: before?.withoutPhone ?? false,
    show: (value) => (value ? 'yes' : ''),
  });
  return said && !(before?.claimed ?? false);
};

function phoneCell(cell: string): Parsed<boolean> {
  if (cell === '') return { value: false };
  const value = withoutPhoneOf(cell);
  return value === null
    ? {
        wrong: {
          reason: 'Neither yes nor no',
          mend: 'Write yes for somebody who takes part without a phone, else no.',
        },
      }
    : { value };
}
