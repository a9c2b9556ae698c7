const FIRST_LENGTH = 1024;

/** The ways in which pairs may meet that the network knows so far: one per pair and need, or one for a pair without any. */
export class Columns {
  count = 0;
  mentee = new Int32Array(FIRST_LENGTH);
  mentor = new Int32Array(FIRST_LENGTH);
  /** The model's need it is about; −1 = none. */
  need = new Int32Array(FIRST_LENGTH);
  /** Carries 1 when the pair meets in this way, and what that costs is its cost; −1 for a required pair that can meet in no other. */
  arc = new Int32Array(FIRST_LENGTH);

  add(mentee: number, mentor: number, need: number, arc: number): void {
    const at = this.count++;
    if (at === this.mentee.length) this.#grow();
    this.mentee[at] = mentee;
    this.mentor[at] = mentor;
    this.need[at] = need;
    this.arc[at] = arc;
  }

  #grow(): void {
    const longer = (from: Int32Array) => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.mentee = longer(this.mentee);
    this.mentor = longer(this.mentor);
    this.need = longer(this.need);
    this.arc = longer(this.arc);
  }
}
