import { SpanningTree, grown } from './spanningTree.ts';

/** Where there is no node and no arc. */
const NONE = -1;
const ROOT = 0;
const FIRST_NODES = 256;
const FIRST_ARCS = 1024;
/** Arcs that are looked at in one go at least: few, because pivots of small networks cost less than the search. */
const LEAST_BLOCK = 32;

/**
 * The primal network simplex method for minimum-cost flow, over typed arrays, with arcs and nodes that may be added between
 * runs (column generation) and prices that stay warm.
 *
 * Sources: Dantzig, Linear Programming and Extensions (1963), ch. 17; the strongly feasible trees that keep degenerate pivots
 * from cycling are Cunningham's (Mathematical Programming 11, 1976); the block search for the entering arc follows Grigoriadis
 * (Mathematical Programming Study 26, 1986) and Kovács (Optimization Methods and Software 30, 2015).
 *
 * Node 0 is the root of the tree, and the place where all flow ends. `price[v]` is what sending one more unit from v to the
 * root along the tree costs, so that the reduced cost of an arc u → v is `cost + price[v] − price[u]`. All costs are whole
 * numbers, and so are prices: nothing here rounds.
 */
export class NetworkSimplex {
  /** Nodes and arcs in use; the arrays below are longer. */
  nodes = 1;
  arcs = 0;
  pivots = 0;
  /** By how much all costs have been multiplied. */
  scaling = 1;

  source = new Int32Array(FIRST_ARCS);
  target = new Int32Array(FIRST_ARCS);
  capacity = new Int32Array(FIRST_ARCS);
  flow = new Int32Array(FIRST_ARCS);
  cost = new Float64Array(FIRST_ARCS);
  /** Of an arc: 1 = empty and outside the tree, −1 = full and outside the tree, 0 = in the tree, or without any capacity. */
  state = new Int8Array(FIRST_ARCS);

  price = new Float64Array(FIRST_NODES);
  readonly #tree = new SpanningTree();
  /** How much more the tree arc above a node can carry towards the root, and away from it. */
  #room = new Int32Array(FIRST_NODES);
  #downRoom = new Int32Array(FIRST_NODES);
  #nextArc = 0;
  /** Whether an arc of the tree has another cost than the prices say. */
  #isStale = false;

  /** Forgets all nodes but the root, and all arcs; keeps the memory for the next network. */
  clear(): void {
    this.nodes = 1;
    this.arcs = 0;
    this.scaling = 1;
    this.#nextArc = 0;
    this.#isStale = false;
    this.#tree.clear(ROOT);
  }

  addNode(): number {
    const node = this.nodes++;
    if (node >= this.price.length) this.#growNodes();
    this.price[node] = 0;
    this.#tree.clear(node);
    return node;
  }

  /** Adds an arc outside the tree: empty, or full from the start. */
  addArc(source: number, target: number, capacity: number, cost: number, full = false): number {
    const arc = this.arcs++;
    if (arc >= this.source.length) this.#growArcs();
    this.source[arc] = source;
    this.target[arc] = target;
    this.capacity[arc] = capacity;
    this.cost[arc] = cost;
    this.flow[arc] = full ? capacity : 0;
    this.state[arc] = capacity === 0 ? 0 : full ? -1 : 1;
    return arc;
  }

  /** The node above, on the way to the root; −1 for the root. */
  parentOf(node: number): number {
    return this.#tree.parent[node];
  }

  /** The tree arc between a node and its parent. */
  arcAbove(node: number): number {
    return this.#tree.arc[node];
  }

  /**
   * Hangs a node that is not in the tree yet under the other end of an arc. For a strongly feasible tree the node must be able
   * to send a further unit over it: an arc towards the parent must not be full, one away from it must carry something.
   */
  hang(node: number, arc: number): void {
    const { source, target, price, cost } = this;
    const goesUp = source[arc] === node;
    const parent = goesUp ? target[arc] : source[arc];
    this.state[arc] = 0;
    this.#adopt(parent, node, arc);
    price[node] = price[parent] + (goesUp ? cost[arc] : -cost[arc]);
  }

  /** Multiplies all costs, which changes nothing but makes room for finer ones below. */
  scale(factor: number): void {
    this.scaling *= factor;
    for (let arc = 0; arc < this.arcs; arc++) this.cost[arc] *= factor;
    for (let node = 0; node < this.nodes; node++) this.price[node] *= factor;
  }

  /** Takes all multiplying back, and with it whatever was too fine to be seen before; `run` makes prices and flow right again. */
  coarsen(): void {
    for (let arc = 0; arc < this.arcs; arc++) this.cost[arc] = Math.round(this.cost[arc] / this.scaling);
    this.scaling = 1;
    this.#isStale = true;
  }

  /** Changes what an arc costs; `run` makes prices and flow right again. */
  addCost(arc: number, extra: number): void {
    this.cost[arc] += extra;
    if (this.state[arc] === 0) this.#isStale = true;
  }

  /** Pivots until no arc can lower the cost, and then returns true; or so often, and then returns false. */
  run(mostPivots = Infinity): boolean {
    if (this.#isStale) this.#reprice();
    const last = this.pivots + mostPivots;
    let entering = this.#findEntering();
    while (entering !== NONE && this.pivots < last) {
      this.#pivot(entering);
      entering = this.#findEntering();
    }
    return entering === NONE;
  }

  /** Searches block by block, from where the last search ended, for the arc whose reduced cost promises most. */
  #findEntering(): number {
    const { source, target, cost, state, price, arcs } = this;
    const block = Math.max(LEAST_BLOCK, Math.floor(Math.sqrt(arcs) / 2));
    let best = NONE;
    let least = 0;
    let arc = this.#nextArc;
    let left = block;
    for (let looked = 0; looked < arcs; looked++) {
      if (arc >= arcs) arc = 0;
      const promise = state[arc] * (cost[arc] + price[target[arc]] - price[source[arc]]);
      if (promise < least) {
        least = promise;
        best = arc;
      }
      arc++;
      if (--left === 0) {
        if (best !== NONE) break;
        left = block;
      }
    }
    this.#nextArc = arc;
    return best;
  }

