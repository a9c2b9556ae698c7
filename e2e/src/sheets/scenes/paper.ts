import { expect } from '@playwright/test';
import type { Room } from './room.ts';

/** People without a phone while the event runs, and what is entered for one of them. */
export async function onPaper({ camera, console, stand }: Room): Promise<void> {
  const { page } = console;
  const { people } = stand.wire.part('roster/*', '1');
  const without = [
    ...people.filter(({ role, claimed }) => role === 'mentee' && !claimed).slice(0, 3),
    ...people.filter(({ role, claimed }) => role === 'mentor' && !claimed).slice(0, 1),
  ];
  const mark = async (withoutPhone: boolean): Promise<void> => {
    for (const { id } of without) await stand.wire.send('person.phone', { personId: id, withoutPhone });
  };
  await mark(true);
  await page.getByRole('radio', { name: /^No phone/u }).check({ force: true });
  const list = page.getByRole('region', { name: 'Without a phone' });
  await expect(list.getByRole('listitem')).toHaveCount(without.length);
  await camera.take('console', 'run: people without a phone', page);
  await list
    .getByRole('button', { name: /^Enter takeaways/u })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Next step' }).fill('Ask three customers what they would pay');
  await camera.take('console', 'run: entering for somebody', page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await mark(false);
  await page.getByRole('radio', { name: 'Tables' }).check({ force: true });
}
