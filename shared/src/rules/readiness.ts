import { type Agenda, lengthOf, roundsOf, shortRound } from './agenda.ts';
import type { Hosting } from './hosting.ts';
import { outOfReach } from './outOfReach.ts';
import { type Standing, isApprovedMentor, isMentee, isMentor } from './people.ts';

/** The steps of setting an event up, in the order of the day. */
export const readinessSteps = ['agenda', 'room', 'people', 'plan', 'doors'] as const;
export type ReadinessStep = (typeof readinessSteps)[number];

/** What still has to be done before the event can run. */
export type MissingCode =
  | 'no-rounds'
  | 'no-topics'
  | 'no-tables'
  | 'no-mentees'
  | 'no-mentors'
  | 'nobody-hosts'
  | 'no-plan'
  | 'draft-unpublished'
  | 'doors-closed';

/** What would run, but is worth a look. */
export type WarningCode =
  | 'short-rounds'
  | 'mentees-without-needs'
  | 'mentors-waiting'
  | 'mentors-without-topics'
  | 'mentors-without-table'
  | 'topics-nobody-offers'
  | 'fewer-seats-than-mentees'
  | 'remote-without-link'
  | 'plan-outdated';

export type Finding =
  | { readonly weight: 'missing'; readonly code: MissingCode }
  | {
      readonly weight: 'warning';
      readonly code: WarningCode;
      /** How many are meant; of `fewer-seats-than-mentees`, how many seats are short in the worst round. */
      readonly count: number;
      /** Rounds, people or topics that are meant; empty for `plan-outdated`. */
      readonly ids: readonly string[];
    };

export interface StepReadiness {
  readonly step: ReadinessStep;
  readonly findings: readonly Finding[];
}

interface ReadyPerson extends Standing {
  readonly id: string;
  readonly needs: readonly { readonly topicId: string }[];
  readonly expertise: readonly { readonly topicId: string }[];
}

export interface ReadinessInput {
  readonly agenda: Agenda;
  readonly topics: readonly { readonly id: string }[];
  readonly tables: readonly { readonly id: string; readonly seats: number; readonly videoLink: string }[];
  readonly hosting: readonly Hosting[];
  readonly people: readonly ReadyPerson[];
  /** Those of them who take part from afar. */
  readonly remote: ReadonlySet<string>;
  readonly plan: { readonly published: boolean; readonly draft: boolean; readonly outdated: boolean };
  readonly doors: 'closed' | 'open';
}

const missing = (code: MissingCode, when: boolean): Finding[] => (when ? [{ weight: 'missing', code }] : []);

const warning = (code: WarningCode, ids: readonly string[], count = ids.length): Finding[] =>
  count > 0 ? [{ weight: 'warning', code, count, ids }] : [];

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

/** A changeover is walking, not talking: only the phases count. */
const isShort = (round: Agenda[number]): boolean => lengthOf(round) - round.changeover < shortRound;

function ofAgenda({ agenda }: ReadinessInput): Finding[] {
  const rounds = roundsOf(agenda);
  return [
    ...missing('no-rounds', rounds.length === 0),
    ...warning('short-rounds', idsOf(rounds.filter(isShort))),
  ];
}

const ofRoom = (input: ReadinessInput): Finding[] => [
  ...missing('no-topics', input.topics.length === 0),
  ...missing('no-tables', input.tables.length === 0),
  ...warning('remote-without-link', outOfReach(input)),
];

/** Topics that somebody needs and nobody else knows. */
function unoffered({ topics, people }: ReadinessInput): string[] {
  const mentors = people.filter(isApprovedMentor);
  const knownBy = new Map(
    topics.map(({ id }) => [
      id,
      idsOf(mentors.filter(({ expertise }) => expertise.some(({ topicId }) => topicId === id))),
    ]),
  );
  const wanted = people
    .filter(({ role }) => isMentee(role))
    .flatMap((person) => person.needs.map(({ topicId }) => ({ topicId, by: person.id })));
  const lost = wanted.filter(({ topicId, by }) => !knownBy.get(topicId)?.some((id) => id !== by));
  const ids = new Set(lost.map(({ topicId }) => topicId));
  return idsOf(topics).filter((id) => ids.has(id));
}

/** Rounds with fewer seats at hosted tables than people who would sit there; `count` is what the worst one lacks. */
function seatsShort({ agenda, tables, hosting, people }: ReadinessInput): { ids: string[]; count: number } {
  const seatsAt = new Map(tables.map(({ id, seats }) => [id, seats]));
  const mentees = people.filter(({ role }) => isMentee(role));
  const rounds = roundsOf(agenda).map(({ id }) => {
    const rows = hosting.filter(({ roundId }) => roundId === id);
    const hosts = new Set(rows.map(({ mentorId }) => mentorId));
    const seats = rows.reduce((sum, { tableId }) => sum + (seatsAt.get(tableId) ?? 0), 0);
    return { id, lacking: mentees.filter((person) => !hosts.has(person.id)).length - seats };
  });
  const short = rounds.filter(({ lacking }) => lacking > 0);
  return { ids: idsOf(short), count: Math.max(0, ...short.map(({ lacking }) => lacking)) };
}

function ofPeople(input: ReadinessInput): Finding[] {
  const { people, hosting } = input;
  const mentors = people.filter(isApprovedMentor);
  const waiting = people.filter(({ role, approval }) => isMentor(role) && approval === 'waiting');
  const mentees = people.filter(({ role }) => isMentee(role));
  const hosts = new Set(hosting.map(({ mentorId }) => mentorId));
  const findings = [
    ...missing('no-mentees', mentees.length === 0),
    ...missing('no-mentors', mentors.length === 0),
    ...missing('nobody-hosts', mentors.length > 0 && hosts.size === 0),
    ...warning('mentees-without-needs', idsOf(mentees.filter(({ needs }) => needs.length === 0))),
    ...warning('mentors-waiting', idsOf(waiting)),
    ...warning('mentors-without-topics', idsOf(mentors.filter(({ expertise }) => expertise.length === 0))),
    ...warning('topics-nobody-offers', unoffered(input)),
  ];
  // As long as nobody hosts anywhere, what follows would only say so again.
  if (hosts.size === 0) return findings;
  const short = seatsShort(input);
  return [
    ...findings,
    ...warning('mentors-without-table', idsOf(mentors.filter(({ id }) => !hosts.has(id)))),
    ...warning('fewer-seats-than-mentees', short.ids, short.count),
  ];
}

const ofPlan = ({ plan }: ReadinessInput): Finding[] => [
  ...missing('no-plan', !plan.published && !plan.draft),
  ...missing('draft-unpublished', !plan.published && plan.draft),
  ...warning('plan-outdated', [], plan.published && plan.outdated ? 1 : 0),
];

const ofDoors = ({ doors }: ReadinessInput): Finding[] => missing('doors-closed', doors === 'closed');

const findingsOf: Record<ReadinessStep, (input: ReadinessInput) => Finding[]> = {
  agenda: ofAgenda,
  room: ofRoom,
  people: ofPeople,
  plan: ofPlan,
  doors: ofDoors,
};

/** What each step still lacks or should be looked at for, in order. A step without findings is done. */
export const readiness = (input: ReadinessInput): StepReadiness[] =>
  readinessSteps.map((step) => ({ step, findings: findingsOf[step](input) }));

/** The one step to do next: the first that misses something. Warnings hold nobody up. Null when the event can run. */
export const nextStep = (steps: readonly StepReadiness[]): ReadinessStep | null =>
  steps.find(({ findings }) => findings.some(({ weight }) => weight === 'missing'))?.step ?? null;
