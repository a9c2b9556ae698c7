import { describe, expect, it } from 'vitest';
import {
  countdownScale,
  countdownText,
  drawRing,
  phaseAngles,
  pointAt,
  presentAngle,
  type RingKind,
  type RingPhase,
  type RingState,
} from './ring.ts';

const minutes = (count: number): number => count * 60_000;

const classic: RingPhase[] = [
  { id: 'context', name: 'Context', durationMs: minutes(2) },
  { id: 'work', name: 'Work', durationMs: minutes(10) },
  { id: 'next', name: 'Next steps', durationMs: minutes(3) },
];

const round = (currentIndex: number | null, remainingMs: number): RingState => ({
  kind: 'round',
  phases: classic,
  currentIndex,
  remainingMs,
});

const lone = (kind: RingKind, durationMs: number, remainingMs: number): RingState => ({
  kind,
  phases: [{ id: 'only', name: 'Walk', durationMs }],
  currentIndex: 0,
  remainingMs,
});

describe('angles', () => {
  it('gives 2–10–3 arcs of 48, 240 and 72 degrees', () => {
    expect(phaseAngles(classic)).toEqual([
      { start: 0, end: 48 },
      { start: 48, end: 288 },
      { start: 288, end: 360 },
    ]);
  });

  it.each([
    [0, minutes(2), 0],
    [0, minutes(1), 24],
    [0, 0, 48],
    [1, minutes(10), 48],
    [1, minutes(5), 168],
    [2, minutes(3), 288],
    [2, 0, 360],
  ])('puts the present of phase %i with %i ms left at %f degrees', (index, remainingMs, angle) => {
    expect(presentAngle(round(index, remainingMs))).toBeCloseTo(angle, 6);
  });

  it('stays within the phase when more than all or less than nothing is left', () => {
    expect(presentAngle(round(1, minutes(12)))).toBe(48);
    expect(presentAngle(round(1, -5000))).toBe(288);
  });

  it('steps once a second, together with the digits', () => {
    expect(presentAngle(round(1, 521_001))).toBe(presentAngle(round(1, 522_000)));
    expect(presentAngle(round(1, 521_000))).not.toBe(presentAngle(round(1, 521_001)));
  });

  it('starts at 12 o’clock and runs clockwise', () => {
    expect(pointAt(0, 100)).toEqual({ x: 0, y: -100 });
    expect(pointAt(90, 100)).toEqual({ x: 100, y: -0 });
    expect(pointAt(180, 100)).toEqual({ x: 0, y: 100 });
  });

  it('draws nothing out of phases without length', () => {
    const empty: RingState = { kind: 'round', phases: [], currentIndex: 0, remainingMs: 0 };
    expect(drawRing(empty, 'phone').arcs).toEqual([]);
    expect(presentAngle(lone('single', 0, 0))).toBe(0);
    expect(drawRing(lone('single', 0, 0), 'phone').ticks).toEqual([]);
  });
});

