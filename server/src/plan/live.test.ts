import { expect, onTestFinished, test } from 'vitest';
import { makeRoom } from '../testing/room.ts';
import { startTestServer } from '../testing/server.ts';

async function openRoom() {
  const server = await startTestServer();
  onTestFinished(server.end);
  const room = await makeRoom(server.services);
  const { eventId } = room;
  const phone = (cookie: string) => server.connect('/participant', { eventId, cookie });
  return {
    room,
    console: await server.connect('/facilitator', { eventId, cookie: room.members.facilitator }),
    mentor: await phone(room.mentor.cookie),
    first: await phone(room.first.cookie),
    second: await phone(room.second.cookie),
    phone,
  };
}

test('[PLAN-70] from one button to every phone: a plan is made, published, and everybody sees their own', async () => {
  const { room, console, mentor, first, second } = await openRoom();
  const { planRevision } = await console.see('plan');
  const made = await console.send('plan.make', {}, { revision: planRevision });
  if (!made.ok) throw new Error(made.error.message);
  expect(made.data.figures).toMatchObject({ mentees: 2, conversations: 2 });
  expect(made.revisions).toEqual({ plan: planRevision + 1 });
  await console.see('plan', ({ draft }) => draft?.version === made.data.version);
  const stale = await console.send(
    'plan.publish',
    { version: made.data.version },
    { revision: planRevision },
  );
  expect(stale).toMatchObject({ ok: false, error: { code: 'conflict' } });
  const published = await console.send(
    'plan.publish',
    { version: made.data.version },
    { revision: planRevision + 1 },
  );
  expect(published).toMatchObject({ ok: true });
  await console.see('plan', (plan) => plan.published?.version === made.data.version && plan.draft === null);
  for (const phone of [first, second]) {
    const { stops } = await phone.see('me.schedule', ({ stops: all }) => all !== null);
    const seats = stops?.filter(({ seat }) => seat.as === 'mentee');
    expect(seats).toMatchObject([{ seat: { mentor: room.mentor.name, place: { number: 1 } } }]);
  }
  const { stops } = await mentor.see('me.schedule', ({ stops: all }) => all !== null);
  const guests = stops?.flatMap(({ seat }) => (seat.as === 'mentor' ? seat.guests : []));
  expect(guests?.map(({ name }) => name).toSorted()).toEqual([room.first.name, room.second.name]);
});

test('[NOTE-31] a note reaches its author’s other phone, a takeaway its mentor, and nobody else', async () => {
  const { room, mentor, first, second, phone } = await openRoom();
  const other = await phone(room.first.cookie);
  const [conversationId] = room.conversations;
  const note = { conversationId, device: 'device-a', base: [] };
  const save = (field: 'note' | 'next-step', rev: number, text: string) =>
    first.send('note.save', { ...note, field, rev, text });
  expect(await save('note', 1, 'Private thought')).toEqual({
    ok: true,
    data: { device: 'device-a', rev: 1 },
    revisions: {},
  });
  await save('next-step', 2, 'Call them on Monday');
  await other.see('me.notes', ({ fields }) => fields.length === 2);
  const { takeaways } = await mentor.see('me.shared', (shared) => shared.takeaways.length === 1);
  expect(takeaways).toEqual([{ conversationId, field: 'next-step', text: 'Call them on Monday' }]);
  const refused = await second.send('note.save', { ...note, field: 'note', rev: 1, text: 'Not mine' });
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
  const heard = JSON.stringify([...mentor.pushes, ...second.pushes]);
  expect(heard).not.toContain('Private thought');
  expect(JSON.stringify(second.pushes)).not.toContain('Call them');
});

test('[PLAN-71] a tap at the table shows on the console and at the mentor', async () => {
  const { room, console, mentor, first } = await openRoom();
  const [conversationId] = room.conversations;
  const answer = await first.send('seat.here', { conversationId });
  expect(answer).toEqual({ ok: true, data: {}, revisions: {} });
  await mentor.see('me.schedule', ({ stops }) =>
    (stops ?? []).some(({ seat }) => seat.as === 'mentor' && seat.guests.some(({ seated }) => seated)),
  );
  const { revision } = await console.see('run');
  await console.send('run.start', {}, { revision });
  const going = await console.see('run', ({ run }) => run.state === 'running');
  await console.send('run.next', {}, { revision: going.revision });
  await console.see('presence', ({ seated }) => seated.includes(conversationId));
});
