import type { Page } from '@playwright/test';

/** What one kind of thing cost on its way down. */
export interface Share {
  readonly kind: string;
  readonly count: number;
  /** Headers and bodies; for a socket the payload of its frames. */
  readonly bytes: number;
}

/** Listens to what the browser says of its own network, to tell which kind of thing costs what. */
export async function breakdownOf(page: Page): Promise<() => Share[]> {
  const cdp = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const shares = new Map<string, { count: number; bytes: number }>();
  const add = (kind: string, bytes: number): void => {
    const { count, bytes: before } = shares.get(kind) ?? { count: 0, bytes: 0 };
    shares.set(kind, { count: count + 1, bytes: before + bytes });
  };
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    add(kinds.get(requestId) ?? 'Other', encodedDataLength),
  );
  cdp.on('Network.webSocketFrameReceived', ({ response }) =>
    add('WebSocket frame', Buffer.byteLength(response.payloadData)),
  );
  await cdp.send('Network.enable');
  return () =>
    [...shares].map(([kind, share]) => ({ kind, ...share })).sort((one, other) => other.bytes - one.bytes);
}
