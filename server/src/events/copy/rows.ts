import { setImmediate } from 'node:timers/promises';
import type { PeopleRows, RowOf, SetupRows } from '@rotunda/db/queries/copies';
import { isApprovedMentor } from '@rotunda/shared/rules/people';
import type { Instant } from '@rotunda/shared/rules/time';
import type { CopiedPeople, CopyEventBody } from '@rotunda/shared/schema/template';
import { freeGeneration } from '../../roster/codes.ts';
import { newId } from '../../ids.ts';

/** What a copy has of its own. */
export interface CopyOwn extends Pick<CopyEventBody, 'name' | 'date' | 'startTime' | 'timeZone'> {
  readonly id: string;
  readonly eventKey: Buffer;
  readonly wrappedKey: string;
  readonly joinCode: string;
  readonly now: Instant;
}

/** New ids for old ones: the same for the same, whatever refers to it. */
class NewIds {
  readonly #ids = new Map<string, string>();

  of(old: string): string {
    const id = this.#ids.get(old) ?? newId();
    this.#ids.set(old, id);
    return id;
  }

  ofAny(old: string | null): string | null {
    return old === null ? null : this.of(old);
  }
}

// Each row below is written column by column, and its type asks for all of them: a new column of these tables does not
// compile before somebody says here whether a copy takes it along. Do not spread rows.

const eventRow = (row: RowOf<'event'>, own: CopyOwn, lastNumber: number): RowOf<'event'> => ({
  id: own.id,
  changes: 0,
  setupRevision: 0,
  rosterRevision: 0,
  planRevision: 0,
  runRevision: 0,
  name: own.name,
  date: own.date,
  startTime: own.startTime,
  timeZone: own.timeZone,
  place: row.place,
  welcome: row.welcome,
  advance: row.advance,
  stageNames: row.stageNames,
  preferCrossDepartment: row.preferCrossDepartment,
  // Chosen for one day's network: on another, codes and links begin with the best address that is known then.
  joinBase: null,
  doors: 'closed',
  joinCode: own.joinCode,
  wrappedKey: own.wrappedKey,
  stageGeneration: 1,
  takeawaysWithMentor: row.takeawaysWithMentor,
  takeawaysInExport: row.takeawaysInExport,
  sharingLockedAt: null,
  createdAt: own.now,
  lastNumber,
  avoidRepeats: row.avoidRepeats,
  // Registration was opened, and people shown to each other, for that one event.
  registerMentees: 'at-door',
  registerMentors: 'closed',
  questionsBefore: false,
  mentorsShown: false,
});

function setupOf(rows: SetupRows, own: CopyOwn, ids: NewIds, lastNumber: number): SetupRows {
  const eventId = own.id;
  return {
    event: rows.event.map((row) => eventRow(row, own, lastNumber)),
    segment: rows.segment.map((row): RowOf<'segment'> => ({
      id: ids.of(row.id),
      eventId,
      position: row.position,
      kind: row.kind,
      title: row.title,
      durationMs: row.durationMs,
      changeoverMs: row.changeoverMs,
    })),
    phase: rows.phase.map((row): RowOf<'phase'> => ({
      id: ids.of(row.id),
      eventId,
      segmentId: ids.of(row.segmentId),
      position: row.position,
      kind: row.kind,
      name: row.name,
      durationMs: row.durationMs,
      promptForMentee: row.promptForMentee,
      promptForMentor: row.promptForMentor,
    })),
    topic: rows.topic.map((row): RowOf<'topic'> => ({
      id: ids.of(row.id),
      eventId,
      position: row.position,
      name: row.name,
      nameNormalised: row.nameNormalised,
    })),
    zone: rows.zone.map((row): RowOf<'zone'> => ({
      id: ids.of(row.id),
      eventId,
      position: row.position,
      name: row.name,
      shape: row.shape,
    })),
    table: rows.table.map((row): RowOf<'table'> => ({
      id: ids.of(row.id),
      eventId,
      number: row.number,
      label: row.label,
      seats: row.seats,
      zoneId: ids.ofAny(row.zoneId),
      videoLink: row.videoLink,
    })),
    mailText: rows.mailText.map((row): RowOf<'mailText'> => ({
      eventId,
      audience: row.audience,
      subject: row.subject,
      body: row.body,
    })),
  };
}

