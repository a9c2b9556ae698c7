import { mostOwnNeeds, mostOwnTopics, type Registrant } from '@rotunda/shared/rules/registration';
import { webLinkOf } from '@rotunda/shared/rules/webLink';
import type { JoinAnswer, RegisterBody } from '@rotunda/shared/schema/http';
import { type RegistrationDraft, emptyNeed, forgetDraft, keepDraft, keptDraft } from './keptDraft.ts';
import { needsToSend } from './needsToSend.ts';

/** A step of the form; those about single needs carry their topic. */
export type Step =
  { readonly kind: 'as' | 'who' | 'topics' | 'about' } | { readonly kind: 'need'; readonly topicId: string };

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text);

/** Somebody's registration while it is being written: what is asked when, and what is still wrong. */
export class Registration {
  readonly #joinCode: string;
  readonly #open: readonly Registrant[];
  draft: RegistrationDraft;
  #at = $state(0);
  #tried = $state(false);

  constructor(joinCode: string, info: JoinAnswer) {
    this.#joinCode = joinCode;
    this.#open = (['mentee', 'mentor'] as const).filter((as) => info.registration[as]);
    this.draft = $state(keptDraft(joinCode, info.topics));
    const [only] = this.#open;
    if (this.#open.length === 1 || (this.draft.as && !this.#open.includes(this.draft.as))) {
      this.draft.as = only ?? null;
    }
    $effect(() => keepDraft(joinCode, this.draft));
  }

  readonly steps: readonly Step[] = $derived.by(() => {
    const { as, needs } = this.draft;
    const asked: Step[] = this.#open.length > 1 ? [{ kind: 'as' }] : [];
    const ahead: Step[] =
      as === 'mentor' ? [{ kind: 'about' }] : needs.map(({ topicId }): Step => ({ kind: 'need', topicId }));
    return [...asked, { kind: 'who' }, { kind: 'topics' }, ...ahead];
  });

  get number(): number {
    return Math.min(this.#at, this.steps.length - 1) + 1;
  }

  /** How many steps there are; null until it is known: each topic that a mentee chooses is one more. */
  get total(): number | null {
    const isOpen = this.draft.as === null || (this.draft.as === 'mentee' && !this.#isPastTopics);
    return isOpen ? null : this.steps.length;
  }

  get #isPastTopics(): boolean {
    return this.number - 1 > this.steps.findIndex(({ kind }) => kind === 'topics');
  }

  get step(): Step {
    return this.steps[this.number - 1] ?? { kind: 'who' };
  }

  get isLast(): boolean {
    // Before any topic is chosen nobody knows how many steps follow.
    return this.number === this.steps.length && this.step.kind !== 'topics' && this.step.kind !== 'as';
  }

  /** Whether somebody tried to leave this step: only then is anything called wrong. */
  get tried(): boolean {
    return this.#tried;
  }

  /** What is wrong on the step, by the field. */
  readonly faults = $derived.by(() => {
    const { name, email, needs, skills, as } = this.draft;
    const step = this.step;
    const need = needs.find(({ topicId }) => step.kind === 'need' && topicId === step.topicId);
    return {
      as: step.kind === 'as' && as === null,
      name: step.kind === 'who' && name.trim() === '',
      email: step.kind === 'who' && email.trim() !== '' && !isEmail(email.trim()),
      topics: step.kind === 'topics' && (as === 'mentor' ? skills : needs).length === 0,
      link: need !== undefined && webLinkOf(need.link) === null,
    };
  });

  get most(): number {
    return this.draft.as === 'mentor' ? mostOwnTopics : mostOwnNeeds;
  }

  get chosenTopics(): readonly string[] {
    return (this.draft.as === 'mentor' ? this.draft.skills : this.draft.needs).map(({ topicId }) => topicId);
  }

  /** What was written about a topic stays as long as it is chosen. */
  choose(topicIds: readonly string[]): void {
    const { needs, skills } = this.draft;
    if (this.draft.as === 'mentor') {
      this.draft.skills = topicIds.map(
        (topicId) => skills.find((skill) => skill.topicId === topicId) ?? { topicId, level: null },
      );
    } else {
      this.draft.needs = topicIds.map(
        (topicId) => needs.find((need) => need.topicId === topicId) ?? emptyNeed(topicId),
      );
    }
  }

  back(): void {
    this.#tried = false;
    this.#at = Math.max(0, this.number - 2);
  }

  /** Goes on, unless something is wrong on this step; answers whether it could. */
  next(): boolean {
    this.#tried = Object.values(this.faults).some(Boolean);
    if (this.#tried) return false;
    if (!this.isLast) this.#at = this.number;
    return true;
  }

  get body(): RegisterBody {
    const { as, name, email, needs, skills, bio, mostAtOnce } = this.draft;
    const who = { name, email: email.trim() };
    return as === 'mentor'
      ? { as, ...who, expertise: skills.map((skill) => ({ ...skill })), bio, mostAtOnce }
      : { as: 'mentee', ...who, needs: needsToSend(needs) };
  }

  sent(): void {
    forgetDraft(this.#joinCode);
  }
}
