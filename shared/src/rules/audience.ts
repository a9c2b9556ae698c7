/**
 * Who may be shown what: every private thing that Rotunda keeps about people, in one table. What stands in no line of it
 * is shown to nobody. Exports, notes and the privacy page are decided by it, and a test plants something to find in every
 * column of the database and listens as everybody.
 */

/** Who reads, seen from whom it is about. */
export const readers = [
  /** Owner and facilitators of the event. */
  'facilitator',
  'helper',
  'viewer',
  /** Whoever wrote it, or whom it is about. */
  'author',
  /** The mentor of a conversation, of its mentee. */
  'mentor',
  /** The mentee of a conversation, of its mentor. */
  'mentee',
  /** A mentor who knows what a mentee needs, as long as no plan says whom they meet; forbidden pairs aside. */
  'likely mentor',
  /** Every mentee of the event, of its mentors. */
  'any mentee',
  /** The other mentees at the same table. */
  'table',
  'stage',
  /** Whoever knows the join code. */
  'anybody',
] as const;
export type Reader = (typeof readers)[number];

/** What everybody reads as who is no participant: those read as whatever they are to whom it is about. */
export const readerOf = {
  owner: 'facilitator',
  facilitator: 'facilitator',
  helper: 'helper',
  viewer: 'viewer',
  stage: 'stage',
} as const satisfies Record<string, Reader>;

/** What leaves an event as a file or on paper; only facilitators take it out. */
export const exportFiles = [
  'roster.csv',
  'plan.csv',
  'attendance.csv',
  'conversations.csv',
  'wall list',
  'cards',
  'invitations.csv',
] as const;
export type ExportFile = (typeof exportFiles)[number];

/** What must hold for a reader or a file besides, where not everything may always be shown. */
export const conditions = [
  /** It is of the need that the conversation of the two is about. */
  'in focus',
  /** The conversation of the two is about no need. */
  'open conversation',
  /** It belongs to a plan that is published. */
  'published',
  /** The author shares it, or leaves it at the event's default and that says so. */
  'shared',
  /** Both said yes. */
  'mutual',
  /** The event said so before the first note was written. */
  'takeaways exported',
  /** The event lets the stage show names. */
  'stage names',
  /** Doors are open, and three letters of the name were typed. */
  'found at open doors',
  /** They came in as a walk-in, and no phone holds their seat yet. */
  'handed over',
  /** Facilitators have decided neither way yet. */
  'undecided',
  /** A facilitator entered it for them, and they are still without a phone. */
  'entered for them',
  /** The event lets mentors read beforehand what is asked. */
  'questions published',
  /** The event shows mentees who the mentors are. */
  'mentors shown',
] as const;
export type Condition = (typeof conditions)[number];

interface Audience {
  readonly seenBy: Partial<Readonly<Record<Reader, 'always' | Condition>>>;
  readonly standsIn: Partial<Readonly<Record<ExportFile, 'always' | Condition>>>;
}

const lead = { facilitator: 'always' } as const;
const crew = { ...lead, helper: 'always', viewer: 'always' } as const;
/** Whoever checks people in. */
const desk = { ...lead, helper: 'always' } as const;
const own = { author: 'always' } as const;
const inFocus = { ...lead, ...own, mentor: 'in focus', 'likely mentor': 'questions published' } as const;
const ofMentors = { ...lead, ...own, 'any mentee': 'mentors shown' } as const;
const takeaway = {
  seenBy: { facilitator: 'entered for them', ...own, mentor: 'shared' },
  standsIn: { 'conversations.csv': 'takeaways exported' },
} as const;
const inConversations = { 'roster.csv': 'always', 'conversations.csv': 'in focus' } as const;
const inMeetings = { ...inConversations, 'plan.csv': 'in focus' } as const;
const toNobody = { seenBy: {}, standsIn: {} } as const;

const everyFile = {
  'roster.csv': 'always',
  'plan.csv': 'always',
  'attendance.csv': 'always',
  'conversations.csv': 'always',
} as const;
const everyList = {
  ...everyFile,
  'wall list': 'always',
  cards: 'always',
  'invitations.csv': 'always',
} as const;

