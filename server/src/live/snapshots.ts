import type { Change, Database, ReadTx, Slice } from '@rotunda/db';
import { loadPlan } from '@rotunda/db/queries/plan';
import { loadPresence } from '@rotunda/db/queries/presence';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSeating } from '@rotunda/db/queries/seating';
import { loadRun } from '@rotunda/db/queries/run';
import { loadSetup } from '@rotunda/db/queries/setup';
import { loadVersion } from '@rotunda/db/queries/version';
import type { Snapshot } from '../snapshot.ts';

type Loaded = Omit<Snapshot, 'version' | 'revisions'>;
type LoadedName = keyof Loaded;

const loaders: { readonly [Name in LoadedName]: (tx: ReadTx, eventId: string) => Promise<Loaded[Name]> } = {
  setup: loadSetup,
  roster: loadRoster,
  seating: loadSeating,
  plan: loadPlan,
  run: loadRun,
  presence: loadPresence,
};
const loadedNames = [
  'setup',
  'roster',
  'seating',
  'plan',
  'run',
  'presence',
] as const satisfies readonly LoadedName[];

/** What is read anew when a slice changed. Notes are too personal and the crew too small to be kept: their parts read them themselves. */
const reloads: Record<Slice, readonly LoadedName[]> = {
  // A zone, a table or a round that goes takes with it what was said of it.
  setup: ['setup', 'seating'],
  roster: ['roster', 'seating'],
  plan: ['plan'],
  run: ['run'],
  presence: ['presence'],
  seats: ['plan'],
  notes: [],
  crew: [],
  mail: [],
  entered: [],
  sharing: ['setup'],
};

/**
 * The slices of one event as they were last read; only what changed since is read again.
 *
 * A read may begin between a commit and its announcement and so see newer rows than `changed` knows of. That does no
 * harm: the announcement comes next, what it names is read again, and the parts made of it replace the earlier ones.
 */
export class Snapshots {
  readonly #db: Database;
  readonly #eventId: string;
  readonly #kept: Partial<Loaded> = {};
  /** Counts changes, so that one that comes during a read is not taken for read. */
  readonly #changes: Record<LoadedName, number> = {
    setup: 0,
    roster: 0,
    seating: 0,
    plan: 0,
    run: 0,
    presence: 0,
  };
  readonly #readAt: Record<LoadedName, number> = {
    setup: -1,
    roster: -1,
    seating: -1,
    plan: -1,
    run: -1,
    presence: -1,
  };

  constructor(db: Database, eventId: string) {
    this.#db = db;
    this.#eventId = eventId;
  }

  changed({ slices }: Change): void {
    for (const name of slices.flatMap((slice) => reloads[slice])) this.#changes[name] += 1;
  }

  /** Hands over a current snapshot together with the transaction it was read in. */
  async read<T>(use: (snapshot: Snapshot, tx: ReadTx) => Promise<T>): Promise<T> {
    const asOf = { ...this.#changes };
    return this.#db.read(async (tx) => {
      const version = await loadVersion(tx, this.#eventId);
      for (const name of loadedNames) {
        if (this.#readAt[name] >= asOf[name]) continue;
        Object.assign(this.#kept, { [name]: await loaders[name](tx, this.#eventId) });
        this.#readAt[name] = asOf[name];
      }
      return use({ ...version, ...this.#all() }, tx);
    });
  }

  #all(): Loaded {
    const { setup, roster, seating, plan, run, presence } = this.#kept;
    if (!setup || !roster || !seating || !plan || !run || !presence)
      throw new Error('A slice was never read');
    return { setup, roster, seating, plan, run, presence };
  }
}
