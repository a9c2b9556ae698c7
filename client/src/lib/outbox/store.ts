import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { NoteField, TextVersion } from '@rotunda/shared/rules/notes';
import { newDeviceId } from '../live/ids.ts';
import type { Problem } from '../api/problem.ts';

/** Whose text it is, and where it belongs. */
export interface FieldKey {
  readonly participantId: string;
  readonly conversationId: string;
  readonly field: NoteField;
}

/** A text that the server has not confirmed yet. */
export interface Unsent extends FieldKey, TextVersion {
  readonly base: readonly TextVersion[];
  readonly text: string;
  /** Why the server would not take it; null while it may still. */
  readonly refused: Problem | null;
}

/** Where unsent texts wait. Everything is kept until the server has named device and rev. */
export interface OutboxStore {
  /** Takes a text in, under this device's next rev. Replaces what waited for the same field. */
  put(key: FieldKey, text: string, base: readonly TextVersion[]): Promise<Unsent>;
  all(participantId: string): Promise<Unsent[]>;
  /** Drops a text the server has confirmed, unless a newer one has taken its place. Answers whether it was dropped. */
  confirm(key: FieldKey, version: TextVersion): Promise<boolean>;
  refuse(key: FieldKey, version: TextVersion, problem: Problem): Promise<void>;
}

const itemPrefix = 'unsent/';
const keyOf = ({ participantId, conversationId, field }: FieldKey): string =>
  `${itemPrefix}${participantId}/${conversationId}/${field}`;

const sameVersion = (a: TextVersion, b: TextVersion): boolean => a.device === b.device && a.rev === b.rev;

// What comes out of this database is what this file put in.
const itemAt = (store: IDBObjectStore, key: string): Promise<Unsent | undefined> =>
  promisifyRequest(store.get(key) as IDBRequest<Unsent | undefined>);

/** Device and its counter, made on first use. The counter rises in the transaction that stores the text. */
async function nextVersion(store: IDBObjectStore): Promise<TextVersion> {
  const known = await promisifyRequest(store.get('device') as IDBRequest<TextVersion | undefined>);
  const version = { device: known?.device ?? newDeviceId(), rev: (known?.rev ?? 0) + 1 };
  store.put(version, 'device');
  return version;
}

/** The outbox in IndexedDB, where it survives a closed page and a dead battery. */
export function indexedDbOutbox(use: UseStore = createStore('rotunda', 'outbox')): OutboxStore {
  return {
    put: (key, text, base) =>
      use('readwrite', async (store) => {
        const item: Unsent = { ...key, ...(await nextVersion(store)), base: [...base], text, refused: null };
        await promisifyRequest(store.put(item, keyOf(key)));
        return item;
      }),

    all: (participantId) =>
      use('readonly', (store) => {
        const prefix = `${itemPrefix}${participantId}/`;
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        return promisifyRequest(store.getAll(range) as IDBRequest<Unsent[]>);
      }),

    confirm: (key, version) =>
      use('readwrite', async (store) => {
        const item = await itemAt(store, keyOf(key));
        if (!item || !sameVersion(item, version)) return false;
        await promisifyRequest(store.delete(keyOf(key)));
        return true;
      }),

    refuse: (key, version, problem) =>
      use('readwrite', async (store) => {
        const item = await itemAt(store, keyOf(key));
        if (item && sameVersion(item, version))
          await promisifyRequest(store.put({ ...item, refused: problem }, keyOf(key)));
      }),
  };
}

/**
 * Stands in where the browser offers no database (some private windows): texts are safe only while the page stays
 * open, and `lasting` tells the screen to say so.
 */
export function memoryOutbox(): OutboxStore {
  const items = new Map<string, Unsent>();
  const device = newDeviceId();
  let rev = 0;
  return {
    put: async (key, text, base) => {
      rev += 1;
      const item: Unsent = { ...key, device, rev, base: [...base], text, refused: null };
      items.set(keyOf(key), item);
      return item;
    },
    all: async (participantId) => [...items.values()].filter((item) => item.participantId === participantId),
    confirm: async (key, version) => {
      const item = items.get(keyOf(key));
      return item !== undefined && sameVersion(item, version) && items.delete(keyOf(key));
    },
    refuse: async (key, version, problem) => {
      const item = items.get(keyOf(key));
      if (item && sameVersion(item, version)) items.set(keyOf(key), { ...item, refused: problem });
    },
  };
}

/** The lasting outbox where the browser has one, else the one in memory. */
export async function openOutbox(): Promise<{ readonly store: OutboxStore; readonly lasting: boolean }> {
  try {
    const store = indexedDbOutbox();
    await store.all('');
    return { store, lasting: true };
  } catch {
    return { store: memoryOutbox(), lasting: false };
  }
}
