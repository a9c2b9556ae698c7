/**
 * The geometry of the ring, the one countdown that phone, console and stage share.
 *
 * Pure: from what is left of a step to what is drawn. One turn is the whole round; it starts at 12 o'clock and runs
 * clockwise in every language. Lengths are units of a box of 400 whose middle is the origin (so D, the ring's
 * diameter, is 400); angles are degrees clockwise from 12 o'clock.
 */

/** One part of a step that the ring shows as an arc of its own. */
export interface RingPhase {
  readonly id: string;
  readonly name: string;
  /** Its whole length in milliseconds, extensions included. */
  readonly durationMs: number;
}

/** A round has phases, a changeover is dashed, anything else (welcome, break, closing) is a single arc. */
export type RingKind = 'round' | 'changeover' | 'single';

/** The four strokes of the ring: one for each kind of screen, and one for any ring of 130 px or less. */
export type RingVariant = 'phone' | 'console' | 'stage' | 'small';

export interface RingState {
  readonly kind: RingKind;
  readonly phases: readonly RingPhase[];
  /** Which phase is running; null draws the round as it is planned, with nothing elapsed. */
  readonly currentIndex: number | null;
  /** What is left of the running phase, in milliseconds. Beyond its ends it is taken as full or as used up. */
  readonly remainingMs: number;
}

export type ArcTone = 'now' | 'up' | 'past';

export interface RingArc {
  readonly key: string;
  readonly path: string;
  readonly width: number;
  readonly tone: ArcTone;
}

export interface RingLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

export interface RingTick extends RingLine {
  readonly key: string;
  readonly elapsed: boolean;
}

export interface RingDrawing {
  readonly arcs: readonly RingArc[];
  readonly ticks: readonly RingTick[];
  readonly needle: RingLine | null;
}

const diameter = 400;
const radius = diameter / 2;
const minuteMs = 60_000;

/** Degrees that stay clear at either end of a phase, so that 4 lie between two phases. */
const clearance = 2;
const dashes = 24;
/** Degrees drawn of each dash's 15; the rest is clear, half of it on either side. */
const dashSpan = 8.6;
/** Beyond this many minutes only every fifth has a tick: more would read as a texture. */
const mostMinuteTicks = 60;

/** Measures of each variant as fractions of D. */
const measures = {
  phone: { stroke: 0.055, elapsed: 0.0125, needle: 0.0175 },
  console: { stroke: 0.05, elapsed: 0.0125, needle: 0.0175 },
  stage: { stroke: 0.0425, elapsed: 0.0075, needle: 0.0125 },
  small: { stroke: 0.065, elapsed: 0.0125, needle: 0.0175 },
} as const satisfies Record<RingVariant, { stroke: number; elapsed: number; needle: number }>;

const dashStroke = 0.0475;
const goneDashStroke = 0.01;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The point at an angle and a distance from the middle. */
export function pointAt(angle: number, distance: number): { x: number; y: number } {
  const turn = (angle * Math.PI) / 180;
  return { x: rounded(distance * Math.sin(turn)), y: rounded(-distance * Math.cos(turn)) };
}

function arcPath(from: number, to: number, distance: number): string {
  const start = pointAt(from, distance);
  const end = pointAt(to, distance);
  const large = to - from > 180 ? 1 : 0;
  return `M${start.x} ${start.y}A${rounded(distance)} ${rounded(distance)} 0 ${large} 1 ${end.x} ${end.y}`;
}

function radialLine(angle: number, outer: number, inner: number, width: number): RingLine {
  const from = pointAt(angle, outer);
  const to = pointAt(angle, inner);
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, width: rounded(width) };
}

/** Where each phase lies, in degrees, without the clearance between phases. */
export function phaseAngles(phases: readonly RingPhase[]): { start: number; end: number }[] {
  const total = phases.reduce((sum, phase) => sum + phase.durationMs, 0);
  let before = 0;
  return phases.map((phase) => {
    const start = total > 0 ? (360 * before) / total : 0;
    before += phase.durationMs;
    return { start, end: total > 0 ? (360 * before) / total : 0 };
  });
}

/** What is left in whole seconds, as the digits say it: arcs and digits step together, and 0:00 means over. */
function shownSeconds(remainingMs: number): number {
  return Math.max(0, Math.ceil(remainingMs / 1000));
}

/** Where the present is, in degrees; 0 while nothing runs. */
export function presentAngle(state: RingState): number {
  const { currentIndex, phases } = state;
  const phase = currentIndex === null ? undefined : phases[currentIndex];
  const angles = currentIndex === null ? undefined : phaseAngles(phases)[currentIndex];
  if (!phase || !angles || phase.durationMs <= 0) return 0;
  const left = Math.min(1, (shownSeconds(state.remainingMs) * 1000) / phase.durationMs);
  return angles.end - left * (angles.end - angles.start);
}

