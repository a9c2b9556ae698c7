import type { Role } from '@rotunda/shared/rules/people';
import { ranges } from '../console/lists.ts';
import { count, isolated, listed } from './words.ts';

interface Hosted {
  readonly table: number;
  readonly rounds: readonly number[];
}

const inRounds = ({ rounds }: Hosted): string =>
  `in ${rounds.length === 1 ? 'round' : 'rounds'} ${ranges(rounds)}`;

const become: Record<Role, string> = {
  mentor: 'a mentor',
  mentee: 'a mentee',
  both: 'mentor and mentee',
};

/** What the console says of a change of role, in English. */
export const role = {
  open: 'Change the role…',
  title: (name: string) => `Change the role of ${isolated(name)}`,
  legend: 'From now on',
  cancel: 'Cancel',
  close: 'Close',
  later: 'Later',
  finish: 'Done',
  choose: 'Choose another role to see what it would do.',
  go: (to: Role) => `Make them ${become[to]}`,
  busy: 'One moment…',
  what: 'What this does',

  says: {
    plain: (name: string, to: Role) => `${isolated(name)} is ${become[to]} from now on.`,
    over: 'The event is over: nothing that happened changes.',
    held: (number: number) =>
      number === 1
        ? 'The conversation that they have had stays as it was, with its notes.'
        : `The ${number} conversations that they have had stay as they were, with their notes.`,
    now: (name: string, guests: readonly string[]) =>
      `${isolated(name)} goes on talking with ${listed(guests.map(isolated))} until this round is over.`,
    leaves: (name: string, hosted: Hosted) =>
      `${isolated(name)} no longer hosts table ${hosted.table} ${inRounds(hosted)}.`,
    guests: ({ seats, people }: { readonly seats: number; readonly people: number }) =>
      `${count(people, 'person loses', 'people lose')} ${count(seats, 'seat', 'seats')} there.`,
    taken: (standIn: string, people: number) =>
      `${isolated(standIn)} takes over: ${count(people, 'person goes', 'people go')} where they were told to go.`,
    ownSeats: (number: number) =>
      `${count(number, 'seat', 'seats')} that they had as a mentee ${number === 1 ? 'is' : 'are'} free.`,
    gets: (name: string, hosted: Hosted) =>
      `${isolated(name)} gets table ${hosted.table} ${inRounds(hosted)}, which is free.`,
    keeps: (name: string, hosted: Hosted) =>
      `${isolated(name)} goes on hosting table ${hosted.table} ${inRounds(hosted)}.`,
    neverElsewhere:
      'As a host in every round they never sit down as a mentee: take rounds from them under Set-up, Hosts.',
    standby: 'No table is free: they are on standby until they get one.',
    unapproved: 'They are not approved as a mentor: they host nothing until you approve them.',
    notMeeting: (names: readonly string[]) =>
      `That they must meet ${listed(names.map(isolated))} goes: the two can no longer sit down with each other.`,
    lacksTopics: 'Nobody knows yet what they can help with.',
    lacksNeeds: 'Nobody knows yet what they need.',
    phone: 'Their phone changes at once and keeps all that they wrote.',
  },

  standIn: {
    legend: 'Who takes the table',
    nobody: 'Nobody',
    nobodyDetail: 'The guests have no seat until you plan again.',
    knows: (topics: readonly string[]) => (topics.length === 0 ? 'No topic yet' : listed(topics)),
  },

  done: {
    title: (name: string, to: Role) => `${isolated(name)} is ${become[to]} now`,
    next: {
      plan: 'Plan again now, so that everybody has a seat.',
      topics: 'Write down what they can help with, so that somebody can be sent to them.',
      needs: 'Write down what they need, so that they can be planned.',
      hosts: 'Give them a table under Set-up, Hosts.',
    },
    nothing: 'There is nothing else to do.',
    act: { plan: 'Plan again', topics: 'Add topics', needs: 'Add needs', hosts: 'Give them a table' },
  },
} as const;
