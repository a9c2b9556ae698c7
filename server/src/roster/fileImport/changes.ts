import { isDeepStrictEqual } from 'node:util';
import { plainSeating, type Seating } from '@rotunda/db/queries/seating';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import type { RowChange } from '@rotunda/shared/schema/rosterFiles';
import { absenceText, type Rounds } from '../import/absences.ts';
import type { ImportWorld, Prepared, PreparedRow } from '../import/prepare.ts';
import { needTexts, skillTexts } from '../import/wording.ts';
import { type PairWish, wishesOf } from '../pairs.ts';
import { inputsOf } from '../person.ts';

/** Somebody as words, field by field; lists as their items. */
type Told = ReadonlyMap<RowChange['field'], string | readonly string[]>;

/** Ids in the words that people know. */
interface Names {
  readonly topic: (id: string) => string;
  readonly person: (id: string) => string;
  readonly zone: (id: string | null) => string;
  readonly table: (id: string | null) => string;
  readonly rounds: Rounds;
}

/** Answers what each row changes about somebody on the roster: before and after, in words. */
export function changeTeller(world: ImportWorld, prepared: Prepared): (row: PreparedRow) => RowChange[] {
  const names = namesOf(world, prepared);
  const inputs = inputsOf(world.roster);
  const [pairsBefore, pairsAfter] = [wishesOf(world.roster.pairs), wishesOf(prepared.pairs)];
  const [hostedBefore, hostedAfter] = [
    hostedBy(world.setup.hosting, names),
    hostedBy(prepared.hosting.hosting, names),
  ];
  const told = (
    person: PersonInput,
    seating: Seating,
    pairs: PairWish | undefined,
    hosted: ReadonlySet<string> | undefined,
  ): Told =>
    new Map([
      ...personTold(person, names),
      ...seatingTold(seating, names),
      ...pairsTold(pairs, names),
      ['table', [...(hosted ?? [])]],
    ]);
  return ({ id, change, before, person, seating, extra }) => {
    const had = inputs.get(id);
    if (change !== 'changed' || !before || !had) return [];
    const was = told(had, world.seats.get(id) ?? plainSeating, pairsBefore.get(id), hostedBefore.get(id));
    const is = told(person, seating, pairsAfter.get(id), hostedAfter.get(id));
    return [...fieldChanges(was, is), ...extraChanges(before.extra, extra)];
  };
}

function namesOf({ setup, roster }: ImportWorld, { rows, topicNames }: Prepared): Names {
  const byId = <Item extends { readonly id: string }>(
    items: readonly Item[],
    name: (item: Item) => string,
  ): ((id: string | null) => string) => {
    const known = new Map(items.map((item) => [item.id, name(item)]));
    return (id) => known.get(id ?? '') ?? '';
  };
  const added = rows.map(({ id, person }) => ({ id, name: person.name }));
  return {
    topic: (id) => topicNames.get(id) ?? '',
    person: byId([...roster.people, ...added], ({ name }) => name),
    zone: byId(setup.zones, ({ name }) => name),
    table: byId(setup.tables, ({ number }) => String(number)),
    rounds: roundsOf(setup.agenda).map(({ id, title }) => ({ id, title })),
  };
}

function hostedBy(hosting: readonly Hosting[], names: Names): Map<string, Set<string>> {
  const hosted = new Map<string, Set<string>>();
  for (const { mentorId, tableId } of hosting) {
    const tables = hosted.get(mentorId) ?? new Set();
    hosted.set(mentorId, tables.add(names.table(tableId)));
  }
  return hosted;
}

const personTold = (person: PersonInput, { topic }: Names): [RowChange['field'], string | string[]][] => [
  ['name', person.name],
  ['email', person.email],
  ['role', person.role],
  ['department', person.department],
  ['topics', skillTexts(person, topic)],
  ['needs', needTexts(person, topic)],
  ['most conversations', String(person.mostConversations ?? '')],
  ['most rounds', String(person.mostRounds ?? '')],
  ['remark', person.remark],
  ['bio', person.bio],
];

const seatingTold = (seating: Seating, names: Names): [RowChange['field'], string | string[]][] => [
  ['remote', seating.remote ? 'yes' : ''],
  ['languages', [...seating.languages]],
  ['zone', names.zone(seating.zoneId)],
  ['fixed table', names.table(seating.tableId)],
  ['most at once', String(seating.mostAtOnce ?? '')],
  ['away', absenceText(seating.absent, names.rounds)],
  ['wishes', seating.wished.map(names.person).toSorted()],
];

const pairsTold = (pairs: PairWish | undefined, names: Names): [RowChange['field'], string[]][] => [
  ['forbidden', (pairs?.forbidden ?? []).map(names.person).toSorted()],
  [
    'required',
    (pairs?.required ?? [])
      .map(({ personId, roundId }) => {
        const round = names.rounds.findIndex(({ id }) => id === roundId) + 1;
        return names.person(personId) + (round === 0 ? '' : ` @ ${round}`);
      })
      .toSorted(),
  ],
];

function fieldChanges(was: Told, is: Told): RowChange[] {
  return [...is].flatMap(([field, after]) => {
    const before = was.get(field) ?? '';
    if (isDeepStrictEqual(before, after)) return [];
    return [
      { field, heading: '', before: text(without(before, after)), after: text(without(after, before)) },
    ];
  });
}

/** Of a list, what the other does not have; all of it where only the order is another. */
function without(list: string | readonly string[], other: string | readonly string[]) {
  if (typeof list === 'string' || typeof other === 'string') return list;
  const [own, others] = [new Set(list), new Set(other)];
  const areSame = own.size === others.size && list.every((item) => others.has(item));
  return areSame ? list : list.filter((item) => !others.has(item));
}

function extraChanges(was: PreparedRow['extra'], is: PreparedRow['extra']): RowChange[] {
  const headings = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return [...headings].flatMap((heading) => {
    const [before, after] = [was?.[heading] ?? '', is?.[heading] ?? ''];
    return before === after
      ? []
      : [{ field: 'own' as const, heading, before: text(before), after: text(after) }];
  });
}

/** Whoever looks at hundreds of rows reads the beginning. */
const longest = 200;
function text(told: string | readonly string[]): string {
  const whole = typeof told === 'string' ? told : told.join(' · ');
  return whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
}
