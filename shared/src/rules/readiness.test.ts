import { describe, expect, test } from 'vitest';
import type { Agenda } from './agenda.ts';
import { nextStep, readiness, type ReadinessInput, type ReadinessStep } from './readiness.ts';
import { duration, minutes } from './time.ts';

const round = (id: string, length = 15): Agenda[number] => ({
  id,
  kind: 'round',
  title: id,
  duration: duration(0),
  changeover: minutes(5),
  phases: [
    {
      id: `${id}-work`,
      kind: 'work',
      name: 'Work',
      duration: minutes(length),
      promptForMentee: { text: '' },
      promptForMentor: { text: '' },
    },
  ],
});

const mentor = (id: string, ...knows: string[]) => ({
  id,
  role: 'mentor' as const,
  approval: 'approved' as const,
  needs: [],
  expertise: knows.map((topicId) => ({ topicId })),
});
const mentee = (id: string, ...wants: string[]) => ({
  id,
  role: 'mentee' as const,
  approval: 'approved' as const,
  needs: wants.map((topicId) => ({ topicId })),
  expertise: [],
});

/** An event that lacks nothing. */
const ready: ReadinessInput = {
  agenda: [round('r1'), round('r2')],
  topics: [{ id: 'pricing' }, { id: 'hiring' }],
  tables: [{ id: 't1', seats: 2, videoLink: '' }],
  hosting: [
    { mentorId: 'amara', tableId: 't1', roundId: 'r1' },
    { mentorId: 'amara', tableId: 't1', roundId: 'r2' },
  ],
  people: [mentor('amara', 'pricing', 'hiring'), mentee('ana', 'pricing'), mentee('bo', 'hiring')],
  remote: new Set(),
  plan: { published: true, draft: false, outdated: false },
  doors: 'open',
};

const findings = (change: Partial<ReadinessInput>, step: ReadinessStep) =>
  readiness({ ...ready, ...change }).find((each) => each.step === step)?.findings;

describe('readiness', () => {
  test('[EVT-6] an event that lacks nothing has no findings and no next step', () => {
    const steps = readiness(ready);
    expect(steps.map(({ step }) => step)).toEqual(['agenda', 'room', 'people', 'plan', 'doors']);
    expect(steps.flatMap((each) => each.findings)).toEqual([]);
    expect(nextStep(steps)).toBeNull();
  });

  test('[EVT-6] a blank event lacks everything, and begins with its agenda', () => {
    const steps = readiness({
      agenda: [],
      topics: [],
      tables: [],
      hosting: [],
      people: [],
      remote: new Set(),
      plan: { published: false, draft: false, outdated: false },
      doors: 'closed',
    });
    expect(steps.map((each) => each.findings.map(({ code }) => code))).toEqual([
      ['no-rounds'],
      ['no-topics', 'no-tables'],
      ['no-mentees', 'no-mentors'],
      ['no-plan'],
      ['doors-closed'],
    ]);
    expect(nextStep(steps)).toBe('agenda');
  });

  test.each<[string, Partial<ReadinessInput>, ReadinessStep, unknown[]]>([
    [
      'rounds under eight minutes, changeover not counted',
      { agenda: [round('r1', 7), round('r2', 8)] },
      'agenda',
      [{ weight: 'warning', code: 'short-rounds', count: 1, ids: ['r1'] }],
    ],
    [
      'topics that are needed and that nobody knows',
      { people: [mentor('amara', 'pricing'), mentee('ana', 'pricing', 'hiring'), mentee('bo', 'hiring')] },
      'people',
      [{ weight: 'warning', code: 'topics-nobody-offers', count: 1, ids: ['hiring'] }],
    ],
    [
      'a topic that only the one who needs it knows',
      {
        people: [
          mentor('amara', 'pricing'),
          { ...mentee('ana', 'hiring'), role: 'both', expertise: [{ topicId: 'hiring' }] },
          mentee('bo', 'pricing'),
        ],
      },
      'people',
      [
        { weight: 'warning', code: 'topics-nobody-offers', count: 1, ids: ['hiring'] },
        { weight: 'warning', code: 'mentors-without-table', count: 1, ids: ['ana'] },
      ],
    ],
    [
      'people who said nothing',
      { people: [mentor('amara'), mentee('ana')] },
      'people',
      [
        { weight: 'warning', code: 'mentees-without-needs', count: 1, ids: ['ana'] },
        { weight: 'warning', code: 'mentors-without-topics', count: 1, ids: ['amara'] },
      ],
    ],
    [
      'a mentor who waits for approval, and so offers nothing yet',
      {
        people: [
          ...ready.people,
          { ...mentor('tom', 'sql'), approval: 'waiting' },
          { ...mentor('li'), approval: 'declined' },
        ],
      },
      'people',
      [{ weight: 'warning', code: 'mentors-waiting', count: 1, ids: ['tom'] }],
    ],
    [
      'mentors of whom none has a table',
      { hosting: [] },
      'people',
      [{ weight: 'missing', code: 'nobody-hosts' }],
    ],
    [
      'too few seats, by the worst round',
      {
        hosting: ready.hosting.slice(0, 1),
        people: [...ready.people, mentee('cy', 'hiring')],
      },
      'people',
      [{ weight: 'warning', code: 'fewer-seats-than-mentees', count: 3, ids: ['r1', 'r2'] }],
    ],
    [
      'a draft that waits',
      { plan: { published: false, draft: true, outdated: false } },
      'plan',
      [{ weight: 'missing', code: 'draft-unpublished' }],
    ],
    [
      'a published plan that things have moved from',
      { plan: { published: true, draft: false, outdated: true } },
      'plan',
      [{ weight: 'warning', code: 'plan-outdated', count: 1, ids: [] }],
    ],
  ])('[EVT-7] names %s', (_, change, step, expected) => {
    expect(findings(change, step)).toEqual(expected);
  });

  test('[EVT-7] someone who is both takes a seat only where they do not host', () => {
    const both = { ...mentee('dana', 'pricing'), role: 'both' as const, expertise: [{ topicId: 'hiring' }] };
    const people = [...ready.people, both];
    const hosting = [...ready.hosting, { mentorId: 'dana', tableId: 't2', roundId: 'r1' }];
    const tables = [...ready.tables, { id: 't2', seats: 1, videoLink: '' }];
    expect(findings({ people, hosting, tables }, 'people')).toEqual([
      { weight: 'warning', code: 'fewer-seats-than-mentees', count: 1, ids: ['r2'] },
    ]);
  });

  test('[EVT-6] warnings hold nobody up', () => {
    expect(nextStep(readiness({ ...ready, agenda: [round('r1', 5), round('r2')] }))).toBeNull();
  });

  test('[EVT-38] whoever takes part from afar and meets nobody is named where tables are set up', () => {
    expect(findings({ remote: new Set(['bo']) }, 'room')).toEqual([
      { weight: 'warning', code: 'remote-without-link', count: 1, ids: ['bo'] },
    ]);
  });
});
