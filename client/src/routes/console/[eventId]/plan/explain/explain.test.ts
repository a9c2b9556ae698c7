import type { PlanExplanation } from '@rotunda/shared/schema/explanation';
import { describe, expect, it } from 'vitest';
import { explain as words } from '#lib/messages/explain.ts';
import { somebody } from '#lib/console/testing/somebody.ts';
import { askedText, sharedTopics } from './askedText.ts';
import { eventText, menteeText, pairText } from './explainText.ts';
import { pairChoices } from './pairChoices.ts';
import { pairState, reasonsSaid } from './pairState.ts';
import { pairWarnings } from './pairWarnings.ts';
import { needing } from '../rows/testing/sample.ts';

const called = {
  person: (id: string) => `person ${id}`,
  topic: (id: string) => `topic ${id}`,
  round: (id: string) => `round ${id}`,
  need: (id: string) => `need ${id}`,
};
const pair = { mentee: 'Ana', mentor: 'Max' };
const loss = { covered: 0, idle2: 0, value: 0 };
const unmade = (over: Partial<Extract<PlanExplanation, { kind: 'unmade' }>>) =>
  pairText({ kind: 'unmade', verdict: 'equal', apart: null, loss, ...over }, pair, called);

describe('[UI-153] explanations in plain sentences', () => {
  it('of two who meet: why they, and why then', () => {
    const made = {
      kind: 'made',
      roundId: 'r1',
      needId: 'n1',
      why: 'focus',
      whyRound: 'onlyRound',
      suitability: 80,
      equals: 1,
    } as const;
    expect(pairText(made, pair, called)).toEqual([
      'Max knows need n1.',
      '1 other mentor would have suited as well.',
      words.round.onlyRound,
    ]);
    expect(pairText({ ...made, why: 'wish', whyRound: 'fact' }, pair, called)).toEqual([
      'Ana asked for Max.',
    ]);
  });

  it('of two who do not meet: what keeps them apart, or what it would cost at least', () => {
    expect(unmade({ verdict: 'forbidden' })).toEqual([words.unmade.list]);
    expect(unmade({ verdict: 'forbidden', apart: 'met-before' })).toEqual([words.unmade.apart['met-before']]);
    expect(unmade({ verdict: 'leavesSomebodyOut', loss: { ...loss, covered: 2 } })).toEqual([
      'At least 2 people would talk about none of their needs.',
    ]);
    for (const verdict of ['metBefore', 'neverBothPresent', 'noSeat', 'sitsOut', 'equal'] as const) {
      expect(unmade({ verdict })).toHaveLength(1);
    }
  });

  it('of two whom it would cost value to bring together: how much at least, beside a first need', () => {
    // A first need weighs 5 and level 5 suits by 100; the first conversation about it counts 100.
    const losing = (value: number) => unmade({ verdict: 'losesValue', loss: { ...loss, value } });
    expect(losing(12_400)).toEqual([
      'Others would lose more than these two would gain: in all at least 24 % of what it counts when a first need is met at level 5.',
    ]);
    expect(losing(400)).toEqual(['Others would lose a little more than these two would gain.']);
  });

  it('of two who are asked about: what they would talk about, and of a required pair why it found no seat', () => {
    const asked = { pair, unmet: undefined, shared: ['Pricing', 'Hiring'], called };
    const costly: PlanExplanation = { kind: 'unmade', verdict: 'losesValue', apart: null, loss };
    expect(askedText(costly, asked)).toEqual([
      'Max knows Pricing and Hiring, which they need.',
      'Others would lose a little more than these two would gain.',
    ]);
    expect(askedText(costly, { ...asked, shared: [] })[0]).toBe(
      'Max knows nothing that they need: it would be an open conversation.',
    );
    const unmet = { menteeId: 'ana', mentorId: 'max', roundId: 'r1', why: 'otherRequired' } as const;
    expect(askedText(costly, { ...asked, unmet })).toEqual(['Other required pairs take the seats.']);
    expect(askedText({ kind: 'unknown', why: 'too-old' }, asked)).toEqual([words.unknown['too-old']]);
  });

  it('finds what a mentee needs and a mentor knows, as the mentee ranks it', () => {
    const mentee = somebody('ana', 'Ana', {
      needs: ['hiring', 'visa', 'pricing'].map((topic) => needing(topic)),
    });
    const expertise = ['pricing', 'hiring'].map((topicId) => ({ topicId, level: 3 }));
    expect(sharedTopics(mentee, somebody('max', 'Max', { role: 'mentor', expertise }))).toEqual([
      'hiring',
      'pricing',
    ]);
  });

  it('of a mentee, need by need', () => {
    const account: PlanExplanation = {
      kind: 'mentee',
      needs: [
        { needId: 'n1', mentorIds: ['m1', 'm2'], unmet: null, apart: [] },
        { needId: 'n2', mentorIds: [], unmet: 'nobodyOffers', apart: [] },
        { needId: 'n3', mentorIds: [], unmet: 'notAllowed', apart: ['mentee-remote'] },
        { needId: 'n4', mentorIds: [], unmet: 'notAllowed', apart: ['list', 'language'] },
      ],
      idleRoundIds: ['r2'],
      openConversations: 1,
    };
    expect(menteeText(account, called)).toEqual([
      'need n1: with person m1 and person m2.',
      'need n2: nobody with a table knows it.',
      'need n3: they take part from afar, and nobody who knows it has a table with a video link.',
      'need n4: whoever knows it is out of reach: people whom they must not meet and people without a language in common.',
      'Sits out round r2.',
      '1 conversation is about none of their needs.',
    ]);
  });

  it('of the event, with what one more mentor would change', () => {
    const account: PlanExplanation = {
      kind: 'event',
      mentees: 60,
      covered: 58,
      hopeless: 2,
      firstNeedsMet: 40,
      firstNeeds: 58,
      idleLeast: 0,
      idleMost: 1,
      loadLeast: 3,
      loadMost: 5,
      short: [{ topicId: 't1', wanting: 6, met: 5, covered: 1 }],
    };
    const { does, better } = eventText(account, called);
    expect(does[0]).toBe('58 of 60 talk about at least one of their needs.');
    expect(does).toContain('40 of 58 first needs are met.');
    expect(does).toContain('Nobody sits out more than 1 round.');
    expect(does).toContain('Mentors have 3 to 5 conversations.');
    expect(better).toEqual([
      '6 people want topic t1 and do not get it. One more mentor who knows it would meet 5 of those needs, and help 1 person who now talks about none.',
    ]);
  });

  it('says when somebody was not there to be planned', () => {
    expect(menteeText({ kind: 'unknown', why: 'too-old' }, called)).toEqual([words.unknown['too-old']]);
  });
});

