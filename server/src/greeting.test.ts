import { expect, test } from 'vitest';
import { greetingText } from './greeting.ts';

const greeting = {
  own: 'http://localhost:4780',
  outside: ['http://192.168.1.20:4780', 'http://10.42.0.1:4780'],
  dataFolder: '/var/rotunda',
  setupToken: null,
};

test('[START-14] the terminal shows where console, phones and data are', () => {
  expect(greetingText(greeting)).toBe(`
Rotunda is running. Ctrl-C stops it.

  Console   http://localhost:4780/console
  Phones    http://192.168.1.20:4780
            http://10.42.0.1:4780
  Data      /var/rotunda

`);
});

test('[OWN-13] while nobody owns it, the set-up link is shown with its secret in the fragment', () => {
  expect(greetingText({ ...greeting, setupToken: 'abc' })).toContain(
    '\n  http://localhost:4780/console/setup#token=abc\n',
  );
});

test('[START-14] without a network it says what to do', () => {
  expect(greetingText({ ...greeting, outside: [] })).toMatch(/^ {2}Phones {4}cannot reach .+Wi-Fi/mu);
});
