import { Owner } from './arrange/owner.ts';
import { expectNoSidewaysScroll } from './harness/axe.ts';
import { expect, test } from './harness/test.ts';
import { laptopSize, phoneSize } from './harness/venue.ts';

test('[TPL-16] an event begins with a preset whose day can be seen before', async ({ venue }) => {
  const olga = await venue.facilitator();
  await olga.claim();
  const { page } = olga;
  await page.getByRole('link', { name: 'New event' }).click();
  const preview = page.getByRole('complementary', { name: 'What it begins with' });
  await expect(preview.getByText('1 h 55 min')).toBeVisible();
  await page.getByText('Conference', { exact: true }).click();
  await expect(preview.getByText('2 h 24 min')).toBeVisible();
  await expect(preview.getByText('Finish 12:24')).toBeVisible();
  await expect(preview.getByText('24 tables, 96 seats')).toBeVisible();

  await olga.press('Create event');
  await expect(page.getByText('Give the event a name.')).toBeVisible();
  await page.getByLabel('Name').fill('A conference');
  await olga.press('Create event');
  await expect(page.getByText('8 rounds of 2, 6 and 2 minutes.', { exact: false })).toBeVisible();
  await expect(page.getByText('24 tables in 4 zones', { exact: false })).toBeVisible();
});

test('[TPL-3] a set-up is saved as a template, begins another event, and is renamed and deleted', async ({
  venue,
}) => {
  const owner = await Owner.of(venue.server);
  const demo = await owner.createDemo();
  const olga = await venue.laptopOf(owner);
  const { page } = olga;
  await page.goto(`${venue.server.url}/console/${demo}/setup`);

  await test.step('saved on the set-up page', async () => {
    await olga.press('Save as template…');
    const dialog = page.getByRole('dialog', { name: 'Save as template' });
    await dialog.getByLabel('Name').fill('Skills afternoon');
    await dialog.getByLabel('Description').fill('For the whole office');
    await dialog.getByRole('button', { name: 'Save template' }).click();
    await expect(dialog.getByText('The template is saved.', { exact: false })).toBeVisible();
    await dialog.getByRole('link', { name: 'New event' }).click();
  });

  await test.step('looked at, and taken', async () => {
    await page.getByText('Skills afternoon', { exact: true }).click();
    const preview = page.getByRole('complementary', { name: 'What it begins with' });
    await expect(preview.getByText('For the whole office')).toBeVisible();
    await expect(preview.getByText('6 tables, 24 seats')).toBeVisible();
    await page.getByLabel('Name').fill('Autumn');
    await olga.press('Create event');
    await expect(page.getByText('8 topics, 6 tables in 3 zones', { exact: false })).toBeVisible();
    await expect(page.getByText('No mentees yet')).toBeVisible();
  });

  await test.step('renamed and deleted', async () => {
    await page.goto(`${venue.server.url}/console/new`);
    await page.getByText('Skills afternoon', { exact: true }).click();
    await olga.press('Rename…');
    const dialog = page.getByRole('dialog', { name: 'Rename template' });
    await dialog.getByLabel('Name').fill('Office afternoon');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('radio', { name: 'Office afternoon' })).toBeChecked();
    await page.setViewportSize(phoneSize);
    await expectNoSidewaysScroll(page, 'a template on a phone');
    await page.setViewportSize(laptopSize);
    await olga.press('Delete…');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete template' }).click();
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await expect(page.getByRole('radio', { name: 'Office afternoon' })).toBeHidden();
    await expect(page.getByText('It then stands here.', { exact: false })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Classic' })).toBeChecked();
  });
});

test('[TPL-10] an event is copied with its people, whose cards are others', async ({ venue }) => {
  const owner = await Owner.of(venue.server);
  const demo = await owner.createDemo();
  const olga = await venue.laptopOf(owner);
  const { page } = olga;
  await page.goto(`${venue.server.url}/console`);
  await olga.chooseInMenu('More: Demo: Skills afternoon', 'Copy event…');
  const dialog = page.getByRole('dialog', { name: 'Copy event' });
  await dialog.getByLabel('Name').fill('Autumn');
  await dialog.getByText('With people, without their needs').click();
  await dialog.getByRole('button', { name: 'Copy event' }).click();
  await expect(page.getByRole('heading', { name: 'Set-up', level: 1 })).toBeVisible();
  await expect(page.getByText('30 on the roster, 6 of them mentors.')).toBeVisible();
  await expect(page.getByText('24 mentees have no need yet')).toBeVisible();

  const [before, after] = [await owner.cards(demo), await owner.cards(olga.eventId)];
  expect(after.map(({ name, number }) => [number, name])).toEqual(
    before.map(({ name, number }) => [number, name]),
  );
  const codes = new Set(before.map(({ code }) => code));
  expect(after.filter(({ code }) => codes.has(code))).toEqual([]);
});

test('[UI-190] from one event to another the console shows and changes the one that its address names', async ({
  venue,
}) => {
  const owner = await Owner.of(venue.server);
  const demo = await owner.createDemo();
  const olga = await venue.laptopOf(owner);
  const { page } = olga;
  const header = page.getByRole('banner');
  await page.goto(`${venue.server.url}/console/${demo}/setup`);
  await expect(header.getByText('Demo: Skills afternoon')).toBeVisible();

  await test.step('a copy that is made on the set-up page', async () => {
    await olga.press('Copy event…');
    const dialog = page.getByRole('dialog', { name: 'Copy event' });
    await dialog.getByLabel('Name').fill('Autumn');
    await dialog.getByText('Without people', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Copy event' }).click();
    await expect(header.getByText('Autumn')).toBeVisible();
    await expect(page.getByText('No mentees yet')).toBeVisible();
  });
  const copy = olga.eventId;
  expect(copy).not.toBe(demo);

  await test.step('an edit lands in the copy', async () => {
    await page.getByRole('link', { name: 'Change details' }).click();
    await expect(page).toHaveURL(`${venue.server.url}/console/${copy}/setup/details`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Late autumn');
    await olga.press('Save');
    await expect(header.getByText('Late autumn')).toBeVisible();
  });

  await test.step('back to the first, and forth', async () => {
    await page.goBack();
    await expect(header.getByText('Late autumn')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(`${venue.server.url}/console/${demo}/setup`);
    await expect(header.getByText('Demo: Skills afternoon')).toBeVisible();
    await expect(page.getByText('30 on the roster', { exact: false })).toBeVisible();
    await page.goForward();
    await expect(header.getByText('Late autumn')).toBeVisible();
    await expect(page.getByText('No mentees yet')).toBeVisible();
  });

  await test.step('by way of the list of events', async () => {
    await header.getByRole('link', { name: 'Rotunda' }).click();
    await page.getByRole('link', { name: 'Demo: Skills afternoon' }).click();
    await expect(header.getByText('Demo: Skills afternoon')).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: 'Late autumn' }).click();
    await expect(header.getByText('Late autumn')).toBeVisible();
    await expect(page.getByText('No mentees yet')).toBeVisible();
  });
});
