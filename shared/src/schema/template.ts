import { z } from 'zod';
import { date, durationMs, id, instantMs, lineUpTo, textUpTo, timeOfDay, timeZone } from './scalars.ts';

/** Templates of events, events that begin with one, and copies of events. */

/** Made by whoever sends it. The same sent again is answered, and does nothing. */
const sendingId = z.string().regex(/^[\w-]{8,64}$/u);

const words = { name: lineUpTo(80), description: textUpTo(400) };

export const newTemplateBody = z.strictObject({ id: sendingId, ...words });
export const newTemplateAnswer = z.strictObject({ templateId: z.string() });
export const renameTemplateBody = z.strictObject(words);

/** An agenda to look at before an event begins with it. */
export const agendaPreview = z.array(
  z.strictObject({
    kind: z.enum(['welcome', 'round', 'break', 'closing']),
    title: z.string(),
    duration: durationMs,
    changeover: durationMs,
    phases: z.array(z.strictObject({ name: z.string(), duration: durationMs })),
  }),
);

export const template = z.strictObject({
  id,
  name: z.string(),
  description: z.string(),
  createdAt: instantMs,
  /** Null when this release cannot read what another one stored: then it can only be renamed and deleted. */
  content: z
    .strictObject({ agenda: agendaPreview, topics: z.int(), tables: z.int(), seats: z.int() })
    .nullable(),
});
export const templatesAnswer = z.strictObject({ templates: z.array(template) });

const beginning = { name: lineUpTo(80), date, startTime: timeOfDay, timeZone };

export const fromTemplateBody = z.strictObject(beginning);

/** Whom a copy of an event takes along: everybody with what they need, everybody without it, or nobody. */
export const copiedPeople = z.enum(['with-needs', 'without-needs', 'nobody']);
export const copyEventBody = z.strictObject({ id: sendingId, ...beginning, people: copiedPeople });

export type Template = z.output<typeof template>;
export type TemplatesAnswer = z.output<typeof templatesAnswer>;
export type NewTemplateAnswer = z.output<typeof newTemplateAnswer>;
export type AgendaPreview = z.output<typeof agendaPreview>;
export type CopiedPeople = z.output<typeof copiedPeople>;
export type CopyEventBody = z.output<typeof copyEventBody>;
