import { expect, it } from 'vitest';
import { isSuitable, NODE } from './pins.mjs';

it.each(['22.18.0', '22.22.1', '24.0.0', '24.21.0', '26.1.0', '30.0.0', NODE])(
  'works with Node %s',
  (version) => {
    expect(isSuitable(version)).toBe(true);
  },
);

it.each(['18.20.0', '20.20.2', '22.17.1', '23.11.0', '25.2.0'])(
  'brings its own Node instead of %s',
  (version) => {
    expect(isSuitable(version)).toBe(false);
  },
);