describe('what has been said of a pair', () => {
  const mentor = somebody('max', 'Max', { role: 'mentor' });
  it('[UI-154] stands on the mentee’s row, and a ban counts for more than a requirement', () => {
    const required = [{ personId: 'max', roundId: 'r1' }];
    expect(pairState(somebody('ana', 'Ana'), mentor, undefined)).toEqual({
      rule: null,
      roundId: null,
      wished: false,
    });
    expect(pairState(somebody('ana', 'Ana', { required }), mentor, {})).toMatchObject({
      rule: 'required',
      roundId: 'r1',
    });
    expect(pairState(somebody('ana', 'Ana', { required, forbidden: ['max'] }), mentor, {})).toMatchObject({
      rule: 'forbidden',
      roundId: null,
    });
  });
});

describe('what stands beside the reasons for a seat', () => {
  const made: PlanExplanation = {
    kind: 'made',
    roundId: 'r1',
    needId: 'n1',
    why: 'required',
    whyRound: 'required',
    suitability: 80,
    equals: 0,
  };
  const rule = { rule: 'required', roundId: 'r1', wished: false } as const;

  it('is not said twice', () => {
    const told = (seatedIn: string) => pairText(made, pair, called, new Set(reasonsSaid(rule, seatedIn)));
    expect(told('r1')).toEqual([]);
    expect(told('r2')).toEqual([words.round.required]);
    expect(pairText(made, pair, called)).toEqual([words.made.required, words.round.required]);
    const focus = { ...made, why: 'focus', whyRound: 'free' } as const;
    expect(pairText(focus, pair, called, new Set(['focus' as const]))).toEqual([
      words.made.equals(0),
      words.round.free,
    ]);
  });
});

