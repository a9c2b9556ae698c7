import { describe, expect, it } from 'vitest';
import { hangingBearing, placeWidth, shapeDrawings, shapeGap, shapeWidth } from './place.ts';

describe('place', () => {
  it('fills the width of a phone with one digit and a triangle at 245 px', () => {
    expect(placeWidth(7, 'triangle', false) * 245).toBeGreaterThan(345);
    expect(placeWidth(7, 'triangle', false) * 245).toBeLessThan(355);
  });

  it('grows by one tracked digit for each digit', () => {
    expect(placeWidth(77, 'star', false) - placeWidth(7, 'star', false)).toBeCloseTo(0.525, 3);
    expect(placeWidth(120, null, false)).toBeCloseTo(1.485, 3);
  });

  it('gives every shape more air in text', () => {
    expect(shapeGap('triangle', true)).toBeCloseTo(0.17);
    expect(shapeGap('triangle', false)).toBeCloseTo(0.09);
    expect(shapeGap('circle', true)).toBeCloseTo(0.24);
  });

  it.each([
    ['circle', 102],
    ['square', 94],
    ['diamond', 116],
    ['triangle', 116],
    ['hexagon', 110],
    ['star', 118],
  ] as const)('draws a %s %i wide', (shape, width) => {
    expect(shapeWidth(shape)).toBeCloseTo(width * 0.00715);
    const across = [...shapeDrawings[shape].path.matchAll(/[ML](-?[\d.]+) /g)].map((match) =>
      Number(match[1]),
    );
    expect(Math.max(0, ...across)).toBeLessThanOrEqual(width);
  });

  it('hangs a number by the bearing of its first digit', () => {
    expect(hangingBearing(7)).toBe(0.028);
    expect(hangingBearing(12)).toBe(0.09);
  });
});
