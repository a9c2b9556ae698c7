import { readFileSync } from 'node:fs';

/**
 * The most memory that this process had at once, in megabytes. Linux tells it for this program alone; elsewhere the number
 * may include what the parent process had when it started this one.
 */
export function peakMemoryMb(): number {
  const line = linuxStatus().match(/^VmHWM:\s+(\d+) kB$/m);
  const kilobytes = line === null ? process.resourceUsage().maxRSS : Number(line[1]);
  return Math.round(kilobytes / 1024);
}

function linuxStatus(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8');
  } catch {
    return '';
  }
}
