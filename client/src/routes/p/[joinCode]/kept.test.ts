import { smallAgenda } from '@rotunda/shared/rules/testing/agendas';
import { instant } from '@rotunda/shared/rules/time';
import type { NotebookEntry, Stop } from '@rotunda/shared/schema/phone';
import { expect, it } from 'vitest';
import { keptConversations } from './kept.ts';

const entry = (conversationId: string, over: Partial<NotebookEntry> = {}): NotebookEntry => ({
  conversationId,
  roundId: 'two',
  as: 'mentee',
  with: `With ${conversationId}`,
  topic: null,
  withdrawn: false,
  meetAgain: null,
  shared: true,
  ...over,
});
const stop = (conversationId: string, held: boolean): Stop => ({
  roundId: 'one',
  seat: {
    as: 'mentee',
    conversationId,
    place: null,
    mentor: '',
    focus: null,
    offers: [],
    company: [],
    held,
    seated: false,
  },
});

const page = (lastStepId: string | null, entries: NotebookEntry[], written: Record<string, string> = {}) => ({
  run: {
    part: {
      run:
        lastStepId === null
          ? { state: 'lobby' as const }
          : { state: 'ended' as const, endedAt: instant(0), lastStepId },
      revision: 1,
      advance: 'by-hand' as const,
      agenda: smallAgenda.map((segment) => ({ ...segment, phases: [...segment.phases] })),
      plannedStart: instant(0),
      timeZone: 'UTC',
    },
  },
  notes: { conversations: entries, fields: [] },
  shared: { takeaways: [{ conversationId: 'told', field: 'options' as const, text: 'Two ways' }], again: [] },
  stops: [stop('held', true), stop('planned', false)],
  savedTexts: (id: string) => (written[id] === undefined ? [] : [written[id]]),
  field: () => null,
});
const kept = (...question: Parameters<typeof page>) =>
  keptConversations(page(...question)).map(({ conversationId }) => conversationId);

const entries = [
  entry('held', { roundId: 'one' }),
  entry('planned', { roundId: 'one' }),
  entry('written'),
  entry('chosen', { meetAgain: false }),
  entry('told'),
  entry('ahead'),
  entry('withdrawn', { withdrawn: true }),
];

it('[NOTE-UI-10] after the end keeps what took place, and where anybody wrote or chose something', () => {
  expect(kept('one/work', entries, { written: 'Call them', ahead: '' })).toEqual([
    'held',
    'written',
    'chosen',
    'told',
  ]);
});

it('[NOTE-UI-10] and the round that the end cut short before its work', () => {
  expect(kept('two/context', entries)).toEqual(['held', 'written', 'chosen', 'told', 'ahead']);
});

it('[NOTE-UI-10] and until the end all of them', () => {
  expect(kept(null, entries)).toHaveLength(entries.length);
});