  /**
   * Nearly all pivots move nothing, because the arc right above the end that would have to give is used up. So that side is
   * looked at first: when it is blocked below the join, neither the join nor the other side matters, for in a strongly feasible
   * tree every node can send a further unit up.
   */
  #pivot(entering: number): void {
    this.pivots++;
    const { parent } = this.#tree;
    const downRoom = this.#downRoom;
    const fills = this.state[entering] === 1;
    const first = fills ? this.source[entering] : this.target[entering];
    const second = fills ? this.target[entering] : this.source[entering];
    let blocked = first;
    while (blocked !== ROOT && downRoom[blocked] > 0) blocked = parent[blocked];
    if (blocked !== ROOT && !this.#tree.isWithin(second, blocked)) {
      this.#exchange(entering, first, second, blocked);
    } else this.#push(entering, first, second);
  }

  /**
   * Sends as much as it can carry around a cycle: over the entering arc from first to second, and back in the tree. The arc that
   * leaves is the last one that is tight in the direction of the flow, counted from the join (Cunningham's rule).
   */
  #push(entering: number, first: number, second: number): void {
    const { state } = this;
    const { parent } = this.#tree;
    const join = this.#tree.joinOf(first, second);
    let delta = this.capacity[entering];
    let leavingNode = NONE;
    let onFirst = true;
    for (let node = first; node !== join; node = parent[node]) {
      const room = this.#downRoom[node];
      if (room >= delta) continue;
      delta = room;
      leavingNode = node;
    }
    for (let node = second; node !== join; node = parent[node]) {
      const room = this.#room[node];
      if (room > delta) continue;
      delta = room;
      leavingNode = node;
      onFirst = false;
    }
    this.flow[entering] += state[entering] * delta;
    this.#send(first, join, -delta);
    this.#send(second, join, delta);
    if (leavingNode === NONE) state[entering] = -state[entering];
    else if (onFirst) this.#exchange(entering, first, second, leavingNode);
    else this.#exchange(entering, second, first, leavingNode);
  }

  /** Sends this much more from a node up to one above it. */
  #send(from: number, to: number, amount: number): void {
    const { parent, arc: arcAbove } = this.#tree;
    for (let node = from; node !== to; node = parent[node]) {
      const arc = arcAbove[node];
      this.flow[arc] += this.source[arc] === node ? amount : -amount;
      this.#room[node] -= amount;
      this.#downRoom[node] += amount;
    }
  }

  /** Hangs the part of the tree below a node on the entering arc, whose end in that part is `inside`. */
  #exchange(entering: number, inside: number, outside: number, leavingNode: number): void {
    const { source, target, flow, state, price, cost } = this;
    const leaving = this.arcAbove(leavingNode);
    const promise = cost[entering] + price[target[entering]] - price[source[entering]];
    const raise = source[entering] === inside ? promise : -promise;
    state[entering] = 0;
    state[leaving] = flow[leaving] === 0 ? 1 : -1;
    this.#turn(inside, outside, entering, leavingNode);
    this.#tree.raise(price, inside, raise);
  }

  /** Turns the path from a node up to the leaving arc around, and hangs it on the entering arc. */
  #turn(inside: number, outside: number, entering: number, leavingNode: number): void {
    let node = inside;
    let newParent = outside;
    let newArc = entering;
    for (;;) {
      const oldParent = this.parentOf(node);
      const oldArc = this.arcAbove(node);
      this.#tree.disown(node);
      this.#adopt(newParent, node, newArc);
      if (node === leavingNode) return;
      newParent = node;
      newArc = oldArc;
      node = oldParent;
    }
  }

  /** Sets all prices from the costs of the tree. */
  #reprice(): void {
    const { price, source, cost } = this;
    this.#isStale = false;
    this.#tree.descend(ROOT, (node) => {
      const arc = this.arcAbove(node);
      price[node] = price[this.parentOf(node)] + (source[arc] === node ? cost[arc] : -cost[arc]);
    });
  }

  #adopt(parent: number, child: number, arc: number): void {
    const goesUp = this.source[arc] === child;
    const carried = this.flow[arc];
    const left = this.capacity[arc] - carried;
    this.#room[child] = goesUp ? left : carried;
    this.#downRoom[child] = goesUp ? carried : left;
    this.#tree.adopt(parent, child, arc);
  }

  #growArcs(): void {
    const length = this.source.length * 2;
    this.source = grown(this.source, new Int32Array(length));
    this.target = grown(this.target, new Int32Array(length));
    this.capacity = grown(this.capacity, new Int32Array(length));
    this.flow = grown(this.flow, new Int32Array(length));
    this.cost = grown(this.cost, new Float64Array(length));
    this.state = grown(this.state, new Int8Array(length));
  }

  #growNodes(): void {
    const length = this.price.length * 2;
    this.price = grown(this.price, new Float64Array(length));
    this.#room = grown(this.#room, new Int32Array(length));
    this.#downRoom = grown(this.#downRoom, new Int32Array(length));
    this.#tree.grow(length);
  }
}
