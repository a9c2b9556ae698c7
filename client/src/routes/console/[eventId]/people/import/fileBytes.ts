import type { RosterFile } from '@rotunda/shared/schema/rosterFiles';

/** As much as the server takes of all files together, in bytes. */
export const mostBytes = 8 * 1024 * 1024;

const chunk = 0x8000;

/** Bytes as base64, in pieces that no engine's stack minds. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  }
  return btoa(binary);
}

/** Files as they are sent: what they are and how they are to be read, the server finds out. */
export async function filesOf(files: readonly File[]): Promise<RosterFile[] | 'too-large' | 'unreadable'> {
  if (files.reduce((sum, { size }) => sum + size, 0) > mostBytes) return 'too-large';
  try {
    return await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        content: base64Of(new Uint8Array(await file.arrayBuffer())),
      })),
    );
  } catch {
    return 'unreadable';
  }
}

/** Text that was pasted, as a file. */
export const pastedFile = (text: string, name: string): RosterFile => ({
  name,
  content: base64Of(new TextEncoder().encode(text)),
});
