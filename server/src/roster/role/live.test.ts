import { expect, onTestFinished, test } from 'vitest';
import { makeRoom } from '../../testing/room.ts';
import { startTestServer } from '../../testing/server.ts';

test('[ROLE-8] both phones follow a change of role at once, and nothing that was written is lost', async () => {
  const server = await startTestServer();
  onTestFinished(server.end);
  const room = await makeRoom(server.services);
  const { eventId, mentor, first } = room;
  const console = await server.connect('/facilitator', { eventId, cookie: room.members.facilitator });
  const phone = await server.connect('/participant', { eventId, cookie: mentor.cookie });
  const guest = await server.connect('/participant', { eventId, cookie: first.cookie });
  const [conversationId] = room.conversations;
  const note = { conversationId, field: 'note', device: 'device-a', rev: 1, base: [] } as const;
  await phone.send('note.save', { ...note, base: [], text: 'Ask about the launch' });
  await phone.see('me.schedule', ({ stops }) => (stops ?? []).some(({ seat }) => seat.as === 'mentor'));

  const { people } = await console.see('roster/*', () => true, '1');
  const revision = people.find(({ id }) => id === mentor.id)?.revision ?? 0;
  const role = { personId: mentor.id, revision, role: 'mentee', standInId: null } as const;
  expect(await phone.send('person.role', role)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await console.send('person.role', role)).toMatchObject({ ok: true });

  await phone.see('me', (me) => me.role === 'mentee');
  await phone.see('me.schedule', ({ stops }) => (stops ?? []).every(({ seat }) => seat.as === 'free'));
  await guest.see('me.schedule', ({ stops }) => (stops ?? []).every(({ seat }) => seat.as === 'free'));
  const { conversations, fields } = await phone.see('me.notes', (notes) =>
    notes.conversations.some(({ withdrawn }) => withdrawn),
  );
  expect(conversations).toMatchObject([{ conversationId, as: 'mentor', withdrawn: true }]);
  expect(fields).toMatchObject([{ texts: [{ text: 'Ask about the launch' }] }]);
  await console.see('plan', ({ published }) => published?.stale === true);
});
