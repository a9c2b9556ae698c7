import { badFile } from '../import/csv.ts';
import type { Reading } from './table.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Reading['encoding'];
}

const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** How much is looked at to tell UTF-16 without a mark from everything else. */
const sampled = 4_096;

/**
 * The text of a file in any encoding that spreadsheets and surveys write. A byte order mark decides; without one, zeros
 * on one side of each pair are UTF-16, valid UTF-8 is UTF-8, and the rest is Windows-1252, in which every byte is a sign.
 * Throws `bad-file` for what is no text at all.
 */
export function decoded(bytes: Uint8Array): Decoded {
  refuseOtherFiles(bytes);
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return { text: decode(bytes, 'utf-8'), encoding: 'UTF-8' };
  if (begins(bytes, 0xff, 0xfe)) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (begins(bytes, 0xfe, 0xff)) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' };
  const order = unmarkedUtf16(bytes);
  if (order) return { text: decode(bytes, order), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'Windows-1252' };
  }
}

/** Western letters have a zero as their higher byte, which no other encoding of a text has so often. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length - (bytes.length % 2), sampled);
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = length / 8;
  if (odd > many && odd > even * 4) return 'utf-16le';
  if (even > many && even > odd * 4) return 'utf-16be';
  return null;
}

/** Files that people drop by mistake, each with what to do instead. */
function refuseOtherFiles(bytes: Uint8Array): void {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw badFile(
      'This is a workbook of the old kind (.xls), or has a password: save it as .xlsx without one.',
      {
        reason: 'old-workbook',
      },
    );
  }
  const head = decode(bytes.subarray(0, 512), 'windows-1252').trimStart().toLowerCase();
  const isPage = head.startsWith('<!doctype') || head.startsWith('<html') || head.startsWith('<?xml');
  if (
    head.startsWith('%pdf') ||
    head.startsWith('{\\rtf') ||
    isPage ||
    begins(bytes, 0x89, 0x50, 0x4e, 0x47)
  ) {
    throw badFile('This is no table: save it as CSV or .xlsx, and choose that.', { reason: 'no-table' });
  }
}
