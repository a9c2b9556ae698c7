import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { allAddresses, outsideAddresses, ownAddress } from './addresses.ts';

const info = (address: string, internal = false): NetworkInterfaceInfo => {
  const common = { address, netmask: '', mac: '', internal, cidr: null };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
};

const interfaces = {
  lo: [info('127.0.0.1', true), info('::1', true)],
  docker0: [info('172.17.0.1')],
  wlan0: [info('fe80::1'), info('2001:db8::5'), info('192.168.1.20')],
  eth0: [info('169.254.10.1')],
  ap0: [info('10.42.0.1')],
};
const listening = { host: '0.0.0.0', port: 4780, publicUrl: null };

test('[START-7] phones are told real networks first, those inside the computer last', () => {
  expect(outsideAddresses(listening, interfaces)).toEqual([
    'http://192.168.1.20:4780',
    'http://10.42.0.1:4780',
    'http://169.254.10.1:4780',
    'http://172.17.0.1:4780',
  ]);
});

test('[START-7] the public address comes first', () => {
  const publicUrl = 'https://rotunda.example.org';
  expect(outsideAddresses({ ...listening, publicUrl }, interfaces)[0]).toBe(publicUrl);
  expect(outsideAddresses({ ...listening, publicUrl, host: '127.0.0.1' }, interfaces)).toEqual([publicUrl]);
});

test('IPv6 addresses follow IPv4 ones, where the server listens on them', () => {
  expect(outsideAddresses({ ...listening, host: '::' }, { wlan0: interfaces.wlan0 })).toEqual([
    'http://192.168.1.20:4780',
    'http://[2001:db8::5]:4780',
  ]);
});

test('a server that listens on one address is reached there and nowhere else', () => {
  expect(outsideAddresses({ ...listening, host: '192.168.1.20' }, interfaces)).toEqual([
    'http://192.168.1.20:4780',
  ]);
  expect(ownAddress({ host: '192.168.1.20', port: 1 })).toBe('http://192.168.1.20:1');
  expect(outsideAddresses({ ...listening, host: 'localhost' }, interfaces)).toEqual([]);
});

test('there is always an address: without a network, this computer’s own', () => {
  expect(allAddresses(listening, {})).toEqual(['http://localhost:4780']);
  expect(allAddresses(listening, interfaces).at(-1)).toBe('http://localhost:4780');
});
