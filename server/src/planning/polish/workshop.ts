import { NetworkSimplex } from '../flow/networkSimplex.ts';
import type { Weights } from '../flow/weights.ts';
import type { Random } from '../random.ts';
import type { Timetable } from '../rounds/timetable.ts';
import { Climb } from './climb.ts';
import { EarlyValue } from './early.ts';
import { Outlook } from './outlook.ts';
import { Offers, Prospects } from './prospects.ts';
import { Steadiness } from './steadiness.ts';
import { Themes } from './themes.ts';
import { Unrest } from './unrest.ts';

/** More than early value and companions can ever add up to at one table. */
const COMPANY = 1e6;

/** Everything that polishing a timetable needs, made once and shared by all its steps. */
export interface Workshop {
  readonly timetable: Timetable;
  readonly prospects: Prospects;
  readonly offers: Offers;
  /** What the levels of the plan weigh. */
  readonly levels: Weights;
  readonly early: EarlyValue;
  readonly outlook: Outlook;
  readonly themes: Themes;
  readonly steady: Steadiness;
  readonly unrest: Unrest;
  /** Memory for the small flows. */
  readonly simplex: NetworkSimplex;
  /** What counts for a table with company, and for a guest fewer at the fuller of two tables. */
  readonly company: number;
  readonly even: number;
}

/** `candidates` are, for each mentee, the mentors of equally good plans. */
export function workshopFor(
  timetable: Timetable,
  candidates: readonly (readonly number[])[],
  levels: Weights,
  random: Random,
): Workshop {
  const climb = new Climb(timetable);
  const prospects = new Prospects(timetable, candidates);
  return {
    timetable,
    prospects,
    offers: new Offers(prospects.mentor.length),
    levels,
    early: new EarlyValue(timetable, climb),
    outlook: new Outlook(timetable, climb),
    themes: new Themes(timetable),
    steady: new Steadiness(timetable),
    unrest: new Unrest(random, timetable.remainder.unit),
    simplex: new NetworkSimplex(),
    company: timetable.remainder.model.tableBonus > 0 ? COMPANY : 0,
    even: 1,
  };
}
