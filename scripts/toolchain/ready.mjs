import { bringToolchain } from './bring.mjs';
import { StepFailed } from './failure.mjs';
import { ensureInstalled } from './install.mjs';

/**
 * Brings the toolchain, installs what is locked, and then does the work; the process ends with the work's exit code.
 * @param {(toolchain: import('./bring.mjs').Toolchain) => Promise<{ exitCode: number }>} work
 */
export async function ready(work) {
  try {
    const toolchain = await bringToolchain();
    await ensureInstalled(toolchain);
    process.exitCode = (await work(toolchain)).exitCode;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(`rotunda: ${error.message}`);
    process.exitCode = error.exitCode;
  }
}
