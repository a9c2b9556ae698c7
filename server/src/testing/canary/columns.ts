import type { ReadTx } from '@rotunda/db';

type Tables = ReadTx['t'];

/**
 * Every column of the database that can hold words, sorted by hand. A new one has to be put on one of these lists: with
 * what people wrote and with secrets, which are planted and listened for, or with what holds no words of anybody.
 */
type Columns = { readonly [Table in keyof Tables]: string };

/** What is planted, or looked for as it is. */
export const telling: Columns = {
  instance: 'setupTokenHash',
  account: 'name email emailNormalised passwordHash',
  ownAddress: '',
  event: 'name place welcome joinCode wrappedKey',
  membership: '',
  segment: 'title',
  phase: 'name promptForMentee promptForMentor',
  topic: 'name nameNormalised',
  zone: 'name',
  table: 'label videoLink',
  participant: 'name searchName email emailNormalised department remark imported extra bio',
  participantAlias: 'name emailNormalised imported',
  expertise: '',
  need: 'question context outcome link',
  pairRule: '',
  toldApart: '',
  hosting: '',
  presenceLog: '',
  planVersion: 'instance digest plannerVersion unmet',
  conversation: '',
  run: '',
  runLog: '',
  noteText: 'device base text',
  conversationChoice: '',
  enteredLog: '',
  session: 'tokenHash',
  reconnectTicket: 'tokenHash sessionHash',
  commandAnswer: 'sender commandId name answer',
  seating: 'languages',
  absence: '',
  wish: '',
  rosterImport: 'fileNames topicChoices undo',
  columnMemory: 'memory',
  crewInvitation: 'label tokenHash',
  template: 'name description content',
  mailText: 'subject body',
  mail: 'detail',
};

/** Ids, kinds, states, dates, and the numbers of a plan. */
export const silent: Columns = {
  instance: 'id',
  account: 'id',
  ownAddress: 'address',
  event: 'id date startTime timeZone advance stageNames joinBase doors registerMentees registerMentors',
  membership: 'eventId accountId role',
  segment: 'id eventId kind',
  phase: 'id eventId segmentId kind',
  topic: 'id eventId',
  zone: 'id eventId shape',
  table: 'id eventId zoneId',
  participant: 'id eventId role presence approval',
  participantAlias: 'id eventId participantId',
  expertise: 'eventId participantId topicId',
  need: 'id eventId participantId topicId',
  pairRule: 'eventId menteeId mentorId kind roundId',
  toldApart: 'eventId firstId secondId',
  hosting: 'eventId mentorId roundId tableId',
  presenceLog: 'id eventId participantId presence source',
  planVersion: 'id eventId state fromRoundId assign seats figures levels bound prices legend',
  conversation: 'id eventId roundId menteeId mentorId tableId needId state',
  run: 'eventId state stepId',
  runLog: 'id eventId what stepId',
  noteText: 'eventId authorId conversationId field',
  conversationChoice: 'eventId authorId conversationId',
  enteredLog: 'id eventId participantId conversationId what accountId',
  session: 'kind accountId eventId participantId',
  reconnectTicket: '',
  commandAnswer: 'eventId',
  seating: 'participantId eventId zoneId tableId',
  absence: 'eventId participantId roundId',
  wish: 'eventId menteeId mentorId',
  rosterImport: 'eventId id counts',
  columnMemory: 'eventId headingsKey',
  crewInvitation: 'id eventId role createdBy',
  template: 'id',
  mailText: 'eventId audience',
  mail: 'eventId participantId state trouble',
};

/** The columns on a list, as `table.column`. */
export const listed = (columns: Columns): string[] =>
  Object.entries(columns).flatMap(([table, names]) =>
    names.split(' ').flatMap((name) => (name === '' ? [] : [`${table}.${name}`])),
  );

/** Every column of text or JSON that the schema has. */
export const columnsOfText = (tables: Tables): string[] =>
  Object.entries(tables).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([, column]) => isColumn(column) && column.getSQLType() === 'text')
      .map(([name]) => `${table}.${name}`),
  );

interface Column {
  getSQLType(): string;
}

/** A table's columns are among its own properties, and say what they are stored as. */
const isColumn = (property: unknown): property is Column =>
  typeof property === 'object' &&
  property !== null &&
  'getSQLType' in property &&
  typeof property.getSQLType === 'function';
