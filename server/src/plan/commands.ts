import type { CommandName } from '@rotunda/shared/schema/commands';
import type { Handler } from '../handler.ts';
import { explainPlan } from './explain.ts';
import { explainOwn } from './explainOwn.ts';
import { cancelPlan, makePlan } from './make.ts';
import { discardPlan, publishPlan, restorePlan } from './publish.ts';
import { markConversation, sitDown } from './seats.ts';
import { setPairRule, setPairWish } from './pairRule.ts';
import { setSeating } from './seating.ts';
import { takeBackPlan } from './takeBack.ts';

/** Handlers of everything that plans, and of what happens to planned conversations. */
export const planCommands = {
  'person.seating': setSeating,
  'pair.rule': setPairRule,
  'pair.wish': setPairWish,
  'plan.make': makePlan,
  'plan.cancel': cancelPlan,
  'plan.explain': explainPlan,
  'plan.publish': publishPlan,
  'plan.discard': discardPlan,
  'plan.restore': restorePlan,
  'plan.takeBack': takeBackPlan,
  'me.explain': explainOwn,
  'conversation.mark': markConversation,
  'seat.here': sitDown,
} satisfies { [Name in CommandName]?: Handler<Name> };
