export const roles = ['mentor', 'mentee', 'both'] as const;
export type Role = (typeof roles)[number];

export const isMentor = (role: Role): boolean => role !== 'mentee';
export const isMentee = (role: Role): boolean => role !== 'mentor';

/** Whether facilitators take somebody as a mentor. */
export const approvals = ['approved', 'waiting', 'declined'] as const;
export type Approval = (typeof approvals)[number];

/** What decides whether somebody takes part, and as what. */
export interface Standing {
  readonly role: Role;
  readonly approval: Approval;
}

/** Whether somebody is a mentor whom facilitators have approved: only those host, and are on lists that others see. */
export const isApprovedMentor = ({ role, approval }: Standing): boolean =>
  isMentor(role) && approval === 'approved';

/** Whether somebody is anything at the event yet; a mentor who waits for approval, or was declined, is not. */
export const takesPart = (person: Standing): boolean =>
  isMentee(person.role) || person.approval === 'approved';

/** What somebody is as far as that is decided: of who is both, the mentor counts only once facilitators have approved. */
export const roleNow = ({ role, approval }: Standing): Role =>
  role === 'both' && approval !== 'approved' ? 'mentee' : role;

/** A mentor's topic without a level counts as this one. */
export const assumedLevel = 3;

/** First name and the initial of the last: what others see on the stage and at the table. */
export function shortName(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  const initial = /\p{L}/u.exec(last ?? '')?.[0];
  return initial ? `${parts.slice(0, -1).join(' ')} ${initial}.` : parts.join(' ');
}

export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] ?? '';

/** Letters with a stroke or joined from two, which Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ŧ: 't',
  þ: 'th',
};

/** A name as it is searched for: case, accents, strokes and repeated spaces do not count. */
export const searchName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æđðħıłøœßŧþ]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();

/** An address as it is compared: case and surrounding spaces do not count. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();
