import { type SeatField, seatFields, type SeatPreview } from '@rotunda/shared/schema/rosterFiles';
import { absenceText } from '../import/absences.ts';
import type { ImportWorld, Prepared, PreparedRow } from '../import/prepare.ts';
import { roomOf } from '../import/seatDraft.ts';

/** What is said of somebody's seats once a row is in, in words of the event; nothing of what is as usual. */
export function seatPreviews(
  { rows }: Prepared,
  { setup, roster }: Pick<ImportWorld, 'setup' | 'roster'>,
): (row: PreparedRow) => SeatPreview[] {
  const room = roomOf(setup);
  const called = new Map([
    ...roster.people.map(({ id, name }) => [id, name] as const),
    ...rows.map(({ id, person }) => [id, person.name] as const),
  ]);
  const zoneOf = (zoneId: string | null) => room.zones.find(({ id }) => id === zoneId)?.name;
  const numberOf = (tableId: string | null) => room.tables.find(({ id }) => id === tableId)?.number;
  return ({ seating, withoutPhone, person, table }) => {
    const said: Record<SeatField, string | number | null | undefined> = {
      table,
      remote: seating.remote ? 'yes' : '',
      'without phone': withoutPhone ? 'yes' : '',
      languages: seating.languages.join(', '),
      zone: zoneOf(seating.zoneId),
      'fixed table': numberOf(seating.tableId),
      away: absenceText(seating.absent, room.rounds).replaceAll(';', ','),
      'most at once': seating.mostAtOnce,
      'most rounds': person.mostRounds,
      'most conversations': person.mostConversations,
      // Whom they ask for has no order.
      wishes: seating.wished
        .map((id) => called.get(id) ?? '')
        .sort()
        .join(', '),
    };
    return seatFields.flatMap((field) => {
      const value = said[field] ?? '';
      return value === '' ? [] : [{ field, value: String(value) }];
    });
  };
}
