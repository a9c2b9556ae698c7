import { ownerLogin } from './harness/facilitator.ts';
import { refusal } from './harness/faults.ts';
import { expect, test } from './harness/test.ts';

test('[OWN-1] the link of the terminal makes the owner, and nobody else after that', async ({ venue }) => {
  const olga = await venue.facilitator();
  await olga.claim();
  await expect(olga.page.getByText('No events yet')).toBeVisible();
  const stranger = await venue.facilitator();
  await stranger.page.goto(venue.server.setupLink);
  await expect(stranger.page.getByText('This Rotunda has an owner already.')).toBeVisible();
});

test('[OWN-3] a wrong set-up link is refused before anybody types, and signing in says where the right one is', async ({
  venue,
}) => {
  const { page } = await venue.facilitator();
  await page.goto(`${venue.server.url}/console`);
  await expect(page.getByText('Nobody owns this Rotunda yet.')).toBeVisible();
  await venue.faults.expecting([refusal(403)], async () => {
    await page.goto(`${venue.server.url}/console/setup#token=of-an-earlier-start`);
    await expect(page.getByText('This set-up link is not the one of now.', { exact: false })).toBeVisible();
  });
  await expect(page.getByLabel('Your name')).toBeHidden();
});

test('[OWN-6] the owner signs out, in, and gets a new password', async ({ venue }) => {
  const olga = await venue.facilitator();
  await olga.claim();
  const elsewhere = await venue.facilitator();
  await elsewhere.page.goto(`${venue.server.url}/console`);
  await venue.faults.expecting([refusal(403)], async () => {
    await elsewhere.signIn('not the password');
    await expect(elsewhere.page.getByText('E-mail or password is not right.')).toBeVisible();
  });
  await elsewhere.signIn();
  await expect(elsewhere.page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();

  await olga.chooseInMenu('Olga', 'Change password');
  const next = 'another long secret';
  await olga.page.getByLabel('Password now').fill(ownerLogin.password);
  await olga.page.getByLabel('New password').fill(next);
  await olga.press('Change password');
  await expect(olga.page.getByText('Your password is changed.')).toBeVisible();

  await venue.faults.expecting([refusal(401)], async () => {
    // Signed out everywhere else.
    await elsewhere.page.reload();
    await expect(elsewhere.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
  await elsewhere.signIn(next);
  await expect(elsewhere.page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
  await elsewhere.chooseInMenu('Olga', 'Sign out');
  await expect(elsewhere.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('[EVT-10] the demo event is one click away', async ({ venue }) => {
  const olga = await venue.facilitator();
  await olga.claim();
  await olga.press('Try the demo event');
  await olga.page.waitForURL(/\/setup$/u);
  await olga.open('Run');
  await olga.expectHere(0, 30);
});
