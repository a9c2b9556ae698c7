/** What is written into a document, by the name of its place. */
export type Sections = Readonly<Record<string, () => string>>;

const opening = (name: string): string => `<!-- written by \`pnpm protocol\`: ${name} -->`;
const closing = '<!-- until here -->';

/**
 * The document with each written section brought up to date; what people wrote around them stays. Throws when the place
 * of a section is missing.
 */
export function withSections(document: string, sections: Sections): string {
  return Object.entries(sections).reduce((text, [name, write]) => {
    const from = text.indexOf(opening(name));
    const to = text.indexOf(closing, from);
    if (from < 0 || to < 0)
      throw new Error(`The document has no place for "${name}": ${opening(name)} … ${closing}`);
    return `${text.slice(0, from)}${opening(name)}\n\n${write()}\n\n${text.slice(to)}`;
  }, document);
}
