import { describe, expect, test } from 'vitest';
import { saveRun } from '@rotunda/db/queries/run';
import { instant, minutes } from '@rotunda/shared/rules/time';
import type { JoinAnswer } from '@rotunda/shared/schema/http';
import { openDoor } from './testing/door.ts';
import { asMentee, wanted } from './testing/registering.ts';

const ana = 'Ana Belén Ruiz';
const anais = 'Anaïs Tremblay-Okonkwo';

test('[JOIN-1] whoever knows the join code, however it is typed, is told what the event is and nothing of its people', async () => {
  const door = await openDoor();
  const phone = door.phone();
  const answer = await phone.send('');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.json()).toEqual({
    eventId: door.eventId,
    name: 'Spring onboarding',
    date: '2027-03-10',
    startTime: '10:00',
    place: '',
    doors: 'open',
    over: false,
    topics: [
      { id: expect.any(String) as string, name: 'Pricing' },
      { id: expect.any(String) as string, name: 'Hiring' },
    ],
    registration: { mentee: true, mentor: false },
    questionsBefore: false,
    seated: false,
  });
  const typed = `${door.joinCode.slice(0, 3)} ${door.joinCode.slice(3).toLowerCase()}`;
  const spaced = await door.send('GET', `/api/join/${encodeURIComponent(typed)}`);
  expect(spaced.json<{ eventId: string }>().eventId).toBe(door.eventId);
  expect((await door.send('GET', '/api/join/ZZZZZZ')).statusCode).toBe(404);
});

describe('[JOIN-2] people find themselves at an open door by three letters of any part of their name', () => {
  test('at most five, with no more of them than their names', async () => {
    const door = await openDoor();
    const names = async (letters: string) =>
      (await door.phone().send('/find', { letters }))
        .json<{ people: { name: string }[] }>()
        .people.map(({ name }) => name);
    expect(await names('ana')).toEqual(['100% Anand_K', ana, anais]);
    expect(await names('ANAI')).toEqual([anais]);
    expect(await names('ruí')).toEqual([ana]);
    expect(await names('oko')).toEqual([anais]);
    expect(await names('elé')).toEqual([]);
    expect(await names('%an')).toEqual([]);
    expect(await names('100%')).toEqual(['100% Anand_K']);
    expect(await names('and_k')).toEqual([]);
    expect(await names('anand_k')).toEqual(['100% Anand_K']);
    expect(await names('anandxk')).toEqual([]);
    const answer = await door.phone().send('/find', { letters: 'tom' });
    expect(answer.json()).toEqual({
      people: [{ personId: (await door.card('Tom Okafor')).personId, name: 'Tom Okafor', asksEmail: true }],
    });
  });

  test('fewer letters find only whole parts of a name; accents alone and closed doors find nobody', async () => {
    const door = await openDoor();
    const found = async (letters: string) =>
      (await door.phone().send('/find', { letters }))
        .json<{ people: { name: string }[] }>()
        .people.map(({ name }) => name);
    const topicId = (await door.state()).setup.topics[0]?.id ?? '';
    await door.phone().send('/register', asMentee('Bo Lind', [wanted(topicId)]));
    expect(await found('bo')).toEqual(['Bo Lind']);
    expect(await found('an')).toEqual([]);
    expect(await found('\u0301\u0301\u0301')).toEqual([]);
    expect(await door.phone().outcome('/find', { letters: 'a' })).toBe('invalid');
    await door.setDoors('closed');
    expect(await door.phone().outcome('/find', { letters: 'ana' })).toBe('doors-closed');
  });
});

