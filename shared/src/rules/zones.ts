/** The shapes a zone of the room can have; a zone's colour follows from its shape. */
export const zoneShapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'star'] as const;

export type ZoneShape = (typeof zoneShapes)[number];

/** The first shape that no zone of the room has yet; after six zones the shapes repeat in order. */
export function freeShape(taken: readonly ZoneShape[]): ZoneShape {
  return (
    zoneShapes.find((shape) => !taken.includes(shape)) ??
    zoneShapes[taken.length % zoneShapes.length] ??
    'circle'
  );
}
