/**
 * What somebody looks at besides the page itself. It has an entry in the browser's history, so that Back closes it and
 * does not leave the event.
 */
export class Overlay<Name extends string> {
  readonly #key: string;
  readonly #names: readonly Name[];
  #open = $state<Name | null>(null);

  /** `key` keeps overlays of one page apart. For a component: it listens until that is gone. */
  constructor(key: string, names: readonly Name[]) {
    this.#key = key;
    this.#names = names;
    this.#open = this.#inHistory();
    $effect(() => {
      const follow = (): void => {
        this.#open = this.#inHistory();
      };
      addEventListener('popstate', follow);
      return () => removeEventListener('popstate', follow);
    });
  }

  get current(): Name | null {
    return this.#open;
  }

  open(name: Name): void {
    if (name === this.#open) return;
    history.pushState({ ...stateNow(), [this.#key]: name }, '');
    this.#open = name;
  }

  close(): void {
    this.#open = null;
    if (this.#inHistory() !== null) history.back();
  }

  #inHistory(): Name | null {
    return this.#names.find((name) => name === stateNow()[this.#key]) ?? null;
  }
}

/** The history's entry is whatever somebody put there; an object is the only thing of ours. */
const stateNow = (): Readonly<Record<string, unknown>> => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
};
