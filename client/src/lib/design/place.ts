/**
 * The geometry of a place: number, then shape, on one baseline, with the same cap height.
 *
 * Shapes are drawn in a box of 100 that is .715 em high and stands on the baseline. Widths are in em of the number,
 * so that a place can be made to fit any length whatever its table's number is.
 */
import type { ZoneShape } from '@rotunda/shared/rules/zones';

export interface ShapeDrawing {
  /** Outline in the box of 100; y grows downwards and 100 is the baseline. Round and tall shapes overshoot it. */
  readonly path: string;
  /** Width of the shape in units of the box. */
  readonly width: number;
  /** Clear space between number and shape, in em: pointed shapes stand closer. */
  readonly gap: number;
}

/** Height of the box of 100, in em of the number. */
export const shapeBoxEm = 0.715;

/** Widest shape, in units of the box: columns of places reserve this much. */
export const widestShape = 118;

/** Advance of a digit and tracking of a place, in em, in the display face at weight 750. */
const digitEm = 0.56;
const trackingEm = -0.035;

/** At text size number and shape need this much more air between them. */
const smallAirEm = 0.08;

const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`).join('L')}Z`;

function starPoints(middleX: number, middleY: number, outer: number, inner: number): [number, number][] {
  return Array.from({ length: 10 }, (_, index) => {
    const turn = (index * Math.PI) / 5;
    const distance = index % 2 === 0 ? outer : inner;
    return [middleX + distance * Math.sin(turn), middleY - distance * Math.cos(turn)];
  });
}

/** Every zone's shape. */
export const shapeDrawings: Record<ZoneShape, ShapeDrawing> = {
  circle: { path: 'M51 -1A51 51 0 0 1 51 101A51 51 0 0 1 51 -1Z', width: 102, gap: 0.16 },
  square: { path: 'M0 6H94V100H0Z', width: 94, gap: 0.17 },
  diamond: { path: 'M58 -8L116 50L58 108L0 50Z', width: 116, gap: 0.13 },
  triangle: { path: 'M58 -1L116 100H0Z', width: 116, gap: 0.09 },
  hexagon: { path: 'M27.5 2H82.5L110 51L82.5 100H27.5L0 51Z', width: 110, gap: 0.15 },
  star: { path: polygon(starPoints(59, 56, 62, 28)), width: 118, gap: 0.1 },
};

/**
 * Space between a number and its shape, in em.
 * @param small whether the place stands in running text
 */
export function shapeGap(shape: ZoneShape, small: boolean): number {
  const { gap } = shapeDrawings[shape];
  return small ? gap + smallAirEm : gap;
}

/** Width of a shape, in em of the number. */
export function shapeWidth(shape: ZoneShape): number {
  return (shapeDrawings[shape].width / 100) * shapeBoxEm;
}

/** Width of a whole place (number, gap, shape), in em of the number, from the ink of its first digit on. */
export function placeWidth(number: number, shape: ZoneShape | null, small: boolean): number {
  const digits = String(number).length * (digitEm + trackingEm) - hangingBearing(number);
  const width = shape === null ? digits : digits + shapeGap(shape, small) + shapeWidth(shape);
  return Math.round(width * 1000) / 1000;
}

/** Side bearing left of each digit in the display face at weight 750, in em. */
const bearings = [0.035, 0.09, 0.033, 0.013, 0.007, 0.021, 0.016, 0.028, 0.018, 0.022];

/** How far a number hangs into the margin so that its first digit's ink, not its box, stands on the margin, in em. */
export function hangingBearing(number: number): number {
  return bearings[Number(String(number)[0])] ?? 0;
}
