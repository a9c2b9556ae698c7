import type { Presence } from '@rotunda/shared/rules/presence';
import type { Approval, Role } from '@rotunda/shared/rules/people';
import { peopleImport } from './peopleImport.ts';
import { count, isolated } from './words.ts';

/** What the pages about people say, in English: the roster, one person, importing, cards. */
export const people = {
  heading: 'People',
  roles: { mentor: 'Mentor', mentee: 'Mentee', both: 'Mentor and mentee' } satisfies Record<Role, string>,

  actions: {
    add: 'Add a person',
    import: 'Import',
    invite: 'Invite people',
    cards: 'Cards and codes',
    registration: 'Registration',
  },

  empty: {
    title: 'Nobody on the roster yet',
    text: 'Import a list of mentors and mentees, or add people one by one. Or open the registration, and they come by themselves.',
    import: 'Import people',
  },

  filters: {
    role: 'Which people',
    all: 'All',
    mentor: 'Mentors',
    mentee: 'Mentees',
    waiting: 'Waiting for approval',
    noTable: 'No table',
    withoutPhone: 'Without a phone',
    presence: 'Presence',
    anyone: 'Anyone',
    expected: 'Not here yet',
    here: 'Here',
    gone: 'Gone',
    search: 'Name, e-mail or number',
  },

  list: {
    caption: 'The roster',
    number: 'No.',
    name: 'Name',
    role: 'Role',
    topics: 'Offers or needs',
    department: 'Department',
    table: 'Table',
    here: 'Presence',
    setHere: 'Here',
    setGone: 'Gone',
    presenceOf: (name: string) => `Presence of ${name}`,
    walkIn: (role: string) => `${role}, walk-in`,
    noPhone: (role: string) => `${role}, no phone`,
    approvals: {
      waiting: (role: string) => `${role}, waits for approval`,
      declined: (role: string) => `${role}, declined`,
    },
    standby: 'standby',
    noNeeds: 'no need yet',
    noTopics: 'no topic yet',
    nobody: 'Nobody matches.',
    clear: 'Show everybody',
    more: (shown: number, all: number) => `Show more (${shown} of ${all} shown)`,
    shown: (number: number) => `${count(number, 'person', 'people')} shown`,
  },

  undo: {
    did: {
      here: (name: string) => `${isolated(name)} is here now.`,
      gone: (name: string) => `${isolated(name)} is gone now.`,
      expected: (name: string) => `${isolated(name)} is not here yet.`,
    },
    act: 'Undo',
  },

  person: {
    newTitle: 'Add a person',
    label: (name: string) => `Details of ${name}`,
    close: 'Close',
    number: (number: number) => `No. ${number}`,
    numberOfWalkIn: (number: number) => `No. ${number}, walk-in`,
    gone: 'This person is no longer on the roster.',
    goneText: 'Somebody else has removed them.',
    add: 'Add',
    adding: 'Adding…',

    name: 'Name',
    nameMissing: 'Type a name.',
    email: 'E-mail',
    emailHint: 'Tells people of the same name apart. May stay empty.',
    emailWrong: 'The address is not complete.',
    emailTaken: (name: string) => `${name} has this address already.`,
    role: 'Role',
    roleChoices: { mentor: 'Mentor', mentee: 'Mentee', both: 'Both' } satisfies Record<Role, string>,
    department: 'Department',

    presence: 'Presence',
    presences: { expected: 'Not here yet', here: 'Here', gone: 'Gone' } satisfies Record<Presence, string>,

    offers: 'Offers',
    offersText: 'What a mentor can help with. A topic without a level counts as 3.',
    topic: 'Topic',
    topicOf: (number: number) => `Topic ${number}`,
    chooseTopic: 'Choose a topic',
    level: 'Level',
    noLevel: 'No level',
    levelOption: (level: number) => `${level} of 5`,
    addTopic: 'Add a topic',
    removeTopic: (name: string) => `Remove ${name}`,
    noTopicsYet: 'The event has no topics yet.',
    toTopics: 'Write the list of topics',

    needs: 'Needs',
    needsText: 'In the order of importance: the first is most wanted.',
    need: (number: number) => `Need ${number}`,
    question: 'Question',
    context: 'Context',
    outcome: 'Hoped-for outcome',
    link: 'Link to a document',
    linkWrong: 'A web address, such as https://example.org/page',
    ownLevel: 'Level today',
    minimumLevel: 'Mentor’s level at least',
    anyLevel: 'Any',
    more: 'Context, link, outcome and levels',
    needWithoutTopic: 'Choose the topic of this need.',
    addNeed: 'Add a need',
    removeNeed: (number: number) => `Remove need ${number}`,
    needUp: (number: number) => `Need ${number} is more important`,
    needDown: (number: number) => `Need ${number} is less important`,

    pairs: 'Who meets whom',
    pairsText: 'Nobody but facilitators sees this.',
    required: 'Must meet',
    forbidden: 'Must never meet',
    addRequired: 'Add somebody to meet',
    addForbidden: 'Add somebody never to meet',
    inRound: (name: string) => `Round in which to meet ${name}`,
    anyRound: 'In any round',
    removePair: (name: string) => `Take ${name} off the list`,
    unknown: 'Somebody no longer on the roster',
    search: 'Type a name',
    nobodyFound: 'Nobody matches.',

    approval: 'As a mentor',
    approvals: { waiting: 'Waiting', approved: 'Approved', declined: 'Declined' } satisfies Record<
      Approval,
      string
    >,
    approvalActions: { waiting: 'Let wait', approved: 'Approve', declined: 'Decline' } satisfies Record<
      Approval,
      string
    >,
    approvalHint: 'Only approved mentors get a table, are planned, and are shown to mentees.',

    fromRegistration: 'From their registration',

    bio: 'Short bio',
    bioHint: 'Mentees may read it, if you show them the mentors.',

    limits: 'Limits',
    mostConversations: 'Conversations at most',
    mostRounds: 'Rounds at most',
    noLimit: 'No limit',
    limitWrong: (most: number) => `A number from 1 to ${most}, or nothing`,

    remark: 'Remark',
    remarkHint: 'For facilitators only.',

    access: 'Phone and code',
    claimed: 'A phone is signed in under this name.',
    unclaimed: 'No phone is signed in under this name.',
    release: 'Free the place for another phone',
    releaseHint:
      'Signs that phone out. Use it when somebody took the wrong name. Their own code was on its screen: if that matters, make a new one.',
    renew: 'New code and link…',
    renewTitle: (name: string) => `Make a new code for ${name}?`,
    renewText:
      'The old code, the old link and a card that was printed stop working, and their phone is signed out.',
    renewConfirm: 'Make a new code',
    renewed: 'The code is new. Print the card again.',
    newCode: 'New code',
    copyLink: 'Copy the new link',
    copied: 'Copied',
    remove: 'Remove from the roster…',
    removeTitle: (name: string) => `Remove ${name} from the roster?`,
    removeText:
      'Their needs, topics and planned conversations go with them. Whoever has already talked cannot be removed: mark them as gone instead.',
    removeConfirm: 'Remove from the roster',
    busy: 'One moment…',
    cancel: 'Cancel',

    line: {
      topic: (name: string, level: string) =>
        level === '' ? `Offers ${name}` : `Offers ${name}, level ${level}`,
      need: (rank: number, name: string, question: string) =>
        question === '' ? `Need ${rank}: ${name}` : `Need ${rank}: ${name}, “${question}”`,
      context: (text: string) => `Context: ${text}`,
      outcome: (text: string) => `Hoped-for outcome: ${text}`,
      levels: (own: string, minimum: string) => `Level ${own}, mentor’s level at least ${minimum}`,
      none: '–',
    },
  },

  import: peopleImport,

  cards: {
    title: 'Cards and codes',
    lead: 'One card a person, to cut and hand out. Whoever scans it comes in under that name.',
    secret:
      'Cards are keys: give each only to its owner. They stay valid until you make a new code for somebody.',
    print: 'Print',
    who: 'Whose cards',
    sort: 'Order',
    byName: 'By name',
    byNumber: 'By number',
    count: (number: number, pages: number) =>
      `${count(number, 'card', 'cards')} on ${count(pages, 'page', 'pages')} of A4`,
    loading: 'Making the cards…',
    retry: 'Try again',
    code: 'Code',
    scan: 'Scan this, or open',
    scanThen: 'and type the code.',
    qr: (name: string) => `Personal QR code of ${name}`,
    number: (number: number) => `No. ${number}`,
    none: 'Nobody to print a card for.',
    local:
      'These codes lead to this computer itself, where no phone can go. Connect it to the venue’s Wi-Fi, then load this page again.',
  },
} as const;
