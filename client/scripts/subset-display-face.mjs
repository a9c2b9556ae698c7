/**
 * Cuts the phone's display face out of Hanken Grotesk and writes it to src/lib/design/fonts/.
 *
 * A phone's whole first load has a budget of 80 KB, and a variable family is a quarter of it. The phone therefore
 * reads in the system's face, and only what must be seen from afar (countdown, place, titles) is set in this one:
 * a single weight, kerning only, no hinting. Letters beyond Latin-1 lie in files of their own, which a browser
 * fetches only when such a letter is on the screen.
 *
 * Run it again when the family's version changes: `node scripts/subset-display-face.mjs`, and commit the result.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** The weight of places and titles in the visual language. */
const weight = 750;

const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const files = {
  latin: range(0x20, 0x7e) + range(0xc0, 0xff) + '\u00a0¡«·»¿ŒœŸ–—‘’“”„…−',
  'latin-ext': range(0x100, 0x24f) + range(0x1e00, 0x1e9f),
  vietnamese: 'ĂăĐđĨĩŨũƠơƯư' + range(0x300, 0x323) + range(0x1ea0, 0x1ef9),
};

for (const [name, letters] of Object.entries(files)) {
  const source = fileURLToPath(
    import.meta.resolve(`@fontsource-variable/hanken-grotesk/files/hanken-grotesk-${name}-wght-normal.woff2`),
  );
  const font = await subsetFont(await readFile(source), letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weight },
    keepFeatures: ['kern', 'mark'],
    noHinting: true,
    dropTables: ['DSIG', 'STAT', 'meta'],
  });
  const target = new URL(`../src/lib/design/fonts/display-${name}.woff2`, import.meta.url);
  await writeFile(target, font);
  console.log(`${name}: ${font.length} bytes`);
}
