/** One conversation as its author takes it home. */
export interface HomeConversation {
  /** Which round, with whom and about what. */
  readonly title: string;
  /** What was written, in the order in which it is read; empty texts are left out. */
  readonly texts: readonly { readonly label: string; readonly text: string }[];
}

/** Somebody's notes as one text that any device can show, without anything of Rotunda. */
export function takeHomeText(heading: readonly string[], conversations: readonly HomeConversation[]): string {
  const parts = conversations.map(({ title, texts }) =>
    [
      title,
      '-'.repeat(title.length),
      ...texts
        .filter(({ text }) => text.trim() !== '')
        .map(({ label, text }) => `${label}:\n${text.trim().replace(/^/gmu, '  ')}\n`),
    ].join('\n'),
  );
  return [heading.filter((line) => line !== '').join('\n'), ...parts.map((part) => part.trimEnd())]
    .join('\n\n')
    .concat('\n');
}

/** A name that every system takes for a file. */
export const fileNameOf = (title: string): string =>
  `${title.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ').trim() || 'notes'}.txt`;
