import { z } from 'zod';
import { mergeableFields } from '../rules/merging.ts';
import { approvals } from '../rules/people.ts';
import { noteFields, longestNote } from '../rules/notes.ts';
import { presences } from '../rules/presence.ts';
import { mostOwnNeeds } from '../rules/registration.ts';
import type { Aggregate } from '../rules/slices.ts';
import {
  agendaInput,
  doors,
  eventDetails,
  eventSettings,
  hosting,
  registration,
  sharing,
  tablesInput,
  topicsInput,
} from './event.ts';
import { scanInput, walkInInput } from './desk.ts';
import { limits, needsInput, offer, personInput, role } from './roster.ts';
import { ownExplanation, planExplanation, planQuestion } from './explanation.ts';
import { mailAudience, mailText } from './mail.ts';
import { entryInput, textVersion } from './paper.ts';
import { planFigures, unmetPair } from './plan.ts';
import { id, instantMs, revision, textUpTo } from './scalars.ts';
import { seating } from './seating.ts';

interface CommandSpec<Input extends z.ZodType, Answer extends z.ZodType> {
  readonly input: Input;
  readonly answer: Answer;
  /** The aggregate whose revision a stale decision conflicts with; null when it can never conflict. */
  readonly decidesOn: Aggregate | null;
}

const command = <Input extends z.ZodType, Answer extends z.ZodType>(
  decidesOn: Aggregate | null,
  input: Input,
  answer: Answer,
): CommandSpec<Input, Answer> => ({ input, answer, decidesOn });

const nothing = z.strictObject({});
/** Since when it holds, and whether it was so before. */
const presenceAnswer = z.strictObject({ since: instantMs, changed: z.boolean() });

/**
 * Every command there is: what it takes, what it answers and which aggregate it decides on. Who may send it is said
 * in `authority.ts`; each has exactly one handler, and the type check fails without it.
 */
