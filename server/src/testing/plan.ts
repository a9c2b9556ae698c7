import type { EventTx } from '@rotunda/db';
import { insertDraft, setPlanState } from '@rotunda/db/queries/plan';
import type { Instant } from '@rotunda/shared/rules/time';
import { newId } from '../ids.ts';

/** Publishes a plan version of which only its existence matters; the conversations are the caller's. */
export async function publishEmptyPlan(tx: EventTx, now: Instant): Promise<void> {
  const id = newId();
  const instance = {
    name: 'none',
    rounds: 0,
    topics: 0,
    departments: 0,
    diminish: [],
    seatValue: 0,
    crossBonus: 0,
    mentors: [],
    mentees: [],
    forbidden: [],
    pins: [],
  };
  const figures = {
    mentees: 0,
    covered: 0,
    firstNeedMet: 0,
    conversations: 0,
    openConversations: 0,
    crossDepartment: 0,
    idleLeast: 0,
    idleMost: 0,
  };
  await insertDraft(tx, {
    id,
    fromRoundId: null,
    instance,
    digest: '',
    seed: 1,
    plannerVersion: 'test',
    assign: [],
    seats: [],
    unmet: [],
    figures,
    levels: null,
    bound: null,
    prices: null,
    legend: null,
    setupRevision: 0,
    rosterRevision: 0,
    createdAt: now,
  });
  await setPlanState(tx, id, { state: 'published', publishedAt: now });
}
