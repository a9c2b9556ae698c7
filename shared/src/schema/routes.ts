import { z } from 'zod';
import type { RouteName } from './authority.ts';
import * as crew from './crew.ts';
import * as http from './http.ts';
import * as mail from './mail.ts';
import * as files from './rosterFiles.ts';
import * as templates from './template.ts';

/** An answer that is a CSV file instead of JSON. */
export const csvFile = 'csv';

export interface RouteSpec {
  /** What it is for, in one sentence. */
  readonly summary: string;
  /** Null when the route takes no body. */
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType | typeof csvFile;
}

const nothing = z.strictObject({});

/**
 * Every HTTP route: what it takes and what it answers. Who may use it is said in `authority.ts`; each has exactly one
 * handler. Failures answer `{error: Problem}` with a fitting status.
 */
export const routes = {
  'GET /api/health': {
    summary: 'Says that the server runs, and what it speaks.',
    body: null,
    answer: http.healthAnswer,
  },
  'GET /api/setup': {
    summary: 'Says whether this Rotunda has an owner yet.',
    body: null,
    answer: http.setupAnswer,
  },
  'POST /api/setup': {
    summary: 'Makes the owner with the token of the set-up link, and signs them in.',
    body: http.setupBody,
    answer: http.sessionAnswer,
  },
  'POST /api/setup/link': {
    summary: 'Says whether a set-up link still makes an owner; any other is refused.',
    body: http.setupLinkBody,
    answer: http.setupAnswer,
  },
  'GET /api/session': {
    summary: 'Says who is signed in to the console; null when nobody is.',
    body: null,
    answer: http.sessionAnswer,
  },
  'POST /api/session': {
    summary: 'Signs in to the console.',
    body: http.sessionBody,
    answer: http.sessionAnswer,
  },
  'DELETE /api/session': { summary: 'Signs out of the console.', body: null, answer: nothing },
  'POST /api/password': {
    summary: 'Changes the password and ends every other session of the account.',
    body: http.passwordBody,
    answer: nothing,
  },
  'GET /api/events': {
    summary: 'Lists the events that the account is a member of.',
    body: null,
    answer: http.eventsAnswer,
  },
  'POST /api/events': {
    summary: 'Makes an event from a preset; whoever makes it owns it.',
    body: http.newEventBody,
    answer: http.newEventAnswer,
  },
  'POST /api/events/demo': {
    summary: 'Makes a complete event with invented people.',
    body: http.demoBody,
    answer: http.newEventAnswer,
  },
  'POST /api/invitation': {
    summary: 'Says what an invitation to help with an event is for; one that opens nothing is refused.',
    body: crew.invitationLinkBody,
    answer: crew.invitationLinkAnswer,
  },
  'POST /api/invitation/accept': {
    summary: 'Accepts an invitation, once, with the account that is signed in, a new one, or as a guest.',
    body: crew.acceptBody,
    answer: crew.acceptAnswer,
  },
  'POST /api/events/:eventId/crew-invitations': {
    summary: 'Makes a link by which one person becomes a facilitator, helper or viewer of the event.',
    body: crew.invitationBody,
    answer: crew.invitationAnswer,
  },
  'POST /api/events/:eventId/copies': {
    summary:
      'Makes an event with the set-up of another, with or without its people; whoever makes it owns it.',
    body: templates.copyEventBody,
    answer: http.newEventAnswer,
  },
  'POST /api/events/:eventId/templates': {
    summary: 'Keeps the set-up of an event as a template for others.',
    body: templates.newTemplateBody,
    answer: templates.newTemplateAnswer,
  },
  'GET /api/templates': {
    summary: 'Lists the set-ups that were kept for other events.',
    body: null,
    answer: templates.templatesAnswer,
  },
  'POST /api/templates/:templateId': {
    summary: 'Gives a template another name and description.',
    body: templates.renameTemplateBody,
    answer: nothing,
  },
  'DELETE /api/templates/:templateId': {
    summary: 'Deletes a template; events that began with it stay.',
    body: null,
    answer: nothing,
  },
  'POST /api/templates/:templateId/events': {
    summary: 'Makes an event from a template; whoever makes it owns it.',
    body: templates.fromTemplateBody,
    answer: http.newEventAnswer,
  },
  'POST /api/events/:eventId/test-mail': {
    summary: 'Sends the invitation as it is now to whoever asks, about an invented person.',
    body: mail.testMailBody,
    answer: mail.testMailAnswer,
  },
  'GET /api/events/:eventId/invitations.csv': {
    summary: 'Everybody with their personal link, code and invitation, for a mail merge.',
    body: null,
    answer: csvFile,
  },
  'POST /api/events/:eventId/import/preview': {
    summary: 'Says what importing a roster would do; writes nothing.',
    body: http.importBody,
    answer: http.importPreviewAnswer,
  },
  'POST /api/events/:eventId/import': {
    summary: 'Imports the rows of a roster that are good, all in one transaction.',
    body: http.importBody,
    answer: http.importAnswer,
  },
  'POST /api/events/:eventId/roster-files/preview': {
    summary:
      'Says how roster files of any kind would be read and what importing them would do; writes nothing.',
    body: files.rosterFilesBody,
    answer: files.rosterFilesAnswer,
  },
  'POST /api/events/:eventId/roster-files/import': {
    summary: 'Imports the rows of roster files that are good and decided, all in one transaction.',
    body: files.rosterImportBody,
    answer: files.rosterImportAnswer,
  },
  'GET /api/events/:eventId/roster-imports': {
    summary: 'The latest imports of roster files, and which can still be taken back.',
    body: null,
    answer: files.rosterImportsAnswer,
  },
  'POST /api/events/:eventId/roster-imports/:importId/undo': {
    summary: 'Takes an import back as a whole, as long as nothing depends on it.',
    body: null,
    answer: nothing,
  },
  'GET /api/events/:eventId/cards/:personId': {
    summary: 'The card of one walk-in whose seat no phone holds yet, to be handed over at the desk.',
    body: null,
    answer: http.card,
  },
  'GET /api/events/:eventId/cards': {
    summary: 'Personal links and codes of everybody on the roster, to hand out.',
    body: null,
    answer: http.cardsAnswer,
  },
  'GET /api/events/:eventId/roster.csv': { summary: 'The roster.', body: null, answer: csvFile },
  'GET /api/events/:eventId/plan.csv': { summary: 'The published plan.', body: null, answer: csvFile },
  'GET /api/events/:eventId/attendance.csv': {
    summary: 'Who came and went, when.',
    body: null,
    answer: csvFile,
  },
  'GET /api/events/:eventId/conversations.csv': {
    summary: 'Conversations, with the texts that may be exported.',
    body: null,
    answer: csvFile,
  },
  'GET /api/events/:eventId/wall-list': {
    summary: 'Who sits where in each round of the published plan, to print.',
    body: null,
    answer: http.wallListAnswer,
  },
  'GET /api/events/:eventId/mentors': {
    summary: 'Who the mentors are, for a mentee’s own page, where facilitators show them.',
    body: null,
    answer: http.mentorsAnswer,
  },
  'GET /api/join/:joinCode': {
    summary: 'What anybody who knows the join code may know of the event.',
    body: null,
    answer: http.joinAnswer,
  },
  'POST /api/join/:joinCode/find': {
    summary: 'Finds people on the roster by three letters of their name, while doors are open.',
    body: http.findBody,
    answer: http.findAnswer,
  },
  'POST /api/join/:joinCode/claim': {
    summary: 'Takes the seat of a person that was found.',
    body: http.claimBody,
    answer: http.seatedAnswer,
  },
  'POST /api/join/:joinCode/code': {
    summary: 'Takes the seat that a personal code is for.',
    body: http.codeBody,
    answer: http.seatedAnswer,
  },
  'POST /api/join/:joinCode/link': {
    summary: 'Takes the seat that a personal link is for.',
    body: http.linkBody,
    answer: http.seatedAnswer,
  },
  'POST /api/join/:joinCode/register': {
    summary: 'Registers somebody who is not on the roster, where that is open, and takes their seat.',
    body: http.registerBody,
    answer: http.seatedAnswer,
  },
  'POST /api/join/:joinCode/leave': {
    summary: 'Gives this browser’s seat up.',
    body: null,
    answer: nothing,
  },
  'POST /api/stage/:eventId': {
    summary: 'Opens the stage with the token of its link.',
    body: http.stageBody,
    answer: http.stageAnswer,
  },
} as const satisfies Record<RouteName, RouteSpec>;

/** What a route's handler is given as body, checked; null when it takes none. */
export type BodyOf<Name extends RouteName> = (typeof routes)[Name]['body'] extends infer Body extends
  z.ZodType
  ? z.output<Body>
  : null;

/** A CSV file, as a handler answers it. */
export interface CsvFile {
  readonly fileName: string;
  readonly text: string;
}

/** What a route's handler answers. */
export type RouteAnswerOf<Name extends RouteName> =
  (typeof routes)[Name]['answer'] extends infer Answer extends z.ZodType ? z.input<Answer> : CsvFile;