function phaseArcs(state: RingState, variant: RingVariant): RingArc[] {
  const measure = measures[variant];
  const width = rounded(measure.stroke * diameter);
  const line = radius - (measure.stroke * diameter) / 2;
  const present = presentAngle(state);
  const arcs: RingArc[] = [];

  phaseAngles(state.phases).forEach(({ start, end }, index) => {
    const phase = state.phases[index];
    if (!phase) return;
    // A very short phase keeps half of itself drawn.
    const clear = Math.min(clearance, (end - start) / 4);
    const first = start + clear;
    const last = end - clear;
    if (last <= first) return;
    const add = (part: string, from: number, to: number, arcWidth: number, tone: ArcTone): void => {
      if (to > from)
        arcs.push({ key: `${phase.id} ${part}`, path: arcPath(from, to, line), width: arcWidth, tone });
    };
    const elapsedWidth = rounded(measure.elapsed * diameter);
    const { currentIndex } = state;
    if (currentIndex === null) add('left', first, last, width, 'now');
    else if (index > currentIndex) add('left', first, last, width, 'up');
    else if (index < currentIndex) add('elapsed', first, last, elapsedWidth, 'past');
    else {
      add('elapsed', first, Math.min(present, last), elapsedWidth, 'past');
      add('left', Math.max(present, first), last, width, 'now');
    }
  });
  return arcs;
}

function ticksOf(state: RingState, variant: RingVariant): RingTick[] {
  const present = presentAngle(state);
  const total = state.phases.reduce((sum, phase) => sum + phase.durationMs, 0);
  if (variant === 'small' || total <= 0) return [];
  const outer = radius - (measures[variant].stroke + 0.02) * diameter;
  const running = state.currentIndex !== null && present > 0;
  const tick = (key: string, angle: number, length: number, width: number): RingTick => ({
    key,
    elapsed: running && angle <= present,
    ...radialLine(angle, outer, outer - length * diameter, width * diameter),
  });

  const boundaries = phaseAngles(state.phases).map(({ start }) => start);
  const step = total / minuteMs > mostMinuteTicks ? 5 * minuteMs : minuteMs;
  const ticks = boundaries.map((angle, index) => tick(`boundary ${index}`, angle, 0.04, 0.00875));
  for (let at = step; at < total; at += step) {
    const angle = (360 * at) / total;
    if (boundaries.every((boundary) => Math.abs(boundary - angle) > 0.5)) {
      ticks.push(tick(`minute ${at / minuteMs}`, angle, 0.02, 0.005));
    }
  }
  return ticks;
}

function needleOf(state: RingState, variant: RingVariant): RingLine | null {
  if (state.currentIndex === null) return null;
  const { stroke, needle } = measures[variant];
  const outside = radius + 0.0175 * diameter;
  const inside = radius - (stroke + 0.06) * diameter;
  return radialLine(presentAngle(state), outside, inside, needle * diameter);
}

function dashArcs(state: RingState): RingArc[] {
  const line = radius - (dashStroke * diameter) / 2;
  const span = 360 / dashes;
  const gone = Math.floor(presentAngle(state) / span + 1e-6);
  return Array.from({ length: dashes }, (_, index) => {
    const from = index * span + (span - dashSpan) / 2;
    const isGone = index < gone;
    return {
      key: `dash ${index}`,
      path: arcPath(from, from + dashSpan, line),
      width: rounded((isGone ? goneDashStroke : dashStroke) * diameter),
      tone: isGone ? 'past' : 'now',
    };
  });
}

/** Everything that is drawn for a state, in a box of 400 whose middle is the origin. */
export function drawRing(state: RingState, variant: RingVariant): RingDrawing {
  if (state.kind === 'changeover') return { arcs: dashArcs(state), ticks: [], needle: null };
  return {
    arcs: phaseArcs(state, variant),
    ticks: ticksOf(state, variant),
    needle: needleOf(state, variant),
  };
}

/** What is left, as people read it: `8:42`, or `1:02:05` from an hour on. */
export function countdownText(remainingMs: number): string {
  const seconds = shownSeconds(remainingMs);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** The same as an ISO 8601 duration in whole seconds, for a machine-readable `datetime`. */
export function countdownDuration(remainingMs: number): string {
  return `PT${shownSeconds(remainingMs)}S`;
}

/** Type size of the countdown as a fraction of D: five digits and more must still clear the ticks. */
export function countdownScale(text: string, variant: RingVariant): number {
  if (text.length >= 6) return 0.185;
  if (text.length === 5) return variant === 'small' ? 0.24 : 0.26;
  if (variant === 'stage') return 0.3;
  return variant === 'small' ? 0.285 : 0.315;
}
