import { CannotOpen, DatabaseBusy } from '@rotunda/db';

/** Why Rotunda does not start, in one line for whoever started it: what is wrong, and the mend. */
export class StartRefused extends Error {}

/** The line for an error that the start can run into; null for one that only a programmer can read. */
export function whyNotStarted(error: unknown): string | null {
  if (error instanceof StartRefused || error instanceof CannotOpen) return error.message;
  if (error instanceof DatabaseBusy) {
    return `DATA_DIR ${error.folder} is in use by another Rotunda: stop that one, or choose another folder.`;
  }
  return error instanceof Error && 'syscall' in error ? whyNotListening(error) : null;
}

/** The system's errors on listening name the port and the address they are about. */
function whyNotListening(
  error: Error & { code?: unknown; port?: unknown; address?: unknown },
): string | null {
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT ${String(error.port)} is in use by another program: stop that one, or choose another port.`;
    case 'EACCES':
      return `PORT ${String(error.port)} may not be used without special rights: choose one from 1024 on.`;
    case 'EADDRNOTAVAIL':
      return `HOST ${String(error.address)} is not an address of this computer: 0.0.0.0 stands for all it has.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'HOST is not a name that this computer knows: 0.0.0.0 stands for all its addresses.';
    default:
      return null;
  }
}
