import type { ReadTx } from '@rotunda/db';
import { loadWholeVersion, publishedVersionId } from '@rotunda/db/queries/plan';
import type { OwnAccount } from '@rotunda/shared/rules/explanation';
import type { OwnExplanation } from '@rotunda/shared/schema/explanation';
import type { OwnHandler } from '../handler.ts';
import type { Planner } from '../planning/planner.ts';
import { known, planOf } from './explained.ts';
import { remembered } from './remembered.ts';

type Unknown = Extract<OwnExplanation, { kind: 'unknown' }>;
type Told = Extract<OwnExplanation, { kind: 'own' }>;
/** What each mentee of a version is told, by person; null for a version that is older than explanations. */
type Accounts = ReadonlyMap<string, Told> | null;

const unknown = (why: Unknown['why']): Unknown => ({ kind: 'unknown', why });

/**
 * Answers a participant why the published plan gives them what it does. All accounts of a version are made at once, in the
 * planner's thread, when the first is asked for: a hall of phones asks within a minute, and a version never changes.
 */
export const explainOwn: OwnHandler<'me.explain'> = {
  own: async ({ sender, services }) => {
    const { db, planner } = services;
    const { eventId, participantId } = sender;
    const version = await db.read((tx) => publishedVersionId(tx, eventId));
    if (version === null) return { data: unknown('no-plan'), revisions: {} };
    const accounts = await shelfOf(planner).of(eventId, version, () =>
      accountsOf(planner, (read) => db.read(read), { eventId, version }),
    );
    if (accounts === null) return { data: unknown('too-old'), revisions: {} };
    const own = accounts.get(participantId ?? '');
    return { data: own ?? unknown('not-planned'), revisions: {} };
  },
};

async function accountsOf(
  planner: Planner,
  read: <Result>(what: (tx: ReadTx) => Promise<Result>) => Promise<Result>,
  { eventId, version: id }: { readonly eventId: string; readonly version: string },
): Promise<Accounts> {
  const version = await read((tx) => loadWholeVersion(tx, eventId, id));
  const legend = version?.legend;
  if (!version || !legend) return null;
  const { mentees } = version.instance;
  const accounts = await planner.accounts(version.instance, planOf(version, legend));
  const told = ({ unmet, uncounted }: OwnAccount, mentee: number): Told => ({
    kind: 'own',
    unmet: unmet.map(({ need, why }) => ({ needId: known(legend.needIds[mentee]?.[need]), why })),
    uncountedRoundIds: uncounted.map((round) => known(legend.roundIds[round])),
  });
  return new Map(accounts.map((account, mentee) => [known(mentees[mentee]?.id), told(account, mentee)]));
}

/** The accounts of the version that each event asked for last. */
class Shelf {
  readonly #last = new Map<string, { readonly version: string; readonly accounts: Promise<Accounts> }>();

  /** Makes them unless they are there; an attempt that fails is not kept. */
  of(eventId: string, version: string, make: () => Promise<Accounts>): Promise<Accounts> {
    const last = this.#last.get(eventId);
    if (last?.version === version) return last.accounts;
    const made = { version, accounts: make() };
    this.#last.set(eventId, made);
    made.accounts.catch(() => {
      if (this.#last.get(eventId) === made) this.#last.delete(eventId);
    });
    return made.accounts;
  }
}

const shelfOf = remembered((_planner: Planner) => new Shelf());
