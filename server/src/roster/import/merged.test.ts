import { expect, test } from 'vitest';
import type { Services } from '../../services.ts';
import { mergePeople } from '../merge/merge.ts';
import { csv, openImporting } from '../testing/importing.ts';

async function merge(services: Services, eventId: string, keptId: string, mergedId: string): Promise<void> {
  const input = { keptId, keptRevision: 1, mergedId, mergedRevision: 1, take: [] };
  const sender = { eventId, actor: 'owner', accountId: 'somebody', participantId: null } as const;
  const now = services.clock.now();
  await services.db.write(eventId, (tx) => mergePeople.write(tx, { input, sender, now, services }));
}

test('[MERGE-9] a file imported again finds the one that two of its rows are', async () => {
  const { services, eventId, import: importText, state } = await openImporting();
  const file = csv(
    'name | email | role | department',
    'Ana Souza | ana@example.org | mentee | Sales',
    'Ana Sousa | a.sousa@example.org | mentee | Product',
    'Ana Sauza | | mentee | Finance',
  );
  await importText(file);
  const [ana, second, third] = (await state()).roster.people;
  if (!ana || !second || !third) throw new Error('Three rows are three people at first');
  await merge(services, eventId, ana.id, second.id);
  await services.db.write(eventId, async ({ q, t }) => {
    await q.update(t.participant).set({ revision: 1 });
  });
  await merge(services, eventId, ana.id, third.id);
  const again = await importText(file);
  expect(again).toMatchObject({ added: 0, changed: 0, same: 1, refused: [] });
  expect((await state()).roster.people.map(({ name, department }) => [name, department])).toEqual([
    ['Ana Souza', 'Sales'],
  ]);
});
