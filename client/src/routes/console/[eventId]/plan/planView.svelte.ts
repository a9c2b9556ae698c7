import { roundsAhead } from '@rotunda/shared/rules/progress';
import { searchName } from '@rotunda/shared/rules/people';
import type { Conversation, PlanSummary } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';
import type { EventConsole } from '#lib/console/eventConsole.svelte.ts';
import { plan as words } from '#lib/messages/plan.ts';
import { movedSeats } from '../run/tables.ts';
import { type RoundHead, roundHeads } from './grid/heads.ts';
import { type Chosen, chosenMentor, chosenPerson } from './panel/chosen.ts';
import { calledBy } from './rows/called.ts';
import {
  type MentorFilter,
  type PersonFilter,
  countMentors,
  countPeople,
  mentorMatches,
  mentorPasses,
  personMatches,
  personPasses,
} from './rows/find.ts';
import { type MentorRow, mentorRows, mentorsWithoutTable } from './rows/mentorRows.ts';
import { type PersonRow, personRows } from './rows/personRows.ts';
import { type PlannedEvent, indexPlan } from './rows/planned.ts';
import { type SeatedPair, speechlessPairs } from './rows/speechless.ts';
import { type TopicLoad, topicLoads } from './rows/topics.ts';
import { type PlanStart, planStart } from './start.ts';

/** A cell of the grid on the screen. */
export interface SelectedCell {
  readonly id: string;
  readonly column: number;
}

/** The plan as the page shows it: which of the two, which rows of it, and which cell is explained. */
export class PlanView {
  readonly #event: EventConsole;
  #view = $state<'mentors' | 'people'>('mentors');
  #wished = $state<'draft' | 'published' | null>(null);
  #selected = $state.raw<SelectedCell | null>(null);
  mentorFilter = $state<MentorFilter>('all');
  personFilter = $state<PersonFilter>('all');
  typed = $state('');

  constructor(event: EventConsole) {
    this.#event = event;
  }

  get view(): 'mentors' | 'people' {
    return this.#view;
  }

  set view(view: 'mentors' | 'people') {
    this.#view = view;
    this.#selected = null;
  }

  /** The plan that is wished for, or the only one there is: by itself the draft, and after the event what people had. */
  get which(): 'draft' | 'published' {
    const { plan, run } = this.#event;
    const wished = this.#wished ?? (run.state === 'ended' ? 'published' : 'draft');
    if (plan?.[wished]) return wished;
    return wished === 'draft' ? 'published' : 'draft';
  }

  set which(which: 'draft' | 'published') {
    this.#wished = which;
  }

  get selected(): SelectedCell | null {
    return this.#selected;
  }

  select(cell: SelectedCell | null): void {
    this.#selected = cell;
  }

  readonly summary: PlanSummary | null = $derived.by(() => this.#event.plan?.[this.which] ?? null);
  readonly both: boolean = $derived.by(() => {
    const plans = this.#event.plan;
    return Boolean(plans?.draft && plans.published);
  });

  /** Where a plan made now would begin. */
  readonly start: PlanStart = $derived.by(() => {
    const { part, agenda } = this.#event.run;
    return part ? planStart(part.run, agenda) : { is: 'nothing' };
  });

  readonly #planned: PlannedEvent = $derived.by(() => {
    const event = this.#event;
    const { which } = this;
    return {
      roundIds: event.rounds.map(({ id }) => id),
      people: event.participants,
      tables: event.event?.tables ?? [],
      zones: event.event?.zones ?? [],
      hosting: event.event?.hosting ?? [],
      topicNames: event.topicNames,
      conversationsOf: (roundId) => event.conversations(which, roundId),
      countsOn: (id) => {
        const presence = event.presenceOf(id);
        return presence === 'here' || (presence === 'expected' && event.hereCount === 0);
      },
      // An empty round of a plan that fits the event is meant to be empty.
      isPlanned: (id) => !this.summary?.stale || event.conversations(which, id).length > 0,
      isOff: (id, roundId) => event.isOff(id, roundId),
    };
  });
  readonly #index = $derived.by(() => indexPlan(this.#planned));
  readonly #mentors = $derived.by(() => mentorRows(this.#planned, this.#index));
  readonly #people = $derived.by(() => personRows(this.#planned, this.#index));

  readonly called: ReadonlyMap<string, string> = $derived.by(() => calledBy(this.#event.people));
  readonly topics: readonly TopicLoad[] = $derived.by(() => topicLoads(this.#planned));
  readonly speechless: readonly SeatedPair[] = $derived.by(() =>
    speechlessPairs(this.#planned, (id) => this.#event.languagesOf(id)),
  );
  readonly tableless: readonly Person[] = $derived.by(() => mentorsWithoutTable(this.#planned));
  readonly mentorCounts = $derived.by(() => countMentors(this.#mentors));
  readonly personCounts = $derived.by(() => countPeople(this.#people));
  readonly mentors: readonly MentorRow[] = $derived.by(() =>
    this.#mentors.filter((row) => mentorPasses(row, this.mentorFilter) && mentorMatches(row, this.typed)),
  );
  readonly people: readonly PersonRow[] = $derived.by(() =>
    this.#people.filter((row) => personPasses(row, this.personFilter) && personMatches(row, this.typed)),
  );
  /** What was typed, as names are compared. */
  readonly wanted: string = $derived.by(() => searchName(this.typed));

  readonly heads: readonly RoundHead[] = $derived.by(() => {
    const { run, rounds } = this.#event;
    return roundHeads({
      rounds,
      currentId: run.progress?.round?.id ?? null,
      startsAt: (id) => run.clockTime(run.roundStartsAt(id)),
      words: words.grid,
    });
  });

  /** How many seats that people have been told the draft changes. */
  readonly moved: number = $derived.by(() => {
    const event = this.#event;
    const run = event.run.part?.run;
    if (!run || !this.both) return 0;
    const ahead = roundsAhead(run, event.run.agenda).map(({ id }) => id);
    return movedSeats(
      ahead.map((id) => event.conversations('published', id)),
      ahead.map((id) => event.conversations('draft', id)),
    );
  });

  /** What the panel explains; null while no cell is selected, or the selected one is filtered away. */
  readonly chosen: Chosen | null = $derived.by(() => {
    const { selected } = this;
    if (!selected) return null;
    const { id, column } = selected;
    if (this.view === 'mentors') {
      const row = this.mentors.find((each) => each.id === id);
      return row ? chosenMentor(row, column) : null;
    }
    const row = this.people.find((each) => each.id === id);
    return row ? chosenPerson(row, column, this.#planned.roundIds[column] ?? '', this.#index) : null;
  });

  /** Whose row is chosen: a mentor's, or anybody's in the list of people. */
  readonly subject: Person | null = $derived.by(
    () => this.#event.peopleById.get(this.#selected?.id ?? '') ?? null,
  );

  /** A mentee's conversations, one entry a round. */
  dayOf(menteeId: string): readonly (Conversation | undefined)[] {
    return this.#planned.roundIds.map((roundId) => this.#index.visitOf(menteeId, roundId));
  }

  showUnmet(): void {
    this.view = 'people';
    this.personFilter = 'unmet';
    this.typed = '';
  }

  showTopic(topic: string): void {
    this.view = 'mentors';
    this.mentorFilter = 'all';
    this.typed = topic;
  }

  showPerson(person: Person): void {
    this.view = 'people';
    this.personFilter = 'all';
    this.typed = person.name;
  }
}
