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

  price = new Float64Array(256);
  parent = new Int32Array(256).fill(NONE);
  /** The tree arc between a node and its parent. */
  parentArc = new Int32Array(256).fill(NONE);
  #depth = new Int32Array(256);
  #firstChild = new Int32Array(256).fill(NONE);
  #nextSibling = new Int32Array(256).fill(NONE);
  #previousSibling = new Int32Array(256).fill(NONE);
  #stack = new Int32Array(256);
  #nextArc = 0;

  addNode(): number {
    const node = this.nodes++;
    if (node >= this.price.length) this.#growNodes();
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

  /**
   * Hangs a node that is not in the tree yet under the other end of an arc. For a strongly feasible tree the node must be able
   * to send a further unit over it: an arc towards the parent must not be full, one away from it must carry something.
   */
  hang(node: number, arc: number): void {
    const parent = this.source[arc] === node ? this.target[arc] : this.source[arc];
    this.parent[node] = parent;
    this.parentArc[node] = arc;
    this.state[arc] = 0;
    this.#adopt(parent, node);
    this.#settle(node);
  }

  /** Multiplies all costs, which changes nothing but makes room for finer ones below. */
  scale(factor: number): void {
    for (let arc = 0; arc < this.arcs; arc++) this.cost[arc] *= factor;
    for (let node = 0; node < this.nodes; node++) this.price[node] *= factor;
  }

  /** Changes what an arc costs; `run` makes the flow optimal again. */
  addCost(arc: number, extra: number): void {
    this.cost[arc] += extra;
    if (this.state[arc] !== 0) return;
    const { source, target, parentArc } = this;
    const below = parentArc[source[arc]] === arc ? source[arc] : target[arc];
    this.#settle(below);
  }

  /** Sets depth and price of a node and of all below it from its parent's. */
  #settle(top: number): void {
    const { source, cost, price, parent, parentArc } = this;
    const depth = this.#depth;
    const firstChild = this.#firstChild;
    const nextSibling = this.#nextSibling;
    const stack = this.#stack;
    let height = 0;
    stack[height++] = top;
    while (height > 0) {
      const node = stack[--height];
      const above = parent[node];
      const arc = parentArc[node];
      depth[node] = depth[above] + 1;
      price[node] = source[arc] === node ? price[above] + cost[arc] : price[above] - cost[arc];
      for (let child = firstChild[node]; child !== NONE; child = nextSibling[child]) stack[height++] = child;
    }
  }

  /** Pivots until no arc can lower the cost. */
  run(): void {
    for (let entering = this.#findEntering(); entering !== NONE; entering = this.#findEntering()) {
      this.#pivot(entering);
    }
  }

  /** The reduced cost of an arc. */
  reducedCost(arc: number): number {
    return this.cost[arc] + this.price[this.target[arc]] - this.price[this.source[arc]];
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
    const { source, target, capacity, flow, state, parent, parentArc, cost, price } = this;
    const depth = this.#depth;
    const fills = state[entering] === 1;
    const first = fills ? source[entering] : target[entering];
    const second = fills ? target[entering] : source[entering];

    // One walk up both sides of the cycle to where they join, which finds the arc that leaves: the last one that is tight in
    // the direction of the flow, counted from the join (Cunningham's rule).
    let delta = capacity[entering];
    let firstTight = NONE;
    let secondTight = NONE;
    let firstDelta = delta;
    let secondDelta = delta;
    let u = first;
    let v = second;
    while (u !== v) {
      if (depth[u] >= depth[v]) {
        const arc = parentArc[u];
        const room = source[arc] === u ? flow[arc] : capacity[arc] - flow[arc];
        if (room < firstDelta) {
          firstDelta = room;
          firstTight = u;
        }
        u = parent[u];
      } else {
        const arc = parentArc[v];
        const room = source[arc] === v ? capacity[arc] - flow[arc] : flow[arc];
        if (room <= secondDelta) {
          secondDelta = room;
          secondTight = v;
        }
        v = parent[v];
      }
    }
    const join = u;
    let leavingNode = NONE;
    let onFirst = false;
    if (secondTight !== NONE && secondDelta <= firstDelta) {
      delta = secondDelta;
      leavingNode = secondTight;
    } else if (firstTight !== NONE) {
      delta = firstDelta;
      leavingNode = firstTight;
      onFirst = true;
    }

    if (delta > 0) {
      flow[entering] += fills ? delta : -delta;
      for (u = first; u !== join; u = parent[u]) {
        const arc = parentArc[u];
        flow[arc] += source[arc] === u ? -delta : delta;
      }
      for (v = second; v !== join; v = parent[v]) {
        const arc = parentArc[v];
        flow[arc] += source[arc] === v ? delta : -delta;
      }
    }
    if (leavingNode === NONE) {
      state[entering] = -state[entering];
      return;
    }

    const leaving = parentArc[leavingNode];
    state[entering] = 0;
    state[leaving] = flow[leaving] === 0 ? 1 : -1;
    const inside = onFirst ? first : second;
    const outside = onFirst ? second : first;

    // Turn the path from the leaving arc down to the entering one around, and hang it on the entering arc.
    let node = inside;
    let newParent = outside;
    let newArc = entering;
    for (;;) {
      const oldParent = parent[node];
      const oldArc = parentArc[node];
      this.#disown(oldParent, node);
      parent[node] = newParent;
      parentArc[node] = newArc;
      this.#adopt(newParent, node);
      if (node === leavingNode) break;
      newParent = node;
      newArc = oldArc;
      node = oldParent;
    }

    // Everything below changes its price by the same amount.
    const moved =
      (source[entering] === inside ? price[outside] + cost[entering] : price[outside] - cost[entering]) -
      price[inside];
    const firstChild = this.#firstChild;
    const nextSibling = this.#nextSibling;
    const stack = this.#stack;
    let height = 0;
    stack[height++] = inside;
    while (height > 0) {
      const below = stack[--height];
      price[below] += moved;
      depth[below] = depth[parent[below]] + 1;
      for (let child = firstChild[below]; child !== NONE; child = nextSibling[child]) stack[height++] = child;
    }
  }

  #adopt(parent: number, child: number): void {
    const first = this.#firstChild[parent];
    this.#nextSibling[child] = first;
    this.#previousSibling[child] = NONE;
    if (first !== NONE) this.#previousSibling[first] = child;
    this.#firstChild[parent] = child;
  }

  #disown(parent: number, child: number): void {
    const before = this.#previousSibling[child];
    const after = this.#nextSibling[child];
    if (before === NONE) this.#firstChild[parent] = after;
    else this.#nextSibling[before] = after;
    if (after !== NONE) this.#previousSibling[after] = before;
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
    this.parent = grown(this.parent, new Int32Array(length).fill(NONE));
    this.parentArc = grown(this.parentArc, new Int32Array(length).fill(NONE));
    this.#depth = grown(this.#depth, new Int32Array(length));
    this.#firstChild = grown(this.#firstChild, new Int32Array(length).fill(NONE));
    this.#nextSibling = grown(this.#nextSibling, new Int32Array(length).fill(NONE));
    this.#previousSibling = grown(this.#previousSibling, new Int32Array(length).fill(NONE));
    this.#stack = grown(this.#stack, new Int32Array(length));
  }
}

/** Where there is no node and no arc. */
const NONE = -1;

function grown<List extends Int32Array | Float64Array | Int8Array>(from: List, to: List): List {
  to.set(from);
  return to;
}