/** Everything private, in the order of the privacy page. Notes go by the names of their fields. */
export const audience = {
  name: {
    seenBy: { ...ofMentors, ...crew, mentor: 'always', mentee: 'always', anybody: 'found at open doors' },
    standsIn: everyList,
  },
  'short name': { seenBy: { table: 'always', stage: 'stage names' }, standsIn: {} },
  'first name': { seenBy: { 'likely mentor': 'questions published' }, standsIn: {} },
  number: {
    seenBy: { ...desk, ...own, stage: 'always' },
    standsIn: { ...everyFile, 'wall list': 'always', cards: 'always' },
  },
  role: {
    seenBy: { ...crew, ...own },
    standsIn: {
      'roster.csv': 'always',
      'attendance.csv': 'always',
      'wall list': 'always',
      cards: 'always',
      'invitations.csv': 'always',
    },
  },
  email: { seenBy: lead, standsIn: { 'roster.csv': 'always', 'invitations.csv': 'always' } },
  'has e-mail': { seenBy: { ...lead, anybody: 'found at open doors' }, standsIn: {} },
  department: {
    seenBy: desk,
    standsIn: { 'roster.csv': 'always', 'attendance.csv': 'always', 'conversations.csv': 'always' },
  },
  expertise: {
    seenBy: { ...ofMentors, mentee: 'open conversation' },
    standsIn: { 'roster.csv': 'always' },
  },
  'expertise level': { seenBy: ofMentors, standsIn: { 'roster.csv': 'always' } },
  /** What mentors say of themselves. */
  bio: { seenBy: { ...ofMentors, mentee: 'mentors shown' }, standsIn: { 'roster.csv': 'always' } },
  /** Whoever waits for it, or was declined, stands in no file at all. A desk finds those who wait, and learns of no refusal. */
  approval: { seenBy: { ...lead, ...own, helper: 'undecided' }, standsIn: {} },
  remark: { seenBy: lead, standsIn: { 'roster.csv': 'always' } },
  'told apart': { seenBy: lead, standsIn: {} },
  /** Whatever else a file said of somebody. */
  'extra field': { seenBy: lead, standsIn: { 'roster.csv': 'always' } },
  'file of an import': { seenBy: lead, standsIn: {} },
  /** What somebody was before an import, and how its texts were read. */
  'before an import': toNobody,
  limits: { seenBy: lead, standsIn: { 'roster.csv': 'always' } },
  /** How many mentees a mentor takes at a time. */
  'most at once': { seenBy: { ...lead, ...own }, standsIn: { 'roster.csv': 'always' } },
  /** From afar, a language, a zone, a table that somebody cannot leave. */
  seating: { seenBy: lead, standsIn: { 'roster.csv': 'always' } },
  /** Rounds that somebody will miss: their phone says that the plan does not count on them then. */
  absence: { seenBy: { ...lead, ...own }, standsIn: { 'roster.csv': 'always' } },
  'wished mentor': { seenBy: { ...lead, ...own }, standsIn: { 'roster.csv': 'always' } },
  'forbidden pair': { seenBy: lead, standsIn: { 'roster.csv': 'always' } },
  'required pair': { seenBy: lead, standsIn: { 'roster.csv': 'always' } },

  'need topic': { seenBy: { ...inFocus, helper: 'published', viewer: 'published' }, standsIn: inMeetings },
  question: { seenBy: inFocus, standsIn: inMeetings },
  context: { seenBy: inFocus, standsIn: inConversations },
  outcome: { seenBy: inFocus, standsIn: inConversations },
  'document link': { seenBy: inFocus, standsIn: { 'roster.csv': 'always' } },
  level: { seenBy: inFocus, standsIn: inConversations },
  'minimum level': { seenBy: { ...lead, ...own }, standsIn: { 'roster.csv': 'always' } },

  /** Whether somebody takes part without a phone; once they have one, it is said of them no longer. */
  'without a phone': { seenBy: desk, standsIn: { 'roster.csv': 'always' } },
  /** The stage calls whoever is here and free in a round, and nobody who has gone. */
  presence: { seenBy: { ...crew, ...own, stage: 'published' }, standsIn: { 'attendance.csv': 'always' } },
  seat: {
    seenBy: {
      ...lead,
      helper: 'published',
      viewer: 'published',
      author: 'published',
      mentor: 'published',
      mentee: 'published',
      table: 'published',
      stage: 'published',
    },
    standsIn: { ...everyFile, 'wall list': 'always' },
  },
  held: {
    seenBy: { ...crew, ...own, mentor: 'always', mentee: 'always' },
    standsIn: { 'attendance.csv': 'always', 'conversations.csv': 'always' },
  },

  note: { seenBy: own, standsIn: {} },
  options: takeaway,
  'next-step': takeaway,
  indicator: takeaway,
  'sharing choice': { seenBy: { facilitator: 'entered for them', ...own }, standsIn: {} },
  'meet again': {
    seenBy: { facilitator: 'entered for them', ...own, mentor: 'mutual', mentee: 'mutual' },
    standsIn: {},
  },

  /** And the code: nobody's screen shows them but the person's own, and the desk's to a walk-in who has no phone yet. */
  'personal link': {
    seenBy: { facilitator: 'handed over', helper: 'handed over', ...own },
    standsIn: { cards: 'always', 'invitations.csv': 'always' },
  },
  /** What a mail server said of an invitation. */
  'fate of a mail': { seenBy: lead, standsIn: {} },
  'stage link': { seenBy: lead, standsIn: {} },
  /** Of those who run the event together. */
  'account name': { seenBy: { ...lead, ...own }, standsIn: {} },
  'account e-mail': { seenBy: { ...lead, ...own }, standsIn: {} },
  /** For whom an invitation is, in the words of whoever made it; its link is shown to them once. */
  'crew invitation': { seenBy: lead, standsIn: {} },
  password: toNobody,
  'session secret': toNobody,
  /** Told to the one page that it was made for. */
  'reconnect ticket': { seenBy: own, standsIn: {} },
  'event key': toNobody,
  'set-up secret': toNobody,
  'stored answer': toNobody,
} as const satisfies Record<string, Audience>;
export type PrivateField = keyof typeof audience;

export const privateFields = Object.keys(audience).filter((name): name is PrivateField =>
  Object.hasOwn(audience, name),
);

/** Which conditions hold; what is not named does not. */
export type Holding = Partial<Readonly<Record<Condition, boolean>>>;

const met = (condition: 'always' | Condition | undefined, holding: Holding): boolean =>
  condition !== undefined && (condition === 'always' || holding[condition] === true);

/** Whether somebody may be shown a field of somebody (else), as things stand. */
export function mayRead(field: PrivateField, reader: Reader, holding: Holding = {}): boolean {
  const { seenBy }: Audience = audience[field];
  return met(seenBy[reader], holding);
}

/** Whether a field may stand in a file, as things stand. */
export function mayExport(field: PrivateField, file: ExportFile, holding: Holding = {}): boolean {
  const { standsIn }: Audience = audience[field];
  return met(standsIn[file], holding);
}
