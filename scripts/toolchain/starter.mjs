import { execFileSync } from 'node:child_process';

const lookEveryMs = 200;

/**
 * Calls back once when the `npm run` that started this process is gone. npm hands SIGTERM to a shell, which dies of
 * it without telling the program that it runs; and nobody tells anybody about SIGKILL.
 * @param {() => void} gone
 * @returns {() => void} stops looking
 */
export function whenStarterIsGone(gone) {
  const npm = process.env.npm_lifecycle_event ? runnerOf(process.ppid) : undefined;
  // Started by hand: whoever did so may leave, as with nohup.
  if (npm === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return;
    clearInterval(timer);
    gone();
  }, lookEveryMs);
  return () => clearInterval(timer);
}

/**
 * The process of npm itself: the parent, or the parent's parent when a shell stands between.
 * @param {number} parent
 */
function runnerOf(parent) {
  if (process.platform === 'win32') return parent;
  try {
    const said = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(parent)], { encoding: 'utf8' });
    const [, grandparent, command = ''] = /^\s*(\d+)\s+(.*\S)/.exec(said) ?? [];
    return /(^|\/)-?(sh|dash|ash|bash|zsh|ksh)$/.test(command) ? Number(grandparent) : parent;
  } catch {
    return parent;
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
