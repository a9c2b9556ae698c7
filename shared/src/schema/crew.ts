import { z } from 'zod';
import { hosting, table, zone } from './event.ts';
import { password } from './password.ts';
import { email, id, instantMs, lineUpTo, optionalLineUpTo } from './scalars.ts';
import { role as participantRole } from './roster.ts';

/** What somebody can be invited as; an event has the owner who made it. */
export const invitedRole = z.enum(['facilitator', 'helper', 'viewer']);
export type InvitedRole = z.output<typeof invitedRole>;
export const crewRole = z.enum(['owner', ...invitedRole.options]);
export type CrewRole = z.output<typeof crewRole>;

const token = z.string().max(200);

/** The `crew` part: who helps with the event, and who is invited to. */
export const crewPart = z.strictObject({
  members: z.array(
    z.strictObject({
      accountId: id,
      name: z.string(),
      /** Null for a guest, who has a name alone and cannot sign in again. */
      email: z.string().nullable(),
      role: crewRole,
      since: instantMs,
    }),
  ),
  invitations: z.array(
    z.strictObject({
      id,
      role: invitedRole,
      label: z.string(),
      /** Who made it; null when they have no account any more. */
      by: z.string().nullable(),
      createdAt: instantMs,
      expiresAt: instantMs,
    }),
  ),
});
export type CrewPart = z.output<typeof crewPart>;

export const invitationBody = z.strictObject({
  role: invitedRole,
  /** For whom or what it is, such as "Desk 2 tablet". */
  label: optionalLineUpTo(60),
});
/** The link is answered here and nowhere else: only a hash of its secret is kept. */
export const invitationAnswer = z.strictObject({ id, link: z.string(), expiresAt: instantMs });
export type InvitationAnswer = z.output<typeof invitationAnswer>;

export const invitationLinkBody = z.strictObject({ token });
export const invitationLinkAnswer = z.strictObject({
  role: invitedRole,
  event: z.strictObject({ name: z.string(), date: z.string(), place: z.string() }),
  /** The name of the account that is signed in on this browser and could accept; null without. */
  signedInAs: z.string().nullable(),
});
export type InvitationLinkAnswer = z.output<typeof invitationLinkAnswer>;

export const acceptBody = z.discriminatedUnion('as', [
  /** With the account that is signed in. */
  z.strictObject({ as: z.literal('signed-in'), token }),
  /** With a new account. */
  z.strictObject({ as: z.literal('account'), token, name: lineUpTo(80), email, password }),
  /** With a name alone, for this event; helpers only. */
  z.strictObject({ as: z.literal('guest'), token, name: lineUpTo(80) }),
]);
export const acceptAnswer = z.strictObject({ eventId: id, role: invitedRole });
export type AcceptAnswer = z.output<typeof acceptAnswer>;

/** The `room` part: what helpers and viewers need to know of the set-up to look on. */
export const roomPart = z.strictObject({
  role: invitedRole.exclude(['facilitator']),
  event: z.strictObject({ name: z.string(), date: z.string(), startTime: z.string(), place: z.string() }),
  zones: z.array(zone),
  tables: z.array(table.omit({ videoLink: true })),
  hosting: z.array(hosting),
});
export type RoomPart = z.output<typeof roomPart>;

/** `names/N`: who is who, for those who are not shown the roster. */
export const namesPart = z.strictObject({
  page: z.int(),
  pages: z.int(),
  people: z.array(z.strictObject({ id, name: z.string(), role: participantRole })),
});
export type NamesPart = z.output<typeof namesPart>;
