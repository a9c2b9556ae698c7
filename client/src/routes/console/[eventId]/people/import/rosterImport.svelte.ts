import type {
  ColumnChoice,
  EditedField,
  RosterFile,
  RosterFilesAnswer,
  RosterFilesBody,
  RosterImportAnswer,
  TableChoice,
  TableRole,
  TopicChoice,
  TopicPreview,
} from '@rotunda/shared/schema/rosterFiles';
import { Attempt } from '#lib/api/attempt.svelte.ts';
import { request } from '#lib/api/http.ts';
import { newCommandId } from '#lib/live/ids.ts';

/** One import from its files to its end: what was chosen so far, and what the server makes of it. */
export class RosterImport {
  readonly #base: string;
  #files = $state.raw<readonly RosterFile[]>([]);
  #preview = $state.raw<RosterFilesAnswer | null>(null);
  #done = $state.raw<(RosterImportAnswer & { readonly id: string }) | null>(null);
  #isOutdated = $state(false);
  #tables: readonly TableChoice[] | null = null;
  #chosen = $state.raw<ReadonlySet<string>>(new Set());
  #topics = new Map<string, TopicChoice>();
  #decisions = new Map<number, string>();
  #takes = new Map<string, { row: number; field: EditedField }>();
  /** Answers of a choice that was changed meanwhile are no longer looked at. */
  #asked = 0;
  /** The same for the same decisions, so that a second press does nothing twice. */
  #id = newCommandId();

  readonly reading = new Attempt();
  readonly importing = new Attempt();

  constructor(eventId: string) {
    this.#base = `/api/events/${eventId}/roster-files`;
  }

  get preview(): RosterFilesAnswer | null {
    return this.#preview;
  }

  get done(): (RosterImportAnswer & { readonly id: string }) | null {
    return this.#done;
  }

  get names(): string[] {
    return this.#files.map(({ name }) => name);
  }

  /** Whether somebody changed the roster between preview and import. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /** Whether somebody chose what a column means. */
  isChosen(table: number, place: number): boolean {
    return this.#chosen.has(`${table} ${place}`);
  }

  /** Begins with files; whatever was chosen for others is forgotten. */
  async open(files: readonly RosterFile[]): Promise<boolean> {
    this.#files = files;
    this.#tables = null;
    this.#chosen = new Set();
    this.#topics.clear();
    this.#decisions.clear();
    this.#takes.clear();
    this.#done = null;
    this.#isOutdated = false;
    this.importing.clear();
    return this.#read();
  }

  async setColumn(table: number, place: number, choice: ColumnChoice): Promise<void> {
    this.#chosen = new Set([...this.#chosen, `${table} ${place}`]);
    await this.#setTable(table, (before) => ({
      ...before,
      columns: before.columns.map((column, index) => (index === place ? choice : column)),
    }));
  }

  async setTable(table: number, change: { use?: boolean; role?: TableRole }): Promise<void> {
    await this.#setTable(table, (before) => ({ ...before, ...change }));
  }

  /** Calls all ways in which a topic is written by this name; null leaves it out. */
  async setTopic({ written }: TopicPreview, as: string | null): Promise<void> {
    for (const { text } of written) this.#topics.set(text, { written: text, as });
    await this.#read();
  }

  async decide(row: number, as: string): Promise<void> {
    this.#decisions.set(row, as);
    await this.#read();
  }

  async take(edits: readonly { row: number; field: EditedField }[], taken: boolean): Promise<void> {
    for (const { row, field } of edits) {
      if (taken) this.#takes.set(`${row} ${field}`, { row, field });
      else this.#takes.delete(`${row} ${field}`);
    }
    await this.#read();
  }

  /** Imports what the preview shows. If the roster changed meanwhile, the preview is made anew instead. */
  async go(): Promise<boolean> {
    const preview = this.#preview;
    if (!preview) return false;
    const newTopics = preview.topics.flatMap(({ as, isKnown }) => (as === null || isKnown ? [] : [as]));
    const body = {
      ...this.#body(),
      id: this.#id,
      newTopics: [...new Set(newTopics)],
      madeOn: preview.madeOn,
    };
    const answer = await this.importing.make(() =>
      request<RosterImportAnswer>('POST', `${this.#base}/import`, body),
    );
    if (!answer) {
      if (this.importing.problem?.code === 'conflict') {
        this.importing.clear();
        if (await this.#read()) this.#isOutdated = true;
      }
      return false;
    }
    this.#done = { ...answer, id: this.#id };
    this.#preview = null;
    return true;
  }

  /** Back to choosing files. */
  startOver(): void {
    this.#asked += 1;
    this.#files = [];
    this.#preview = null;
    this.#done = null;
    this.#isOutdated = false;
    this.reading.clear();
    this.importing.clear();
  }

  async #setTable(table: number, change: (before: TableChoice) => TableChoice): Promise<void> {
    const before =
      this.#tables ??
      this.#preview?.tables.map(({ use, role, columns }) => ({
        use,
        role,
        columns: columns.map(({ choice }) => choice),
      })) ??
      [];
    this.#tables = before.map((each, index) => (index === table ? change(each) : each));
    await this.#read();
  }

  #body(): RosterFilesBody {
    return {
      files: [...this.#files],
      tables: this.#tables === null ? null : [...this.#tables],
      topics: [...this.#topics.values()],
      decisions: [...this.#decisions].map(([row, as]) => ({ row, as })),
      takes: [...this.#takes.values()],
    };
  }

  async #read(): Promise<boolean> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#id = newCommandId();
    this.#isOutdated = false;
    const body = this.#body();
    const answer = await this.reading.make(() =>
      request<RosterFilesAnswer>('POST', `${this.#base}/preview`, body),
    );
    if (!answer || asked !== this.#asked) return false;
    this.#preview = answer;
    return true;
  }
}
