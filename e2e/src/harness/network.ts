import type { BrowserContext, WebSocketRoute } from '@playwright/test';

/**
 * The network of one device, which can be cut. Taking a browser offline keeps it from opening anything, but leaves an
 * open socket standing and silent, so those are closed.
 */
export class Network {
  readonly #context: BrowserContext;
  readonly #sockets = new Set<WebSocketRoute>();

  private constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** Must be called before the context opens its first page. */
  static async of(context: BrowserContext): Promise<Network> {
    const network = new Network(context);
    await context.routeWebSocket(/\/socket\.io\//u, (socket) => {
      socket.connectToServer();
      network.#sockets.add(socket);
    });
    return network;
  }

  async cut(): Promise<void> {
    await this.#context.setOffline(true);
    for (const socket of this.#sockets) await socket.close();
    this.#sockets.clear();
  }

  async mend(): Promise<void> {
    await this.#context.setOffline(false);
  }
}
