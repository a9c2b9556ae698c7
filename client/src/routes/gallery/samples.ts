import type { RingPhase } from '#lib/design/ring.ts';

export const minute = 60_000;

export const classicPhases: RingPhase[] = [
  { id: 'context', name: 'Context', durationMs: 2 * minute },
  { id: 'work', name: 'Work', durationMs: 10 * minute },
  { id: 'next', name: 'Next steps', durationMs: 3 * minute },
];