test('[JOIN-3] a seat is taken by name and the first letters of the address, where one is known; that is arriving', async () => {
  const door = await openDoor();
  const { personId } = await door.card(ana);
  const phone = door.phone();
  expect(await phone.outcome('/claim', { personId, emailLetters: 'xyz' })).toBe('wrong-letters');
  expect(await phone.outcome('/claim', { personId, emailLetters: 'an' })).toBe('wrong-letters');
  expect(await phone.isSeated()).toBe(false);
  const answer = await phone.send('/claim', { personId, emailLetters: 'ANA' });
  expect(answer.json()).toEqual({ eventId: door.eventId, participantId: personId });
  expect(answer.cookies[0]).toMatchObject({ name: `rotunda_p_${door.eventId}`, httpOnly: true });
  expect(await phone.isSeated()).toBe(true);
  const { presence, setup } = await door.state();
  expect(presence.get(personId)).toMatchObject({ presence: 'here', claimed: true });
  // Hundreds who come in together must not raise what facilitators and plans decide on.
  expect(setup.event.revisions.roster).toBe(1);

  const another = (await door.card(anais)).personId;
  expect(await door.phone().outcome('/claim', { personId: another, emailLetters: '' })).toBe('ok');
  expect(await door.phone().outcome('/claim', { personId: 'nobody', emailLetters: '' })).toBe('not-found');
  await door.setDoors('closed');
  expect(await phone.outcome('/claim', { personId, emailLetters: 'ana' })).toBe('doors-closed');
});

test('[JOIN-4] a seat that another phone holds is never taken over by name, until it is released', async () => {
  const door = await openDoor();
  const { personId } = await door.card(ana);
  const [first, second] = [door.phone(), door.phone()];
  const letters = { personId, emailLetters: 'ana' };
  expect(await first.outcome('/claim', letters)).toBe('ok');
  expect(await second.outcome('/claim', letters)).toBe('seat-taken');
  expect(await first.outcome('/claim', letters)).toBe('ok');
  expect(await first.isSeated()).toBe(true);
  await door.tell('person.release', { personId });
  expect((await door.state()).presence.get(personId)).toMatchObject({ presence: 'here', claimed: false });
  expect(await first.isSeated()).toBe(false);
  expect(await second.outcome('/claim', letters)).toBe('ok');
});

test('[JOIN-5] letters of an address can be guessed a few times for each seat, and then wait', async () => {
  const door = await openDoor();
  const { personId } = await door.card(ana);
  const phone = door.phone();
  for (let guess = 0; guess < 10; guess += 1) {
    expect(await phone.outcome('/claim', { personId, emailLetters: `xy${guess}` })).toBe('wrong-letters');
  }
  const right = { personId, emailLetters: 'ana' };
  const refused = await phone.send('/claim', right);
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toBe('600');
  const tom = await door.card('Tom Okafor');
  expect(await door.phone().outcome('/claim', { personId: tom.personId, emailLetters: 'to@' })).toBe('ok');
  door.services.clock.advance(minutes(10));
  expect(await phone.outcome('/claim', right)).toBe('ok');
});

