/** Where there is no node. */
const NONE = -1;
const FIRST_NODES = 256;

/** A subtree of up to so many nodes is quicker searched than a node's way to the root. */
const SMALL_SUBTREE = 48;

/** The first child of a node and its next sibling stand side by side, because a walk downwards reads both. */
const STRIDE = 2;
const NEXT = 1;

/**
 * The spanning tree of a network simplex: who hangs under whom, by which arc. Node 0 is the root. It knows neither sizes nor
 * depths: keeping them would mean to walk along the whole cycle in every pivot, and nearly all pivots move a handful of nodes.
 */
export class SpanningTree {
  /** The node above, on the way to the root; −1 for the root. */
  parent = new Int32Array(FIRST_NODES).fill(NONE);
  /** The arc to the node above. */
  arc = new Int32Array(FIRST_NODES).fill(NONE);
  #below = new Int32Array(FIRST_NODES * STRIDE).fill(NONE);
  #previous = new Int32Array(FIRST_NODES).fill(NONE);
  #list = new Int32Array(FIRST_NODES);
  /** The last search for a join that came by. */
  #seen = new Int32Array(FIRST_NODES);
  #search = 0;

  /** Makes room for so many nodes. */
  grow(length: number): void {
    this.parent = grown(this.parent, new Int32Array(length).fill(NONE));
    this.arc = grown(this.arc, new Int32Array(length).fill(NONE));
    this.#below = grown(this.#below, new Int32Array(length * STRIDE).fill(NONE));
    this.#previous = grown(this.#previous, new Int32Array(length).fill(NONE));
    this.#list = grown(this.#list, new Int32Array(length));
    this.#seen = grown(this.#seen, new Int32Array(length));
  }

  /** Forgets what hung under a node. */
  clear(node: number): void {
    this.#below[node * STRIDE] = NONE;
  }

  /** Hangs a node, with all below it, under another. */
  adopt(parent: number, child: number, arc: number): void {
    const below = this.#below;
    const sibling = below[parent * STRIDE];
    this.parent[child] = parent;
    this.arc[child] = arc;
    this.#previous[child] = NONE;
    below[child * STRIDE + NEXT] = sibling;
    below[parent * STRIDE] = child;
    if (sibling !== NONE) this.#previous[sibling] = child;
  }

  /** Takes a node, with all below it, from its parent. */
  disown(child: number): void {
    const below = this.#below;
    const before = this.#previous[child];
    const after = below[child * STRIDE + NEXT];
    if (before === NONE) below[this.parent[child] * STRIDE] = after;
    else below[before * STRIDE + NEXT] = after;
    if (after !== NONE) this.#previous[after] = before;
  }

  /** Adds this much to the price of a node and of all below it. */
  raise(price: Float64Array, top: number, amount: number): void {
    const below = this.#below;
    const list = this.#list;
    let count = 1;
    list[0] = top;
    for (let at = 0; at < count; at++) {
      const node = list[at];
      price[node] += amount;
      for (let child = below[node * STRIDE]; child !== NONE; child = below[child * STRIDE + NEXT]) {
        list[count++] = child;
      }
    }
  }

  /** Calls for every node of a subtree but the uppermost, for each after its parent. */
  descend(top: number, visit: (node: number) => void): void {
    const count = this.#listFrom(top, this.#list.length);
    for (let at = 1; at < count; at++) visit(this.#list[at]);
  }

  /** Whether a node is another, or somewhere below it. */
  isWithin(node: number, top: number): boolean {
    const { parent } = this;
    const count = this.#listFrom(top, SMALL_SUBTREE);
    for (let at = 0; at < count; at++) if (this.#list[at] === node) return true;
    if (count < SMALL_SUBTREE) return false;
    let above = node;
    while (above !== NONE && above !== top) above = parent[above];
    return above === top;
  }

  /** Where the ways of two nodes to the root meet. */
  joinOf(one: number, other: number): number {
    const { parent } = this;
    const search = ++this.#search;
    for (let node = one; node !== NONE; node = parent[node]) this.#seen[node] = search;
    let node = other;
    while (this.#seen[node] !== search) node = parent[node];
    return node;
  }

  /** Lists a subtree, each node after its parent, but no more than so many nodes. */
  #listFrom(top: number, most: number): number {
    const below = this.#below;
    const list = this.#list;
    let count = 1;
    list[0] = top;
    for (let at = 0; at < count; at++) {
      let child = below[list[at] * STRIDE];
      for (; child !== NONE && count < most; child = below[child * STRIDE + NEXT]) list[count++] = child;
    }
    return count;
  }
}

export function grown<List extends Int32Array | Float64Array | Int8Array>(from: List, to: List): List {
  to.set(from);
  return to;
}
