import { expect, test } from 'vitest';
import { freeShape, zoneShapes } from './zones.ts';

test('[EVT-5] a new zone gets the first shape that none has yet', () => {
  expect(freeShape([])).toBe('circle');
  expect(freeShape(['circle', 'diamond'])).toBe('square');
});

test('[EVT-5] after all shapes are taken they repeat in order', () => {
  expect(freeShape(zoneShapes)).toBe('circle');
  expect(freeShape([...zoneShapes, 'circle'])).toBe('square');
});
