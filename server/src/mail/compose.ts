import type { MailTextRow } from '@rotunda/db/queries/mail';
import type { PersonRow } from '@rotunda/db/queries/roster';
import type { EventRow } from '@rotunda/db/queries/setup';
import {
  type MailAudience,
  type MailText,
  audienceOfRole,
  filled,
  usualMailTexts,
  valuesFor,
} from '@rotunda/shared/rules/mailTexts';
import { roleNow } from '@rotunda/shared/rules/people';
import { waysBack } from '../roster/waysBack.ts';
import type { Services } from '../services.ts';

/** What people of each kind are written at an event. */
export type MailTexts = Readonly<Record<MailAudience, MailText & { readonly edited: boolean }>>;

export function textsFrom(rows: readonly MailTextRow[]): MailTexts {
  const textFor = (audience: MailAudience) => {
    const row = rows.find((each) => each.audience === audience);
    return row
      ? { subject: row.subject, body: row.body, edited: true }
      : { ...usualMailTexts[audience], edited: false };
  };
  return { mentor: textFor('mentor'), mentee: textFor('mentee') };
}

export type Addressee = Pick<PersonRow, 'id' | 'codeGeneration' | 'name' | 'role' | 'approval'>;

export interface Invitation extends MailText {
  readonly link: string;
  readonly code: string;
}

/** Each person's invitation. Their link derives from the event's key and is stored nowhere. */
export function invitations(
  event: EventRow,
  texts: MailTexts,
  services: Services,
): (person: Addressee) => Invitation {
  const waysOf = waysBack(event, services);
  return (person) => {
    const ways = waysOf(person);
    const { subject, body } = texts[audienceOfRole(roleNow(person))];
    const values = valuesFor(event, { name: person.name, ...ways });
    return { ...ways, subject: filled(subject, values), body: filled(body, values) };
  };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => escapes[sign] ?? sign);

/** The same text for mail programs that show HTML: paragraphs, and the link to be tapped. Nothing is fetched by it. */
export function htmlOf(body: string, link: string): string {
  const shownLink = escaped(link);
  const paragraphs = body.split(/\n{2,}/u).map((paragraph) => {
    const text = escaped(paragraph).replaceAll('\n', '<br>\n');
    return `<p>${link === '' ? text : text.replaceAll(shownLink, `<a href="${shownLink}">${shownLink}</a>`)}</p>`;
  });
  return `<!doctype html>\n<html><body>\n${paragraphs.join('\n')}\n</body></html>\n`;
}
