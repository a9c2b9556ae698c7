import { expect } from '@playwright/test';
import type { Facilitator } from '../../harness/facilitator.ts';
import type { RotundaServer } from '../../harness/server.ts';
import type { Camera } from '../camera.ts';

/** From one event to others: kept as a template, begun with, copied. */
export async function beginnings(camera: Camera, facilitator: Facilitator, server: RotundaServer) {
  const { page } = facilitator;
  await page.goto(`${server.url}/console`);
  await facilitator.chooseInMenu('More: Spring onboarding', 'Save as template…');
  await page.getByLabel('Description').fill('A whole afternoon, for the whole house.');
  await camera.take('console', 'events: save as template', page);
  await facilitator.press('Save template');
  await page.getByRole('dialog').getByRole('link', { name: 'New event' }).click();
  await page.getByRole('radio', { name: 'Spring onboarding' }).check({ force: true });
  await page.getByLabel('Name').fill('Autumn onboarding');
  await camera.take('console', 'events: new event from a template', page);
  await facilitator.press('Delete…');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await camera.take('console', 'events: delete a template', page);
  await page.goto(`${server.url}/console`);
  await facilitator.chooseInMenu('More: Spring onboarding', 'Copy event…');
  await expect(page.getByRole('dialog', { name: 'Copy event' })).toBeVisible();
  await camera.take('console', 'events: copy event', page);
}
