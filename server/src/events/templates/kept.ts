import type { RowOf, SetupRows } from '@rotunda/db/queries/copies';

/**
 * Of every column of an event's set-up, whether a template keeps what stands in it. A template holds no person, no date,
 * no key, no code and no link. A new column does not compile before it is decided here; of the event's own row, a column
 * that is kept is a setting, and does not compile before it can be read back.
 */
export const keptColumns = {
  event: {
    id: 'left',
    changes: 'left',
    setupRevision: 'left',
    rosterRevision: 'left',
    planRevision: 'left',
    runRevision: 'left',
    // Both are asked anew for each event.
    name: 'left',
    date: 'left',
    startTime: 'left',
    timeZone: 'left',
    place: 'kept',
    welcome: 'kept',
    advance: 'kept',
    stageNames: 'kept',
    preferCrossDepartment: 'kept',
    joinBase: 'left',
    doors: 'left',
    joinCode: 'left',
    wrappedKey: 'left',
    stageGeneration: 'left',
    takeawaysWithMentor: 'kept',
    takeawaysInExport: 'kept',
    sharingLockedAt: 'left',
    createdAt: 'left',
    lastNumber: 'left',
    avoidRepeats: 'kept',
    // Opened for one event's people.
    registerMentees: 'left',
    registerMentors: 'left',
    questionsBefore: 'left',
    mentorsShown: 'left',
  },
  segment: {
    id: 'left',
    eventId: 'left',
    // Kept as the order of the list, here and below.
    position: 'left',
    kind: 'kept',
    title: 'kept',
    durationMs: 'kept',
    changeoverMs: 'kept',
  },
  phase: {
    id: 'left',
    eventId: 'left',
    segmentId: 'left',
    position: 'left',
    kind: 'kept',
    name: 'kept',
    durationMs: 'kept',
    promptForMentee: 'kept',
    promptForMentor: 'kept',
  },
  topic: { id: 'left', eventId: 'left', position: 'left', name: 'kept', nameNormalised: 'left' },
  zone: { id: 'left', eventId: 'left', position: 'left', name: 'kept', shape: 'kept' },
  table: {
    id: 'left',
    eventId: 'left',
    number: 'kept',
    label: 'kept',
    seats: 'kept',
    // Kept as a position among the zones.
    zoneId: 'left',
    videoLink: 'left',
  },
  // Letters to the people of one event; templates are for everybody who may make events.
  mailText: { eventId: 'left', audience: 'left', subject: 'left', body: 'left' },
} as const satisfies { readonly [Name in keyof SetupRows]: Record<keyof RowOf<Name>, 'kept' | 'left'> };

type KeptOfEvent = {
  [Column in keyof RowOf<'event'>]: (typeof keptColumns.event)[Column] extends 'kept' ? Column : never;
}[keyof RowOf<'event'>];

/** What a template says of the event's own row. */
export type TemplateSettings = Pick<RowOf<'event'>, KeptOfEvent>;
