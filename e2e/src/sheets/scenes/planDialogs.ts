import { type Page, expect } from '@playwright/test';
import { personOf, saySeat } from '../../harness/seating.ts';
import type { Camera } from '../camera.ts';
import type { Stand } from '../stand.ts';

/** What a facilitator opens on the page of a published plan whose cell is chosen; and what a draft beside it adds. */
export async function planDialogs(camera: Camera, page: Page, { wire }: Stand): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Seat, absences and wishes' }).click();
  await expect(dialog).toBeVisible();
  await camera.take('console', 'plan: seat dialog', page);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /: decide$/u })
    .first()
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  await camera.take('console', 'plan: deciding on a pair', page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText('By person').click();
  await camera.take('console', 'plan: by person', page);

  const round = wire.part('event').agenda.find(({ kind }) => kind === 'round')!;
  const [seat] = wire.part('plan/published/*', round.id).conversations;
  const pair = { menteeId: seat!.menteeId, mentorId: seat!.mentorId };
  const { people } = wire.part('roster/*', '1');
  const mentee = people.find(({ id }) => id === pair.menteeId)!;
  const mentor = people.find(({ id }) => id === pair.mentorId)!;
  const panel = page.getByRole('region', { name: 'The chosen cell' });
  await panel.getByLabel('Mentee', { exact: true }).pressSequentially(mentee.name.slice(0, 4));
  await page.getByRole('option', { name: mentee.name }).click();
  await panel.getByLabel('Mentor', { exact: true }).pressSequentially(mentor.name.slice(0, 4));
  await page.getByRole('option', { name: mentor.name }).click();
  await expect(panel.getByText('Looking it up…')).toBeHidden();
  await panel.getByRole('button', { name: /: decide$/u }).scrollIntoViewIfNeeded();
  await camera.take('console', 'plan: a pair asked about', page);

  await wire.send('pair.rule', { ...pair, rule: 'forbidden', roundId: null });
  await draftOf(page, wire);
  await page.getByRole('button', { name: /^See who moves/u }).click();
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('Looking for the reasons', { exact: false })).toBeHidden();
  await camera.take('console', 'plan: draft beside what phones show', page);
  await dialog.getByRole('listitem').last().scrollIntoViewIfNeeded();
  await camera.take('console', 'plan: who moves and why', page);
  await page.keyboard.press('Escape');

  await wire.send('pair.rule', { ...pair, rule: 'required', roundId: round.id });
  await wire.until((each) => personOf(each, mentee.name).required.length > 0, 'what is required');
  await saySeat(wire, mentee.name, { absent: [round.id] });
  const others = wire.part('plan/published/*', round.id).conversations;
  const { menteeId, mentorId } = others.find((each) => each.menteeId !== pair.menteeId)!;
  const nameOf = (id: string): string => people.find((each) => each.id === id)!.name;
  await saySeat(wire, nameOf(menteeId), { languages: ['German'] });
  await saySeat(wire, nameOf(mentorId), { languages: ['English', 'Igbo'] });
  await wire.send('pair.rule', { menteeId, mentorId, rule: 'required', roundId: null });
  await draftOf(page, wire);
  await expect(page.getByText(/^1 required pair does not meet/u)).toBeVisible();
  await camera.take('console', 'plan: pairs that do not meet', page);

  await wire.send('pair.rule', { ...pair, rule: null, roundId: null });
  await wire.send('pair.rule', { menteeId, mentorId, rule: null, roundId: null });
  const quiet = (name: string) => wire.until((each) => personOf(each, name).required.length === 0, 'no rule');
  for (const name of [mentee.name, nameOf(menteeId), nameOf(mentorId)]) {
    await quiet(name);
    await saySeat(wire, name, {});
  }
  await wire.send('plan.discard', { version: wire.part('plan').draft!.version });
}

/** Plans again, and waits until the page shows it. */
async function draftOf(page: Page, wire: Stand['wire']): Promise<void> {
  const { version } = await wire.send('plan.make', {});
  await wire.until((each) => each.part('plan').draft?.version === version, 'the draft');
  await expect(page.getByText('Draft. Phones do not see it.')).toBeVisible();
}
