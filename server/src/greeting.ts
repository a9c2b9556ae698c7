export interface Greeting {
  /** The address for a browser on this computer. */
  readonly own: string;
  /** Addresses for everybody else, best first. */
  readonly outside: readonly string[];
  readonly dataFolder: string;
  /** While nobody owns this Rotunda: the token of the set-up link. */
  readonly setupToken: string | null;
}

const line = (label: string, text: string): string => `  ${label.padEnd(10)}${text}`;

/** What the terminal shows once the server listens. The set-up link is shown nowhere else. */
export function greetingText({ own, outside, dataFolder, setupToken }: Greeting): string {
  const phones =
    outside.length > 0
      ? outside.map((address, index) => line(index === 0 ? 'Phones' : '', address))
      : [line('Phones', 'cannot reach this computer: join a Wi-Fi or open a hotspot (and see HOST)')];
  const setup =
    setupToken === null
      ? []
      : [
          '',
          '  It has no owner yet. To own it, open this link on this computer:',
          `  ${own}/console/setup#token=${setupToken}`,
        ];
  return [
    '',
    'Rotunda is running. Ctrl-C stops it.',
    '',
    line('Console', `${own}/console`),
    ...phones,
    line('Data', dataFolder),
    ...setup,
    '',
    '',
  ].join('\n');
}
