import { describe, expect, test } from 'vitest';
import { updateEvent } from '@rotunda/db/queries/events';
import { loadSeating } from '@rotunda/db/queries/seating';
import type { JoinAnswer } from '@rotunda/shared/schema/http';
import { type Door, openDoor } from './testing/door.ts';
import { asMentee, asMentor, wanted } from './testing/registering.ts';

type Modes = Parameters<typeof updateEvent>[1];

/** An event days before, with its registration open for everybody unless said otherwise. */
async function openRegistration(modes: Modes = {}): Promise<Door & { pricing: string; hiring: string }> {
  const door = await openDoor();
  await door.services.db.write(door.eventId, async (tx) => {
    await updateEvent(tx, { doors: 'closed', registerMentees: 'open', registerMentors: 'open', ...modes });
    tx.touch('setup');
  });
  const [pricing, hiring] = (await door.state()).setup.topics;
  return { ...door, pricing: pricing?.id ?? '', hiring: hiring?.id ?? '' };
}

test('[REG-2] before the doors, whoever registers is expected, and their phone holds the seat', async () => {
  const door = await openRegistration();
  const phone = door.phone();
  const need = {
    ...wanted(door.hiring, 'Whom do I hire first?'),
    context: 'We are three.',
    outcome: 'A list',
    level: 2,
    link: 'https://example.org/brief',
  };
  const body = asMentee('Inês Duarte', [need, wanted(door.pricing)], 'ines@example.org');
  const { participantId } = (await phone.send('/register', body)).json<{ participantId: string }>();
  const state = await door.state();
  expect(state.row('Inês Duarte')).toMatchObject({
    id: participantId,
    role: 'mentee',
    email: 'ines@example.org',
    approval: 'approved',
    registered: true,
    walkIn: false,
    extra: null,
  });
  expect(state.roster.needs.get(participantId)?.map(({ id: _id, ...each }) => each)).toEqual([
    need,
    { ...wanted(door.pricing), link: '' },
  ]);
  expect(state.presence.get(participantId)).toMatchObject({ presence: 'expected', claimed: true });
  expect(await phone.isSeated()).toBe(true);
  const again = await phone.send('/register', body);
  expect(again.json<{ participantId: string }>().participantId).toBe(participantId);
});

describe('[REG-3] where registration is not open, nobody registers', () => {
  test.each<readonly [modes: Modes, asMentee: string, asMentor: string]>([
    [{}, 'ok', 'ok'],
    [{ registerMentees: 'closed' }, 'registration-closed', 'ok'],
    [{ registerMentors: 'closed' }, 'ok', 'registration-closed'],
    [{ registerMentees: 'at-door', registerMentors: 'at-door' }, 'doors-closed', 'doors-closed'],
    [{ registerMentees: 'at-door', registerMentors: 'at-door', doors: 'open' }, 'ok', 'ok'],
    [{ registerMentees: 'closed', doors: 'open' }, 'registration-closed', 'ok'],
  ])('%j: mentee %s, mentor %s', async (modes, mentee, mentor) => {
    const door = await openRegistration(modes);
    const asked = await door.phone().send('');
    expect(asked.json<JoinAnswer>().registration).toEqual({
      mentee: mentee === 'ok',
      mentor: mentor === 'ok',
    });
    expect(await door.phone().outcome('/register', asMentee('Wanda', [wanted(door.pricing)]))).toBe(mentee);
    expect(await door.phone().outcome('/register', asMentor('Wim', [door.pricing]))).toBe(mentor);
  });

  test('nor with what is not at the event, or with a link to no page', async () => {
    const door = await openRegistration();
    const outcome = (body: object) => door.phone().outcome('/register', body);
    expect(await outcome(asMentor('Wim', []))).toBe('invalid');
    expect(await outcome(asMentor('Wim', ['gone']))).toBe('invalid');
    expect(await outcome(asMentor('Wim', [door.pricing, door.pricing]))).toBe('invalid');
    expect(await outcome(asMentee('Wanda', [{ ...wanted(door.pricing), link: 'javascript:alert(1)' }]))).toBe(
      'invalid',
    );
    expect(await outcome({ ...asMentee('Wanda', [wanted(door.pricing)]), as: 'both' })).toBe('invalid');
  });
});

test('[REG-7] before the doors nothing tells whether a name or an address is on the roster', async () => {
  const door = await openRegistration();
  const bodyOf = (answer: { json: () => unknown; statusCode: number }) => [
    answer.statusCode,
    Object.keys(answer.json() as object),
  ];
  const need = wanted(door.pricing);
  const known = await door
    .phone()
    .send('/register', asMentee('Ana Belén Ruiz', [need], 'Ana.Ruiz@example.org'));
  const unknown = await door.phone().send('/register', asMentee('Wanda', [need], 'wanda@example.org'));
  expect(bodyOf(known)).toEqual(bodyOf(unknown));
  const { roster } = await door.state();
  const [first, second] = roster.people.filter(({ name }) => name === 'Ana Belén Ruiz');
  expect([first?.email, second?.email]).toEqual(['ana.ruiz@example.org', '']);
  // Facilitators see that it may be the same person.
  expect(second?.extra).toEqual({ 'Also registered with': 'Ana.Ruiz@example.org' });
});

test('[REG-17] at open doors, a name or an address that is on the roster leads to finding oneself', async () => {
  const door = await openRegistration({ doors: 'open' });
  const need = wanted(door.pricing);
  const refused = async (name: string, email: string) =>
    (await door.phone().send('/register', asMentee(name, [need], email))).json<{
      error: { code: string; field: string };
    }>().error;
  expect(await refused('anaïs tremblay-okonkwo', '')).toMatchObject({
    code: 'already-on-roster',
    field: 'name',
  });
  expect(await refused('Somebody', 'ANA.RUIZ@example.org')).toMatchObject({
    code: 'already-on-roster',
    field: 'email',
  });
});

test('[REG-8] a mentor who registers waits for approval, and is on no list until then', async () => {
  const door = await openRegistration();
  const phone = door.phone();
  const more = { bio: 'Fifty hires.', mostAtOnce: 2 };
  await phone.send('/register', asMentor('Tariq Haddad', [door.hiring], more));
  await door.setDoors('open');
  const state = await door.state();
  const tariq = state.row('Tariq Haddad');
  expect(tariq).toMatchObject({ role: 'mentor', approval: 'waiting', bio: 'Fifty hires.', registered: true });
  expect(state.knows('Tariq Haddad')).toEqual([['Hiring', 4]]);
  expect(state.tables('Tariq Haddad')).toEqual([]);
  const seating = await door.services.db.read((tx) => loadSeating(tx, door.eventId));
  expect(seating.people.get(tariq?.id ?? '')?.mostAtOnce).toBe(2);
  expect(await phone.isSeated()).toBe(true);

  const found = await door.phone().send('/find', { letters: 'tar' });
  expect(found.json()).toEqual({ people: [] });
  expect((await door.cards()).map(({ name }) => name)).not.toContain('Tariq Haddad');
  for (const file of ['roster.csv', 'attendance.csv']) {
    const url = `/api/events/${door.eventId}/${file}`;
    const answer = await door.send('GET', url, undefined, door.cookies);
    expect([answer.statusCode, answer.body.includes('Tariq')]).toEqual([200, false]);
  }
});
