import { formerIdsOf } from '@rotunda/db/queries/aliases';
import type { PersonPresence } from '@rotunda/db/queries/presence';
import type { PersonRow, RosterSlice } from '@rotunda/db/queries/roster';
import type { SeatingSlice } from '@rotunda/db/queries/seating';
import type { EventRow } from '@rotunda/db/queries/setup';
import { isMentee, isMentor, type Role } from '@rotunda/shared/rules/people';
import { currentRound } from '@rotunda/shared/rules/progress';
import { isRegistrationOpen } from '@rotunda/shared/rules/registration';
import type { PartName } from '@rotunda/shared/schema/parts';
import type { Person } from '@rotunda/shared/schema/roster';
import { listsBy } from '../plan/lists.ts';
import type { PartMaker, Snapshot } from '../snapshot.ts';
import { mentorsShownTo } from './mentors.ts';
import { onPage, pageCount, pagesOf } from './pages.ts';
import { columnsOf } from './person.ts';
import { waysBack } from './waysBack.ts';
import { type PairWish, wishesOf } from './pairs.ts';

const nobody: PairWish = { forbidden: [], required: [] };

const personOf = (
  row: PersonRow,
  { needs, expertise }: RosterSlice,
  { forbidden, required }: PairWish,
  presence: PersonPresence | undefined,
  toldApart: readonly string[],
): Person => ({
  id: row.id,
  revision: row.revision,
  number: row.number,
  ...columnsOf(row),
  expertise: [...(expertise.get(row.id) ?? [])],
  needs: [...(needs.get(row.id) ?? [])],
  forbidden: [...forbidden],
  required: [...required],
  claimed: presence?.claimed ?? false,
  withoutPhone: presence?.withoutPhone ?? false,
  walkIn: row.walkIn,
  extra: row.extra ?? {},
  approval: row.approval,
  registered: row.registered,
  toldApart: [...toldApart],
});

/** Of everybody who was told apart from anybody, from whom. */
function apartFrom(toldApart: RosterSlice['toldApart']): ReadonlyMap<string, readonly string[]> {
  const bothWays = toldApart.flatMap(([id, from]) => [
    { id, from },
    { id: from, from: id },
  ]);
  const lists = listsBy(bothWays, ({ id }) => id);
  return new Map([...lists].map(([id, list]) => [id, list.map(({ from }) => from)]));
}

/** `roster/N`: pages count from 1, in roster order. */
const rosterMaker: PartMaker<'roster/*'> = {
  members: ({ roster }) => pagesOf(roster.people),
  make: ({ snapshot: { roster, presence }, member }) => {
    const page = Number(member);
    const rows = onPage(roster.people, page);
    const wishes = wishesOf(roster.pairs);
    const apart = apartFrom(roster.toldApart);
    return {
      page,
      pages: pageCount(roster.people),
      people: rows.map((row) =>
        personOf(row, roster, wishes.get(row.id) ?? nobody, presence.get(row.id), apart.get(row.id) ?? []),
      ),
    };
  },
};

/** Conversations of the current round, or the one that is walked to, whose mentee said "I'm here" at the table. */
function seatedNow({ plan, run, setup }: Snapshot): string[] {
  const round = currentRound(run.run, setup.agenda);
  return plan.conversations
    .filter((each) => each.roundId === round?.id && each.state === 'planned' && each.seatedAt !== null)
    .map(({ id }) => id);
}

const presenceMaker: PartMaker<'presence'> = {
  make: ({ snapshot }) => ({
    people: Object.fromEntries(
      [...snapshot.presence].map(([id, { presence, since }]) => [id, { state: presence, since }]),
    ),
    seated: seatedNow(snapshot),
  }),
};

/** The mentor that somebody wishes for, of those whom they are shown. */
function wishOf(
  personId: string,
  known: Parameters<typeof mentorsShownTo>[1],
  { people }: SeatingSlice,
): { id: string; name: string } | null {
  const [mentorId] = people.get(personId)?.wished ?? [];
  if (mentorId === undefined) return null;
  const mentor = mentorsShownTo(personId, known).find(({ id }) => id === mentorId);
  return mentor ? { id: mentor.id, name: mentor.name } : null;
}

/** Which half of being both somebody is not yet, and may add by themselves while the event is not over. */
const mayAdd = (
  role: Role,
  {
    doors,
    registerMentees,
    registerMentors,
  }: Pick<EventRow, 'doors' | 'registerMentees' | 'registerMentors'>,
) => ({
  mentee: !isMentee(role) && isRegistrationOpen(registerMentees, { doors, over: false }),
  mentor: !isMentor(role) && isRegistrationOpen(registerMentors, { doors, over: false }),
});

const meMaker: PartMaker<'me'> = {
  make: async ({ snapshot: { roster, setup, presence, seating }, viewer, services, tx }) => {
    const person = roster.byId.get(viewer.participantId ?? '');
    // A phone whose person was removed is signed out before any part is made for it.
    if (!person) throw new Error('There is no such person on the roster');
    const { event, topics, sharing } = setup;
    const nameOf = new Map(topics.map(({ id, name }) => [id, name]));
    return {
      participantId: person.id,
      formerIds: await formerIdsOf(tx, person.id),
      number: person.number,
      name: person.name,
      role: person.role,
      needs: [...(roster.needs.get(person.id) ?? [])],
      expertise: (roster.expertise.get(person.id) ?? []).map(({ topicId, level }) => ({
        topicId,
        topic: nameOf.get(topicId) ?? '',
        level,
      })),
      bio: person.bio,
      mostAtOnce: seating.people.get(person.id)?.mostAtOnce ?? null,
      mayAdd: mayAdd(person.role, event),
      approval: person.approval,
      registered: person.registered,
      wished: wishOf(person.id, { event, roster, presence }, seating),
      presence: presence.get(person.id)?.presence ?? 'expected',
      event: {
        id: event.id,
        name: event.name,
        date: event.date,
        place: event.place,
        welcome: event.welcome,
        doors: event.doors,
        joinCode: event.joinCode,
        questionsBefore: event.questionsBefore,
        mentorsShown: event.mentorsShown,
      },
      topics: [...topics],
      sharing,
      ...waysBack(event, services)(person),
    };
  },
};

/** Parts that are made from the roster and from who is here. */
export const peopleParts = {
  'roster/*': rosterMaker,
  presence: presenceMaker,
  me: meMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
