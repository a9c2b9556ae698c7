import { expect, test } from 'vitest';
import { webLinkOf } from './webLink.ts';

test.each([
  ['', ''],
  ['  ', ''],
  ['https://example.org/brief', 'https://example.org/brief'],
  [' http://example.org ', 'http://example.org'],
  ['docs.example.org/d/1', 'https://docs.example.org/d/1'],
  ['ftp://example.org', null],
  ['javascript://example.org/%0aalert(1)', null],
  ['javascript:alert(1)', null],
  ['the brief', null],
  ['brief', null],
])('[REG-5] the link %j is kept as %j', (typed, kept) => {
  expect(webLinkOf(typed)).toBe(kept);
});
