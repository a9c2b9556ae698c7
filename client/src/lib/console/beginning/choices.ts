import { lengthOf } from '@rotunda/shared/rules/agenda';
import { type PresetName, presetNames, presets } from '@rotunda/shared/rules/presets';
import { roomOf, startingRooms } from '@rotunda/shared/rules/startingRooms';
import { type Duration, sum } from '@rotunda/shared/rules/time';
import type { AgendaPreview, Template } from '@rotunda/shared/schema/template';
import { newEvent as words } from '#lib/messages/newEvent.ts';

/** Something that an event can begin with. */
export interface Choice {
  /** Tells presets and templates apart. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** Null when this release cannot read it. */
  readonly content: {
    readonly agenda: readonly PreviewSegment[];
    readonly topics: number;
    readonly tables: number;
    readonly seats: number;
  } | null;
  readonly from: { readonly preset: PresetName } | { readonly template: Template };
}

/** A segment as it is looked at before there is an event. */
export type PreviewSegment = Omit<AgendaPreview[number], 'phases'> & {
  readonly phases: readonly { readonly name: string; readonly duration: Duration }[];
};

export const presetChoices = (): Choice[] =>
  presetNames.map((preset) => {
    const { tables } = roomOf(startingRooms[preset]);
    const seats = tables.reduce((all, table) => all + table.seats, 0);
    return {
      key: `preset ${preset}`,
      ...words.presets[preset],
      content: { agenda: presets[preset], topics: 0, tables: tables.length, seats },
      from: { preset },
    };
  });

export const templateChoice = (template: Template): Choice => ({
  key: `template ${template.id}`,
  name: template.name,
  description: template.description,
  content: template.content,
  from: { template },
});

/** An agenda in numbers. */
export interface DayFigures {
  readonly rounds: number;
  /** How long people talk in a round; null when rounds differ, or there are none. */
  readonly each: Duration | null;
  /** At the tables, in all rounds. */
  readonly talking: Duration;
  readonly inAll: Duration;
}

export function dayFigures(agenda: readonly PreviewSegment[]): DayFigures {
  const talks = agenda
    .filter(({ kind }) => kind === 'round')
    .map(({ phases }) => sum(phases.map((phase) => phase.duration)));
  const [first = null] = talks;
  return {
    rounds: talks.length,
    each: talks.every((talk) => talk === first) ? first : null,
    talking: sum(talks),
    inAll: sum(agenda.map(lengthOf)),
  };
}
