import { afterEach, beforeEach, expect, test } from 'vitest';
import { minutes } from '@rotunda/shared/rules/time';
import { AddressBook } from './addressBook.ts';
import { expectedAddresses } from './addresses.ts';
import { hostsToExpect } from './hotspots.ts';
import { type TestServices, openTestServices } from './testing/services.ts';

const wifi = 'http://192.168.1.20:4780';
const hotspot = 'http://192.168.137.1:4780';

let stand: TestServices;
let here: string[];
beforeEach(async () => {
  stand = await openTestServices();
  here = [wifi];
});
afterEach(() => stand.end());

const open = (expected: readonly string[] = []) =>
  AddressBook.open(stand.services.db, stand.services.clock, {
    current: () => here,
    expected: () => expected,
  });

test('[LIVE-28] addresses that appear after the start are known at once, those that went are kept', async () => {
  const book = await open();
  await book.look();
  here = [hotspot];
  expect(book.all()).toEqual([hotspot, wifi]);
  expect(await book.look()).toBe(true);
  expect(await book.look()).toBe(false);
});

test('[LIVE-28] addresses are remembered by a server that was started anew, and forgotten after two weeks', async () => {
  await (await open()).look();
  here = [hotspot];
  expect((await open()).all()).toEqual([hotspot, wifi]);
  stand.services.clock.advance(minutes(14 * 24 * 60 + 1));
  expect((await open()).all()).toEqual([hotspot]);
});

test('[LIVE-28] where its hotspot would be is known before there is one', async () => {
  const listening = { host: '0.0.0.0', port: 4780 };
  const book = await open(expectedAddresses(listening, hostsToExpect('win32', 'Anas-Laptop.fritz.box')));
  expect(book.all()).toEqual([wifi, hotspot, 'http://anas-laptop.local:4780']);
  expect(expectedAddresses({ ...listening, host: '127.0.0.1' }, ['10.42.0.1'])).toEqual([]);
});

test.each([
  ['darwin', 'studio.local', ['192.168.2.1', 'studio.local']],
  ['linux', 'localhost', ['10.42.0.1']],
  ['linux', 'a b', ['10.42.0.1']],
  ['aix', '10.0.0.7', []],
] as const)('[LIVE-28] hosts to expect of %s named %s', (platform, name, hosts) => {
  expect(hostsToExpect(platform, name)).toEqual(hosts);
});

test('[LIVE-28] a computer full of networks of its own does not crowd out the others', async () => {
  here = Array.from({ length: 9 }, (_, index) => `http://172.17.${index}.1:4780`);
  const book = await open([hotspot]);
  expect(book.all()).toHaveLength(6);
  expect(book.all()).toContain(hotspot);
});

test('[AUTH-28] pages are told apart by host and port alone', async () => {
  const book = await open();
  expect(book.has(wifi)).toBe(true);
  for (const origin of ['http://192.168.1.20', 'http://192.168.1.20:4781', 'null', 'nonsense', undefined]) {
    expect(book.has(origin)).toBe(false);
  }
});
