import { expect } from '@playwright/test';

/** Somebody without a browser: keeps cookies, and speaks JSON. */
export class Browserless {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Answers the body; whatever the server refuses fails the test. */
  async get<Answer>(path: string): Promise<Answer> {
    return this.#json<Answer>(await this.#ask('GET', path));
  }

  async post<Answer>(path: string, body: object): Promise<Answer> {
    return this.#json<Answer>(await this.#ask('POST', path, body));
  }

  async text(path: string): Promise<string> {
    const response = await this.#ask('GET', path);
    expect(response.status, path).toBe(200);
    // `text()` would swallow the byte order mark.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  }

  async #ask(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { cookie: this.cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
    }
    return response;
  }

  async #json<Answer>(response: Response): Promise<Answer> {
    const body: unknown = await response.json();
    expect(response.status, `${response.url}: ${JSON.stringify(body)}`).toBe(200);
    // The caller says what the route answers; routes check their answers against their schemas themselves.
    return body as Answer;
  }
}
