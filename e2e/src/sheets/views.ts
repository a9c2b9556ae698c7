import type { Screen } from './states.ts';

/** A way of looking at a state: what size of screen, in which theme, and what else a person has set. */
export interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colours: 'light' | 'dark';
  /** Laid out for a script that runs from right to left. */
  readonly rightToLeft?: boolean;
  /** How wide a picture stands on the contact sheet. */
  readonly tile: number;
  /** Whether all of the page is shown, or only what fits the screen. */
  readonly whole: boolean;
}

const onPhone = { width: 390, height: 844, tile: 300, whole: true } as const;
const onLaptop = { width: 1280, height: 720, tile: 900, whole: true } as const;
const onProjector = { width: 1920, height: 1080, tile: 900, whole: false } as const;

// At 200 % zoom a page has half the room in both directions.
const phoneZoomed: View = {
  name: 'phone-200',
  width: 195,
  height: 422,
  tile: 195,
  whole: true,
  colours: 'light',
};
const laptopZoomed: View = {
  name: 'laptop-200',
  width: 640,
  height: 360,
  tile: 450,
  whole: true,
  colours: 'light',
};

export type Views = Record<Screen, readonly View[]>;

const views: Views = {
  console: [
    { name: 'laptop-light', colours: 'light', ...onLaptop },
    { name: 'laptop-dark', colours: 'dark', ...onLaptop },
    { name: 'phone-light', colours: 'light', ...onPhone },
    { name: 'phone-dark', colours: 'dark', ...onPhone },
    laptopZoomed,
  ],
  phone: [
    { name: 'phone-light', colours: 'light', ...onPhone },
    { name: 'phone-dark', colours: 'dark', ...onPhone },
    { name: 'laptop-light', colours: 'light', ...onLaptop },
    { name: 'laptop-dark', colours: 'dark', ...onLaptop },
    phoneZoomed,
    { name: 'phone-rtl', colours: 'light', rightToLeft: true, ...onPhone },
  ],
  stage: [
    { name: 'projector-light', colours: 'light', ...onProjector },
    { name: 'projector-dark', colours: 'dark', ...onProjector },
    { name: 'laptop-light', colours: 'light', ...onLaptop, whole: false },
  ],
};

/** What a page looks like between two pictures, and when it is opened. */
export const usual: Record<Screen, View> = {
  console: { name: 'usual', colours: 'light', ...onLaptop },
  phone: { name: 'usual', colours: 'light', ...onPhone },
  stage: { name: 'usual', colours: 'light', ...onProjector },
};

/** Every view, or those of that name; `first` is the first of each kind of screen. */
export function viewsNamed(name: string | undefined): Views {
  const wanted = (of: readonly View[]): readonly View[] =>
    name === undefined
      ? of
      : of.filter((view, index) => (name === 'first' ? index === 0 : view.name === name));
  return { console: wanted(views.console), phone: wanted(views.phone), stage: wanted(views.stage) };
}
