import type { ZoneShape } from '@rotunda/shared/rules/zones';
import { count, listed } from './words.ts';

const numberOf = (number: number): string => count(number, 'table', 'tables');

/** What the list of topics says. */
export const topics = {
  lead: 'What mentors know and mentees need. One list for both.',
  list: 'Topics',
  count: (number: number) => count(number, 'topic', 'topics'),
  name: (number: number) => `Topic ${number}`,
  placeholder: 'Pricing, Hiring, Public speaking…',
  add: 'Add a topic',
  remove: (name: string) => `Remove ${name}`,
  removeEmpty: 'Remove the empty row',
  sort: 'Sort by name',
  use: (mentors: number, mentees: number) =>
    mentors + mentees === 0
      ? 'not used yet'
      : `${count(mentors, 'mentor', 'mentors')}, ${count(mentees, 'mentee', 'mentees')}`,
  inUse: 'In use: take it off their lists first, or rename it.',
  duplicate: (name: string) => `“${name}” is on the list already.`,
  many: 'Paste a whole list',
  manyHint: 'One topic a line. Those that are on the list already are left out.',
  addMany: (number: number) => `Add ${count(number, 'topic', 'topics')}`,
  addNone: 'Add topics',
  nothingNew: 'Nothing new to add',
  keys: 'Enter begins the next topic. Pasted lines become topics of their own.',
  emptyText: 'Write the first one below, or paste a list.',
} as const;

/** What the editor of the room says. */
export const tables = {
  lead: 'A place is a number with the shape of its zone, the same on phones, stage and table signs.',
  zones: 'Zones',
  zonesLead: 'Parts of the room that people can see. A room may have none.',
  zone: 'Zone',
  zoneName: (number: number) => `Name of zone ${number}`,
  zonePlaceholder: 'Garden side',
  zoneDuplicate: 'Two zones cannot have the same name.',
  shape: (number: number) => `Shape of zone ${number}`,
  shapes: {
    circle: 'Circle',
    square: 'Square',
    diamond: 'Diamond',
    triangle: 'Triangle',
    hexagon: 'Hexagon',
    star: 'Star',
  } satisfies Record<ZoneShape, string>,
  addZone: 'Add a zone',
  removeZone: (name: string) => `Remove zone ${name}`,
  noZone: 'No zone',
  list: 'Tables',
  count: (all: number, seats: number) => `${numberOf(all)}, ${count(seats, 'seat', 'seats')} for mentees`,
  number: 'Number',
  label: 'Label',
  seats: 'Seats',
  video: 'Video link',
  of: (field: string, number: string) => `${field} of table ${number}`,
  remove: (number: string) => `Remove table ${number}`,
  inUse: (host: string) => `${host} hosts it. Give them another table first.`,
  numberWrong: '1 to 999',
  numberTwice: 'Taken',
  seatsWrong: '1 to 12',
  videoWrong: 'An address like https://…',
  add: 'Add tables',
  howMany: 'How many',
  seatsEach: 'Seats each',
  addNumber: (number: number) => `Add ${numberOf(number)}`,
  numbered: (first: number, last: number) =>
    first === last ? `It will be number ${first}.` : `They will be numbers ${first} to ${last}.`,
  addWrong: 'From 1 to 999 tables in all',
  empty: 'No tables yet',
  emptyText: 'Add as many as stand in the room; each mentor hosts one.',
  line: (number: string, seats: string, more: readonly string[]) =>
    [`Table ${number}`, `${seats} seats`, ...more].join(', '),
  zoneLine: (name: string, shape: string) => `Zone ${name}, ${shape.toLowerCase()}`,
} as const;

/** What is said about who hosts where. */
export const hosts = {
  lead: 'Which mentor sits at which table. Changes are saved at once.',
  fill: 'Seat the mentors at free tables',
  filling: 'Seating…',
  filled: (seated: number, standby: number) =>
    `${count(seated, 'mentor has', 'mentors have')} a table now.${
      standby > 0 ? ` ${standby} ${standby === 1 ? 'is' : 'are'} on standby.` : ''
    }`,
  list: 'Mentors and their tables',
  standbyList: 'Without a table',
  standbyText: 'They are on standby: nobody is planned with them.',
  standbyBoth: 'Whoever is a mentee as well sits with other mentors.',
  free: (number: number, numbers: string) =>
    number === 0 ? 'No table is free.' : `Free in every round: ${numbers}.`,
  changeTables: 'Change tables',
  mentor: 'Mentor',
  table: 'Table',
  offers: 'Offers',
  someRounds: (rounds: readonly string[]) => listed(rounds),
  nowhere: 'No table',
  change: 'Change',
  changeFor: (name: string) => `Change the table of ${name}`,
  dialogTitle: (name: string) => `Where does ${name} host?`,
  close: 'Close',
  inEvery: 'Table in every round',
  different: 'Different tables, or only some rounds',
  inRound: (round: string) => round,
  takenBy: (number: number, name: string) => `${number}, taken by ${name}`,
  option: (number: number, zone: string) => (zone === '' ? String(number) : `${number}, ${zone}`),
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  search: 'Find a mentor or table',
  noMentors: 'No mentors yet',
  noMentorsText: 'Import people or add them one by one. Then each mentor gets a table.',
  toPeople: 'Go to people',
  noTables: 'No tables yet',
  noTablesText: 'Say first which tables stand in the room.',
  toTables: 'Add tables',
  noRounds: 'No rounds yet',
  noRoundsText: 'A mentor hosts a table in a round: say first how many rounds there are.',
  toAgenda: 'Add rounds',
  nobodyFound: 'Nobody matches.',
} as const;
