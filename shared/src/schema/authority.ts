import type { CommandName } from './commands.ts';
import type { PartName } from './parts.ts';
import type { Namespace } from './protocol.ts';

/**
 * Who may do and see what, in one place. Memberships of an event are owner, facilitator, helper and viewer;
 * participants and stages are sessions of their own. `anybody` is only ever a route's. What is not listed is denied.
 */
export const actors = [
  'owner',
  'facilitator',
  'helper',
  'viewer',
  'participant',
  'stage',
  'anybody',
] as const;
export type Actor = (typeof actors)[number];

export type Membership = 'owner' | 'facilitator' | 'helper' | 'viewer';

const leads = ['owner', 'facilitator'] as const;
const crew = ['owner', 'facilitator', 'helper'] as const;
const members = ['owner', 'facilitator', 'helper', 'viewer'] as const;
/** Who is shown names and seats, and not the set-up and the roster. */
const lookers = ['helper', 'viewer'] as const;
const participants = ['participant'] as const;

/**
 * Helpers check people in, add walk-ins, release seats and say who has no phone; viewers look on; participants act only for
 * themselves, and facilitators for those without a phone.
 */
export const commandAuthority = {
  'event.update': leads,
  'event.doors': leads,
  'event.renewStageLink': leads,
  'agenda.update': leads,
  'topics.update': leads,
  'tables.update': leads,
  'sharing.update': leads,
  'registration.update': leads,
  'hosting.update': leads,
  'hosting.fill': leads,
  'person.add': leads,
  'person.update': leads,
  'person.merge': leads,
  'person.tellApart': leads,
  'person.role': leads,
  'person.remove': leads,
  'person.presence': crew,
  'person.walkIn': crew,
  'desk.scan': crew,
  'person.approve': leads,
  'person.phone': crew,
  'person.release': crew,
  'person.renewCode': leads,
  'person.seating': leads,
  'pair.rule': leads,
  'pair.wish': leads,
  'plan.make': leads,
  'plan.cancel': leads,
  'plan.explain': leads,
  'plan.publish': leads,
  'plan.discard': leads,
  'plan.restore': leads,
  'plan.takeBack': leads,
  'conversation.mark': leads,
  'entry.here': leads,
  'entry.save': leads,
  'run.start': leads,
  'run.pause': leads,
  'run.resume': leads,
  'run.adjust': leads,
  'run.next': leads,
  'run.back': leads,
  'run.end': leads,
  'run.return': leads,
  'crew.revoke': leads,
  'crew.remove': leads,
  'mail.text': leads,
  'mail.send': leads,
  'mail.cancel': leads,
  'me.arrive': participants,
  'me.needs': participants,
  'me.offer': participants,
  'me.explain': participants,
  'me.wish': participants,
  'seat.here': participants,
  'note.save': participants,
  'note.share': participants,
  'meet.again': participants,
} as const satisfies Record<CommandName, readonly Actor[]>;

/** Questions, remarks and forbidden pairs are in the roster: helpers and viewers get names and seats, not those. */
export const partAuthority = {
  event: leads,
  'roster/*': leads,
  seating: leads,
  presence: members,
  desk: crew,
  'desk.people/*': crew,
  'desk.seats': crew,
  'paper/*': leads,
  plan: members,
  'plan/published/*': members,
  'plan/draft/*': leads,
  run: [...members, 'participant', 'stage'],
  crew: leads,
  mail: leads,
  'mails/*': leads,
  room: lookers,
  'names/*': lookers,
  me: participants,
  'me.questions': participants,
  'me.schedule': participants,
  'me.notes': participants,
  'me.shared': participants,
  stage: ['stage'],
  'stage.seats/*': ['stage'],
} as const satisfies Record<PartName, readonly Actor[]>;

/**
 * Routes by method and path. Those of an event ask for a membership of the event in the path. Of the others, `owner` is
 * an account that may make events, and `viewer` any account.
 */
export const routeAuthority = {
  'GET /api/health': ['anybody'],
  'GET /api/setup': ['anybody'],
  'POST /api/setup': ['anybody'],
  'POST /api/setup/link': ['anybody'],
  'GET /api/session': ['anybody'],
  'POST /api/session': ['anybody'],
  'DELETE /api/session': ['anybody'],
  'POST /api/password': ['owner', 'facilitator', 'helper', 'viewer'],
  'GET /api/events': ['owner', 'facilitator', 'helper', 'viewer'],
  'POST /api/events': ['owner'],
  'POST /api/events/demo': ['owner'],
  'POST /api/invitation': ['anybody'],
  'POST /api/invitation/accept': ['anybody'],
  'POST /api/events/:eventId/crew-invitations': leads,
  'POST /api/events/:eventId/copies': leads,
  'POST /api/events/:eventId/templates': leads,
  'GET /api/templates': ['owner'],
  'POST /api/templates/:templateId': ['owner'],
  'DELETE /api/templates/:templateId': ['owner'],
  'POST /api/templates/:templateId/events': ['owner'],
  'POST /api/events/:eventId/test-mail': leads,
  'GET /api/events/:eventId/invitations.csv': leads,
  'POST /api/events/:eventId/import/preview': leads,
  'POST /api/events/:eventId/import': leads,
  'POST /api/events/:eventId/roster-files/preview': leads,
  'POST /api/events/:eventId/roster-files/import': leads,
  'GET /api/events/:eventId/roster-imports': leads,
  'POST /api/events/:eventId/roster-imports/:importId/undo': leads,
  'GET /api/events/:eventId/cards': leads,
  'GET /api/events/:eventId/cards/:personId': crew,
  'GET /api/events/:eventId/roster.csv': leads,
  'GET /api/events/:eventId/plan.csv': leads,
  'GET /api/events/:eventId/attendance.csv': leads,
  'GET /api/events/:eventId/conversations.csv': leads,
  'GET /api/events/:eventId/wall-list': leads,
  'GET /api/events/:eventId/mentors': participants,
  'GET /api/join/:joinCode': ['anybody'],
  'POST /api/join/:joinCode/find': ['anybody'],
  'POST /api/join/:joinCode/claim': ['anybody'],
  'POST /api/join/:joinCode/code': ['anybody'],
  'POST /api/join/:joinCode/link': ['anybody'],
  'POST /api/join/:joinCode/register': ['anybody'],
  'POST /api/join/:joinCode/leave': ['anybody'],
  'POST /api/stage/:eventId': ['anybody'],
} as const satisfies Record<string, readonly Actor[]>;
export type RouteName = keyof typeof routeAuthority;

/** The namespace whose sessions may carry this actor. */
export const namespaceOf: Record<Exclude<Actor, 'anybody'>, Namespace> = {
  owner: '/facilitator',
  facilitator: '/facilitator',
  helper: '/facilitator',
  viewer: '/facilitator',
  participant: '/participant',
  stage: '/stage',
};

export const mayCommand = (actor: Actor, name: CommandName): boolean =>
  (commandAuthority[name] as readonly Actor[]).includes(actor);

export const maySee = (actor: Actor, name: PartName): boolean =>
  (partAuthority[name] as readonly Actor[]).includes(actor);