test('[JOIN-6] a personal code brings somebody back on any phone and at any time, and does not say that they are here', async () => {
  const door = await openDoor();
  await door.setDoors('closed');
  const { code, personId } = await door.card(ana);
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/u);
  const phone = door.phone();
  const answer = await phone.send('/code', { code: ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} ` });
  expect(answer.json()).toEqual({ eventId: door.eventId, participantId: personId });
  const another = door.phone();
  expect(await another.outcome('/code', { code })).toBe('ok');
  expect([await phone.isSeated(), await another.isSeated()]).toEqual([true, true]);
  expect((await door.state()).presence.get(personId)).toMatchObject({ presence: 'expected', claimed: true });
  expect(await door.phone().outcome('/code', { code: code.slice(1) })).toBe('wrong-code');
});

test('[JOIN-7] wrong codes are counted by address and event; a room that is right at once is never held up', async () => {
  const door = await openDoor();
  const { code } = await door.card(ana);
  const crowd = await Promise.all(Array.from({ length: 120 }, () => door.phone().outcome('/code', { code })));
  expect(new Set(crowd)).toEqual(new Set(['ok']));
  const attacker = door.phone('10.0.0.66');
  for (let guess = 0; guess < 60; guess += 1) {
    expect(await attacker.outcome('/code', { code: 'ZZZZZZ' })).toBe('wrong-code');
  }
  expect(await attacker.outcome('/code', { code })).toBe('too-many');
  expect(await door.phone().outcome('/code', { code })).toBe('ok');
  for (let host = 0; host < 4; host += 1) {
    for (let guess = 0; guess < 60; guess += 1) {
      await door.phone(`10.0.1.${host}`).outcome('/code', { code: 'ZZZZZZ' });
    }
  }
  expect(await door.phone().outcome('/code', { code })).toBe('too-many');
  door.services.clock.advance(minutes(10));
  expect(await door.phone().outcome('/code', { code })).toBe('ok');
});

test('[JOIN-8] a personal link opens its own seat, until it is renewed; it does not say that they are here', async () => {
  const door = await openDoor();
  await door.setDoors('closed');
  const { link, code, personId } = await door.card(ana);
  const { joinCode } = door;
  expect(link).toMatch(
    new RegExp(`^http://10\\.0\\.0\\.5:4780/p/${joinCode}#t=${personId}\\.[\\w-]{22}$`, 'u'),
  );
  const token = link.split('#t=')[1] ?? '';
  const phone = door.phone();
  expect(await phone.outcome('/link', { token })).toBe('ok');
  expect(await phone.isSeated()).toBe(true);
  expect((await door.state()).presence.get(personId)?.presence).toBe('expected');
  for (const wrong of [
    '',
    'x',
    `${token}x`,
    `${personId}.`,
    token.replace(personId, (await door.card(anais)).personId),
  ]) {
    expect(await door.phone().outcome('/link', { token: wrong })).toBe('wrong-link');
  }
  await door.tell('person.renewCode', { personId });
  expect(await phone.isSeated()).toBe(false);
  expect(await phone.outcome('/link', { token })).toBe('wrong-link');
  expect(await phone.outcome('/code', { code })).toBe('wrong-code');
  const renewed = await door.card(ana);
  expect(await phone.outcome('/code', { code: renewed.code })).toBe('ok');
});

describe('[JOIN-9] a walk-in', () => {
  test('comes onto the roster as a mentee who is here, with a phone and with what they need', async () => {
    const door = await openDoor();
    const [pricing, hiring] = (await door.state()).setup.topics;
    if (!pricing || !hiring) throw new Error('There are no topics');
    const phone = door.phone();
    const needs = [wanted(hiring.id, 'Whom?'), wanted(pricing.id)];
    const answer = await phone.send('/register', asMentee(' Wanda  Kowalska ', needs));
    const { participantId } = answer.json<{ participantId: string }>();
    const state = await door.state();
    expect(state.row('Wanda Kowalska')).toMatchObject({
      id: participantId,
      number: 5,
      role: 'mentee',
      walkIn: true,
    });
    expect(state.needs('Wanda Kowalska')).toEqual([
      ['Hiring', 'Whom?'],
      ['Pricing', ''],
    ]);
    expect(state.presence.get(participantId)).toMatchObject({ presence: 'here', claimed: true });
    expect(state.setup.event.revisions.roster).toBe(2);
    expect(await phone.isSeated()).toBe(true);
    // A second tap is not a second person.
    const again = await phone.send('/register', asMentee('Wanda Kowalska', needs));
    expect(again.json()).toEqual({ eventId: door.eventId, participantId });
    expect((await door.card('Wanda Kowalska')).code).toHaveLength(6);
  });

  test('is refused at closed doors, under a name that waits, with a topic that is not there or twice', async () => {
    const door = await openDoor();
    const [pricing] = (await door.state()).setup.topics;
    const need = wanted(pricing?.id ?? '', 'How?');
    const enter = (name: string, needs: object[]) => door.phone().outcome('/register', asMentee(name, needs));
    expect(await enter('ANAIS tremblay-okonkwo', [need])).toBe('already-on-roster');
    expect(await enter('Wanda', [wanted('gone')])).toBe('invalid');
    expect(await enter('Wanda', [need, need])).toBe('invalid');
    expect(await enter('Wanda', [])).toBe('invalid');
    const { personId } = await door.card(anais);
    await door.phone().send('/claim', { personId, emailLetters: '' });
    // Their seat is taken, so this is somebody else who is called the same.
    expect(await enter('Anaïs Tremblay-Okonkwo', [need])).toBe('ok');
    await door.setDoors('closed');
    expect(await enter('Wanda', [need])).toBe('doors-closed');
  });
});

