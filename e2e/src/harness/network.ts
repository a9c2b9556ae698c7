import type { BrowserContext, WebSocketRoute } from '@playwright/test';

/**
 * The network of one device, which can be cut. Taking a browser offline keeps it from opening anything, but leaves an
 * open socket standing and silent, so those are closed.
 */
export class Network {
  readonly #context: BrowserContext;
  readonly #sockets = new Set<WebSocketRoute>();
  #isSwallowing = false;
  #gone: string | null = null;

  private constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** Must be called before the context opens its first page. */
  static async of(context: BrowserContext): Promise<Network> {
    const network = new Network(context);
    await context.routeWebSocket(/\/socket\.io\//u, (socket) => {
      network.#sockets.add(socket);
      if (!network.#isSwallowing && new URL(socket.url()).hostname !== network.#gone)
        socket.connectToServer();
    });
    return network;
  }

  async cut(): Promise<void> {
    await this.#context.setOffline(true);
    await this.#closeSockets();
  }

  /** Bad Wi-Fi: nothing says that it is gone, and an attempt to connect is neither answered nor refused. */
  async swallow(): Promise<void> {
    this.#isSwallowing = true;
    await this.#closeSockets();
  }

  /** The router is dead: this host leads nowhere any more. */
  async lose(host: string): Promise<void> {
    this.#gone = host;
    await this.#context.route(
      ({ hostname }) => hostname === host,
      (route) => route.abort(),
    );
    await this.#closeSockets();
  }

  async mend(): Promise<void> {
    this.#isSwallowing = false;
    await this.#context.setOffline(false);
  }

  async #closeSockets(): Promise<void> {
    for (const socket of this.#sockets) await socket.close();
    this.#sockets.clear();
  }
}
