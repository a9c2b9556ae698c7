import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Topic } from '@rotunda/shared/schema/event';
import type { Expertise, Need } from '@rotunda/shared/schema/roster';
import type { ColumnChoice, TableRole, TopicChoice } from '@rotunda/shared/schema/rosterFiles';
import type { Kit } from '../kit.ts';
import type { SetupTables } from './setup.ts';

/** What somebody was before an import, and the revision that their row has had since. */
export interface PersonBefore {
  readonly id: string;
  readonly revision: number;
  readonly columns: {
    readonly name: string;
    readonly email: string;
    readonly role: 'mentor' | 'mentee' | 'both';
    readonly department: string;
    readonly mostConversations: number | null;
    readonly mostRounds: number | null;
    readonly remark: string;
    /** Missing in what was stored before there were any. */
    readonly bio?: string;
  };
  /** Those stored before needs had a link have none. */
  readonly needs: readonly (Omit<Need, 'link'> & { readonly link?: string })[];
  readonly expertise: readonly Expertise[];
  readonly imported: Record<string, string> | null;
  readonly extra: Record<string, string> | null;
  /** Null when nothing was said of their seats; missing in what was written before files could say it. */
  readonly seating?: SeatingBefore | null;
  /** Whether they took part without a phone; missing where the import did not change that. */
  readonly withoutPhone?: boolean;
}

interface SeatingBefore {
  readonly mostAtOnce: number | null;
  readonly remote: boolean;
  readonly languages: readonly string[];
  readonly zoneId: string | null;
  readonly tableId: string | null;
  readonly absent: readonly string[];
  readonly wished: readonly string[];
}

interface StoredPair {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly kind: 'forbidden' | 'required';
  readonly roundId: string | null;
}

/** All that is needed to take an import back as a whole, and to see whether anything depends on it by now. */
export interface ImportUndo {
  readonly added: readonly { readonly id: string; readonly revision: number }[];
  readonly changed: readonly PersonBefore[];
  /** Others whose pairs changed. */
  readonly sides: readonly { readonly id: string; readonly revision: number }[];
  readonly pairs: { readonly removed: readonly StoredPair[]; readonly added: readonly StoredPair[] };
  readonly hosting: readonly {
    readonly mentorId: string;
    readonly before: readonly Hosting[];
    readonly after: readonly Hosting[];
  }[];
  readonly topics: readonly Topic[];
}

/** How the columns of a table with certain headings are read. */
export interface ColumnMemory {
  readonly role: TableRole;
  /** By the headings as they are compared. */
  readonly columns: Readonly<Record<string, ColumnChoice>>;
}

/** What an import did. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly left: number;
}

/** What was imported, so that it can be taken back, and how it was read, so that the next file is read the same way. */
export function importTables(kit: Kit, { event }: SetupTables) {
  const ofEvent = () =>
    kit
      .text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' });

  const rosterImport = kit.table(
    'roster_import',
    {
      eventId: ofEvent(),
      /** Given by whoever imports: sent a second time, it is answered and does nothing. */
      id: kit.text('id').notNull(),
      at: kit.instant('at').notNull(),
      /** Orders imports of the same millisecond. */
      changes: kit.int('changes').notNull(),
      fileNames: kit.json<readonly string[]>('file_names').notNull(),
      counts: kit.json<ImportCounts>('counts').notNull(),
      /** What was decided about texts that may be topics. */
      topicChoices: kit.json<readonly TopicChoice[]>('topic_choices').notNull(),
      /** Null once it can no longer be taken back: what somebody was before is not kept for nothing. */
      undo: kit.json<ImportUndo>('undo'),
      /** When it was taken back; null while it stands. */
      undoneAt: kit.instant('undone_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.eventId, t.id] }),
      kit.index('roster_import_order').on(t.eventId, t.changes),
    ],
  );

  const columnMemory = kit.table(
    'column_memory',
    {
      eventId: ofEvent(),
      /** The same for the same headings in any order. */
      headingsKey: kit.text('headings_key').notNull(),
      memory: kit.json<ColumnMemory>('memory').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.eventId, t.headingsKey] }),
      kit.index('column_memory_key').on(t.headingsKey, t.at),
    ],
  );

  return { rosterImport, columnMemory };
}
