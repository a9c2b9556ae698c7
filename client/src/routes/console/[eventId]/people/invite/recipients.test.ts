import { expect, test } from 'vitest';
import { type Recipient, isIn, ofRole, recipientStates, sendable } from './recipients.ts';

type Fate = NonNullable<Recipient['mail']>['state'] | null;
const recipient = (
  id: string,
  email: string,
  state: Fate,
  role: 'mentor' | 'mentee' | 'both' = 'mentee',
) => ({
  person: { id, name: id, email, role },
  mail:
    state === null
      ? undefined
      : { participantId: id, state, attempts: 1, nextTryAt: null, trouble: null, detail: '', sentAt: null },
});

const all: Recipient[] = [
  recipient('new', 'a@x.org', null),
  recipient('waiting', 'b@x.org', 'waiting'),
  recipient('sending', 'c@x.org', 'sending', 'both'),
  recipient('sent', 'd@x.org', 'sent', 'mentor'),
  recipient('failed', 'e@x.org', 'failed'),
  recipient('unsure', 'f@x.org', 'unsure'),
  recipient('nowhere', '', null),
];

test('[MAIL-12] people are listed by what became of their invitation', () => {
  const found = recipientStates.map((state) => [
    state,
    all.filter((each) => isIn(each, state)).map(({ person }) => person.id),
  ]);
  expect(Object.fromEntries(found)).toEqual({
    all: all.map(({ person }) => person.id),
    new: ['new'],
    failed: ['failed', 'unsure'],
    sent: ['sent'],
    'no-address': ['nowhere'],
  });
});

test('[MAIL-15] who was sent one is sent another only when it is for them that somebody asks', () => {
  const found = recipientStates.map((state) => [state, sendable(all, state).map(({ person }) => person.id)]);
  expect(Object.fromEntries(found)).toEqual({
    all: ['new'],
    new: ['new'],
    failed: ['failed', 'unsure'],
    sent: ['sent'],
    'no-address': [],
  });
});

test('[MAIL-12] who is both is written to as a mentor', () => {
  expect(ofRole(all, 'mentor').map(({ person }) => person.id)).toEqual(['sending', 'sent']);
  expect(ofRole(all, 'all')).toHaveLength(7);
});
