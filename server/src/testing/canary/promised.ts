import {
  type Holding,
  type PrivateField,
  type Reader,
  exportFiles,
  mayExport,
  mayRead,
} from '@rotunda/shared/rules/audience';
import { allowed } from './allowed.ts';
import type { Relation } from './people.ts';

/** What some of the marks tell, in the words of the audience table, and what holds of it. */
export interface Told {
  readonly marks: readonly string[];
  readonly fields: readonly PrivateField[];
  readonly holding: Holding;
  /** Who may be told of the field, and not as much as a mark says: a state and not since when, a yes and not its time. */
  readonly lessTo: readonly Relation[];
}

const told = (
  mark: string | readonly string[],
  field: PrivateField | readonly PrivateField[],
  holding: Holding = {},
  lessTo: readonly Relation[] = [],
): Told => ({ marks: [mark].flat(), fields: [field].flat(), holding, lessTo });

const found: Holding = { 'found at open doors': true, 'mentors shown': true };
const inFocus: Holding = { 'in focus': true };

/** By hand, which fields of the table the marks tell of. */
export const tells: readonly Told[] = [
  told('participant.name first', ['name', 'short name'], { ...found, 'stage names': true }),
  told('participant.name last', 'name', found),
  told('participant.number', 'number'),
  told('participant.email', 'email'),
  told('participant.department', 'department'),
  told('participant.remark', 'remark'),
  told('participant.bio', 'bio', { 'mentors shown': true }),
  told('seating.languages', 'seating'),
  told('participant.extra', 'extra field'),
  told('rosterImport.fileNames', 'file of an import'),
  told(['rosterImport.topicChoices', 'rosterImport.undo', 'columnMemory.memory'], 'before an import'),
  told(['participant.presenceSince', 'presenceLog.at'], 'presence', { published: true }, [
    'self',
    'stage',
    'stage by numbers',
  ]),
  told('pairRule', ['forbidden pair', 'required pair']),
  told('need.question', 'question', inFocus),
  told('need.context', 'context', inFocus),
  told('need.outcome', 'outcome', inFocus),
  told('need.link', 'document link', inFocus),
  told('need.link not in focus', 'document link'),
  told('need.question not in focus', 'question'),
  told('need.context not in focus', 'context'),
  told('need.outcome not in focus', 'outcome'),
  told('noteText.text note', 'note', { shared: true }),
  told('noteText.text note kept', 'note'),
  told('noteText.text options', 'options', { shared: true }),
  told('noteText.text next-step', 'next-step', { shared: true }),
  told('noteText.text indicator', 'indicator', { shared: true }),
  told('noteText.text options kept', 'options'),
  told('noteText.text next-step kept', 'next-step'),
  told('noteText.text indicator kept', 'indicator'),
  told('noteText.text options entered', 'options', { shared: true, 'entered for them': true }),
  told('noteText.text next-step entered', 'next-step', { shared: true, 'entered for them': true }),
  told('conversationChoice.meetAgainAt mutual', 'meet again', { mutual: true }),
  told('conversationChoice.meetAgainAt alone', 'meet again', {}, ['self']),
  told('conversationChoice.meetAgainAt refused', 'meet again', {}, ['self']),
  told(['personal code', 'personal link'], 'personal link', { 'handed over': true }),
  told('stage link', 'stage link'),
  told('account.name', 'account name'),
  told('account.email', 'account e-mail'),
  told('account.passwordHash', 'password'),
  told('mail.detail', 'fate of a mail'),
  told('crewInvitation.label', 'crew invitation'),
  told('instance.setupTokenHash', 'set-up secret'),
  told('event.wrappedKey', 'event key'),
  told(['session', 'crewInvitation.tokenHash'], 'session secret'),
  told('reconnect ticket', 'reconnect ticket'),
  told(['commandAnswer.answer', 'commandAnswer.name'], 'stored answer'),
];

/** Fields of the table that are a number, a choice or an id, and so cannot be told from others when they are heard. */
export const unheard: readonly PrivateField[] = [
  'role',
  'approval',
  'told apart',
  'first name',
  'has e-mail',
  'most at once',
  'expertise',
  'expertise level',
  'limits',
  'absence',
  'wished mentor',
  'need topic',
  'level',
  'minimum level',
  'without a phone',
  'seat',
  'held',
  'sharing choice',
];

const readers: Record<Relation, Reader | null> = {
  lead: 'facilitator',
  helper: 'helper',
  viewer: 'viewer',
  self: 'author',
  mentor: 'mentor',
  mentee: 'mentee',
  table: 'table',
  phone: 'any mentee',
  stage: 'stage',
  'stage by numbers': 'stage',
  anybody: 'anybody',
};

const withTakeaways = 'conversations.csv with takeaways';
const isFile = (source: string): boolean =>
  source === withTakeaways || exportFiles.some((file) => file === source);

/** Who may read something, and the files it may stand in. */
export interface Promised {
  readonly readBy: readonly Relation[];
  readonly standsIn: readonly string[];
}

/** What the list that was written by hand allows of these marks. */
export function byHand({ marks }: Told, relations: readonly Relation[]): Promised {
  const sources = (relation: Relation) => marks.flatMap((mark) => allowed[mark]?.[relation] ?? []);
  return {
    readBy: relations.filter((relation) => sources(relation).some((source) => !isFile(source))),
    standsIn: [...exportFiles, withTakeaways].filter((file) => sources('lead').includes(file)),
  };
}

/** What the audience table promises of the same. */
export function byTable({ fields, holding, lessTo }: Told, relations: readonly Relation[]): Promised {
  const isRead = (relation: Relation): boolean => {
    const reader = readers[relation];
    if (reader === null || lessTo.includes(relation)) return false;
    const here = relation === 'stage by numbers' ? { ...holding, 'stage names': false } : holding;
    return fields.some((field) => mayRead(field, reader, here));
  };
  const exported = { ...holding, 'takeaways exported': true };
  return {
    readBy: relations.filter(isRead),
    standsIn: [
      ...exportFiles.filter((file) => fields.some((field) => mayExport(field, file, holding))),
      ...(fields.some((field) => mayExport(field, 'conversations.csv', exported)) ? [withTakeaways] : []),
    ],
  };
}
