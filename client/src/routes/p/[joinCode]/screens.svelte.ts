import type { Component, ComponentProps } from 'svelte';
import type Screens from './screens/OtherScreens.svelte';

export type Aside = 'schedule' | 'notes' | 'needs' | 'offer' | 'mentors' | 'why';

type OtherScreens = Component<ComponentProps<typeof Screens>>;

/** Long enough for everything that the first screen needs to come through first. */
const quietMs = 4_000;

/**
 * The screens that a phone need not wait for. They are fetched when one of them is asked for, else soon after the first
 * screen stands, while the network is there: the next step of the run must not depend on it.
 */
export class LaterScreens {
  #component = $state.raw<OtherScreens | null>(null);
  #failed = $state(false);
  #fetching: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get component(): OtherScreens | null {
    return this.#component;
  }

  /** Whether the last attempt failed; a browser may need a new page before it asks again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Fetches them once nothing more urgent is under way. */
  fetchSoon(): void {
    this.#timer ??= setTimeout(() => void this.fetch(), quietMs);
  }

  fetch(): Promise<void> {
    this.#fetching ??= this.#fetch();
    return this.#fetching;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  async #fetch(): Promise<void> {
    try {
      this.#component = (await import('./screens/OtherScreens.svelte')).default;
      this.#failed = false;
    } catch {
      this.#failed = true;
      this.#fetching = null;
      this.#timer = undefined;
    }
  }
}
