/** `1 person`, `3 people`. */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `Paulo`, `Paulo and Quynh`, `Paulo, Quynh and Bo`. */
export const listed = (names: readonly string[]): string => lists.format(names);

/** A code as it is read aloud: `RTD 4K7`. */
export const spaced = (code: string): string => code.replace(/(.{3})(?=.)/gu, '$1 ');

/** A name within a sentence: whatever its script, it leaves the order of the words around it alone. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
