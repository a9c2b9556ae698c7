interface Keyed {
  readonly key: string;
}

/** What becomes of items that a file no longer names. */
interface Dropping<Item> {
  readonly isEdited: (before: Item, current: Item) => boolean;
  readonly fileCounts: () => boolean;
}

/**
 * What a field becomes: what the file says where it says something else than before, else what there is. What somebody
 * edited meanwhile stays, unless `fileCounts`, which is asked only then.
 */
export function mergeField<Value>(
  before: Value,
  file: Value,
  current: Value,
  fileCounts: () => boolean = () => false,
): Value {
  if (file === before) return current;
  if (current === before || current === file) return file;
  return fileCounts() ? file : current;
}

/**
 * Takes over what a file changed about a list since it was last read, and leaves what people changed by hand: what they
 * added stays, what they removed stays away. The file's order counts when it changed; else the order there is.
 * `mergeItem` joins an item that both have; `before` is undefined when the file is the first to name it. What the file no
 * longer names goes, unless `isEdited` finds that somebody edited it; then `fileCounts` is asked.
 */
export function mergeLists<Item extends Keyed>(
  before: readonly Item[],
  file: readonly Item[],
  current: readonly Item[],
  mergeItem: (before: Item | undefined, file: Item, current: Item) => Item,
  { isEdited, fileCounts }: Dropping<Item> = { isEdited: () => false, fileCounts: () => true },
): Item[] {
  const [had, says, has] = [before, file, current].map(
    (list) => new Map(list.map((item) => [item.key, item] as const)),
  );
  if (!had || !says || !has) return [];
  const sameOrder =
    before.length === file.length && before.every(({ key }, index) => file[index]?.key === key);
  const keys = sameOrder ? [...has.keys(), ...says.keys()] : [...says.keys(), ...has.keys()];
  return [...new Set(keys)].flatMap((key) => {
    const [old, wished, kept] = [had.get(key), says.get(key), has.get(key)];
    if (wished && kept) return [mergeItem(old, wished, kept)];
    // Only one side has it. If it was there when the file was last read, the other side removed it since.
    if (wished) return old ? [] : [wished];
    const stays = kept && (!old || (isEdited(old, kept) && !fileCounts()));
    return stays ? [kept] : [];
  });
}
