import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insecureHost } from '../browser.ts';

const program = join(import.meta.dirname, '..', '..', '..', 'server', 'dist', 'main.js');

/**
 * One real server: a process of the built program on a data folder of its own. It can be killed and started again on the
 * same port, as a crashed laptop would.
 */
export class RotundaServer {
  readonly #port: number;
  #phoneHost: string;
  readonly #dataFolder: string;
  #mailSettings: Readonly<Record<string, string>> = {};
  #process: ChildProcess | null = null;
  #printed = '';
  #logged = '';

  private constructor(port: number, phoneHost: string, dataFolder: string) {
    this.#port = port;
    this.#phoneHost = phoneHost;
    this.#dataFolder = dataFolder;
  }

  /** Starts on an empty data folder. Phones reach it under a name that is no secure context, unless another is given. */
  static async onEmptyFolder(phoneHost: string = insecureHost): Promise<RotundaServer> {
    const folder = await mkdtemp(join(tmpdir(), 'rotunda-e2e-'));
    const server = new RotundaServer(await freePort(), phoneHost, folder);
    try {
      await server.start();
    } catch (error) {
      await server.forget();
      throw error;
    }
    return server;
  }

  /** Where the laptop it runs on reaches it. */
  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Where phones reach it. */
  get phoneUrl(): string {
    return `http://${this.#phoneHost}:${this.#port}`;
  }

  get pid(): number {
    const pid = this.#process?.pid;
    if (pid === undefined) throw new Error('The server does not run');
    return pid;
  }

  /** The one-time link that the terminal shows. */
  get setupLink(): string {
    const link = /^ {2}(http:\S+\/console\/setup#token=\S+)$/mu.exec(this.#printed)?.[1];
    if (link === undefined) throw new Error(`No set-up link was printed:\n${this.#printed}`);
    return link;
  }

  /** What it has printed since it was last started. */
  get printed(): string {
    return this.#printed;
  }

  /** Everything it ever logged: warnings and errors. */
  get logged(): string {
    return this.#logged;
  }

  /** Starts the process and waits until it has said where it listens. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [program], {
      env: {
        PATH: process.env.PATH,
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        DATA_DIR: this.#dataFolder,
        PUBLIC_URL: this.phoneUrl,
        ...this.#mailSettings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    this.#printed = '';
    child.stderr.on('data', (chunk: Buffer) => (this.#logged += chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        this.#printed += chunk.toString();
        if (/^ {2}Data /mu.test(this.#printed)) resolve();
      });
      child.once('exit', () => reject(new Error(`The server did not start:\n${this.#logged}`)));
    });
  }

  /** Ends the process as a crash does: nothing is closed, nothing is said. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Dies and comes back on another network, where phones reach it under another name. */
  async moveTo(phoneHost: string): Promise<void> {
    await this.kill();
    this.#phoneHost = phoneHost;
    await this.start();
  }

  /** Is started anew with a mail server to send by. */
  async sendBy(url: string, from: string): Promise<void> {
    await this.kill();
    this.#mailSettings = { SMTP_URL: url, MAIL_FROM: from };
    await this.start();
  }

  /** Ends the process and forgets its data. */
  async forget(): Promise<void> {
    if (this.#process?.exitCode === null) await this.#end('SIGTERM');
    await rm(this.#dataFolder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child) throw new Error('The server does not run');
    this.#process = null;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(child.pid!, signal);
    await gone;
  }
}

/** A port that nobody listened on a moment ago; personal links name it, so it must be known before the start. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      if (address === null || typeof address === 'string') throw new Error('A TCP port has a number');
      probe.close(() => resolve(address.port));
    });
  });
}
