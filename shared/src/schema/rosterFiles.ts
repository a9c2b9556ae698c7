import { z } from 'zod';
import { meanings } from '../rules/rosterMeanings.ts';
import { role } from './roster.ts';
import { id, instantMs, lineUpTo, optionalLineUpTo } from './scalars.ts';

/** What a column of a roster file can mean. Some need a rank (`need` 2) or a topic (`skill` in Pricing) besides. */
export const meaning = z.enum(meanings);

export const columnChoice = z.strictObject({
  meaning,
  /** From 1, of what there is several of; 1 for everything else. */
  rank: z.int().min(1).max(10),
  /** The topic of `skill`, `want` and `rating-by-role`; empty for everything else. */
  topic: optionalLineUpTo(60),
  /** Whether commas separate the topics of a cell. */
  commas: z.enum(['auto', 'split', 'keep']),
});
export type ColumnChoice = z.output<typeof columnChoice>;

/** Who the people of a table are: all of one role, each as a column says, or each by what the row is filled with. */
export const tableRole = z.union([role, z.literal('column'), z.literal('content')]);
export type TableRole = z.output<typeof tableRole>;

export const tableChoice = z.strictObject({
  use: z.boolean(),
  role: tableRole,
  /** One for each column, in order. */
  columns: z.array(columnChoice).max(300),
});
export type TableChoice = z.output<typeof tableChoice>;

export const confidences = ['certain', 'likely', 'unsure'] as const;
export type Confidence = (typeof confidences)[number];

/** What becomes of a text that may be a topic: another name, its own, or null to leave it out. */
export const topicChoice = z.strictObject({
  written: z.string().min(1).max(40_000),
  as: lineUpTo(60).nullable(),
});
export type TopicChoice = z.output<typeof topicChoice>;

/** The largest file, and all files together, in bytes. */
export const mostFileBytes = 8 * 1024 * 1024;

export const rosterFile = z.strictObject({
  /** As it is called where it comes from: the name may say whose list it is. */
  name: lineUpTo(200),
  /** Its bytes in base64. */
  content: z.string().max(Math.ceil(mostFileBytes / 3) * 4),
});

/** A row's number among those of all tables: a million times its table's index, plus its line. */
const row = z.int().nonnegative();

/** What of a person a file and somebody's hand can both have changed. */
export const editedFields = [
  'name',
  'email',
  'role',
  'department',
  'topics',
  'needs',
  'most conversations',
  'most rounds',
  'remark',
  'bio',
  'table',
  'remote',
  'without phone',
  'languages',
  'zone',
  'fixed table',
  'most at once',
  'away',
  'wishes',
] as const;
export const editedField = z.enum(editedFields);
export type EditedField = z.output<typeof editedField>;

export const rosterFilesBody = z.strictObject({
  files: z.array(rosterFile).min(1).max(6),
  /** How each table is read, in the order of the preview; null leaves that to the guess. */
  tables: z.array(tableChoice).max(20).nullable(),
  topics: z.array(topicChoice).max(2_000),
  /** Of rows that may be about several people: `new`, `skip`, or the id of the person meant. */
  decisions: z.array(z.strictObject({ row, as: id })).max(5_000),
  /** Fields of which the file counts, though somebody edited them since the last import. */
  takes: z.array(z.strictObject({ row, field: editedField })).max(20_000),
});

export const rosterImportBody = rosterFilesBody.extend({
  /** Made by whoever imports. The same import sent again is answered, and does nothing. */
  id: z.string().regex(/^[\w-]{8,64}$/u),
  /** Names that may be added to the list of topics: those that somebody has looked at. */
  newTopics: z.array(lineUpTo(60)).max(200),
  /** What the preview was made on: refused with `conflict` when something changed since. Null takes things as they are. */
  madeOn: z.strictObject({ setup: z.int(), roster: z.int() }).nullable(),
});

const place = { row, table: z.int(), line: z.int() };

export const columnPreview = z.strictObject({
  heading: z.string(),
  samples: z.array(z.string()),
  filled: z.int(),
  choice: columnChoice,
  /** Of the guess; certain for what somebody chose. */
  confidence: z.enum(confidences),
  reasons: z.array(z.string()),
});

export const tablePreview = z.strictObject({
  fileName: z.string(),
  sheet: z.string(),
  /** How a text was read; null for a sheet of a workbook. */
  reading: z
    .strictObject({
      encoding: z.enum(['UTF-8', 'UTF-16', 'Windows-1252']),
      separator: z.enum(['comma', 'semicolon', 'tab', 'pipe']),
    })
    .nullable(),
  /** The line of the headings; null for a table without any. */
  headingLine: z.int().nullable(),
  rows: z.int(),
  use: z.boolean(),
  role: tableRole,
  reasons: z.array(z.string()),
  /** Whether the columns are read as somebody chose before for the same headings. */
  isRemembered: z.boolean(),
  columns: z.array(columnPreview),
});

