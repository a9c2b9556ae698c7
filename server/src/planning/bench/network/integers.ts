/** A list of whole numbers of 32 bits that grows as needed: millions of them without millions of objects. */
export class Integers {
  #numbers = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = new Int32Array(this.#length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#length++] = number;
  }

  /** The numbers themselves; valid until the next `push`. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
