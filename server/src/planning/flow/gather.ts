import { meetOnce } from './meetOnce.ts';
import type { SeatingNetwork } from './seatingNetwork.ts';
import { addTightPairs } from './tightPairs.ts';

const NONE = -1;
/** How finely a topic's share of a mentor's guests is told apart. */
const STEPS = 16;
const TURNS = 2;

/** Chooses among the equally good flows, given the pairs that they may have. */
export function settleTies(network: SeatingNetwork, tight: readonly (readonly number[])[]): void {
  addTightPairs(network, tight);
  gatherTopics(network);
}

/**
 * Among equally good flows, moves to one in which the guests of a mentor come for few topics, so that tables can share one:
 * a conversation earns the share that its topic has among the mentor's guests so far. All other costs are multiplied first, by
 * more than a simple cycle can gain in shares, so that nothing but ties is decided.
 */
function gatherTopics(network: SeatingNetwork): void {
  const { simplex, columns, remainder } = network;
  const { model } = remainder;
  simplex.scale(2 ** Math.ceil(Math.log2(4 * (model.mentees + 2) * STEPS)));
  const shares = new Int32Array(columns.count);
  for (let turn = 0; turn < TURNS; turn++) {
    const takers = new Int32Array(model.mentors * model.topics);
    const guests = new Int32Array(model.mentors);
    const topicAt = (column: number): number =>
      columns.mentor[column] * model.topics + model.needTopic[columns.need[column]];
    for (let column = 0; column < columns.count; column++) {
      if (columns.arc[column] === NONE || columns.need[column] === NONE) continue;
      const flow = simplex.flow[columns.arc[column]];
      takers[topicAt(column)] += flow;
      guests[columns.mentor[column]] += flow;
    }
    for (let column = 0; column < columns.count; column++) {
      const arc = columns.arc[column];
      if (arc === NONE || columns.need[column] === NONE) continue;
      const among = Math.max(1, guests[columns.mentor[column]]);
      const share = Math.round((STEPS * takers[topicAt(column)]) / among);
      if (share !== shares[column]) simplex.addCost(arc, shares[column] - share);
      shares[column] = share;
    }
    do simplex.run();
    while (meetOnce(network) > 0);
  }
}
