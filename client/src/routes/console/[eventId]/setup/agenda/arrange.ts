import type { SegmentKind } from '@rotunda/shared/rules/agenda';
import { type SegmentDraft, classicRound } from '@rotunda/shared/rules/presets';
import { duration, minutes } from '@rotunda/shared/rules/time';
import { saysTheSame } from '#lib/console/draft/content.ts';
import { lengthText } from '#lib/console/lengths.ts';
import { type PhaseForm, type SegmentForm, phaseForm } from './agendaForm.ts';

/** What can be added to an agenda: a round of the classic form, a round that is only one phase, or something between. */
export type Addition = 'classic' | 'open' | Exclude<SegmentKind, 'round'>;

type NewKey = () => string;
type RoundTitle = (number: number) => string;

/** Rounds that are called after their number are called after their new one; names of their own stay. */
export function renumbered(segments: readonly SegmentForm[], title: RoundTitle): SegmentForm[] {
  const rounds = segments.filter(({ kind }) => kind === 'round');
  const numbered = new Set(rounds.map((_, index) => title(index + 1)));
  // One that was just taken away had a number too.
  numbered.add(title(rounds.length + 1));
  let number = 0;
  return segments.map((segment) => {
    if (segment.kind !== 'round') return segment;
    number += 1;
    return numbered.has(segment.title) ? { ...segment, title: title(number) } : segment;
  });
}

/** Where something new belongs: a welcome opens the day, a closing ends it, everything else stands before the closing. */
function placeFor(addition: Addition, segments: readonly SegmentForm[]): number {
  if (addition === 'welcome') return 0;
  if (addition === 'closing') return segments.length;
  return segments.at(-1)?.kind === 'closing' ? segments.length - 1 : segments.length;
}

const openRound = (title: string, phaseName: string): SegmentDraft => ({
  ...classicRound(title),
  phases: [
    {
      kind: 'open',
      name: phaseName,
      duration: minutes(15),
      promptForMentee: { text: '' },
      promptForMentor: { text: '' },
    },
  ],
});

const plain = (kind: Exclude<SegmentKind, 'round'>, title: string): SegmentDraft => ({
  kind,
  title,
  duration: minutes(10),
  changeover: duration(0),
  phases: [],
});

const newRow = (segment: SegmentDraft, newKey: NewKey): SegmentForm => ({
  key: newKey(),
  id: null,
  kind: segment.kind,
  title: segment.title,
  length: segment.kind === 'round' ? '' : lengthText(segment.duration),
  changeover: segment.kind === 'round' ? lengthText(segment.changeover) : '',
  phases: segment.phases.map((phase) => phaseForm(phase, { key: newKey(), id: null })),
});

interface AdditionWords {
  readonly roundTitle: RoundTitle;
  readonly openPhase: string;
  readonly titles: Record<Exclude<SegmentKind, 'round'>, string>;
}

/** The agenda with something added where it belongs, and the key of the new row. */
export function withAdded(
  segments: readonly SegmentForm[],
  addition: Addition,
  words: AdditionWords,
  newKey: NewKey,
): { readonly segments: SegmentForm[]; readonly key: string } {
  const title = words.roundTitle(segments.filter(({ kind }) => kind === 'round').length + 1);
  const added =
    addition === 'classic'
      ? classicRound(title)
      : addition === 'open'
        ? openRound(title, words.openPhase)
        : plain(addition, words.titles[addition]);
  const row = newRow(added, newKey);
  const at = placeFor(addition, segments);
  const all = [...segments.slice(0, at), row, ...segments.slice(at)];
  return { segments: renumbered(all, words.roundTitle), key: row.key };
}

/** A phase like another, for another round: where that round had one at this place, it stays the same phase. */
const likePhase = (phase: PhaseForm, existing: PhaseForm | undefined, newKey: NewKey): PhaseForm => ({
  ...phase,
  forMentee: { ...phase.forMentee },
  forMentor: { ...phase.forMentor },
  key: existing?.key ?? newKey(),
  id: existing?.id ?? null,
});

/** Gives every round the changeover and the phases of one of them. */
export function withPhasesOf(segments: readonly SegmentForm[], key: string, newKey: NewKey): SegmentForm[] {
  const model = segments.find((segment) => segment.key === key);
  if (!model) return [...segments];
  return segments.map((segment) =>
    segment.kind !== 'round' || segment.key === key
      ? segment
      : {
          ...segment,
          changeover: model.changeover,
          phases: model.phases.map((phase, index) => likePhase(phase, segment.phases[index], newKey)),
        },
  );
}

const content = (segment: SegmentForm): unknown => [
  segment.changeover,
  segment.phases.map(({ id: _id, ...phase }) => phase),
];

/** Whether some other round has other phases or another changeover than this one. */
export const differsFromOthers = (segments: readonly SegmentForm[], key: string): boolean => {
  const model = segments.find((segment) => segment.key === key);
  return (
    model !== undefined &&
    segments.some(
      (segment) =>
        segment.kind === 'round' && segment.key !== key && !saysTheSame(content(segment), content(model)),
    )
  );
};
