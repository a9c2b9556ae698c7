/** Columns with one value for each person, by their documented headings. */
export const singleColumns = [
  'name',
  'email',
  'role',
  'department',
  'topics',
  'table',
  'wishes',
  'forbidden',
  'required',
  'most at once',
  'most conversations',
  'most rounds',
  'away',
  'remote',
  'without phone',
  'languages',
  'zone',
  'fixed table',
  'remark',
  'bio',
] as const;

/** Columns that there are once for each need. */
export const needParts = [
  'need',
  'question',
  'context',
  'outcome',
  'level',
  'minimum level',
  'link',
] as const;
export type NeedPart = (typeof needParts)[number];

/** How many needs one row can have. */
export const mostNeeds = 10;

export type Column = (typeof singleColumns)[number] | `${NeedPart} ${number}`;

export const needColumn = (part: NeedPart, rank: number): Column => `${part} ${rank}`;

/** What people write instead, without spaces and signs. */
const aliases = new Map<string, Column>([
  ['mail', 'email'],
  ['emailaddress', 'email'],
  ['dept', 'department'],
  ['topic', 'topics'],
  ['mostconversation', 'most conversations'],
  ['mostround', 'most rounds'],
  ['remarks', 'remark'],
  ['aboutme', 'bio'],
  ['withoutaphone', 'without phone'],
  ...needParts.map((part): [string, Column] => [spelled(part), needColumn(part, 1)]),
]);

/** A heading as it is compared: case, spaces, underscores, hyphens and dots do not count. */
function spelled(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-‐‑–]+/gu, '');
}

const known = new Map<string, Column>([
  ...singleColumns.map((column): [string, Column] => [spelled(column), column]),
  ...needParts.flatMap((part) =>
    Array.from({ length: mostNeeds }, (_, index): [string, Column] => {
      const column = needColumn(part, index + 1);
      return [spelled(column), column];
    }),
  ),
  ...aliases,
]);

/** The column that a heading means; null for one that is not documented. */
export const columnOf = (heading: string): Column | null => known.get(spelled(heading)) ?? null;

const documented = new Set<string>(known.values());

/** Whether a text is one of the documented columns. */
export const isColumn = (text: string): text is Column => documented.has(text);
