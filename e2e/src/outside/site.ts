/** Cookies of one visitor, and requests that carry them. */
export class Visitor {
  readonly #base: string;
  readonly #jar = new Map<string, string>();

  constructor(base: string) {
    this.#base = base;
  }

  get base(): string {
    return this.#base;
  }

  get cookieHeader(): string {
    return Array.from(this.#jar, ([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = new Headers({ cookie: this.cookieHeader });
    if (body !== undefined) headers.set('content-type', 'application/json');
    const init: RequestInit = { method, headers };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await fetch(`${this.#base}${path}`, init);
    for (const cookie of response.headers.getSetCookie()) {
      const pair = cookie.slice(0, cookie.indexOf(';'));
      const at = pair.indexOf('=');
      this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** The JSON body of an answer that is no failure. */
  async json<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const response = await this.send(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    // docs/protocol.md says what each route answers.
    return JSON.parse(text) as Body;
  }

  async file(path: string): Promise<string> {
    const response = await this.send('GET', path);
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer()).toString('utf8');
  }
}
