import { sqliteKit } from './kit.ts';
import { define } from './tables.ts';

/** All tables for SQLite: what migrations are generated from. A test sees to it that none is missing here. */
export const {
  account,
  columnMemory,
  commandAnswer,
  conversation,
  conversationChoice,
  event,
  expertise,
  hosting,
  instance,
  membership,
  need,
  noteText,
  ownAddress,
  pairRule,
  participant,
  phase,
  planVersion,
  presenceLog,
  reconnectTicket,
  rosterImport,
  run,
  runLog,
  segment,
  session,
  table,
  topic,
  zone,
} = define(sqliteKit);
