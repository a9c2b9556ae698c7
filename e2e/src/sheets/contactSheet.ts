import { writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';

export interface Tile {
  readonly label: string;
  /** The picture's file. */
  readonly path: string;
}

export interface Sheet {
  /** The sheet's file, without its ending. */
  readonly path: string;
  readonly title: string;
  readonly tiles: readonly Tile[];
  /** How wide a picture is shown, in pixels, and how many stand side by side. */
  readonly tileWidth: number;
  readonly columns: number;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function pageOf({ path, title, tiles, tileWidth, columns }: Sheet): string {
  const figures = tiles.map(
    (tile) =>
      `<figure><figcaption>${escaped(tile.label)}</figcaption>` +
      `<img src="${encodeURI(relative(join(path, '..'), tile.path).replaceAll('\\', '/'))}"></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title>
<style>
  body { margin: 0; padding: 16px; background: #888; font: 14px/1.3 sans-serif; width: max-content }
  main { display: grid; grid-template-columns: repeat(${columns}, ${tileWidth}px); gap: 16px; align-items: start }
  h1 { font-size: 18px; margin: 0 0 12px } figure { margin: 0 } figcaption { margin-bottom: 4px }
  img { display: block; width: 100% }
</style>
<h1>${escaped(title)}</h1><main>${figures.join('\n')}</main>`;
}

/** Composes a sheet with the browser itself: a page of pictures, photographed. The page is kept beside it. */
export async function composeSheet(browser: Browser, sheet: Sheet): Promise<void> {
  const html = `${sheet.path}.html`;
  await writeFile(html, pageOf(sheet));
  const width = sheet.columns * (sheet.tileWidth + 16) + 16;
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(pathToFileURL(html).href);
  const broken = await page
    .locator('img')
    .evaluateAll((images: HTMLImageElement[]) => images.filter((image) => image.naturalWidth === 0).length);
  if (broken > 0) throw new Error(`${broken} pictures of ${basename(html)} cannot be shown`);
  await page.screenshot({ path: `${sheet.path}.png`, fullPage: true });
  await page.close();
}
