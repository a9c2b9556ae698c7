import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offline } from '../api/problem.ts';
import { Outbox, type SendText, sendEveryMs } from './outbox.svelte.ts';
import { memoryOutbox, type Unsent } from './store.ts';

const forbidden = { code: 'forbidden', message: 'not yours' } as const;

describe('outbox', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const setUp = (answer: SendText) => {
    const sent: Unsent[] = [];
    const store = memoryOutbox();
    const send: SendText = async (unsent) => {
      sent.push(unsent);
      return answer(unsent);
    };
    return { sent, store, outbox: new Outbox('ana', { store, lasting: true }, send) };
  };
  const accept: SendText = async ({ device, rev }) => ({ ok: true, saved: { device, rev } });

  it('[NOTE-UI-1] keeps a text until the server names its device and rev', async () => {
    const { outbox, sent } = setUp(accept);
    await outbox.write('c1', 'note', 'Ask for the figures', []);
    expect(outbox.waiting('c1', 'note')?.text).toBe('Ask for the figures');
    await vi.advanceTimersByTimeAsync(sendEveryMs);
    expect(sent).toHaveLength(1);
    expect(outbox.waiting('c1', 'note')).toBeUndefined();
  });

  it('[NOTE-UI-1] does not let go of a text for an answer to an older one', async () => {
    const { outbox } = setUp(async ({ device, rev }) => ({ ok: true, saved: { device, rev: rev - 1 } }));
    await outbox.write('c1', 'note', 'Ask', []);
    await vi.advanceTimersByTimeAsync(sendEveryMs / 2);
    expect(outbox.waiting('c1', 'note')?.text).toBe('Ask');
    outbox.end();
  });

  it('[NOTE-UI-2] sends a field at most once a second, and then the newest text', async () => {
    const { outbox, sent } = setUp(accept);
    for (let letter = 0; letter < 30; letter += 1) {
      await outbox.write('c1', 'options', 'x'.repeat(letter + 1), []);
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(2 * sendEveryMs);
    expect(sent.length).toBeLessThanOrEqual(5);
    expect(sent.at(-1)?.text).toBe('x'.repeat(30));
    expect(outbox.waitingCount).toBe(0);
  });

  it('[NOTE-UI-3] tries again after a failure of the network, with the same version', async () => {
    let reachable = false;
    const { outbox, sent } = setUp(async (unsent) =>
      reachable ? accept(unsent) : { ok: false, problem: offline },
    );
    await outbox.write('c1', 'note', 'Typed in the lift', []);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outbox.waiting('c1', 'note')?.text).toBe('Typed in the lift');
    reachable = true;
    outbox.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(outbox.waitingCount).toBe(0);
    expect(new Set(sent.map((item) => item.rev)).size).toBe(1);
  });

  it('[NOTE-UI-4] keeps a refused text with the reason and does not send it again', async () => {
    const { outbox, sent } = setUp(async () => ({ ok: false, problem: forbidden }));
    await outbox.write('c1', 'note', 'Mine', []);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(1);
    expect(outbox.waiting('c1', 'note')).toMatchObject({ text: 'Mine', refused: forbidden });
  });

  it('[NOTE-UI-5] takes up what an earlier page left behind, and nobody else’s', async () => {
    const first = setUp(async () => ({ ok: false, problem: offline }));
    await first.outbox.write('c1', 'note', 'Left behind', []);
    first.outbox.end();
    const own = new Outbox('ana', { store: first.store, lasting: true }, accept);
    const other = new Outbox('bo', { store: first.store, lasting: true }, accept);
    await own.restore();
    await other.restore();
    expect(own.waiting('c1', 'note')?.text).toBe('Left behind');
    expect(other.waitingCount).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await first.store.all('ana')).toEqual([]);
  });
});
