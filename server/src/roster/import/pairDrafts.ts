import type { PairRule } from '@rotunda/db/queries/roster';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import {
  pairDifference,
  pairsOf,
  wishesOf,
  type PairPerson,
  type PairReason,
  type PairWish,
} from '../pairs.ts';
import type { Draft } from './draft.ts';
import type { Faults, Wrong } from './faults.ts';
import { mergeField, mergeLists } from './merge.ts';
import { referencesIn, type Directory } from './references.ts';
import { wishesIn, type Wishes } from './wishDrafts.ts';

type Required = PersonInput['required'][number];

/** A draft with the people its cells name, and those they named when they were last read. */
export interface Named {
  readonly draft: Draft;
  readonly forbidden: Change<string> | null;
  readonly required: Change<Required> | null;
  readonly wishes: Wishes | null;
  /** The rows that add somebody who is named here, and in which column that is. */
  readonly lines: readonly { readonly line: number; readonly column: Naming }[];
}

type Naming = 'forbidden' | 'required' | 'wishes';

interface Change<Item> {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** Resolves the people that a draft names. Names that lead nowhere are faults; `rounds` are ids in order. */
export function namesIn(
  directory: Directory,
  rounds: readonly string[],
  faults: Faults,
): (draft: Draft) => Named {
  return (draft) => {
    const { says } = draft.fields;
    const lines: { line: number; column: Naming }[] = [];
    const people = (column: 'forbidden' | 'required', cell: string, judge: boolean) =>
      referencesIn(cell).flatMap((reference) => {
        const found = directory.find(reference.written);
        const round = reference.round === null ? null : rounds[reference.round - 1];
        const wrong = 'reason' in found ? found : round === undefined ? noSuchRound(rounds.length) : null;
        if (wrong && judge) faults.add(draft.row.line, column, cell, wrong);
        if ('reason' in found || round === undefined) return [];
        if (judge && found.line !== null) lines.push({ line: found.line, column });
        return [{ personId: found.id, roundId: round }];
      });
    const changeOf = (column: 'forbidden' | 'required') =>
      says(column)
        ? {
            before: people(column, draft.base?.[column] ?? '', false),
            after: people(column, draft.row.cells.get(column) ?? '', true),
          }
        : null;
    const ids = (list: PersonInput['required']): string[] => list.map(({ personId }) => personId);
    const forbidden = changeOf('forbidden');
    return {
      draft,
      forbidden: forbidden && { before: ids(forbidden.before), after: ids(forbidden.after) },
      required: changeOf('required'),
      wishes: wishesIn(draft, directory, faults, (line) => lines.push({ line, column: 'wishes' })),
      lines,
    };
  };
}

const noSuchRound = (rounds: number): Wrong => ({
  reason: 'There is no such round',
  mend:
    rounds === 0
      ? 'Leave the round out: the agenda has none yet.'
      : `Write a round from 1 to ${rounds}, or leave it out.`,
});

/** Refuses rows that name somebody who would only come onto the roster by a row that is refused. */
export function refuseDependents(named: readonly Named[], faults: Faults): void {
  const depending = named.filter(({ lines }) => lines.length > 0);
  let before: number;
  do {
    before = faults.count;
    for (const { draft, lines } of depending) {
      const found = lines.find(({ line }) => faults.has(line));
      if (found === undefined || faults.has(draft.row.line)) continue;
      const { line: refused, column } = found;
      faults.add(draft.row.line, column, draft.row.cells.get(column) ?? '', {
        reason: `Names somebody on ${faults.where(refused)}, which is refused`,
        mend: `Mend ${faults.where(refused)} first, and import both.`,
      });
    }
  } while (faults.count > before);
}

/** Pair rules by person, while rows change them one after another. */
class RunningPairs {
  readonly #byPerson = new Map<string, PairRule[]>();

  constructor(pairs: readonly PairRule[]) {
    for (const pair of pairs) this.#add(pair);
  }

  of(personId: string): readonly PairRule[] {
    return this.#byPerson.get(personId) ?? [];
  }

