import { expect, test } from 'vitest';
import { reachOf } from './reach.ts';

test.each([
  ['https://mentoring.example.org/p/ABC', 'anywhere'],
  ['http://mentoring.example.org:8080', 'anywhere'],
  ['http://8.8.8.8:4810', 'anywhere'],
  ['http://[2a00:1450::1]:4810', 'anywhere'],
  ['http://172.32.3.4:4810', 'anywhere'],
  ['http://192.0.2.2:4810', 'nearby'],
  ['http://192.168.1.20:4810', 'nearby'],
  ['http://10.0.0.7', 'nearby'],
  ['http://172.20.3.4:4810', 'nearby'],
  ['http://100.100.1.1:4810', 'nearby'],
  ['http://localhost:4810', 'nearby'],
  ['http://[::1]:4810', 'nearby'],
  ['http://[fd12:3456::1]:4810', 'nearby'],
  ['http://laptop.local:4810', 'nearby'],
  ['http://laptop:4810', 'nearby'],
  ['http://rotunda.test:4810', 'nearby'],
  ['', 'nearby'],
] as const)('[MAIL-14] %s opens %s', (address, reach) => {
  expect(reachOf(address)).toBe(reach);
});
