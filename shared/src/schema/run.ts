import { z } from 'zod';
import { advanceModes } from '../rules/run.ts';
import { agenda } from './event.ts';
import { durationMs, id, instantMs, revision } from './scalars.ts';

const onStep = { stepId: id, startedAt: instantMs, length: durationMs };

export const run = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('lobby') }),
  z.strictObject({ state: z.literal('running'), ...onStep, deadline: instantMs }),
  z.strictObject({ state: z.literal('paused'), ...onStep, remaining: durationMs }),
  z.strictObject({ state: z.literal('away'), ...onStep, deadline: instantMs, awayFrom: instantMs }),
  z.strictObject({ state: z.literal('ended'), endedAt: instantMs, lastStepId: id.nullable() }),
]);

/** The `run` part: the same value for facilitators, participants and stages. */
export const runPart = z.strictObject({
  run,
  revision,
  advance: z.enum(advanceModes),
  agenda,
  plannedStart: instantMs,
  timeZone: z.string(),
});
export type RunPart = z.output<typeof runPart>;
