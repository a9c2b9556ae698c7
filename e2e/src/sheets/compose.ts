import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Camera } from './camera.ts';
import { type Sheet, composeSheet } from './contactSheet.ts';
import { type Screen, states } from './states.ts';
import type { View, Views } from './views.ts';

/** Pictures beyond this on one sheet could not be told from one another any more. */
const mostWide = 6;
const mostNarrow = 14;

/** Which sheets there are: for every screen and view, all of its states, a few to a sheet. */
export function sheetsOf(folder: string, camera: Camera, views: Views): Sheet[] {
  return (['console', 'phone', 'stage'] as const).flatMap((screen) =>
    views[screen].flatMap((view) => sheetsOfView(folder, camera, screen, view)),
  );
}

function sheetsOfView(folder: string, camera: Camera, screen: Screen, view: View): Sheet[] {
  const isNarrow = view.tile < 600;
  const most = isNarrow ? mostNarrow : mostWide;
  const all = states[screen].filter((state) => camera.has(screen, view, state));
  return Array.from({ length: Math.ceil(all.length / most) }, (_, index) => ({
    path: join(folder, `${screen}-${view.name}-${index + 1}`),
    title: `${screen}, ${view.name}, ${index + 1}`,
    tiles: all
      .slice(index * most, (index + 1) * most)
      .map((state) => ({ label: state, path: camera.pathOf(screen, view, state) })),
    tileWidth: view.tile,
    columns: isNarrow ? mostNarrow / 2 : 2,
  }));
}

export async function composeAll(browser: Browser, sheets: readonly Sheet[]): Promise<void> {
  for (const sheet of sheets) await composeSheet(browser, sheet);
}
