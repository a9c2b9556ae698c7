import { expect } from '@playwright/test';
import type { Facilitator } from '../../harness/facilitator.ts';
import type { RotundaServer } from '../../harness/server.ts';
import type { Camera } from '../camera.ts';

/** From the first start to a signed-in owner who has no event yet. */
export async function firstStart(camera: Camera, facilitator: Facilitator, server: RotundaServer) {
  const { page } = facilitator;
  await page.goto(`${server.url}/console`);
  await expect(page.getByText('Nobody owns this Rotunda yet.')).toBeVisible();
  await camera.take('console', 'sign in: no owner yet', page);
  await page.goto(`${server.url}/console/setup`);
  await expect(page.getByText('Open the set-up link')).toBeVisible();
  await camera.take('console', 'owner: set-up link without its secret', page);
  await page.goto(server.setupLink);
  await expect(page.getByRole('button', { name: 'Become the owner' })).toBeVisible();
  await camera.take('console', 'owner: set-up link', page);
  await facilitator.claim();
  await expect(page.getByText('No events yet')).toBeVisible();
  await camera.take('console', 'events: none', page);
  await page.getByRole('link', { name: 'New event' }).click();
  await expect(page.getByText('It then stands here.', { exact: false })).toBeVisible();
  await camera.take('console', 'events: new event', page);
  await page.goto(`${server.url}/console/account`);
  await expect(page.getByLabel('Password now')).toBeVisible();
  await camera.take('console', 'account: change the password', page);
}

/** Out, wrongly in, and in again. */
export async function signInAgain(camera: Camera, facilitator: Facilitator, server: RotundaServer) {
  const { page } = facilitator;
  await page.goto(`${server.url}/console`);
  await page.getByRole('button', { name: 'Olga' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await camera.take('console', 'sign in', page);
  await facilitator.signIn('not the right one');
  await expect(page.getByText('E-mail or password is not right.')).toBeVisible();
  await camera.take('console', 'sign in: wrong password', page);
  await facilitator.signIn();
  await expect(page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
}
