import { type Segment, lengthOf } from '@rotunda/shared/rules/agenda';
import { presets } from '@rotunda/shared/rules/presets';
import { minutes, seconds, sum } from '@rotunda/shared/rules/time';
import { describe, expect, it } from 'vitest';
import { moved } from '#lib/console/lists.ts';
import { type SegmentForm, agendaForm, agendaInput, agendaOf, faultsOf } from './agendaForm.ts';
import { differsFromOthers, renumbered, withAdded, withPhasesOf } from './arrange.ts';

const classic: Segment[] = presets.classic.map((segment, index) => ({
  ...segment,
  id: `s${index}`,
  phases: segment.phases.map((phase, at) => ({ ...phase, id: `s${index}p${at}` })),
}));

const words = {
  roundTitle: (number: number) => `Round ${number}`,
  openPhase: 'Conversation',
  titles: { welcome: 'Welcome', break: 'Break', closing: 'Closing' },
};

const keys = () => {
  let made = 0;
  return () => `k${(made += 1)}`;
};

const titles = (segments: readonly SegmentForm[]): string[] => segments.map(({ title }) => title);

describe('an agenda as a form', () => {
  it('[UI-26] asks for exactly what it was made from', () => {
    expect(agendaInput(agendaForm(classic))).toEqual(classic);
  });

  it('[UI-26] keeps seconds, and words that somebody wrote or took away', () => {
    const [round] = classic.filter(({ kind }) => kind === 'round');
    const [context, work, steps] = round!.phases;
    const changed: Segment[] = [
      {
        ...round!,
        changeover: seconds(90),
        phases: [
          { ...context!, promptForMentee: { text: 'Say it in one sentence.' } },
          { ...work!, promptForMentor: { text: '' } },
          { ...steps!, duration: seconds(150) },
        ],
      },
    ];
    expect(agendaInput(agendaForm(changed))).toEqual(changed);
  });

  it('[UI-26] goes back to the preset’s words when one’s own are taken away again', () => {
    const form = agendaForm(classic);
    const prompt = form.segments[1]!.phases[0]!.forMentee;
    prompt.text = 'Own words';
    expect(agendaInput(form)[1]!.phases[0]!.promptForMentee).toEqual({ text: 'Own words' });
    prompt.text = ' ';
    expect(agendaInput(form)[1]!.phases[0]!.promptForMentee).toEqual({ key: 'context.mentee' });
  });

  it('counts what cannot be read as nothing, and says which row it is in', () => {
    const form = agendaForm(classic);
    form.segments[0]!.length = 'ten';
    form.segments[1]!.phases[1]!.length = '0';
    form.segments[2]!.title = ' ';
    expect(faultsOf(form)).toEqual(
      new Map([
        ['s0', ['length']],
        ['s1p1', ['length']],
        ['s2', ['title']],
      ]),
    );
    const whole = sum(agendaOf(form).map(lengthOf));
    expect(whole).toBe(sum(classic.map(lengthOf)) - minutes(20));
  });

  it('has no faults as it comes', () => {
    expect(faultsOf(agendaForm(classic)).size).toBe(0);
  });
});

describe('arranging an agenda', () => {
  const { segments } = agendaForm(classic);

  it('[UI-27] calls rounds after their new number, and leaves names of their own', () => {
    const named = segments.map((each) => (each.key === 's2' ? { ...each, title: 'Speed round' } : each));
    const after = renumbered(moved(named, 1, 2), words.roundTitle);
    expect(titles(after).slice(0, 4)).toEqual(['Welcome', 'Speed round', 'Round 2', 'Round 3']);
    const without = renumbered(
      segments.filter(({ key }) => key !== 's1'),
      words.roundTitle,
    );
    expect(titles(without)).toEqual([
      'Welcome',
      'Round 1',
      'Round 2',
      'Break',
      'Round 3',
      'Round 4',
      'Closing',
    ]);
  });

  it('adds rounds and breaks before the closing, a welcome first and a closing last', () => {
    const added = withAdded(segments, 'classic', words, keys());
    expect(titles(added.segments).slice(-2)).toEqual(['Round 6', 'Closing']);
    expect(added.segments.find(({ key }) => key === added.key)?.phases.map(({ length }) => length)).toEqual([
      '2',
      '10',
      '3',
    ]);
    expect(titles(withAdded([], 'break', words, keys()).segments)).toEqual(['Break']);
    const rounds = segments.filter(({ kind }) => kind === 'round');
    expect(titles(withAdded(rounds, 'welcome', words, keys()).segments)[0]).toBe('Welcome');
    expect(titles(withAdded(rounds, 'closing', words, keys()).segments).at(-1)).toBe('Closing');
    const open = withAdded([], 'open', words, keys()).segments[0]!;
    expect(open.phases.map(({ kind, name }) => [kind, name])).toEqual([['open', 'Conversation']]);
    expect(faultsOf({ segments: [open] }).size).toBe(0);
  });

  it('[UI-28] gives every round the phases of one, and keeps who they are', () => {
    const longer = segments.map((each) =>
      each.key === 's1'
        ? { ...each, changeover: '3', phases: each.phases.slice(0, 2).map((p) => ({ ...p, length: '7' })) }
        : each,
    );
    expect(differsFromOthers(longer, 's1')).toBe(true);
    const after = withPhasesOf(longer, 's1', keys());
    expect(differsFromOthers(after, 's1')).toBe(false);
    const second = after.find(({ key }) => key === 's2')!;
    expect(second.changeover).toBe('3');
    expect(second.phases.map(({ id, length }) => [id, length])).toEqual([
      ['s2p0', '7'],
      ['s2p1', '7'],
    ]);
    expect(after.find(({ key }) => key === 's4')).toEqual(segments.find(({ key }) => key === 's4'));
  });

  it('makes phases new where a round had fewer', () => {
    const short = segments.map((each) =>
      each.key === 's2' ? { ...each, phases: each.phases.slice(0, 1) } : each,
    );
    const second = withPhasesOf(short, 's1', keys()).find(({ key }) => key === 's2')!;
    expect(second.phases.map(({ id }) => id)).toEqual(['s2p0', null, null]);
  });
});
