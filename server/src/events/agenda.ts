import type { EventTx } from '@rotunda/db';
import { emptyRounds, saveAgenda, stepOfRun, usesOfRounds, type RoundUse } from '@rotunda/db/queries/agenda';
import { addHosting, loadHosts } from '@rotunda/db/queries/hosting';
import { loadAgenda, loadHosting } from '@rotunda/db/queries/setup';
import { type Agenda, roundsOf, stepsOf } from '@rotunda/shared/rules/agenda';
import { extendHosting } from '@rotunda/shared/rules/hosting';
import { duration, type Instant } from '@rotunda/shared/rules/time';
import type { AgendaInput } from '@rotunda/shared/schema/event';
import { guestsFollow } from '../crew/guestTime.ts';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { loadRoundsToCome } from '../roster/role/toCome.ts';
import { checkIds, holds, listed, withId } from './wished.ts';

const nothing = duration(0);

/** A round is as long as its phases, and only rounds are walked to. */
const inForm = (input: AgendaInput): AgendaInput =>
  input.map((segment) =>
    segment.kind === 'round' ? { ...segment, duration: nothing } : { ...segment, changeover: nothing },
  );

function checkAllIds(wished: AgendaInput, before: Agenda): void {
  checkIds('agenda', wished, before);
  const phases = before.flatMap((segment) => segment.phases);
  const taken = new Set<string>();
  wished.forEach((segment, index) => {
    const open = phases.filter(({ id }) => !taken.has(id));
    checkIds(`agenda.${index}.phases`, segment.phases, open);
    for (const { id } of segment.phases) if (id !== null) taken.add(id);
  });
}

const withIds = (wished: AgendaInput): Agenda =>
  wished.map((segment) => ({ ...withId(segment), phases: segment.phases.map(withId) }));

const idsOfRounds = (agenda: Agenda): string[] => roundsOf(agenda).map(({ id }) => id);

/** The run cannot stand on a step that is no longer there. */
function refuseStepInUse(stepId: string | null, before: Agenda, after: Agenda): void {
  const step = stepsOf(before).find(({ id }) => id === stepId);
  if (!step || stepsOf(after).some(({ id }) => id === stepId)) return;
  const segment = before.find(({ id }) => id === step.segmentId);
  const title = segment?.title ?? '';
  const phase = segment?.phases.find(({ id }) => id === step.phaseId)?.name ?? '';
  const name = phase === '' ? title : `${title}, ${phase}`;
  throw new Refusal('step-in-use', `The run is at "${name}": go on before removing it.`, {
    field: 'agenda',
    params: { title, phase },
  });
}

/**
 * A round goes with what was planned in it, as long as nothing came of that: before the run has begun, without a text,
 * a tap or a choice, and with no pair that was required to meet in it.
 */
function refuseRoundInUse(uses: readonly RoundUse[], begun: boolean, before: Agenda): void {
  const inUse = uses.filter((use) => use.required > 0 || use.traced > 0 || (begun && use.conversations > 0));
  if (inUse.length === 0) return;
  const ids = new Set(inUse.map(({ roundId }) => roundId));
  const rounds = listed(before.filter(({ id }) => ids.has(id)).map(({ title }) => title));
  const total = (field: 'conversations' | 'required') => inUse.reduce((sum, use) => sum + use[field], 0);
  const params = { rounds, conversations: total('conversations'), required: total('required') };
  throw new Refusal('round-in-use', `Still in use, and therefore not removed: ${rounds}.`, {
    field: 'agenda',
    params,
  });
}

/**
 * Who hosts where, as far as it is to go on in new rounds: of those who are mentors, and while the event runs in the rounds
 * to come. Of rounds that are over, mentors keep rows in which they would not sit again.
 */
async function hostingToGoOn(tx: EventTx, rounds: readonly string[]) {
  const hosts = new Set((await loadHosts(tx, tx.eventId)).map(({ id }) => id));
  const toCome = await loadRoundsToCome(tx, tx.eventId);
  const counted = toCome.length > 0 ? toCome : rounds;
  const hosting = await loadHosting(tx, tx.eventId);
  const rows = hosting.filter(({ mentorId, roundId }) => hosts.has(mentorId) && counted.includes(roundId));
  return { rows, rounds: counted };
}

async function change(tx: EventTx, before: Agenda, after: Agenda, now: Instant): Promise<void> {
  const { begun, stepId } = await stepOfRun(tx, tx.eventId);
  refuseStepInUse(stepId, before, after);
  const [had, has] = [idsOfRounds(before), idsOfRounds(after)];
  const gone = had.filter((id) => !has.includes(id));
  const added = has.filter((id) => !had.includes(id));
  const uses = await usesOfRounds(tx, tx.eventId, gone);
  refuseRoundInUse(uses, begun, before);
  const hosting = await hostingToGoOn(tx, had);
  await emptyRounds(tx, tx.eventId, gone);
  if (!(await saveAgenda(tx, tx.eventId, before, after))) return;
  await addHosting(tx, tx.eventId, extendHosting(hosting.rows, hosting.rounds, added));
  await guestsFollow(tx, now);
  tx.touch('setup');
  if (uses.some((use) => use.conversations > 0)) tx.touch('plan');
}

export const updateAgenda: WriteHandler<'agenda.update'> = {
  holdsAlready: async (tx, { input }) =>
    holds(inForm(input.agenda), await loadAgenda(tx, tx.eventId)) ? {} : null,
  write: async (tx, { input, now }) => {
    const before = await loadAgenda(tx, tx.eventId);
    const wished = inForm(input.agenda);
    checkAllIds(wished, before);
    await change(tx, before, withIds(wished), now);
    return {};
  },
};
