/** Why a file cannot be read as text. */
export type FileFault = 'not-utf8' | 'too-large' | 'unreadable';

/** As much as the server takes, in bytes of which a text of all-foreign letters would still fit. */
const largest = 4_000_000;

/** The text of a file, or why there is none. Only UTF-8 is taken: a guessed encoding would spoil names quietly. */
export async function fileText(
  file: File,
): Promise<{ readonly text: string } | { readonly fault: FileFault }> {
  if (file.size > largest) return { fault: 'too-large' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { fault: 'unreadable' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'not-utf8' };
  }
}
