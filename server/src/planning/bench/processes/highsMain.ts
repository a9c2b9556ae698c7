/** node highsMain.ts INSTANCE.json: solves the full network by HiGHS as a linear program, and prints the levels and the time. */
import { readFileSync } from 'node:fs';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { fullNetwork, rankingOf } from '../network/fullNetwork.ts';
import { solveByHighs } from '../network/highs.ts';

const [file] = process.argv.slice(2);
const parsed = parseInstance(JSON.parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error(`${file} is not an instance.`);
const { instance } = parsed;
process.stdout.write(JSON.stringify(await solveByHighs(fullNetwork(instance), rankingOf(instance))));
