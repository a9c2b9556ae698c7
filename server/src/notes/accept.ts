import type { NewNote, NotePlace, NoteRow } from '@rotunda/db/queries/notes';
import type { TextVersion } from '@rotunda/shared/rules/notes';

/** The newest text of every device in every field. */
class Newest {
  readonly #notes = new Map<string, NoteRow>();

  constructor(saved: readonly NoteRow[]) {
    for (const note of saved) this.add(note);
  }

  /** The newest text of a device; undefined if it never wrote there. */
  of({ authorId, conversationId, field }: NotePlace, device: string): NoteRow | undefined {
    return this.#notes.get(`${authorId} ${conversationId} ${field} ${device}`);
  }

  /** Takes a text for its device's newest. */
  add(note: NoteRow): void {
    const { authorId, conversationId, field, device } = note;
    this.#notes.set(`${authorId} ${conversationId} ${field} ${device}`, note);
  }
}

/**
 * Which of these notes are to be stored, given the newest text of every device. A device's newer text is; one that arrives
 * late or again changes nothing.
 *
 * A base is stored complete: what the device's text before was typed upon, this one was typed upon as well. And it keeps
 * only what had been saved before, so that of any two texts only the later can supersede the other: no two ever make each
 * other disappear, whatever a client says.
 */
export function acceptNotes(saved: readonly NoteRow[], arrived: readonly NewNote[]): NewNote[] {
  const newest = new Newest(saved);
  return arrived.flatMap((note) => {
    const before = newest.of(note, note.device);
    if (before && before.rev >= note.rev) return [];
    const named = note.base.filter(({ device, rev }) => (newest.of(note, device)?.rev ?? -1) >= rev);
    const accepted = { ...note, base: newestOfEach([...named, ...(before?.base ?? [])], note.device) };
    newest.add(accepted);
    return [accepted];
  });
}

/** One version for each device but the author's own, whose older texts are superseded anyway. */
function newestOfEach(versions: readonly TextVersion[], own: string): TextVersion[] {
  const revs = new Map<string, number>();
  for (const { device, rev } of versions) revs.set(device, Math.max(revs.get(device) ?? rev, rev));
  revs.delete(own);
  return [...revs].map(([device, rev]) => ({ device, rev })).sort((a, b) => (a.device < b.device ? -1 : 1));
}
