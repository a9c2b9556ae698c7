import type { ConversationRow } from '@rotunda/db/queries/plan';
import type { NeedRow, PairRule, PersonRow } from '@rotunda/db/queries/roster';
import { type Seating, type SeatingSlice, plainSeating } from '@rotunda/db/queries/seating';
import type { Table } from '@rotunda/shared/schema/event';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import type { Approval, Role } from '@rotunda/shared/rules/people';
import type { Presence } from '@rotunda/shared/rules/presence';
import { classicRoundOf } from '@rotunda/shared/rules/testing/agendas';
import { instant } from '@rotunda/shared/rules/time';
import { wholeEvent } from '../horizon.ts';
import type { World } from '../world.ts';

/** A person as a test describes them: only what differs from somebody of whom nothing is known. */
export interface Somebody {
  readonly role?: Role;
  readonly approval?: Approval;
  readonly department?: string;
  /** Topics with levels, by name. */
  readonly knows?: Readonly<Record<string, number | null>>;
  /** Topics, most wanted first, with the least level asked for. */
  readonly needs?: readonly (string | readonly [topic: string, minimum: number])[];
  /** The table they host in every round, or one for each round; null for none. */
  readonly hosts?: string | readonly (string | null)[];
  readonly presence?: Presence;
  /** What is said beforehand of their seats. */
  readonly seating?: Partial<Seating>;
  readonly most?: { readonly conversations?: number; readonly rounds?: number };
}

export interface Small {
  readonly rounds?: number;
  /** Seats by table. */
  readonly tables?: Readonly<Record<string, number>>;
  readonly people: Readonly<Record<string, Somebody>>;
  readonly pairs?: readonly PairRule[];
  readonly preferCrossDepartment?: boolean;
  readonly metBefore?: SeatingSlice['metBefore'];
  /** By table: its zone, or a video link. */
  readonly rooms?: Readonly<Record<string, Partial<Pick<Table, 'zoneId' | 'videoLink'>>>>;
  readonly conversations?: readonly ConversationRow[];
  readonly horizon?: Partial<World['horizon']>;
  /** By round id, who was here when it was worked in. */
  readonly wasHere?: Readonly<Record<string, readonly string[]>>;
}

export const topicsOfSmall = ['pricing', 'hiring', 'sql'] as const;

export const agendaOf = (rounds: number): Agenda =>
  Array.from({ length: rounds }, (_, index) => classicRoundOf(`r${index + 1}`));

/** The id of somebody's need of a topic. */
export const needId = (personId: string, topic: string): string => `${personId}/${topic}`;

/** A planned conversation; its id names the pair. */
export const conversation = (
  menteeId: string,
  mentorId: string,
  roundId: string,
  rest: Partial<ConversationRow> = {},
): ConversationRow => ({
  id: `${menteeId}+${mentorId}`,
  roundId,
  menteeId,
  mentorId,
  tableId: 'T1',
  needId: null,
  state: 'planned',
  heldAt: null,
  heldByHand: false,
  seatedAt: null,
  ...rest,
});

export const heldAt = instant(1_000);

/** An event in memory: rounds `r1`, `r2`, …, tables `T1` with 2 seats and whatever a test says. */
export function smallWorld(small: Small): World {
  const { rounds = 3, tables = { T1: 2 }, people, conversations = [] } = small;
  const agenda = agendaOf(rounds);
  const roundIds = agenda.map(({ id }) => id);
  const rows = Object.entries(people).map(([id, somebody], index) => rowOf(id, somebody, index + 1));
  return {
    setup: {
      event: {
        id: 'event',
        name: 'Spring onboarding',
        date: '2027-03-10',
        startTime: '10:00',
        timeZone: 'Europe/Berlin',
        place: '',
        welcome: '',
        advance: 'by-clock',
        stageNames: 'first-and-initial',
        preferCrossDepartment: small.preferCrossDepartment ?? true,
        avoidRepeats: false,
        registerMentees: 'at-door',
        registerMentors: 'closed',
        questionsBefore: false,
        mentorsShown: false,
        joinBase: null,
        doors: 'closed',
        joinCode: '',
        wrappedKey: '',
        stageGeneration: 1,
        sharingLockedAt: null,
        createdAt: instant(0),
        revisions: { setup: 1, roster: 1, plan: 1, run: 1 },
      },
      agenda,
      topics: topicsOfSmall.map((name) => ({ id: name, name })),
      zones: [],
      tables: Object.entries(tables).map(([id, seats], index) => ({
        id,
        number: index + 1,
        label: '',
        seats,
        zoneId: null,
        videoLink: '',
        ...small.rooms?.[id],
      })),
      hosting: Object.entries(people).flatMap(([mentorId, { hosts }]) =>
        roundIds.flatMap((roundId, round) => {
          const tableId = typeof hosts === 'string' ? hosts : hosts?.[round];
          return tableId == null ? [] : [{ mentorId, roundId, tableId }];
        }),
      ),
      sharing: { takeawaysWithMentor: true, takeawaysInExport: false },
    },
    roster: {
      people: rows,
      byId: new Map(rows.map((row) => [row.id, row])),
      needs: new Map(
        Object.entries(people).flatMap(([id, { needs }]) =>
          needs ? [[id, needs.map(needOf(id))] as const] : [],
        ),
      ),
      expertise: new Map(
        Object.entries(people).flatMap(([id, { knows }]) =>
          knows ? [[id, Object.entries(knows).map(([topicId, level]) => ({ topicId, level }))] as const] : [],
        ),
      ),
      pairs: small.pairs ?? [],
      toldApart: [],
    },
    seating: {
      people: new Map(
        Object.entries(people).flatMap(([id, { seating }]) =>
          seating ? [[id, { ...plainSeating, ...seating }] as const] : [],
        ),
      ),
      metBefore: small.metBefore ?? [],
    },
    presence: new Map(Object.entries(people).map(([id, { presence = 'expected' }]) => [id, { presence }])),
    conversations,
    horizon: { ...wholeEvent(agenda), ...small.horizon },
    wasHere: new Map(Object.entries(small.wasHere ?? {}).map(([round, ids]) => [round, new Set(ids)])),
  };
}

const rowOf = (
  id: string,
  { role = 'mentee', department = '', most = {}, approval = 'approved' }: Somebody,
  number: number,
): PersonRow => ({
  id,
  revision: 1,
  number,
  name: `Name of ${id}`,
  searchName: `name of ${id}`,
  email: '',
  emailNormalised: null,
  role,
  department,
  mostConversations: most.conversations ?? null,
  mostRounds: most.rounds ?? null,
  remark: `remark about ${id}`,
  walkIn: false,
  codeGeneration: 1,
  extra: null,
  bio: '',
  approval,
  registered: approval !== 'approved',
});

const needOf =
  (personId: string) =>
  (wanted: string | readonly [topic: string, minimum: number]): NeedRow => {
    const [topicId, minimumLevel] = typeof wanted === 'string' ? [wanted, null] : wanted;
    return {
      id: needId(personId, topicId),
      topicId,
      question: `question of ${personId}`,
      context: '',
      outcome: '',
      level: null,
      minimumLevel,
      link: '',
    };
  };
