import type { PresetName } from '@rotunda/shared/rules/presets';
import { count } from './words.ts';

/** `45 min`, `1 h`, `1 h 15 min`. */
function span(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(
    ' ',
  );
}

/** What the console says where events begin: new, from a template, as a copy. In English. */
export const newEvent = {
  heading: 'New event',
  name: 'Name',
  nameMissing: 'Give the event a name.',
  date: 'Date',
  dateMissing: 'Choose a date.',
  startTime: 'Starts at',
  timeMissing: 'A time, like 10:00',
  timeZone: 'Time zone',
  from: 'Start from',
  presets: {
    classic: {
      name: 'Classic',
      description: 'Room for a question and its context. When in doubt, this one.',
    },
    short: { name: 'Short', description: 'Many quick meetings at the edge of a working day.' },
    onboarding: {
      name: 'Onboarding',
      description: 'For newcomers: fewer meetings, more time to say who one is.',
    },
    conference: { name: 'Conference', description: 'For a big room: long ways, and breaks for mentors.' },
    blank: { name: 'Blank', description: 'An empty agenda and an empty room.' },
  } satisfies Record<PresetName, { name: string; description: string }>,
  ownTemplates: 'Your templates',
  noTemplates: 'An event that went well can be saved as a template. It then stands here.',
  rounds: (number: number, minutes: string | null) =>
    `${count(number, 'round', 'rounds')}${minutes === null ? '' : ` of ${minutes} min`}`,
  noRounds: 'No rounds yet',
  span,
  preview: 'What it begins with',
  inAll: 'In all',
  finish: (at: string) => `Finish ${at}`,
  talking: 'At the tables',
  room: 'Room',
  tables: (tables: number, seats: number) =>
    `${count(tables, 'table', 'tables')}, ${count(seats, 'seat', 'seats')}`,
  topics: 'Topics',
  day: 'The day',
  dayItem: (title: string, minutes: string) => `${title}, ${minutes} min`,
  minutes: (text: string) => `${text} min`,
  none: 'None yet',
  savedOn: (day: string) => `Saved on ${day}`,
  unreadable: 'Another release of Rotunda saved this template. This one cannot read it.',
  unreadableShort: 'Cannot be read',
  rename: 'Rename…',
  remove: 'Delete…',
  go: 'Create event',
  busy: 'Creating…',
  cancel: 'Cancel',

  renaming: {
    heading: 'Rename template',
    go: 'Save',
    busy: 'Saving…',
  },
  removing: {
    title: (name: string) => `Delete the template “${name}”?`,
    text: 'Nobody can begin an event with it any more. Events that began with it stay as they are. This cannot be undone.',
    confirm: 'Delete template',
    busy: 'Deleting…',
  },

  saving: {
    action: 'Save as template…',
    heading: 'Save as template',
    lead: 'Agenda, topics, zones, tables, texts and settings are kept for new events. No people, notes, plans, codes or links.',
    name: 'Name',
    nameMissing: 'Give the template a name.',
    description: 'Description',
    descriptionHint: 'For whom, or what it is good for.',
    go: 'Save template',
    busy: 'Saving…',
    done: 'The template is saved. New events can begin with it.',
    toNew: 'New event',
    close: 'Close',
  },

  copying: {
    action: 'Copy event…',
    heading: 'Copy event',
    lead: 'The copy is an event of its own, with its own code and links. Plan, notes and check-ins stay where they are.',
    people: 'People',
    choices: {
      'with-needs': {
        label: 'With people and their needs',
        detail: 'Who takes part, what they offer and need, their pairs, wishes, seats and tables',
      },
      'without-needs': {
        label: 'With people, without their needs',
        detail: 'The same people, who say anew what they need and which mentors they wish for',
      },
      nobody: { label: 'Without people', detail: 'Agenda, topics, room and settings' },
    },
    go: 'Copy event',
    busy: 'Copying…',
  },

  reuse: 'Use it again',
} as const;
