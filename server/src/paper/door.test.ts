import { expect, test } from 'vitest';
import { setWithoutPhone } from '@rotunda/db/queries/seats';
import { openDoor } from '../join/testing/door.ts';

test('[PAPER-2] whoever comes in with a phone after all is without one no longer, by name, code or link', async () => {
  const door = await openDoor();
  const card = await door.card('Ana Belén Ruiz');
  const { personId } = card;
  const phoneOfAna = async () => (await door.state()).presence.get(personId);
  const token = card.link.replace(/^.*#t=/u, '');
  for (const [path, body] of [
    ['/claim', { personId, emailLetters: 'ana' }],
    ['/code', { code: card.code }],
    ['/link', { token }],
  ] as const) {
    await door.services.db.write(door.eventId, (tx) => setWithoutPhone(tx, [personId], true));
    expect(await phoneOfAna()).toMatchObject({ claimed: false, withoutPhone: true });
    expect([path, await door.phone().outcome(path, body)]).toEqual([path, 'ok']);
    expect(await phoneOfAna()).toMatchObject({ claimed: true, withoutPhone: false });
    // A place that is freed does not bring the mark back.
    await door.tell('person.release', { personId });
    expect(await phoneOfAna()).toMatchObject({ claimed: false, withoutPhone: false });
  }
});
