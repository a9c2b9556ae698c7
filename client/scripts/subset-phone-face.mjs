/**
 * Cuts the phone's face out of Hanken Grotesk: writes src/lib/design/fonts/ and src/lib/design/phone-face.css.
 *
 * A phone's whole first load has a budget of 80 KB, and the family's Latin alone is 34 KB. So the first file holds the
 * letters that most screens need, in the weights that the phone uses, with kerning and without hinting. Every other
 * letter the family knows lies in further files, which a browser fetches only when such a letter is on the screen.
 *
 * Run it again when the family's version changes: `node scripts/subset-phone-face.mjs`, and commit what it wrote.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const design = new URL('../src/lib/design/', import.meta.url);

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const points = (letters) => Array.from(letters, (letter) => letter.codePointAt(0));

const everyday = points(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' +
    // The no-break space is in many a message, and must not cost a file.
    ' \u00a0!"%&\'()+,-./:;?@–—‘’“”„…·−' +
    'ÄÖÜäöüßÅØåøæÉéèêëàáâçñíóôú',
);
const vietnamese = [...points('ĂăĐđĨĩŨũƠơƯư'), ...range(0x300, 0x323), ...range(0x1ea0, 0x1ef9)];
const without = (all, ...others) => all.filter((point) => !others.some((other) => other.includes(point)));

const files = [
  { name: 'vietnamese', source: 'vietnamese', letters: vietnamese },
  {
    name: 'latin-ext',
    source: 'latin-ext',
    letters: without([...range(0x100, 0x24f), ...range(0x1e00, 0x1e9f)], vietnamese, points('Œœ')),
  },
  {
    name: 'latin-1',
    source: 'latin',
    letters: without([...range(0x20, 0x7e), ...range(0xa0, 0xff), ...points('Œœ€')], everyday),
  },
  { name: 'latin', source: 'latin', letters: everyday },
];

/** Code points as the value of `unicode-range`. */
function unicodeRange(letters) {
  const hex = (point) => point.toString(16).toUpperCase().padStart(4, '0');
  const runs = [];
  for (const point of letters.toSorted((first, second) => first - second)) {
    const run = runs.at(-1);
    if (run && point === run.last + 1) run.last = point;
    else runs.push({ first: point, last: point });
  }
  return runs
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ');
}

const rules = [];
for (const { name, source, letters } of files) {
  const whole = `@fontsource-variable/hanken-grotesk/files/hanken-grotesk-${source}-wght-normal.woff2`;
  const font = await subsetFont(
    await readFile(fileURLToPath(import.meta.resolve(whole))),
    String.fromCodePoint(...letters),
    {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 400, max: 750 } },
      keepFeatures: ['kern', 'mark'],
      noHinting: true,
      dropTables: ['DSIG', 'MVAR', 'STAT', 'meta'],
    },
  );
  await writeFile(new URL(`fonts/phone-${name}.woff2`, design), font);
  console.log(`${name}: ${font.length} bytes`);
  rules.push(`@font-face {
  font-family: 'Rotunda Phone';
  font-weight: 400 750;
  font-display: swap;
  src: url('./fonts/phone-${name}.woff2') format('woff2');
  unicode-range: ${unicodeRange(letters)};
}
`);
}

await writeFile(
  new URL('phone-face.css', design),
  `/* Written by scripts/subset-phone-face.mjs: Hanken Grotesk in pieces that a phone can afford. */\n\n${rules.join('\n')}`,
);