export const topicPreview = z.strictObject({
  /** What it will be called; null when it is left out. */
  as: z.string().nullable(),
  /** What is proposed, whatever was chosen. */
  proposed: z.string(),
  /** Whether the event's list has it. */
  isKnown: z.boolean(),
  rows: z.int(),
  written: z.array(z.strictObject({ text: z.string(), rows: z.int() })),
});

/** What is said of where, when and with whom somebody sits, in the order in which it is read. */
export const seatFields = [
  'table',
  'remote',
  'without phone',
  'languages',
  'zone',
  'fixed table',
  'away',
  'most at once',
  'most rounds',
  'most conversations',
  'wishes',
] as const satisfies EditedField[];
export type SeatField = (typeof seatFields)[number];
export const seatPreview = z.strictObject({ field: z.enum(seatFields), value: z.string() });

/** What a row can change about somebody; `own` are fields of their own, by their headings. */
export const changedFields = [...editedFields, 'forbidden', 'required', 'own'] as const;

export const rowChange = z.strictObject({
  field: z.enum(changedFields),
  /** Of a field of their own; else empty. */
  heading: z.string(),
  /** Both in words; of lists, only what is not in both. */
  before: z.string(),
  after: z.string(),
});
export type RowChange = z.output<typeof rowChange>;

export const rowPreview = z.strictObject({
  ...place,
  name: z.string(),
  email: z.string(),
  role,
  department: z.string(),
  offers: z.string(),
  needs: z.string(),
  /** What is as usual is not in it. */
  seats: z.array(seatPreview),
  change: z.enum(['new', 'changed', 'same']),
  /** What becomes otherwise about somebody who is on the roster already; nothing of whom is new. */
  changes: z.array(rowChange),
});

export const questionPreview = z.strictObject({
  ...place,
  name: z.string(),
  email: z.string(),
  /** People on the roster of that name. */
  people: z.array(
    z.strictObject({
      id,
      number: z.int(),
      name: z.string(),
      email: z.string(),
      role,
      department: z.string(),
    }),
  ),
  /** Other rows of that name. */
  rows: z.array(z.strictObject({ table: z.int(), line: z.int() })),
  /** `new`, `skip`, or an id; null while nothing is decided. */
  decision: z.string().nullable(),
});

/** A field that somebody edited since the last import, and that the file says something new about. */
export const editPreview = z.strictObject({
  ...place,
  personId: id,
  name: z.string(),
  field: editedField,
  /** What the last import said, what this file says, and what there is. */
  before: z.string(),
  file: z.string(),
  now: z.string(),
  /** Whether the file counts; else the edit stays. */
  taken: z.boolean(),
});

export const fileRefusal = z.strictObject({
  ...place,
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  mend: z.string(),
});

export const leftFile = z.strictObject({ name: z.string(), text: z.string() });

export const rosterFilesAnswer = z.strictObject({
  madeOn: z.strictObject({ setup: z.int(), roster: z.int() }),
  tables: z.array(tablePreview),
  topics: z.array(topicPreview),
  rows: z.array(rowPreview),
  questions: z.array(questionPreview),
  edits: z.array(editPreview),
  refused: z.array(fileRefusal),
  /** The rows that would be left out, as files in the layout they came in. */
  left: z.array(leftFile),
});

export const undoReasons = ['undone', 'older', 'edited', 'arrived', 'planned', 'tables', 'topics'] as const;
export type UndoReason = (typeof undoReasons)[number];

export const importPreviewCounts = z.strictObject({
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  /** Rows that were refused, or waited for a decision. */
  left: z.int(),
});

export const rosterImportAnswer = z.strictObject({
  counts: importPreviewCounts,
  refused: z.array(fileRefusal),
  left: z.array(leftFile),
  /** Whether there is anything to take back. */
  undoable: z.boolean(),
});

export const rosterImportsAnswer = z.strictObject({
  imports: z.array(
    z.strictObject({
      id: z.string(),
      at: instantMs,
      files: z.array(z.string()),
      counts: importPreviewCounts,
      undone: z.boolean(),
      /** Why it can no longer be taken back, and about whom that is; null while it can. */
      tooLate: z.strictObject({ reason: z.enum(undoReasons), name: z.string() }).nullable(),
    }),
  ),
});

export type RosterFile = z.output<typeof rosterFile>;
export type RosterFilesBody = z.input<typeof rosterFilesBody>;
export type RosterImportBody = z.input<typeof rosterImportBody>;
export type RosterFilesAnswer = z.output<typeof rosterFilesAnswer>;
export type RosterImportAnswer = z.output<typeof rosterImportAnswer>;
export type RosterImportsAnswer = z.output<typeof rosterImportsAnswer>;
export type TablePreview = z.output<typeof tablePreview>;
export type ColumnPreview = z.output<typeof columnPreview>;
export type TopicPreview = z.output<typeof topicPreview>;
export type SeatPreview = z.output<typeof seatPreview>;
export type RowPreview = z.output<typeof rowPreview>;
export type QuestionPreview = z.output<typeof questionPreview>;
export type EditPreview = z.output<typeof editPreview>;
export type FileRefusal = z.output<typeof fileRefusal>;
