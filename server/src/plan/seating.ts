import { isDeepStrictEqual } from 'node:util';
import type { EventTx } from '@rotunda/db';
import { raiseRevisions, saveLimits } from '@rotunda/db/queries/people';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSeating, plainSeating, saveSeating } from '@rotunda/db/queries/seating';
import { loadSetup } from '@rotunda/db/queries/setup';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { languageNames } from '@rotunda/shared/rules/languages';
import { isMentor } from '@rotunda/shared/rules/people';
import type { InputOf } from '@rotunda/shared/schema/commands';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { changedMeanwhile, notOnRoster } from '../roster/refused.ts';

type Wish = InputOf<'person.seating'>['seating'];

/** Says of a person beforehand where, when and with whom they sit, and how much a mentor takes on. */
export const setSeating: WriteHandler<'person.seating'> = {
  write: async (tx, { input }) => {
    const { byId } = await loadRoster(tx, tx.eventId);
    const person = byId.get(input.personId);
    if (!person) throw notOnRoster();
    const { people } = await loadSeating(tx, tx.eventId);
    const before = people.get(person.id) ?? plainSeating;
    const wished = await inOrder(tx, input.seating);
    const limits = input.limits ?? person;
    const isSaid = isDeepStrictEqual({ ...before, wished: before.wished.toSorted() }, wished);
    const isLimited =
      limits.mostConversations === person.mostConversations && limits.mostRounds === person.mostRounds;
    if (isSaid && isLimited) return {};
    if (person.revision !== input.revision) throw changedMeanwhile(person);
    const wrong = wished.wished.find((id) => {
      const mentor = byId.get(id);
      // Somebody who is no mentor any more stays wished for, in case they are again.
      return !before.wished.includes(id) && (id === person.id || !mentor || !isMentor(mentor.role));
    });
    if (wrong !== undefined) throw unknown('wished');
    await saveSeating(tx, person.id, wished);
    await saveLimits(tx, person.id, limits);
    await raiseRevisions(tx, [person.id]);
    tx.touch('roster');
    return {};
  },
};

const unknown = (field: keyof Wish): Refusal =>
  new Refusal('invalid', 'This is not at the event: choose something that is.', {
    field: `seating.${field}`,
  });

/** Each thing once and in its usual order. Refuses what is not at this event. */
async function inOrder(tx: EventTx, wish: Wish): Promise<Wish> {
  const { agenda, zones, tables } = await loadSetup(tx, tx.eventId);
  const rounds = roundsOf(agenda).map(({ id }) => id);
  if (!wish.absent.every((id) => rounds.includes(id))) throw unknown('absent');
  if (wish.zoneId !== null && !zones.some(({ id }) => id === wish.zoneId)) throw unknown('zoneId');
  if (wish.tableId !== null && !tables.some(({ id }) => id === wish.tableId)) throw unknown('tableId');
  return {
    ...wish,
    absent: rounds.filter((id) => wish.absent.includes(id)),
    wished: [...new Set(wish.wished)].toSorted(),
    languages: languageNames(wish.languages),
  };
}
