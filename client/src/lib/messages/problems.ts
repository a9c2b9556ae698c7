import type { Problem } from '../api/problem.ts';

type Params = NonNullable<Problem['params']>;
type Sentence = string | ((params: Params) => string);

const named = (value: string | number | undefined, otherwise: string): string => String(value ?? otherwise);

/** A sentence for every way in which something can fail, for whoever meets it. Complete by type. */
const sentences: Record<Problem['code'], Sentence> = {
  offline: 'The server cannot be reached. Check the Wi-Fi and try again.',
  unanswered: 'The server has not answered. It may have been done: look before you try again.',
  invalid: 'Something in the form is not right.',
  'signed-out': 'You are signed out. Sign in again to go on.',
  forbidden: 'Your role at this event does not allow that.',
  'not-found': 'That is no longer there.',
  conflict: 'Somebody changed this meanwhile. What you see now is up to date: decide again.',
  'too-many': 'That was too often in a short time. Wait a moment and try again.',
  outdated: 'This page is older than the server. Reload it.',
  internal: ({ id }) => `Something went wrong on the server. It has noted it as ${named(id, 'an error')}.`,
  busy: 'The server is busy. Try again in a moment.',
  'step-in-use': 'The run stands on this part of the agenda. Move on first, then remove it.',
  'round-in-use': ({ rounds, conversations }) =>
    Number(conversations) > 0
      ? `Not removed, for people have conversations in it: ${named(rounds, 'this round')}. To leave it out, go past it on Run when it comes.`
      : `Not removed, for somebody is required to meet in it: ${named(rounds, 'this round')}. Take that back first, on their seat in the plan.`,
  'table-in-use': ({ tables, mentors }) =>
    mentors === undefined
      ? `Table ${named(tables, '')} is in the plan. Plan without it first.`
      : `${mentors} hosts table ${named(tables, '')}. Choose another table, or move them first.`,
  'topic-in-use': ({ topics, mentors, mentees }) =>
    `${named(topics, 'This topic')} is still used: ${named(mentors, 'some')} know it, ${named(mentees, 'some')} need it. Take it off their lists first.`,
  'sharing-locked': 'The first note has been written, so what is shared can no longer change.',
  'run-refused': ({ reason }) =>
    runRefusals[String(reason)] ?? 'The run is not at a point where that is possible.',
  'registration-closed': 'Nobody can register here now. Ask the organisers.',
  'doors-closed': 'The doors are not open yet. Ask at the desk.',
  'seat-taken': 'Another phone is signed in under this name. Use your personal code, or ask at the desk.',
  'wrong-code': 'No one at this event has that code. Check it and try again.',
  'wrong-letters': 'Those are not the first letters of the e-mail address on the list.',
  'wrong-password': 'E-mail or password is not right.',
  'wrong-link': 'This link is no longer valid. Ask for a new one.',
  'already-set-up': 'This Rotunda already has an owner. Sign in instead.',
  'has-account': 'This e-mail address has an account here already. Sign in with it to accept.',
  'already-member': 'You have a part in this event already, with at least as many rights.',
  'no-mail': 'This server sends no mails, or your account has no e-mail address.',
  'mail-failed': ({ detail }) =>
    `The test mail was not sent. The mail server said: “${named(detail, 'nothing')}”.`,
  'already-on-roster':
    'Somebody with this name is already on the list. Find yourself by name, or ask at the desk.',
  'duplicate-email': ({ name }) => `${named(name, 'Somebody')} already has this e-mail address.`,
  'nobody-to-plan': ({ missing }) =>
    nothingToPlan[String(missing)] ?? 'There is nobody to plan for: add mentors with a table, and mentees.',
  'plan-outdated': 'People, tables or rules changed since this plan was made. Plan again.',
  'plan-cancelled': ({ reason }) =>
    reason === 'replaced' ? 'Somebody started another plan meanwhile.' : 'Planning was stopped.',
  'no-plan': 'There is no plan yet.',
  'has-conversations': ({ name }) =>
    `${named(name, 'This person')} has already had conversations. Mark them as gone instead of removing them.`,
  'has-phone': ({ name, reason }) =>
    reason === 'seat-held'
      ? `A phone is signed in as ${named(name, 'this person')}. Free the place first.`
      : `${named(name, 'This person')} is not marked as without a phone: only they write on theirs.`,
  'talked-together': ({ one, other }) =>
    `${named(one, 'One')} and ${named(other, 'the other')} have talked with each other: they are two people.`,
  'bad-file': 'This file cannot be read as a roster.',
  'undo-too-late': 'This import can no longer be taken back.',
};

const nothingToPlan: Record<string, string> = {
  rounds: 'No round is left to plan.',
  mentors: 'There is no mentor on the roster. Add one under People.',
  mentees: 'There is no mentee on the roster. Add one under People.',
  tables: 'No mentor has a table. Give them one under Set-up, Hosts.',
  'mentors-here':
    'No mentor with a table is there in any round that is left. Check one in, give one a table, or change the rounds that they miss.',
  'mentees-here':
    'No mentee is there in any round that is left. Check one in, or change the rounds that they miss.',
};

const runRefusals: Record<string, string> = {
  'already-started': 'The event has already started.',
  'not-started': 'The event has not started.',
  'not-running': 'The countdown is not running.',
  'not-paused': 'The countdown is not paused.',
  'not-away': 'The question has already been answered.',
  'no-steps': 'The agenda is empty. Add a round first.',
  'step-gone': 'This step is no longer on the agenda. End the event, or put the step back.',
};

/** The sentence for a problem. For one that names a field the server's own words say more. */
export function problemText(problem: Problem): string {
  if (problem.code === 'invalid' || problem.code === 'bad-file')
    return problem.message ? capitalised(problem.message) : sentenceOf(problem);
  return sentenceOf(problem);
}

/** The server names a field first, as it is called on the wire. */
const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function sentenceOf({ code, params }: Problem): string {
  const sentence = sentences[code];
  return typeof sentence === 'string' ? sentence : sentence(params ?? {});
}
