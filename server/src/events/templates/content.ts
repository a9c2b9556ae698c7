import { z } from 'zod';
import { usualSettings } from '@rotunda/db/queries/events';
import { type PhaseKind, promptKeys } from '@rotunda/shared/rules/agenda';
import type { SegmentDraft } from '@rotunda/shared/rules/presets';
import { advanceModes } from '@rotunda/shared/rules/run';
import { zoneShapes } from '@rotunda/shared/rules/zones';
import { stageNames } from '@rotunda/shared/schema/event';
import { durationMs } from '@rotunda/shared/schema/scalars';
import type { RoomDraft } from '@rotunda/shared/rules/startingRooms';
import type { TemplateSettings } from './kept.ts';

/** Raised when what is stored no longer means the same to whoever reads it by the rules below. */
export const contentVersion = 1;

/** What a template holds: an event's set-up, without anything that is one event's alone. */
export interface TemplateContent {
  readonly agenda: readonly SegmentDraft[];
  readonly topics: readonly string[];
  readonly room: RoomDraft;
  readonly settings: TemplateSettings;
}

/** As it is stored. */
export type StoredContent = TemplateContent & { readonly version: typeof contentVersion };

// What follows reads what any release stored under this version. What it does not know, such as a word that a later
// release took out, becomes the plainest thing that there is; what is missing, as usual; what is more, nothing.

const prompt = z
  .union([z.object({ key: z.enum(promptKeys) }), z.object({ text: z.string() })])
  .catch({ text: '' });

const phase = z.object({
  kind: z.enum(['context', 'work', 'next-steps', 'open'] satisfies PhaseKind[]).catch('open'),
  name: z.string(),
  duration: durationMs,
  promptForMentee: prompt,
  promptForMentor: prompt,
});

const segment = z
  .object({
    kind: z.enum(['welcome', 'round', 'break', 'closing']).nullable().catch(null),
    title: z.string(),
    duration: durationMs,
    changeover: durationMs,
    phases: z.array(phase),
  })
  .transform(({ kind, ...rest }) => ({
    ...rest,
    kind: kind ?? (rest.phases.length > 0 ? 'round' : 'break'),
  }));

const room = z.object({
  zones: z.array(z.object({ name: z.string(), shape: z.enum(zoneShapes).catch('circle') })),
  tables: z.array(
    z.object({
      number: z.int(),
      label: z.string().catch(''),
      seats: z.int(),
      zone: z.int().nullable().catch(null),
    }),
  ),
});

const settings = z.object({
  place: z.string().catch(''),
  welcome: z.string().catch(''),
  advance: z.enum(advanceModes).catch(usualSettings.advance),
  stageNames: stageNames.catch(usualSettings.stageNames),
  preferCrossDepartment: z.boolean().catch(usualSettings.preferCrossDepartment),
  avoidRepeats: z.boolean().catch(usualSettings.avoidRepeats),
  takeawaysWithMentor: z.boolean().catch(usualSettings.takeawaysWithMentor),
  takeawaysInExport: z.boolean().catch(usualSettings.takeawaysInExport),
} satisfies { readonly [Name in keyof TemplateSettings]: z.ZodType<TemplateSettings[Name]> });

const content = z.object({
  version: z.literal(contentVersion),
  agenda: z.array(segment),
  topics: z.array(z.string()),
  room,
  settings: settings.catch(settings.parse({})),
});

/** What a stored template holds; null when it is of a version that this release does not know, or damaged. */
export function readContent(stored: unknown): TemplateContent | null {
  const read = content.safeParse(stored);
  return read.success ? read.data : null;
}
