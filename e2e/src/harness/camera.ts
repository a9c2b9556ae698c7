import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

const width = 640;
const height = 480;

/**
 * What Chromium shows instead of a camera's picture: a film (YUV4MPEG2, one still picture) of a QR code that stands on a
 * page as a drawing.
 */
export async function filmOf(page: Page, drawing: string, path: string): Promise<void> {
  const grey = await page.evaluate(drawGrey, { drawing, width, height });
  const colourless = Buffer.alloc((width * height) / 2, 128);
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(grey, 'base64'), colourless]);
  await writeFile(path, Buffer.concat([Buffer.from(head), frame, frame]));
}

/** Runs on the page: the drawing on white, as one byte of brightness a pixel. */
async function drawGrey(asked: { drawing: string; width: number; height: number }): Promise<string> {
  const svg = document.querySelector(asked.drawing);
  if (!svg) throw new Error(`There is no ${asked.drawing}`);
  const copy = svg.cloneNode(true) as Element;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', '360');
  copy.setAttribute('height', '360');
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${btoa(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {
    width: asked.width,
    height: asked.height,
  });
  const brush = canvas.getContext('2d')!;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, asked.width, asked.height);
  brush.drawImage(image, (asked.width - 360) / 2, (asked.height - 360) / 2, 360, 360);
  const { data } = brush.getImageData(0, 0, asked.width, asked.height);
  let bytes = '';
  for (let at = 0; at < data.length; at += 4) bytes += String.fromCharCode(data[at]!);
  return btoa(bytes);
}
