import {
  type Condition,
  type PrivateField,
  type Reader,
  audience,
  exportFiles,
  privateFields,
  readers,
} from '@rotunda/shared/rules/audience';
import { tableOf } from './table.ts';

/** The privacy page's tables, written from the audience table. */
export const privacySections = {
  audience: () => groups.map((group) => `### ${group}\n\n${writeGroup(group)}`).join('\n\n'),
};

const groups = ['People', 'Needs', 'At the event', 'Notes', 'Links, accounts and secrets'] as const;

/** What each field is called, and where it stands on the page. */
const words: Record<PrivateField, readonly [group: (typeof groups)[number], words: string]> = {
  name: ['People', 'name'],
  'short name': ['People', 'first name and initial'],
  'first name': ['People', 'first name, beside a question'],
  number: ['People', 'number on the card'],
  role: ['People', 'mentor, mentee or both'],
  email: ['People', 'e-mail address'],
  'has e-mail': ['People', 'whether an address is known'],
  department: ['People', 'department'],
  expertise: ['People', 'topics that a mentor knows'],
  'expertise level': ['People', 'how well a mentor knows a topic'],
  bio: ['People', 'what a mentor says of themselves'],
  approval: ['People', 'whether a mentor is approved'],
  'told apart': ['People', 'who resembles whom on the roster and is somebody else'],
  remark: ['People', 'facilitators’ remark'],
  'extra field': ['People', 'whatever else an imported file says of somebody'],
  'file of an import': ['People', 'name of an imported file'],
  'before an import': ['People', 'what an import changed, kept so that it can be taken back'],
  limits: ['People', 'most conversations and rounds'],
  'most at once': ['People', 'how many mentees a mentor takes at a time'],
  seating: ['People', 'what somebody’s seat must be like'],
  absence: ['People', 'rounds in which somebody is away'],
  'wished mentor': ['People', 'mentors whom somebody asks for'],
  'forbidden pair': ['People', 'whom somebody must not meet'],
  'required pair': ['People', 'whom somebody must meet'],
  'need topic': ['Needs', 'topic and rank of a need'],
  question: ['Needs', 'question'],
  context: ['Needs', 'context'],
  outcome: ['Needs', 'hoped-for outcome'],
  'document link': ['Needs', 'link to a document'],
  level: ['Needs', 'self-assessed level'],
  'minimum level': ['Needs', 'level that a mentor must have'],
  'without a phone': ['At the event', 'that somebody takes part without a phone'],
  presence: ['At the event', 'expected, here or gone, since when'],
  seat: ['At the event', 'who meets whom, where and when'],
  held: ['At the event', '“I’m here” at the table, and whether a conversation was held'],
  note: ['Notes', 'note to self'],
  options: ['Notes', 'takeaway: options discussed'],
  'next-step': ['Notes', 'takeaway: next step'],
  indicator: ['Notes', 'takeaway: success indicator'],
  'sharing choice': ['Notes', 'whether takeaways are shared'],
  'meet again': ['Notes', 'wish to meet again; a no is told to nobody'],
  'personal link': ['Links, accounts and secrets', 'personal link and code'],
  'stage link': ['Links, accounts and secrets', 'link of the stage'],
  'fate of a mail': [
    'Links, accounts and secrets',
    'whether an invitation was mailed, and what the mail server said',
  ],
  'account name': ['Links, accounts and secrets', 'name of an account'],
  'account e-mail': ['Links, accounts and secrets', 'e-mail address of an account'],
  'crew invitation': [
    'Links, accounts and secrets',
    'note on an invitation of facilitators, helpers and viewers',
  ],
  password: ['Links, accounts and secrets', 'password (stored as a hash)'],
  'session secret': ['Links, accounts and secrets', 'what a cookie opens (stored as a hash)'],
  'reconnect ticket': [
    'Links, accounts and secrets',
    'what lets an open page come back at another address (stored as a hash)',
  ],
  'event key': ['Links, accounts and secrets', 'key that links and codes derive from'],
  'set-up secret': ['Links, accounts and secrets', 'set-up link (stored as a hash)'],
  'stored answer': ['Links, accounts and secrets', 'answers kept for commands that are sent again'],
};

const readerWords: Record<Reader, string> = {
  facilitator: 'facilitators',
  helper: 'helpers',
  viewer: 'viewers',
  author: 'the person',
  mentor: 'their mentors',
  mentee: 'their mentees',
  'likely mentor': 'mentors who know the topic',
  'any mentee': 'mentees, of mentors',
  table: 'others at the table',
  stage: 'the stage',
  anybody: 'whoever knows the join code',
};

const conditionWords: Record<Condition, string> = {
  'in focus': 'of the need that the conversation is about',
  'open conversation': 'when the conversation is an open one',
  published: 'once the plan is published',
  shared: 'if it is shared',
  mutual: 'once both said yes',
  'takeaways exported': 'if the event said so before the first note',
  'stage names': 'unless it shows numbers only',
  'questions published': 'if facilitators publish questions, until there is a plan',
  'mentors shown': 'if facilitators show the mentors',
  'found at open doors': 'while doors are open, by letters of the name',
  undecided: 'while it is awaited',
  'entered for them': 'what they entered for somebody who has no phone',
  'handed over': 'of a walk-in whose seat no phone holds yet',
};

const writeGroup = (group: (typeof groups)[number]): string =>
  tableOf(
    ['What', 'Who sees it', 'In which files it stands'],
    privateFields
      .filter((field) => words[field][0] === group)
      .map((field) => {
        const { seenBy, standsIn } = audience[field];
        const seers = readers.map((reader) => [reader, readerWords[reader]] as const);
        const files = exportFiles.map((file) => [file, file] as const);
        return [words[field][1], listOf(seers, seenBy) || 'nobody', listOf(files, standsIn) || 'none'];
      }),
  );

/** Words in the order they are given; those under one condition stand together, before it. */
function listOf(
  names: readonly (readonly [name: string, words: string])[],
  when: Readonly<Partial<Record<string, 'always' | Condition>>>,
): string {
  const conditions = new Set(names.flatMap(([name]) => when[name] ?? []));
  const lists = [...conditions].map((condition) => {
    const list = names.filter(([name]) => when[name] === condition).map(([, its]) => its);
    return condition === 'always' ? list.join(', ') : `${list.join(', ')} (${conditionWords[condition]})`;
  });
  return lists.join('; ');
}