/** Somebody who has not come yet: what was remarked, imported and seen of them belongs to the event it was said of. */
const personRow = (
  row: RowOf<'participant'>,
  own: CopyOwn,
  self: Pick<RowOf<'participant'>, 'id' | 'number' | 'codeGeneration'>,
): RowOf<'participant'> => ({
  id: self.id,
  eventId: own.id,
  revision: 1,
  number: self.number,
  name: row.name,
  searchName: row.searchName,
  email: row.email,
  emailNormalised: row.emailNormalised,
  role: row.role,
  department: row.department,
  mostConversations: row.mostConversations,
  mostRounds: row.mostRounds,
  remark: '',
  walkIn: false,
  codeGeneration: self.codeGeneration,
  claimedAt: null,
  presence: 'expected',
  presenceSince: own.now,
  imported: null,
  createdAt: own.now,
  extra: null,
  bio: row.bio,
  // Nobody is approved by being copied.
  approval: row.approval,
  registered: false,
  // Whoever brings one all the same is without it no longer.
  withoutPhone: row.withoutPhone,
});

/** What somebody needs; whom they wish for is left with it. */
const needsOf = (rows: PeopleRows, eventId: string, ids: NewIds): Pick<PeopleRows, 'need' | 'wish'> => ({
  need: rows.need.map((row): RowOf<'need'> => ({
    id: ids.of(row.id),
    eventId,
    participantId: ids.of(row.participantId),
    topicId: ids.of(row.topicId),
    rank: row.rank,
    question: row.question,
    context: row.context,
    outcome: row.outcome,
    level: row.level,
    minimumLevel: row.minimumLevel,
    link: row.link,
  })),
  wish: rows.wish.map((row): RowOf<'wish'> => ({
    eventId,
    menteeId: ids.of(row.menteeId),
    mentorId: ids.of(row.mentorId),
  })),
});

/** People before the event loop turns: their codes take a while to work out. */
const stretch = 100;

async function personRows(rows: PeopleRows, own: CopyOwn, ids: NewIds): Promise<RowOf<'participant'>[]> {
  const codes = new Set<string>();
  const people: RowOf<'participant'>[] = [];
  for (const [index, row] of rows.participant.entries()) {
    if (index % stretch === 0) await setImmediate();
    const id = ids.of(row.id);
    const codeGeneration = freeGeneration(own.eventKey, id, codes);
    people.push(personRow(row, own, { id, number: index + 1, codeGeneration }));
  }
  await setImmediate();
  return people;
}

async function peopleOf(
  rows: PeopleRows,
  own: CopyOwn,
  ids: NewIds,
  people: CopiedPeople,
): Promise<PeopleRows> {
  const eventId = own.id;
  const participant = await personRows(rows, own, ids);
  const hosts = new Set(rows.participant.filter(isApprovedMentor).map(({ id }) => id));
  const needs = people === 'with-needs' ? needsOf(rows, eventId, ids) : { need: [], wish: [] };
  await setImmediate();
  return {
    participant,
    expertise: rows.expertise.map((row): RowOf<'expertise'> => ({
      eventId,
      participantId: ids.of(row.participantId),
      topicId: ids.of(row.topicId),
      position: row.position,
      level: row.level,
    })),
    ...needs,
    pairRule: rows.pairRule.map((row): RowOf<'pairRule'> => ({
      eventId,
      menteeId: ids.of(row.menteeId),
      mentorId: ids.of(row.mentorId),
      kind: row.kind,
      roundId: ids.ofAny(row.roundId),
    })),
    toldApart: rows.toldApart.map((row): RowOf<'toldApart'> => {
      const [firstId = '', secondId = ''] = [ids.of(row.firstId), ids.of(row.secondId)].sort();
      return { eventId, firstId, secondId };
    }),
    // Somebody who became a mentee while the event ran had hosted before, and hosts in no event to come.
    hosting: rows.hosting
      .filter(({ mentorId }) => hosts.has(mentorId))
      .map((row): RowOf<'hosting'> => ({
        eventId,
        mentorId: ids.of(row.mentorId),
        roundId: ids.of(row.roundId),
        tableId: ids.of(row.tableId),
      })),
    seating: rows.seating.map((row): RowOf<'seating'> => ({
      participantId: ids.of(row.participantId),
      eventId,
      mostAtOnce: row.mostAtOnce,
      remote: row.remote,
      languages: row.languages,
      zoneId: ids.ofAny(row.zoneId),
      tableId: ids.ofAny(row.tableId),
    })),
  };
}

/**
 * The rows of a copy: new ids throughout, nobody here, everybody's link and code another. Of a big roster it works in
 * stretches, between which the event loop turns: countdowns of a running event do not wait for it.
 */
export async function copiedRows(
  setup: SetupRows,
  people: PeopleRows | null,
  own: CopyOwn,
  which: CopiedPeople,
): Promise<{ readonly setup: SetupRows; readonly people: PeopleRows | null }> {
  const ids = new NewIds();
  return {
    setup: setupOf(setup, own, ids, people?.participant.length ?? 0),
    people: people && (await peopleOf(people, own, ids, which)),
  };
}
