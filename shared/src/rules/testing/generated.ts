import fc from 'fast-check';
import type { Agenda } from '../agenda.ts';
import { type AdvanceMode, advanceModes } from '../run.ts';
import { seconds } from '../time.ts';
import { phaseOf, plainOf, roundOf } from './agendas.ts';

const length = fc.integer({ min: 1, max: 900 }).map(seconds);
const anyPhase = fc.record({
  kind: fc.constantFrom('context' as const, 'work' as const, 'next-steps' as const, 'open' as const),
  length,
});
const anyRound = fc.record({
  changeover: fc.oneof(fc.constant(seconds(0)), length),
  phases: fc.array(anyPhase, { minLength: 1, maxLength: 4 }),
});
const anyPlain = fc.record({
  kind: fc.constantFrom('welcome' as const, 'break' as const, 'closing' as const),
  length: fc.oneof(fc.constant(seconds(0)), length),
});

/** Any agenda that the console lets through, with at least one step. */
export const anyAgenda: fc.Arbitrary<Agenda> = fc
  .array(fc.oneof({ weight: 2, arbitrary: anyRound }, { weight: 1, arbitrary: anyPlain }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drafts) =>
    drafts.map((draft, at) =>
      'phases' in draft
        ? roundOf(
            `s${at}`,
            draft.changeover,
            draft.phases.map((phase, index) => phaseOf(`s${at}p${index}`, phase.kind, phase.length)),
          )
        : plainOf(`s${at}`, draft.kind, draft.length),
    ),
  )
  .filter((agenda) => agenda.some((segment) => segment.kind === 'round' || segment.duration > 0));

export const anyMode: fc.Arbitrary<AdvanceMode> = fc.constantFrom(...advanceModes);
