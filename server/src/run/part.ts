import type { PartName } from '@rotunda/shared/schema/parts';
import { plannedStart } from '../events/plannedStart.ts';
import type { PartMaker } from '../snapshot.ts';

const runMaker: PartMaker<'run'> = {
  make: ({ snapshot: { setup, run, revisions } }) => ({
    run: run.run,
    revision: revisions.run,
    advance: setup.event.advance,
    agenda: setup.agenda.map((segment) => ({ ...segment, phases: [...segment.phases] })),
    plannedStart: plannedStart(setup.event),
    timeZone: setup.event.timeZone,
  }),
};

/** Parts that are made from the run. */
export const runParts = { run: runMaker } satisfies { [Name in PartName]?: PartMaker<Name> };
