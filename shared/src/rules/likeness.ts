import { searchName } from './people.ts';

/** Shorter parts of a name differ too easily by one letter: Li is not Lu. */
const shortestSlip = 4;

/**
 * Whether two words differ by one slip of the pen at most: a letter too many, too few, another, or two exchanged
 * (the restricted edit distance of Damerau, at most 1).
 */
function isSlip(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < shortestSlip || Math.abs(one.length - other.length) > 1)
    return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2))
  );
}

/** The parts of a name, as they are compared: without case, accents and hyphens. */
const partsOf = (name: string): string[] =>
  searchName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const isInitialOf = (one: string, other: string): boolean =>
  (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));

type Fits = (one: string, other: string) => boolean;

/** Whether each of these parts finds one of the others for itself; parts are few, so the first that fits will do. */
function allFit(parts: readonly string[], others: readonly string[], fits: Fits): boolean {
  const left = [...others];
  return parts.every((part) => {
    const at = left.findIndex((other) => fits(part, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/**
 * Whether two names may well be one person's: every part of the shorter one is found in the longer one, in any order, but
 * for a slip of the pen or an initial, and at least one part in full. A single given name fits nobody's full name: there
 * are too many of them.
 */
export function mayBeOne(one: string, other: string): boolean {
  const [shorter = [], longer = []] = [partsOf(one), partsOf(other)].sort((a, b) => a.length - b.length);
  if (shorter.length === 0 || (shorter.length === 1 && longer.length > 1)) return false;
  const isSlipOrInitial: Fits = (a, b) => isSlip(a, b) || isInitialOf(a, b);
  return (
    allFit(shorter, longer, isSlipOrInitial) &&
    shorter.some((part) => part.length > 1 && longer.some((each) => isSlip(part, each)))
  );
}

/** Whether a name, of which somebody types the beginning, may become this one: parts may end early and have slips. */
export function mayBecome(typed: string, name: string): boolean {
  const parts = partsOf(typed);
  if (parts.join('').length < 3) return false;
  return allFit(parts, partsOf(name), (part, other) => other.startsWith(part) || isSlip(part, other));
}