export const commands = {
  'event.update': command('setup', z.strictObject({ ...eventDetails, ...eventSettings }).partial(), nothing),
  'event.doors': command(null, z.strictObject({ doors }), nothing),
  'event.renewStageLink': command(null, nothing, nothing),
  'agenda.update': command('setup', z.strictObject({ agenda: agendaInput }), nothing),
  'topics.update': command('setup', z.strictObject({ topics: topicsInput }), nothing),
  'tables.update': command('setup', tablesInput, nothing),
  'sharing.update': command('setup', sharing, nothing),
  'registration.update': command('setup', registration.partial(), nothing),
  'hosting.update': command(
    'setup',
    z.strictObject({ mentorId: id, hosting: z.array(hosting.omit({ mentorId: true })).max(20) }),
    nothing,
  ),
  'hosting.fill': command('setup', nothing, z.strictObject({ seated: z.int(), standby: z.int() })),

  'person.add': command(null, personInput, z.strictObject({ personId: id })),
  'person.update': command(null, z.strictObject({ personId: id, revision, person: personInput }), nothing),
  /** Makes two rows one person: `mergedId` goes, and all that hangs on it is the kept person's from then on. Final. */
  'person.merge': command(
    null,
    z.strictObject({
      keptId: id,
      keptRevision: revision,
      mergedId: id,
      mergedRevision: revision,
      /** What the kept row takes over from the other. */
      take: z.array(z.enum(mergeableFields)).max(mergeableFields.length),
    }),
    nothing,
  ),
  /** Says of two rows that resemble each other that they are two people, or that this is open again. */
  'person.tellApart': command(
    null,
    z.strictObject({ personId: id, otherId: id, apart: z.boolean() }),
    nothing,
  ),
  /** Makes somebody a mentor, a mentee or both. Of a former mentor, `standInId` takes over table and guests; null for nobody. */
  'person.role': command(
    null,
    z.strictObject({ personId: id, revision, role, standInId: id.nullable() }),
    nothing,
  ),
  'person.remove': command(null, z.strictObject({ personId: id, revision }), nothing),
  /** Says who is here. With `since`, only as long as what is changed stands since then: so it is never another's that is taken back. */
  'person.presence': command(
    null,
    z.strictObject({ personId: id, presence: z.enum(presences), since: instantMs.optional() }),
    presenceAnswer,
  ),
  /** Puts somebody on the roster who stands at the desk; they are here. */
  'person.walkIn': command(null, walkInInput, z.strictObject({ personId: id })),
  /** Checks in whoever has this personal link or code. */
  'desk.scan': command(null, scanInput, z.strictObject({ personId: id, ...presenceAnswer.shape })),
  /** Takes somebody as a mentor, declines them, or lets them wait again. */
  'person.approve': command(
    null,
    z.strictObject({ personId: id, revision, approval: z.enum(approvals) }),
    nothing,
  ),
  /** Says that somebody takes part without a phone, or has one after all. */
  'person.phone': command(null, z.strictObject({ personId: id, withoutPhone: z.boolean() }), nothing),
  'person.release': command(null, z.strictObject({ personId: id }), nothing),
  'person.renewCode': command(null, z.strictObject({ personId: id }), nothing),

  /** What a mentor's limits are stays as it is unless it is said. */
  'person.seating': command(
    null,
    z.strictObject({ personId: id, revision, seating, limits: limits.optional() }),
    nothing,
  ),
  /** Never to meet, to meet (in a round, which pins the seat, or in any), or neither; replaces what was said of the two. */
  'pair.rule': command(
    null,
    z.strictObject({
      menteeId: id,
      mentorId: id,
      rule: z.enum(['forbidden', 'required']).nullable(),
      /** Of a required pair; null for any round. */
      roundId: id.nullable(),
    }),
    nothing,
  ),
  'pair.wish': command(null, z.strictObject({ menteeId: id, mentorId: id, wished: z.boolean() }), nothing),

  'plan.make': command(
    'plan',
    nothing,
    z.strictObject({ version: id, figures: planFigures, unmet: z.array(unmetPair) }),
  ),
  /** Asks why a version of the plan is as it is. */
  'plan.explain': command(null, z.strictObject({ version: id, question: planQuestion }), planExplanation),
  /** Stops the planning that a command of this id asked for; nothing happens if it is done. */
  'plan.cancel': command(null, z.strictObject({ job: z.string().max(64) }), nothing),
  'plan.publish': command('plan', z.strictObject({ version: id }), nothing),
  'plan.discard': command('plan', z.strictObject({ version: id }), nothing),
  /** Makes a draft that was put away, or that another took the place of, the draft again; the one of now is put away. */
  'plan.restore': command('plan', z.strictObject({ version: id }), nothing),
  /** Takes a publication back, while nothing has followed from it: people have again what they had before. */
  'plan.takeBack': command('plan', z.strictObject({ version: id }), nothing),
  'conversation.mark': command(null, z.strictObject({ conversationId: id, held: z.boolean() }), nothing),

  /** For a mentee without a phone: they sit at the table, or after all do not. */
  'entry.here': command(
    null,
    z.strictObject({ personId: id, conversationId: id, here: z.boolean() }),
    nothing,
  ),
  /** For somebody without a phone: what they took away from a conversation, and what they chose about it. */
  'entry.save': command(null, entryInput, nothing),

  'run.start': command('run', nothing, nothing),
  'run.pause': command('run', nothing, nothing),
  'run.resume': command('run', nothing, nothing),
  'run.adjust': command(
    'run',
    z.strictObject({ byMs: z.union([z.literal(60_000), z.literal(-60_000)]) }),
    nothing,
  ),
  'run.next': command('run', nothing, nothing),
  'run.back': command('run', nothing, nothing),
  'run.end': command('run', nothing, nothing),
  'run.return': command('run', z.strictObject({ to: z.enum(['interrupted-step', 'now']) }), nothing),

  'crew.revoke': command(null, z.strictObject({ invitationId: id }), nothing),
  /** Ends somebody's part in the event, at once on every device of theirs. */
  'crew.remove': command(null, z.strictObject({ accountId: id }), nothing),

  /** What mentors or mentees are written; null for the usual text. */
  'mail.text': command(null, z.strictObject({ audience: mailAudience, text: mailText.nullable() }), nothing),
  /** Puts the invitations of these people into the outbox, again for those who were sent one. */
  'mail.send': command(
    null,
    z.strictObject({ personIds: z.array(id).min(1).max(5_000) }),
    z.strictObject({ waiting: z.int(), withoutAddress: z.int() }),
  ),
  /** Takes out of the outbox whatever waits in it. */
  'mail.cancel': command(null, nothing, z.strictObject({ cancelled: z.int() })),

  'me.arrive': command(null, nothing, nothing),
  'me.needs': command(null, z.strictObject({ needs: needsInput.max(mostOwnNeeds) }), nothing),
  /** What a mentor can help with, who they are, how many they take at a time. A mentee asks with it to be a mentor as well. */
  'me.offer': command(null, z.strictObject(offer), nothing),
  /** The mentor that a mentee would like to meet; null for none. */
  'me.wish': command(null, z.strictObject({ mentorId: id.nullable() }), nothing),
  /** Asks why the published plan gives this person what it does. */
  'me.explain': command(null, nothing, ownExplanation),
  'seat.here': command(null, z.strictObject({ conversationId: id }), nothing),
  'note.save': command(
    null,
    z.strictObject({
      conversationId: id,
      field: z.enum(noteFields),
      ...textVersion.shape,
      base: z.array(textVersion).max(40),
      text: textUpTo(longestNote),
    }),
    z.strictObject({ device: z.string(), rev: z.int() }),
  ),
  'note.share': command(null, z.strictObject({ conversationId: id, shared: z.boolean() }), nothing),
  'meet.again': command(null, z.strictObject({ conversationId: id, again: z.boolean().nullable() }), nothing),
} as const;

export type CommandName = keyof typeof commands;
export type InputOf<Name extends CommandName> = z.output<(typeof commands)[Name]['input']>;
/** What a client writes, before defaults and trimming. */
export type RawInputOf<Name extends CommandName> = z.input<(typeof commands)[Name]['input']>;
export type AnswerOf<Name extends CommandName> = z.output<(typeof commands)[Name]['answer']>;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
