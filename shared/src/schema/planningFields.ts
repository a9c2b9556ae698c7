import { z } from 'zod';

/** A whole number within limits, both included. Its error is the mend. */
export function whole(least: number, most: number, error = `give a whole number from ${least} to ${most}`) {
  return z.int({ error }).min(least, { error }).max(most, { error });
}

/** The position of one of `count` things, counted from 0. */
export function indexOf(thing: string, count: number) {
  const error = count === 0 ? `there is no ${thing} to name here` : `give a ${thing} from 0 to ${count - 1}`;
  return whole(0, count - 1, error);
}

/** A list whose error, when it is no list at all, says what belongs in it. */
export function listOf<Item extends z.ZodType>(items: string, item: Item) {
  return z.array(item, { error: `give a list of ${items}` });
}

/** An object with these fields; fields it does not know are left out. */
export function rowOf<Shape extends z.ZodRawShape>(thing: string, shape: Shape) {
  return z.object(shape, { error: `give ${thing} as an object` });
}