describe('[UI-197] what stands against two meeting who are required to', () => {
  const warned = (over: Partial<Parameters<typeof pairWarnings>[0]>) =>
    pairWarnings({
      mentee: somebody('ana', 'Ana Ruiz'),
      mentor: somebody('max', 'Max Berg', { role: 'mentor' }),
      state: { rule: 'required', roundId: 'r2', wished: false },
      isSeated: false,
      round: 'Round 2',
      hosting: [{ mentorId: 'max', tableId: 't1', roundId: 'r2' }],
      isOff: () => false,
      languagesOf: () => [],
      ...over,
    }).map((text) => text.replace(/[\u2068\u2069]/gu, ''));

  it('is said as soon as it is known: that one is away, hosts no table, or speaks another language', () => {
    expect(warned({})).toEqual([]);
    expect(warned({ isOff: (id) => id === 'ana' })).toEqual([
      'Ana will not be there in Round 2: no plan can seat the two then.',
    ]);
    expect(warned({ hosting: [] })).toEqual([
      'Max hosts no table in Round 2: no plan can seat the two then.',
    ]);
    const languagesOf = (id: string) => (id === 'ana' ? ['German'] : ['English']);
    expect(warned({ languagesOf })).toEqual([words.pair.noLanguage]);
    expect(warned({ languagesOf, isSeated: true })).toEqual([]);
  });

  it('is nothing of a pair that is not required, or in any round', () => {
    const away = { isOff: () => true, hosting: [] };
    expect(warned({ ...away, state: { rule: null, roundId: null, wished: true } })).toEqual([]);
    expect(
      warned({ ...away, round: null, state: { rule: 'required', roundId: null, wished: false } }),
    ).toEqual([]);
  });
});

describe('[UI-196] what can be said of a pair', () => {
  const ahead = [
    { id: 'two', title: 'Round 2' },
    { id: 'three', title: 'Round 3' },
  ];
  const idsOf = (rule: 'forbidden' | 'required' | null, roundId: string | null, seatedIn: string | null) =>
    pairChoices({ rule, roundId, wished: false }, seatedIn, ahead).map(({ id }) => id);

  it('is that the two meet in any round, in one of those ahead, or never', () => {
    expect(pairChoices({ rule: null, roundId: null, wished: false }, null, ahead)).toEqual([
      { id: 'require', label: 'They must meet, in any round', rule: 'required', roundId: null },
      { id: 'two', label: 'They must meet, in Round 2', rule: 'required', roundId: 'two' },
      { id: 'three', label: 'They must meet, in Round 3', rule: 'required', roundId: 'three' },
      { id: 'forbid', label: 'They must never meet', rule: 'forbidden', roundId: null },
    ]);
  });

  it('leaves out what is said already, and offers to take it back', () => {
    expect(idsOf('required', 'two', null)).toEqual(['require', 'three', 'forbid', 'unpin']);
    expect(idsOf('required', null, null)).toEqual(['two', 'three', 'forbid', 'unpin']);
    expect(idsOf('forbidden', null, null)).toEqual(['require', 'two', 'three', 'unpin']);
  });

  it('names the round in which they sit together as their seat', () => {
    expect(idsOf(null, null, 'two')).toEqual(['pin', 'require', 'three', 'forbid']);
    expect(idsOf('required', 'two', 'two')).toEqual(['require', 'three', 'forbid', 'unpin']);
  });
});
