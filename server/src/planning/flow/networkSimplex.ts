/** Where there is no node and no arc. */
const NONE = -1;
const ROOT = 0;
const FIRST_NODES = 256;
/** How far the root's price may drift from 0 while pivoting, so that all numbers stay exact. */
const MOST_DRIFT = 2 ** 50;

/** Numbers kept per node in each of the two tree arrays. */
const STRIDE = 4;

/** What a walk towards the root reads: the parent, the nodes of the subtree, and how much more the arc above can carry up or down. */
const Up = { parent: 0, size: 1, room: 2, downRoom: 3 } as const;

/** What a walk downwards and a change of the tree read: the arc to the parent, the first child, the next and previous sibling. */
const Link = { arc: 0, child: 1, next: 2, previous: 3 } as const;

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

  source = new Int32Array(1024);
  target = new Int32Array(1024);
  capacity = new Int32Array(1024);
  flow = new Int32Array(1024);
  cost = new Float64Array(1024);
  /** Of an arc: 1 = empty and outside the tree, −1 = full and outside the tree, 0 = in the tree. */
  state = new Int8Array(1024);

  price = new Float64Array(FIRST_NODES);
  /** The tree, node by node side by side in memory, because every pivot walks up and down in it; see `Up` and `Link`. */
  #up = new Int32Array(FIRST_NODES * STRIDE).fill(NONE);
  #link = new Int32Array(FIRST_NODES * STRIDE).fill(NONE);
  #stack = new Int32Array(FIRST_NODES);
  #nextArc = 0;
  /** Whether an arc of the tree has another cost than the prices say. */
  #isStale = false;

  constructor() {
    this.#up[Up.size] = 1;
  }

  /** Forgets all nodes but the root, and all arcs; keeps the memory for the next network. */
  clear(): void {
    this.nodes = 1;
    this.arcs = 0;
    this.#nextArc = 0;
    this.#isStale = false;
    this.#up[Up.size] = 1;
    this.#link[Link.child] = NONE;
  }

  addNode(): number {
    const node = this.nodes++;
    if (node >= this.price.length) this.#growNodes();
    this.price[node] = 0;
    this.#link[node * STRIDE + Link.child] = NONE;
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
    this.state[arc] = full ? -1 : 1;
    return arc;
  }

  /** The node above, on the way to the root; −1 for the root. */
  parentOf(node: number): number {
    return this.#up[node * STRIDE + Up.parent];
  }

  /** The tree arc between a node and its parent. */
  arcAbove(node: number): number {
    return this.#link[node * STRIDE + Link.arc];
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
    this.#up[node * STRIDE + Up.size] = 1;
    this.#resize(parent, NONE, 1);
  }

  /** Multiplies all costs, which changes nothing but makes room for finer ones below. */
  scale(factor: number): void {
    for (let arc = 0; arc < this.arcs; arc++) this.cost[arc] *= factor;
    for (let node = 0; node < this.nodes; node++) this.price[node] *= factor;
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
    this.#anchor();
    return entering === NONE;
  }

  /** Searches block by block, from where the last search ended, for the arc whose reduced cost promises most. */
  #findEntering(): number {
    const { source, target, cost, state, price, arcs } = this;
    const block = Math.max(64, Math.floor(Math.sqrt(arcs) / 2));
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

  #pivot(entering: number): void {
    this.pivots++;
    const { source, target, capacity, flow, state } = this;
    const up = this.#up;
    const fills = state[entering] === 1;
    const first = fills ? source[entering] : target[entering];
    const second = fills ? target[entering] : source[entering];

    // One walk up both sides of the cycle to where they join. The arc that leaves is the last one that is tight in the direction
    // of the flow, counted from the join (Cunningham's rule); nodes stand for the arcs above them.
    let leavingNode = NONE;
    let delta = capacity[entering];
    let onFirst = false;
    let otherDelta = delta;
    let otherNode = NONE;
    let one = first * STRIDE;
    let other = second * STRIDE;
    while (one !== other) {
      if (up[one + Up.size] <= up[other + Up.size]) {
        if (up[one + Up.downRoom] < delta) {
          delta = up[one + Up.downRoom];
          leavingNode = one / STRIDE;
          onFirst = true;
        }
        one = up[one + Up.parent] * STRIDE;
      } else {
        if (up[other + Up.room] <= otherDelta) {
          otherDelta = up[other + Up.room];
          otherNode = other / STRIDE;
        }
        other = up[other + Up.parent] * STRIDE;
      }
    }
    if (otherNode !== NONE && otherDelta <= delta) {
      delta = otherDelta;
      leavingNode = otherNode;
      onFirst = false;
    }

    const join = one / STRIDE;
    if (delta > 0) {
      flow[entering] += fills ? delta : -delta;
      this.#send(first, join, -delta);
      this.#send(second, join, delta);
    }
    if (leavingNode === NONE) {
      state[entering] = -state[entering];
      return;
    }
    const leaving = this.arcAbove(leavingNode);
    state[entering] = 0;
    state[leaving] = flow[leaving] === 0 ? 1 : -1;
    const inside = onFirst ? first : second;
    const outside = onFirst ? second : first;
    const promise = this.cost[entering] + this.price[target[entering]] - this.price[source[entering]];
    const moved = up[leavingNode * STRIDE + Up.size];
    this.#resize(this.parentOf(leavingNode), join, -moved);
    this.#resize(outside, join, moved);
    this.#turn(inside, outside, entering, leavingNode);
    this.#shift(inside, source[entering] === inside ? promise : -promise);
  }

  /** Sends this much more from a node up to one above it. */
  #send(from: number, to: number, amount: number): void {
    const up = this.#up;
    for (let node = from; node !== to; node = up[node * STRIDE + Up.parent]) {
      const arc = this.arcAbove(node);
      this.flow[arc] += this.source[arc] === node ? amount : -amount;
      up[node * STRIDE + Up.room] -= amount;
      up[node * STRIDE + Up.downRoom] += amount;
    }
  }

  /** Turns the path from a node up to the leaving arc around, and hangs it on the entering arc. */
  #turn(inside: number, outside: number, entering: number, leavingNode: number): void {
    const up = this.#up;
    const moved = up[leavingNode * STRIDE + Up.size];
    let node = inside;
    let newParent = outside;
    let newArc = entering;
    let before = 0;
    for (;;) {
      const size = up[node * STRIDE + Up.size];
      up[node * STRIDE + Up.size] = moved - before;
      before = size;
      const oldParent = this.parentOf(node);
      const oldArc = this.arcAbove(node);
      this.#disown(oldParent, node);
      this.#adopt(newParent, node, newArc);
      if (node === leavingNode) return;
      newParent = node;
      newArc = oldArc;
      node = oldParent;
    }
  }

  /** Lets the subtrees of a node and of those above it, up to but without `end`, have this many more nodes. */
  #resize(from: number, end: number, more: number): void {
    const up = this.#up;
    for (let node = from; node !== end; node = up[node * STRIDE + Up.parent]) {
      up[node * STRIDE + Up.size] += more;
    }
  }

  /**
   * Raises the prices of a node and of all below it by this much, or lowers all others: only differences of prices count, so
   * the smaller part of the tree is enough.
   */
  #shift(top: number, amount: number): void {
    if (2 * this.#up[top * STRIDE + Up.size] <= this.nodes) this.#raise(top, NONE, amount);
    else {
      this.#raise(ROOT, top, -amount);
      if (Math.abs(this.price[ROOT]) > MOST_DRIFT) this.#anchor();
    }
  }

  /** Makes the root's price 0 again. */
  #anchor(): void {
    if (this.price[ROOT] !== 0) this.#raise(ROOT, NONE, -this.price[ROOT]);
  }

  /** Raises the prices of a node and of all below it, except for those from `spared` on. */
  #raise(top: number, spared: number, amount: number): void {
    const { price } = this;
    const link = this.#link;
    const stack = this.#stack;
    let height = 0;
    stack[height++] = top;
    while (height > 0) {
      const node = stack[--height];
      if (node === spared) continue;
      price[node] += amount;
      for (
        let child = link[node * STRIDE + Link.child];
        child !== NONE;
        child = link[child * STRIDE + Link.next]
      ) {
        stack[height++] = child;
      }
    }
  }

  /** Sets all prices from the costs of the tree. */
  #reprice(): void {
    const { price, source, cost } = this;
    const link = this.#link;
    const stack = this.#stack;
    this.#isStale = false;
    let height = 0;
    stack[height++] = ROOT;
    while (height > 0) {
      const node = stack[--height];
      for (
        let child = link[node * STRIDE + Link.child];
        child !== NONE;
        child = link[child * STRIDE + Link.next]
      ) {
        const arc = link[child * STRIDE + Link.arc];
        price[child] = price[node] + (source[arc] === child ? cost[arc] : -cost[arc]);
        stack[height++] = child;
      }
    }
  }

  #adopt(parent: number, child: number, arc: number): void {
    const up = this.#up;
    const link = this.#link;
    const at = child * STRIDE;
    const goesUp = this.source[arc] === child;
    const left = this.capacity[arc] - this.flow[arc];
    up[at + Up.parent] = parent;
    up[at + Up.room] = goesUp ? left : this.flow[arc];
    up[at + Up.downRoom] = goesUp ? this.flow[arc] : left;
    const sibling = link[parent * STRIDE + Link.child];
    link[at + Link.arc] = arc;
    link[at + Link.next] = sibling;
    link[at + Link.previous] = NONE;
    if (sibling !== NONE) link[sibling * STRIDE + Link.previous] = child;
    link[parent * STRIDE + Link.child] = child;
  }

  #disown(parent: number, child: number): void {
    const link = this.#link;
    const before = link[child * STRIDE + Link.previous];
    const after = link[child * STRIDE + Link.next];
    if (before === NONE) link[parent * STRIDE + Link.child] = after;
    else link[before * STRIDE + Link.next] = after;
    if (after !== NONE) link[after * STRIDE + Link.previous] = before;
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
    this.#up = grown(this.#up, new Int32Array(length * STRIDE).fill(NONE));
    this.#link = grown(this.#link, new Int32Array(length * STRIDE).fill(NONE));
    this.#stack = grown(this.#stack, new Int32Array(length));
  }
}

function grown<List extends Int32Array | Float64Array | Int8Array>(from: List, to: List): List {
  to.set(from);
  return to;
}
