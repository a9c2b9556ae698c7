import type { MergeableField } from '@rotunda/shared/rules/merging';
import { isolated } from './words.ts';

/** What the console says of people who are on the roster twice, in English. */
export const merge = {
  heading: 'On the roster twice?',
  pick: 'The same person as',
  ask: (one: string, other: string) =>
    `${isolated(one)} was added at the door. Is that ${isolated(other)} of the roster?`,
  askAddress: (one: string, other: string) =>
    `${isolated(one)} registered with the address of ${isolated(other)}. Are they one person?`,
  askName: (one: string, other: string) =>
    one === other
      ? `${isolated(one)} is on the roster twice. Is that one person?`
      : `${isolated(one)} registered by themselves. Is that ${isolated(other)} of the roster?`,
  numbered: (name: string, number: number) => `${name} (No. ${number})`,
  compare: 'Compare…',
  two: 'Two people',
  told: (one: string, other: string) => `${isolated(one)} and ${isolated(other)} stay two people.`,
  undo: 'Undo',
  more: (number: number) => `${number} more like this`,

  dialog: {
    title: (one: string, other: string) => `Are ${isolated(one)} and ${isolated(other)} one person?`,
    text: 'Conversations, notes, needs, topics, wishes and comings and goings of both are kept. Links, codes and phones of both go on working. Where both have a seat in the same round, the first one’s counts. This cannot be undone.',
    replan: 'A plan is published: plan again afterwards, so that seats of both are filled.',
    keep: 'Who stays',
    number: (number: number) => `No. ${number}`,
    walkIn: 'added at the door',
    registered: 'registered by phone',
    fields: {
      name: 'Name',
      email: 'E-mail',
      department: 'Department',
      mostConversations: 'Conversations at most',
      mostRounds: 'Rounds at most',
      remark: 'Remark',
      bio: 'About them',
    } satisfies Record<MergeableField, string>,
    empty: '(nothing)',
    same: 'Nothing else differs.',
    go: 'Make them one person',
    busy: 'One moment…',
    cancel: 'Cancel',
  },
} as const;