describe('a round', () => {
  const drawing = drawRing(round(1, 522_000), 'phone');

  it('thins what is over, draws what is left of now in full, and greys what is to come', () => {
    expect(drawing.arcs.map(({ key, width, tone }) => [key, width, tone])).toEqual([
      ['context elapsed', 5, 'past'],
      ['work elapsed', 5, 'past'],
      ['work left', 22, 'now'],
      ['next left', 22, 'up'],
    ]);
  });

  it('keeps 4 degrees clear between phases', () => {
    const from = pointAt(2, 189);
    const to = pointAt(46, 189);
    expect(drawing.arcs[0]?.path).toBe(`M${from.x} ${from.y}A189 189 0 0 1 ${to.x} ${to.y}`);
  });

  it('lets the stroke touch the box, and the needle stand out of it', () => {
    expect(drawing.arcs[2]?.path).toContain('A189 189 0 1 1');
    const needle = drawing.needle;
    expect(Math.hypot(needle?.x1 ?? 0, needle?.y1 ?? 0)).toBeCloseTo(207, 1);
    expect(Math.hypot(needle?.x2 ?? 0, needle?.y2 ?? 0)).toBeCloseTo(154, 1);
    expect(needle?.width).toBe(7);
  });

  it('ticks every minute, longer where a phase begins, and says which are over', () => {
    expect(drawing.ticks).toHaveLength(15);
    const over = drawing.ticks.filter((tick) => tick.elapsed).map((tick) => tick.key);
    expect(over).toEqual(['boundary 0', 'boundary 1', 'minute 1', 'minute 3']);
  });

  it('has other strokes on console and stage, and no ticks when small', () => {
    expect(drawRing(round(1, 522_000), 'console').arcs[2]?.width).toBe(20);
    expect(drawRing(round(1, 522_000), 'stage').arcs[2]?.width).toBe(17);
    expect(drawRing(round(1, 522_000), 'stage').arcs[0]?.width).toBe(3);
    const small = drawRing(round(1, 522_000), 'small');
    expect(small.arcs[2]?.width).toBe(26);
    expect(small.ticks).toEqual([]);
  });

  it('shows a planned round whole, without a needle', () => {
    const planned = drawRing(round(null, 0), 'console');
    expect(planned.arcs.map((arc) => arc.tone)).toEqual(['now', 'now', 'now']);
    expect(planned.needle).toBeNull();
    expect(planned.ticks.some((tick) => tick.elapsed)).toBe(false);
  });

  it('draws nothing of a phase that has run out but the thread', () => {
    const over = drawRing(round(2, 0), 'phone');
    expect(over.arcs.map((arc) => arc.tone)).toEqual(['past', 'past', 'past']);
  });

  it('still draws a phase shorter than its clearance', () => {
    const phases = [
      { id: 'flash', name: 'Flash', durationMs: 5000 },
      { id: 'long', name: 'Long', durationMs: minutes(30) },
    ];
    const arcs = drawRing({ kind: 'round', phases, currentIndex: 0, remainingMs: 5000 }, 'phone').arcs;
    expect(arcs.map((arc) => arc.key)).toEqual(['flash left', 'long left']);
  });

  it('ticks only every fifth minute beyond an hour', () => {
    expect(drawRing(lone('single', minutes(90), minutes(90)), 'phone').ticks).toHaveLength(18);
  });
});

describe('a changeover', () => {
  it.each([
    [120_000, 0],
    [116_000, 0],
    [115_000, 1],
    [48_000, 14],
    [5000, 23],
    [0, 24],
  ])('with %i ms of two minutes left has %i dashes gone', (remainingMs, gone) => {
    const { arcs, needle, ticks } = drawRing(lone('changeover', minutes(2), remainingMs), 'phone');
    expect(arcs).toHaveLength(24);
    expect(arcs.filter((arc) => arc.tone === 'past')).toHaveLength(gone);
    expect(needle).toBeNull();
    expect(ticks).toEqual([]);
  });

  it('leaves 3.2 degrees clear on either side of 12 o’clock', () => {
    const first = drawRing(lone('changeover', minutes(2), minutes(2)), 'phone').arcs[0];
    const { x, y } = pointAt(3.2, 190.5);
    expect(first?.path.startsWith(`M${x} ${y}A190.5 190.5`)).toBe(true);
    expect(first?.width).toBe(19);
  });
});

describe('digits', () => {
  it.each([
    [522_000, '8:42'],
    [521_001, '8:42'],
    [600_000, '10:00'],
    [1, '0:01'],
    [0, '0:00'],
    [-4000, '0:00'],
    [3_725_000, '1:02:05'],
  ])('reads %i ms as %s', (remainingMs, text) => {
    expect(countdownText(remainingMs)).toBe(text);
  });

  it('sets long countdowns smaller, so that they clear the ticks', () => {
    expect(countdownScale('8:42', 'phone')).toBe(0.315);
    expect(countdownScale('8:42', 'stage')).toBe(0.3);
    expect(countdownScale('12:30', 'console')).toBeLessThan(0.3);
    expect(countdownScale('1:02:05', 'console')).toBeLessThan(0.2);
  });
});
