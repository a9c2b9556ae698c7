import type { PartName } from '@rotunda/shared/schema/parts';
import type { PartMaker } from '../snapshot.ts';
import { questionsMaker } from './questions.ts';
import { draftRoundMaker, publishedRoundMaker } from './rounds.ts';
import { scheduleMaker } from './schedule.ts';
import { seatingMaker } from './seatingPart.ts';
import { stageSeatsMaker } from './stageSeats.ts';
import { planMaker } from './summaries.ts';

/** Parts that are made from the plan. */
export const planParts = {
  seating: seatingMaker,
  plan: planMaker,
  'plan/published/*': publishedRoundMaker,
  'plan/draft/*': draftRoundMaker,
  'me.questions': questionsMaker,
  'me.schedule': scheduleMaker,
  'stage.seats/*': stageSeatsMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
