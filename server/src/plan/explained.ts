import type {
  ApartReason,
  PlanLegend,
  UnmetPair as StoredUnmet,
  loadWholeVersion,
} from '@rotunda/db/queries/plan';
import type { PlanExplanation, PlanQuestion } from '@rotunda/shared/rules/explanation';
import { ANY_ROUND, OPEN_FOCUS, type Plan, type UnmetPair } from '@rotunda/shared/rules/planning';
import type { PlanExplanation as Explained, PlanQuestion as Asked } from '@rotunda/shared/schema/explanation';

export type Version = NonNullable<Awaited<ReturnType<typeof loadWholeVersion>>>;
type Unknown = Extract<Explained, { kind: 'unknown' }>;

/** The planner's answer, put together again from what is stored of it. */
export const planOf = (version: Version, legend: PlanLegend): Plan => ({
  instance: version.instance.name,
  planner: version.plannerVersion,
  seed: version.seed,
  assign: version.assign,
  bound: version.bound,
  prices: version.prices,
  unmet: version.unmet.flatMap((pair) => unmetIn(pair, version, legend)),
  timing: { planMs: null },
});

/** Nothing for pairs that the planner was not asked for. */
function unmetIn(
  { menteeId, mentorId, roundId, why }: StoredUnmet,
  { instance }: Version,
  legend: PlanLegend,
): UnmetPair[] {
  const [mentee, mentor] = [indexIn(instance.mentees, menteeId), indexIn(instance.mentors, mentorId)];
  if (mentee < 0 || mentor < 0 || why === 'noPlace') return [];
  return [{ mentee, mentor, round: roundId === null ? ANY_ROUND : legend.roundIds.indexOf(roundId), why }];
}

const indexIn = (people: readonly { readonly id: string }[], wanted: string): number =>
  people.findIndex(({ id }) => id === wanted);

/** The question as the planner counts people; or that somebody was not there to be planned. */
export function inNumbers(asked: Asked, { instance }: Version, legend: PlanLegend): PlanQuestion | Unknown {
  if (asked.about === 'moves') return asked;
  if (asked.about === 'event') return { about: 'event', outOfReach: outOfReach(instance, legend) };
  const mentee = indexIn(instance.mentees, asked.menteeId);
  if (mentee < 0) return { kind: 'unknown', why: 'mentee-not-planned' };
  if (asked.about === 'mentee') return { about: 'mentee', mentee };
  const mentor = indexIn(instance.mentors, asked.mentorId);
  return mentor < 0 ? { kind: 'unknown', why: 'mentor-not-planned' } : { about: 'pair', mentee, mentor };
}

/** What keeps a mentee from a mentor whoever that is, as long as nothing is said otherwise of either. */
const LASTING: ReadonlySet<ApartReason> = new Set([
  'language',
  'zone',
  'mentee-remote',
  'fixed-seat',
  'place',
]);

/** Mentees whom the same kept from every mentor with whom they were free to sit: they would not meet one more either. */
function outOfReach({ mentees, mentors, pins }: Version['instance'], { apart }: PlanLegend): number[] {
  const key = (mentee: number, mentor: number): string => `${mentee} ${mentor}`;
  const required = new Set(pins.map(([mentee, mentor]) => key(mentee, mentor)));
  const reasons = new Map(apart.map(([mentee, mentor, why]) => [key(mentee, mentor), why]));
  return [...mentees.keys()].filter((mentee) => {
    const free = [...mentors.keys()]
      .map((mentor) => key(mentee, mentor))
      .filter((pair) => !required.has(pair));
    const others = free.map((pair) => reasons.get(pair)).filter((why) => why !== 'same-person');
    return others.length > 0 && others.every((why) => why !== undefined && LASTING.has(why));
  });
}

/** The planner's explanation in the product's own ids. */
export function inIds(
  explanation: PlanExplanation,
  asked: PlanQuestion,
  { instance }: Version,
  legend: PlanLegend,
): Explained {
  const apartFrom = (mentee: number, need: number) => apartAbout(instance, legend, mentee, need);
  const ownNeeds = 'mentee' in asked ? (legend.needIds[asked.mentee] ?? []) : [];
  switch (explanation.kind) {
    case 'made': {
      const { round, focus, ...rest } = explanation;
      const needId = focus === OPEN_FOCUS ? null : known(ownNeeds[focus]);
      return { ...rest, roundId: known(legend.roundIds[round]), needId };
    }
    case 'unmade': {
      const pair = legend.apart.find(
        ([mentee, mentor]) => asked.about === 'pair' && mentee === asked.mentee && mentor === asked.mentor,
      );
      return { ...explanation, loss: { ...explanation.loss }, apart: pair?.[2] ?? null };
    }
    case 'mentee': {
      const { idleRounds, needs, ...rest } = explanation;
      return {
        ...rest,
        idleRoundIds: idleRounds.map((round) => known(legend.roundIds[round])),
        needs: needs.map(({ need, mentors, unmet }) => ({
          needId: known(ownNeeds[need]),
          mentorIds: mentors.map((mentor) => known(instance.mentors[mentor]?.id)),
          unmet,
          apart: unmet === 'notAllowed' && asked.about === 'mentee' ? apartFrom(asked.mentee, need) : [],
        })),
      };
    }
    case 'event':
      return {
        ...explanation,
        short: explanation.short.map(({ topic, ...rest }) => ({
          topicId: known(legend.topicIds[topic]),
          ...rest,
        })),
      };
    case 'moves':
      return {
        ...explanation,
        moves: explanation.moves.map(({ mentee, mentor, round, to, why }) => ({
          menteeId: known(instance.mentees[mentee]?.id),
          mentorId: known(instance.mentors[mentor]?.id),
          roundId: known(legend.roundIds[round]),
          toId: to === null ? null : known(instance.mentors[to]?.id),
          why,
        })),
      };
    default:
      return explanation satisfies never;
  }
}

/** What keeps a mentee apart from those who serve one of their needs, each reason once; all of them are kept apart. */
function apartAbout(
  { mentees, mentors }: Version['instance'],
  { apart }: PlanLegend,
  mentee: number,
  need: number,
): (ApartReason | 'list')[] {
  const wanted = mentees[mentee]?.needs[need];
  if (!wanted) return [];
  const [topic, , minimum] = wanted;
  const reasonOf = new Map(apart.filter(([who]) => who === mentee).map(([, whom, why]) => [whom, why]));
  const serving = mentors.flatMap(({ offers }, mentor) =>
    offers.some(([offered, level]) => offered === topic && level >= minimum) ? [mentor] : [],
  );
  return [...new Set(serving.map((mentor) => reasonOf.get(mentor) ?? 'list'))];
}

/** Every number of an explanation is a position in what is stored beside it. */
export function known(id: string | undefined): string {
  if (id === undefined) throw new RangeError('An explanation names something that was not in its instance');
  return id;
}
