import { linkSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { memory } from './paths.mjs';
import { isAlive } from './starter.mjs';

const lookEveryMs = 200;
const signOfLifeEveryMs = 2_000;
/** A mark this old is nobody's: after a power cut its process number may belong to somebody else. */
const abandonedMs = 15_000;

/**
 * Does the work while no other process of this folder does such work: two builds at once would tear down each
 * other's files. A process that has died holds up nobody.
 * @template Result
 * @param {() => Promise<Result>} work
 * @param {string} [folder] where the mark stands
 * @returns {Promise<Result>}
 */
export async function inTurn(work, folder = memory) {
  mkdirSync(folder, { recursive: true });
  const mark = join(folder, 'turn');
  for (let waited = false; !take(mark); waited = true) {
    if (!waited) console.error('Waiting for another start, build or test of this folder …');
    await wait(lookEveryMs);
  }
  const signsOfLife = setInterval(() => utimesSync(mark, new Date(), new Date()), signOfLifeEveryMs);
  // Also when the process is made to end: 'exit' comes then, 'finally' does not.
  const leave = () => rmSync(mark, { force: true });
  process.once('exit', leave);
  try {
    return await work();
  } finally {
    clearInterval(signsOfLife);
    process.off('exit', leave);
    leave();
  }
}

/**
 * @param {string} mark
 * @returns {boolean}
 */
function take(mark) {
  const own = `${mark}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    // Unlike writing it in place, this never shows others a mark that is still empty.
    linkSync(own, mark);
    return true;
  } catch {
    if (!isAbandoned(mark)) return false;
    rmSync(mark, { force: true });
    return take(mark);
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param {string} mark */
function isAbandoned(mark) {
  try {
    return !isAlive(Number(readFileSync(mark, 'utf8'))) || Date.now() - statSync(mark).mtimeMs > abandonedMs;
  } catch {
    // Its process has just taken it away.
    return false;
  }
}