  replace(personId: string, after: readonly PairRule[]): void {
    const { removed, added } = pairDifference(personId, this.of(personId), after);
    for (const pair of removed) {
      for (const side of [pair.menteeId, pair.mentorId]) {
        this.#byPerson.set(
          side,
          this.of(side).filter((each) => each !== pair),
        );
      }
    }
    for (const pair of added) this.#add(pair);
  }

  #add(pair: PairRule): void {
    for (const side of [pair.menteeId, pair.mentorId]) {
      this.#byPerson.set(side, [...this.of(side), pair]);
    }
  }

  get pairs(): PairRule[] {
    return [...new Set([...this.#byPerson.values()].flat())];
  }
}

const nobody: PairWish = { forbidden: [], required: [] };

/** All pair rules as they will be. Wishes that make no sense refuse their row. */
export function pairsAfter(
  named: readonly Named[],
  before: readonly PairRule[],
  people: ReadonlyMap<string, PairPerson>,
  rounds: readonly string[],
  faults: Faults,
): PairRule[] {
  const running = new RunningPairs(before);
  const roundIds = new Set(rounds);
  for (const each of named) {
    const { draft, forbidden, required } = each;
    const changesRole = draft.before !== null && draft.before.role !== draft.person.role;
    if (!forbidden && !required && !changesRole) continue;
    const own = running.of(draft.id);
    const wish = wishWith(wishesOf(own).get(draft.id) ?? nobody, each);
    const partners = wish.required.flatMap(({ personId }) => running.of(personId));
    const { id, person } = draft;
    const judged = pairsOf({ id, name: person.name, role: person.role }, wish, {
      people,
      roundIds,
      pairs: [...new Set([...own, ...partners])],
    });
    if ('pairs' in judged) {
      running.replace(id, judged.pairs);
      continue;
    }
    const { list, reason, other } = judged.fault;
    faults.add(draft.row.line, list, draft.row.cells.get(list) ?? '', wrongs[reason](other));
  }
  return running.pairs;
}

/** What a person wishes, with what the file changed about it since it was last read. */
function wishWith(current: PairWish, { forbidden, required }: Named): PairWish {
  return {
    forbidden: forbidden
      ? mergeLists(
          forbidden.before.map(asKey),
          forbidden.after.map(asKey),
          current.forbidden.map(asKey),
          (_, __, kept) => kept,
        ).map(({ key }) => key)
      : current.forbidden,
    required: required
      ? mergeLists(
          required.before.map(asKeyed),
          required.after.map(asKeyed),
          current.required.map(asKeyed),
          (before, file, kept) => ({
            ...kept,
            roundId: before ? mergeField(before.roundId, file.roundId, kept.roundId) : file.roundId,
          }),
        ).map(({ key, roundId }) => ({ personId: key, roundId }))
      : current.required,
  };
}

const asKey = (key: string) => ({ key });
const asKeyed = ({ personId, roundId }: Required) => ({ key: personId, roundId });

const wrongs: Record<PairReason, (other: string) => Wrong> = {
  self: () => ({ reason: 'Names this person themselves', mend: 'Take them off the list.' }),
  unknown: () => ({ reason: 'Names nobody on the roster', mend: 'Take them off the list.' }),
  twice: (other) => ({ reason: `${other} is there twice`, mend: 'Keep one of the two.' }),
  'same-role': (other) => ({
    reason: `${other} has the same role, so the two never sit down with each other`,
    mend: 'Take them off the list, or correct a role.',
  }),
  contradiction: (other) => ({
    reason: `${other} is both required and forbidden`,
    mend: 'Take them off one of the two lists.',
  }),
  'unknown-round': (other) => ({
    reason: `The round for ${other} is not on the agenda`,
    mend: 'Choose another round, or leave it out.',
  }),
  'round-taken': (other) => ({
    reason: `Another mentor is required in the same round as ${other}`,
    mend: 'Choose another round, or leave it out.',
  }),
};
