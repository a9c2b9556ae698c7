import type { MailProgress } from '@rotunda/shared/schema/mail';
import { count } from './words.ts';

type Trouble = NonNullable<MailProgress['trouble']>;

/** Why a mail did not go, with the mend. `detail` is what the mail server said. */
const troubles: Record<Trouble, (detail: string) => string> = {
  refused: (detail) => `The mail server refused it: “${detail}”. Check the address, then send it again.`,
  busy: (detail) => `The mail server said: “${detail}”.`,
  unreachable: (detail) => `The mail server cannot be reached: ${detail}. Check SMTP_URL and the network.`,
  account: (detail) =>
    `The mail server does not accept user and password: “${detail}”. Mend SMTP_URL and start Rotunda again.`,
  'no-address': () => 'There is no e-mail address any more.',
  interrupted: () => 'It may have been sent: nobody heard what became of it. Ask, or send it again.',
};

/** What the page for inviting people says, in English. The texts that are sent stand in shared/rules. */
export const mail = {
  title: 'Invite people',
  lead: 'Each person gets a text with their own link to their own page.',
  from: (address: string) => `Sent from ${address}, one mail to each person.`,
  notSet:
    'This server sends no mails (SMTP_URL is not set). Take the file for a mail merge, or copy texts one by one.',
  file: 'File for a mail merge (CSV)',
  fileHint:
    'Links in the file are personal: whoever has one opens that person’s page. Delete it when the mails are out.',
  nearby: {
    title: (address: string) =>
      `Links begin with ${address}, which opens only in the network of this computer.`,
    text: 'Whoever opens theirs at home, in the days before, sees nothing. At the venue, in its Wi-Fi, it works.',
    mend: 'For links that open anywhere, start Rotunda with PUBLIC_URL set to an address on the internet that leads to it. Without one, say in the text that the link is for the day itself.',
  },
  test: 'Send me a test mail',
  testing: 'Sending…',
  tested: (to: string) => `A test mail went to ${to}.`,

  text: {
    heading: 'What they read',
    for: 'Text for',
    audiences: { mentor: 'Mentors', mentee: 'Mentees' },
    subject: 'Subject',
    body: 'Text',
    placeholders: (names: string) => `Replaced for each person: ${names}`,
    unknown: (names: string) =>
      `${names} means nothing here and would be sent as it is. Use the words below the text.`,
    noLink: 'There is no {link} in this text: nobody can open their page from it.',
    save: 'Save the text',
    saving: 'Saving…',
    undo: 'Undo changes',
    usual: 'Back to the usual text',
  },

  preview: {
    heading: 'As it is read by',
    nobody: 'Nobody is on the roster yet. Import people first; then this shows what they get.',
    copy: 'Copy this text',
    copied: 'Copied',
  },

  people: {
    heading: 'Who gets it',
    role: 'Role',
    roles: { all: 'Everybody', mentor: 'Mentors', mentee: 'Mentees' },
    state: 'Which of them',
    states: {
      all: 'All',
      new: 'Not invited yet',
      failed: 'Mail not delivered',
      sent: 'Sent',
      'no-address': 'No address',
    },
    caption: 'People and their invitations',
    name: 'Name',
    address: 'E-mail',
    fate: 'Invitation',
    nobodyLeft: (failed: number) =>
      failed === 0
        ? 'Everybody with an address has been sent one. To send again, choose “Sent”.'
        : `${count(failed, 'invitation', 'invitations')} did not arrive. To send again, choose “Mail not delivered”.`,
    sendAgain: (people: number) => `Send again to ${count(people, 'person', 'people')}`,
    send: (people: number) => `Send to ${count(people, 'person', 'people')}`,
    sendTitle: (people: number) => `Send the invitation to ${count(people, 'person', 'people')}?`,
    sendText: (again: number) =>
      again === 0
        ? 'One mail to each. What waits can be cancelled.'
        : `One mail to each. ${count(again, 'of them was', 'of them were')} sent one before, and get another.`,
    sendConfirm: 'Send the invitations',
    sending: 'Putting them into the outbox…',
    keep: 'Not yet',
    cancel: (waiting: number) => `Cancel the ${count(waiting, 'mail that waits', 'mails that wait')}`,
    progress: (sent: number, waiting: number) => `${sent} sent, ${waiting} waiting`,
    nobody: 'Nobody is like that.',
    noAddress: 'no address',
  },

  fates: {
    new: 'not invited yet',
    waiting: 'waits to be sent',
    again: (time: string) => `is tried again at ${time}`,
    sending: 'is being sent',
    sent: (time: string) => `sent ${time}`,
    failed: 'not sent',
    unsure: 'may have been sent',
  },

  trouble: (trouble: Trouble, detail: string): string => troubles[trouble](detail),
} as const;
