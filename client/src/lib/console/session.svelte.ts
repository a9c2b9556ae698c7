import type { Account, SessionAnswer } from '@rotunda/shared/schema/http';
import { getContext, setContext } from 'svelte';
import { request } from '#lib/api/http.ts';
import { type Problem, RequestFailed } from '#lib/api/problem.ts';

/** Who is signed in on this browser. Null is nobody; undefined is not known yet. */
export class AccountSession {
  #account = $state.raw<Account | null | undefined>(undefined);
  #problem = $state.raw<Problem | null>(null);

  get account(): Account | null | undefined {
    return this.#account;
  }

  /** Why it is not known. */
  get problem(): Problem | null {
    return this.#problem;
  }

  async load(): Promise<void> {
    this.#problem = null;
    try {
      this.#account = (await request<SessionAnswer>('GET', '/api/session')).account;
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      this.#problem = failure.problem;
    }
  }

  /** Whether whoever is signed in is a guest: somebody with a name alone, at one event. */
  get isGuest(): boolean {
    return this.#account?.email === null;
  }

  /** Throws `RequestFailed`. */
  async signIn(email: string, password: string): Promise<void> {
    this.#account = (await request<SessionAnswer>('POST', '/api/session', { email, password })).account;
  }

  async signOut(): Promise<void> {
    await request('DELETE', '/api/session').catch(() => null);
    this.#account = null;
  }
}

const key = Symbol('account session');
export const setAccountSession = (session: AccountSession): AccountSession => setContext(key, session);
export const getAccountSession = (): AccountSession => getContext<AccountSession>(key);
