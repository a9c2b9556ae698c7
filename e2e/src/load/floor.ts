import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The bare server, in a process of its own. */
export class Floor {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, process: ChildProcess) {
    this.url = url;
    this.#process = process;
  }

  static async start(): Promise<Floor> {
    const program = join(import.meta.dirname, 'floorServer.ts');
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const port of createInterface(child.stdout)) {
      return new Floor(`http://127.0.0.1:${port}`, child);
    }
    throw new Error('The bare server did not start');
  }

  async stop(): Promise<void> {
    const gone = once(this.#process, 'exit');
    this.#process.kill();
    await gone;
  }
}
