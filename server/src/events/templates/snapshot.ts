import type { RowOf, SetupRows } from '@rotunda/db/queries/copies';
import { contentVersion, type StoredContent } from './content.ts';
import { keptColumns, type TemplateSettings } from './kept.ts';

/** What the event's own row says that a template keeps. */
function settingsOf(row: RowOf<'event'>): TemplateSettings {
  const kept = Object.entries(keptColumns.event).filter(([, decision]) => decision === 'kept');
  const names = new Set(kept.map(([name]) => name));
  // The names are those of the kept columns, and so is the type.
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name))) as TemplateSettings;
}

const phasesOf = (rows: SetupRows, segmentId: string) =>
  rows.phase
    .filter((phase) => phase.segmentId === segmentId)
    .map(({ kind, name, durationMs, promptForMentee, promptForMentor }) => ({
      kind,
      name,
      duration: durationMs,
      promptForMentee,
      promptForMentor,
    }));

/** The set-up of an event as a template keeps it. Throws when there is no event among the rows. */
export function contentOf(rows: SetupRows): StoredContent {
  const [event] = rows.event;
  if (!event) throw new Error('A set-up without its event');
  const zoneAt = new Map(rows.zone.map(({ id }, index) => [id, index]));
  return {
    version: contentVersion,
    agenda: rows.segment.map(({ id, kind, title, durationMs, changeoverMs }) => ({
      kind,
      title,
      duration: durationMs,
      changeover: changeoverMs,
      phases: phasesOf(rows, id),
    })),
    topics: rows.topic.map(({ name }) => name),
    room: {
      zones: rows.zone.map(({ name, shape }) => ({ name, shape })),
      tables: rows.table.map(({ number, label, seats, zoneId }) => ({
        number,
        label,
        seats,
        zone: zoneId === null ? null : (zoneAt.get(zoneId) ?? null),
      })),
    },
    settings: settingsOf(event),
  };
}
