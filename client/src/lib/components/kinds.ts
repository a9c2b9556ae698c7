/** Types that pages share with components. They live here because a type cannot be told from a .svelte file alone. */

/** The kinds of screen: each has its own type, measures and margins. */
export type SurfaceName = 'phone' | 'console' | 'stage';

/** How large a place is set; each kind of screen has its own measures for them. */
export type PlaceSize = 'small' | 'medium' | 'large' | 'sign' | 'hero';

/** A stop behind us, where we are, or ahead of us. */
export type StopState = 'done' | 'here' | 'next';

/** One of a few things to choose from. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** What every field can say about itself. */
export interface FieldWords {
  label: string;
  /** Keeps the label for those who do not see the field, where its place on the screen says the same. */
  labelHidden?: boolean;
  /** What to write, and what becomes of it. */
  hint?: string;
  /** What is wrong and how to mend it; its presence marks the field as invalid. */
  error?: string | undefined;
  /** `large` is for the one field of a screen. */
  size?: 'regular' | 'large';
}
