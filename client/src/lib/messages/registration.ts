import type { Registrant, RegistrationMode } from '@rotunda/shared/rules/registration';
import { count } from './words.ts';

/** What the console says of registering oneself, in English. */
export const registration = {
  heading: 'Registration',
  lead: 'People put themselves on the roster with their phones: by this code, or by the link in an invitation.',
  close: 'Close',
  qr: 'QR code that leads to registering',
  link: 'Link',
  copy: 'Copy the link',
  copied: 'Copied',
  closedNow: 'Nobody can register now.',
  openFor: { mentee: 'Mentees can register now.', mentor: 'Mentors can register now.' } satisfies Record<
    Registrant,
    string
  >,
  openForBoth: 'Mentees and mentors can register now.',
  mentees: 'Mentees register',
  mentors: 'Mentors register',
  modes: { closed: 'Not', 'at-door': 'While doors are open', open: 'From now on' } satisfies Record<
    RegistrationMode,
    string
  >,
  mentorsHint: 'Each waits for your approval, without a table and on no list.',
  registered: (mentees: number, mentors: number) =>
    `${count(mentees, 'mentee has', 'mentees have')} registered, and ${count(mentors, 'mentor', 'mentors')}.`,
  waiting: (number: number) => `${count(number, 'mentor waits', 'mentors wait')} for your approval.`,
  before: 'What people see beforehand',
  questionsBefore: 'Mentors read the questions of their likely mentees',
  questionsBeforeHint:
    'With the first name, of those whose needs match their topics, until there is a plan. Mentees are told where they type.',
  mentorsShown: 'Mentees see the mentors, and can wish for one',
  mentorsShownHint: 'Name, short bio and topics of those who are approved.',
} as const;
