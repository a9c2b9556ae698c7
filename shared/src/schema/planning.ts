import { z } from 'zod';
import { ANY_ROUND, OPEN_FOCUS, PLANNING_FORMAT, type Instance } from '../rules/planning.ts';
import { duplicateIn } from './planningDuplicates.ts';
import { indexOf, listOf, rowOf, whole } from './planningFields.ts';
import { problemOf, type InstanceProblem } from './planningProblem.ts';

// The limits keep every sum of values exact in doubles, with room for the factors that rank the levels; sets of rounds are
// bits of one number.
const MOST_ROUNDS = 30;
const HEAVIEST_NEED = 1000;
const LARGEST_BONUS = 1_000_000;
const MOST_SEATS = 1000;

const bonus = whole(0, LARGEST_BONUS);

const headSchema = z.object({
  format: z.literal(PLANNING_FORMAT, { error: `give "${PLANNING_FORMAT}" or leave it out` }).optional(),
  name: z.string({ error: 'give a name' }),
  rounds: whole(1, MOST_ROUNDS),
  topics: whole(0, 10_000),
  departments: whole(0, 10_000),
  diminish: listOf('percentages', whole(0, 100)).refine(fallsOrStays, {
    error: 'give percentages that never rise, such as [100, 30, 10]',
  }),
  seatValue: bonus,
  crossBonus: bonus,
  tableBonus: bonus.optional(),
  wishBonus: bonus.optional(),
});

function fallsOrStays(percentages: readonly number[]): boolean {
  return percentages.every((percent, position) => percent <= (percentages[position - 1] ?? 100));
}

/** What mentors and mentees may say, given how many rounds, topics and departments there are. */
function peopleSchema(head: z.infer<typeof headSchema>) {
  const topic = indexOf('topic', head.topics);
  const dept = indexOf('department', head.departments);
  const absent = listOf('rounds', indexOf('round', head.rounds));
  const id = z.string({ error: 'give a text that names this person' });
  const limit = z.union([whole(0, 1_000_000), z.null()], { error: 'give a whole number or null (no limit)' });
  return z.object({
    mentors: listOf(
      'mentors',
      rowOf('a mentor', {
        id,
        dept,
        cap: whole(0, MOST_SEATS),
        offers: listOf(
          '[topic, suitability]',
          z.tuple([topic, whole(1, 100)], partsOf('topic, suitability')),
        ),
        absent,
        maxTotal: limit,
        maxRounds: limit,
      }),
    ),
    mentees: listOf(
      'mentees',
      rowOf('a mentee', {
        id,
        dept,
        needs: listOf(
          '[topic, weight, minimum]',
          z.tuple([topic, whole(1, HEAVIEST_NEED), whole(0, 100)], partsOf('topic, weight, minimum')),
        ),
        absent,
      }),
    ),
  });
}

/** What the lists of pairs and seats may say, given who there is. */
function pairsSchema(head: z.infer<typeof headSchema>, people: z.infer<ReturnType<typeof peopleSchema>>) {
  const mentee = indexOf('mentee', people.mentees.length);
  const mentor = indexOf('mentor', people.mentors.length);
  const round = indexOf('round', head.rounds);
  const orAny = `give a round from 0 to ${head.rounds - 1}, or ${ANY_ROUND} for any`;
  const roundOrAny = whole(ANY_ROUND, head.rounds - 1, orAny);
  const pairs = listOf('[mentee, mentor]', z.tuple([mentee, mentor], partsOf('mentee, mentor')));
  const seats = listOf(
    '[mentee, mentor, round]',
    z.tuple([mentee, mentor, round], partsOf('mentee, mentor, round')),
  );
  const focus = whole(
    OPEN_FOCUS,
    Number.MAX_SAFE_INTEGER,
    `give a need by its position, or ${OPEN_FOCUS} for an open conversation`,
  );
  const conversation = z
    .tuple([mentee, mentor, round, focus], partsOf('mentee, mentor, round, focus'))
    .superRefine(([who, , , about], context) => {
      const needs = people.mentees[who]?.needs.length ?? 0;
      if (about < needs) return;
      const mend = `give the position of one of this mentee's ${needs} needs, or ${OPEN_FOCUS} for an open conversation`;
      context.addIssue({ code: 'custom', path: [3], message: mend });
    });
  const conversations = listOf('[mentee, mentor, round, focus]', conversation);
  return z.object({
    forbidden: pairs,
    pins: listOf(
      '[mentee, mentor, round]',
      z.tuple([mentee, mentor, roundOrAny], partsOf('mentee, mentor, round')),
    ),
    wishes: pairs.optional(),
    from: whole(0, head.rounds).optional(),
    held: conversations.optional(),
    announced: seats.optional(),
    extension: rowOf('the extension', {
      version: z.literal(1, { error: 'give 1: this planner knows no other version of the extension' }),
      locked: conversations,
      seats: listOf(
        '[mentor, round, seats]',
        z.tuple([mentor, round, whole(0, MOST_SEATS)], partsOf('mentor, round, seats')),
      ).optional(),
      places: listOf(
        '[mentee, place]',
        z.tuple([mentee, whole(0, 1_000_000)], partsOf('mentee, place')),
      ).optional(),
    }).optional(),
  });
}

function partsOf(parts: string): { error: string } {
  return { error: `give [${parts}]` };
}

/** An instance, or the first thing that is wrong with it. */
export type ParsedInstance =
  | { readonly ok: true; readonly instance: Instance }
  | { readonly ok: false; readonly problem: InstanceProblem };

/**
 * Reads an instance from parsed JSON. Checks in three steps, because what people may say depends on how many rounds and
 * topics there are, and what pairs may say depends on the people. Fields that the format does not know are left out.
 * Contradictory wishes (a pair both required and forbidden) are no fault of the instance: the plan accounts for them.
 */
export function parseInstance(raw: unknown): ParsedInstance {
  const head = rowOf('an instance', headSchema.shape).safeParse(raw);
  if (!head.success) return { ok: false, problem: problemOf(raw, head.error) };
  const people = peopleSchema(head.data).safeParse(raw);
  if (!people.success) return { ok: false, problem: problemOf(raw, people.error) };
  const pairs = pairsSchema(head.data, people.data).safeParse(raw);
  if (!pairs.success) return { ok: false, problem: problemOf(raw, pairs.error) };
  const instance: Instance = { ...head.data, ...people.data, ...pairs.data };
  const duplicate = duplicateIn(instance);
  return duplicate ? { ok: false, problem: duplicate } : { ok: true, instance };
}
