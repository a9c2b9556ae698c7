import { parseArgs } from 'node:util';
import type { Instance } from '@rotunda/shared/rules/planning';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { problemLine } from '@rotunda/shared/schema/planningProblem';
import { plan } from './plan.ts';
import { tableOf } from './table.ts';

/** What the command reads from and writes to. */
export interface CommandSurroundings {
  /** The text of the file, or of standard input for `-`. Rejects when it cannot be read. */
  readonly read: (name: string) => Promise<string>;
  readonly write: (text: string) => void;
  /** Takes one line, without its end. */
  readonly complain: (line: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

const USAGE = 'usage: plan INSTANCE.json [--seed N] [--table]   (- reads standard input)';
const FIRST_SEED = 1;
const LAST_SEED = 0xffffffff;

/** Something the caller has to mend, in one line. */
class Refusal extends Error {}

/**
 * The command `plan`: reads an instance, plans it, and prints the plan as JSON, or as a table. Resolves to the exit code: 0, or
 * 2 after one line that says what is wrong with the call or the instance.
 */
export async function planCommand(args: readonly string[], io: CommandSurroundings): Promise<number> {
  try {
    const wanted = readArguments(args);
    if (wanted === null) {
      io.write(`${USAGE}\n`);
      return 0;
    }
    const instance = await readInstance(wanted.file, io);
    const made = plan(instance, { seed: wanted.seed, now: io.now });
    io.write(`${wanted.table ? tableOf(instance, made) : JSON.stringify(made)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.complain(onOneLine(error.message));
    return 2;
  }
}

function readArguments(args: readonly string[]): { file: string; seed: number; table: boolean } | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [file] = positionals;
  if (positionals.length !== 1) throw new Refusal(`instance: give one file; ${USAGE}`);
  const seed = values.seed === undefined ? FIRST_SEED : Number(values.seed);
  if (!Number.isInteger(seed) || seed < 0 || seed > LAST_SEED) {
    throw new Refusal(`--seed: ${values.seed ?? ''} will not do; give a whole number from 0 to ${LAST_SEED}`);
  }
  return { file, seed, table: values.table };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        table: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Refusal(`arguments: ${messageOf(error)}; ${USAGE}`);
  }
}

async function readInstance(file: string, io: CommandSurroundings): Promise<Instance> {
  const text = await io.read(file).catch((error: unknown) => {
    throw new Refusal(
      `instance: ${file} cannot be read (${messageOf(error)}); give a file, or - for standard input`,
    );
  });
  const result = parseInstance(parseJson(file, text));
  if (!result.ok) throw new Refusal(problemLine(result.problem));
  return result.instance;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(
      `instance: ${file} is not JSON (${messageOf(error)}); give an instance in the format smb-1`,
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