test('[JOIN-15] once the event is over nobody joins it any more, and whoever was there comes back', async () => {
  const door = await openDoor();
  const { code } = await door.card(ana);
  const { topics } = (await door.phone().send('')).json<JoinAnswer>();
  await door.services.db.write(door.eventId, (tx) =>
    saveRun(tx, { state: 'ended', endedAt: instant(1), lastStepId: null }, [], instant(1)),
  );
  const phone = door.phone();
  expect((await phone.send('')).json<JoinAnswer>()).toMatchObject({ doors: 'open', over: true });
  const needs = [wanted(topics[0]?.id ?? '')];
  expect(await phone.outcome('/register', asMentee('Wanda', needs))).toBe('doors-closed');
  expect(await phone.outcome('/find', { letters: 'ana' })).toBe('doors-closed');
  expect(await phone.outcome('/code', { code })).toBe('ok');
});

test('[JOIN-10] a phone can forget its seat, which is free once the last phone has left', async () => {
  const door = await openDoor();
  const { code, personId } = await door.card(ana);
  const [one, other] = [door.phone(), door.phone()];
  await one.send('/code', { code });
  await other.send('/code', { code });
  const claimed = async () => (await door.state()).presence.get(personId)?.claimed;
  expect(await one.outcome('/leave')).toBe('ok');
  expect([await one.isSeated(), await other.isSeated(), await claimed()]).toEqual([false, true, true]);
  expect(await other.outcome('/leave')).toBe('ok');
  expect(await claimed()).toBe(false);
  expect(await door.phone().outcome('/leave')).toBe('ok');
});

test('[JOIN-11] a phone that takes another seat gives its first one up', async () => {
  const door = await openDoor();
  const [first, second] = [await door.card(ana), await door.card(anais)];
  const phone = door.phone();
  await phone.send('/code', { code: first.code });
  const before = { ...phone.cookies };
  await phone.send('/code', { code: second.code });
  const { presence } = await door.state();
  expect([first, second].map(({ personId }) => presence.get(personId)?.claimed)).toEqual([false, true]);
  phone.cookies = before;
  expect(await phone.isSeated()).toBe(false);
});

test('[JOIN-12] cards carry links and codes that are the same on any day, and facilitators alone get them all', async () => {
  const door = await openDoor();
  const cards = await door.cards();
  expect(cards.map(({ number, name, role }) => [number, name, role])).toEqual([
    [1, ana, 'mentee'],
    [2, anais, 'mentee'],
    [3, 'Tom Okafor', 'mentor'],
    [4, '100% Anand_K', 'mentee'],
  ]);
  expect(new Set(cards.map(({ code }) => code)).size).toBe(4);
  expect(await door.cards()).toEqual(cards);
  const url = `/api/events/${door.eventId}/cards`;
  expect((await door.send('GET', url)).statusCode).toBe(401);
  const phone = door.phone();
  await phone.send('/code', { code: cards[0]?.code });
  expect((await door.send('GET', url, undefined, phone.cookies)).statusCode).toBe(401);
  const answer = await door.send('GET', url, undefined, door.cookies);
  expect(answer.headers['cache-control']).toBe('no-store');
});
