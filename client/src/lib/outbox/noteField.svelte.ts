import { type NoteField as Field, type TextVersion, versionsOf } from '@rotunda/shared/rules/notes';
import type { SavedText } from '@rotunda/shared/schema/phone';
import type { Outbox } from './outbox.svelte.ts';

export type SaveState = 'empty' | 'on-phone' | 'saved' | 'refused';

/** What the server holds for one field: its texts that nothing has superseded. */
type Heads = () => readonly SavedText[];

interface Draft {
  readonly text: string;
  readonly base: readonly TextVersion[];
  /** This draft's own version once the device has stored it. */
  readonly version: TextVersion | null;
}

const same = (a: TextVersion, b: TextVersion): boolean => a.device === b.device && a.rev === b.rev;

/**
 * One field of one conversation as its author sees it. A draft shadows what the server sends: a pushed part never
 * touches what is being typed. Two texts that diverged on two devices are both kept until the author joins them.
 */
export class NoteField {
  readonly #outbox: Outbox;
  readonly #conversationId: string;
  readonly #field: Field;
  readonly #heads: Heads;
  #draft = $state.raw<Draft | null>(null);
  #focused = $state(false);
  #leaving = false;

  constructor(outbox: Outbox, conversationId: string, field: Field, heads: Heads) {
    this.#outbox = outbox;
    this.#conversationId = conversationId;
    this.#field = field;
    this.#heads = heads;
  }

  get #waiting() {
    return this.#outbox.waiting(this.#conversationId, this.#field);
  }

  /**
   * What was typed here, for as long as it counts. Once it is saved and nobody types here, the server's text is shown as soon
   * as it is no older: it may be of another page of this phone.
   */
  get #own(): Draft | null {
    const draft = this.#draft;
    if (!draft?.version || this.#focused || this.#waiting) return draft;
    return isReached(this.#heads(), draft, draft.version) ? null : draft;
  }

  get text(): string {
    return this.#own?.text ?? this.#waiting?.text ?? this.#heads()[0]?.text ?? '';
  }

  /** Texts of other devices, or other pages of this one, that this one was not typed upon. Empty nearly always. */
  get diverged(): readonly SavedText[] {
    const waiting = this.#waiting;
    const draft = this.#own;
    const own = draft?.version ?? waiting ?? this.#heads()[0];
    if (!own) return [];
    const base = draft?.base ?? waiting?.base ?? [];
    return this.#heads().filter(
      (head) =>
        (head.device !== own.device || head.rev > own.rev) &&
        !same(head, own) &&
        !base.some((based) => same(based, head)) &&
        head.text !== '',
    );
  }

  get state(): SaveState {
    const waiting = this.#waiting;
    if (waiting?.refused) return 'refused';
    if (waiting || (this.#own && !this.#own.version)) return 'on-phone';
    return this.text === '' ? 'empty' : 'saved';
  }

  get problem() {
    return this.#waiting?.refused ?? null;
  }

  /** Takes what was typed. */
  type(text: string): void {
    void this.#write(text, this.#baseNow());
  }

  /** Puts a diverged text below this one, as one text that supersedes both. */
  join(): void {
    const others = this.diverged;
    const text = [this.text, ...others.map((other) => other.text)].filter(Boolean).join('\n');
    void this.#write(text, [
      ...this.#baseNow(),
      ...versionsOf([...others].map((other) => ({ ...other, base: [] }))),
    ]);
  }

  focus(): void {
    this.#leaving = false;
    this.#letGo();
    this.#focused = true;
  }

  /** Once nothing waits, what the server holds is shown again: it may be newer. */
  blur(): void {
    this.#leaving = true;
    // Focus also leaves a field that a screen change is just removing; nothing may change in the middle of that.
    queueMicrotask(() => {
      if (!this.#leaving) return;
      this.#focused = false;
      this.#letGo();
    });
  }

  #letGo(): void {
    this.#draft = this.#own;
  }

  /** The texts on the screen: a text typed now supersedes these. */
  #baseNow(): TextVersion[] {
    const waiting = this.#waiting;
    const draft = this.#own;
    if (draft) return draft.version ? [...draft.base, draft.version] : [...draft.base];
    if (waiting) return [...waiting.base, { device: waiting.device, rev: waiting.rev }];
    const shown = this.#heads()[0];
    return shown ? [{ device: shown.device, rev: shown.rev }] : [];
  }

  async #write(text: string, base: readonly TextVersion[]): Promise<void> {
    const compact = newestOfEach(base);
    const draft: Draft = { text, base: compact, version: null };
    this.#draft = draft;
    const version = await this.#outbox.write(this.#conversationId, this.#field, text, compact);
    // Typed on meanwhile: the newer draft stands, upon this version.
    if (this.#draft === draft) this.#draft = { ...draft, version };
  }
}

/** Whether the server's texts have come to what was saved here, or gone on from it. */
function isReached(heads: readonly SavedText[], { base }: Draft, version: TextVersion): boolean {
  const own = heads.find(({ device }) => device === version.device);
  if (own) return own.rev >= version.rev;
  return heads.some((head) => !base.some((based) => based.device === head.device && based.rev >= head.rev));
}

/** A text of a device covers all earlier ones of that device, so the newest of each is enough. */
function newestOfEach(versions: readonly TextVersion[]): TextVersion[] {
  const newest = new Map<string, number>();
  for (const { device, rev } of versions) newest.set(device, Math.max(rev, newest.get(device) ?? 0));
  return [...newest].map(([device, rev]) => ({ device, rev }));
}
