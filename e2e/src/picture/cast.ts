import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { csvOf } from '../arrange/csv.ts';

const zones = [
  { id: null, name: 'Entrance', shape: 'circle' },
  { id: null, name: 'Library', shape: 'square' },
  { id: null, name: 'Fireplace', shape: 'diamond' },
  { id: null, name: 'Garden side', shape: 'triangle' },
  { id: null, name: 'Courtyard', shape: 'hexagon' },
  { id: null, name: 'Gallery', shape: 'star' },
] as const;

/** Twelve tables of three, two to a zone. */
export const room: RawInputOf<'tables.update'> = {
  zones: [...zones],
  tables: Array.from({ length: 12 }, (_, index) => ({
    id: null,
    number: index + 1,
    label: '',
    seats: 3,
    zone: Math.floor(index / 2),
    videoLink: '',
  })),
};

const mentors = [
  ['Mai Linh Trần', 'Pricing', 'Roadmaps'],
  ['Oluwaseun Adebayo', 'Hiring', 'Feedback'],
  ['Ingrid Þórsdóttir', 'Roadmaps', 'Pricing'],
  ['Rafael Domínguez', 'Speaking', 'Hiring'],
  ['Priya Raghunathan', 'Analysis', 'Pricing'],
  ['Tomasz Wiśniewski', 'Hiring', 'Analysis'],
  ['Amara Nwosu', 'Pricing', 'Speaking'],
  ['Hélène Charpentier', 'Feedback', 'Roadmaps'],
  ['Kenji Watanabe', 'Analysis', 'Feedback'],
  ['Leilani Kealoha', 'Speaking', 'Analysis'],
  ['Fatima El Idrissi', 'Feedback', 'Speaking'],
  ['Mateus de Albuquerque', 'Roadmaps', 'Hiring'],
] as const;

const mentees = [
  'Ana Belén Ruiz',
  'Aroha Ngata',
  'Birgit Aßmann',
  'Bo Lindqvist',
  'Chloé Marchand',
  'Cy Okoro',
  'Đặng Minh Châu',
  'Deepa Menon',
  'Emeka Obi',
  'Esra Yıldız',
  'Freya Holm',
  'Giulia Ferraro',
  'Hana Kobayashi',
  'Ibrahim Diallo',
  'Jakub Nowák',
  'Keziah Mwangi',
  'Lars Østergaard',
  'Mariam Haddad',
  'Meera Pillai',
  'Nikos Raptis',
  'Nina Rossi',
  'Ngozi Eze',
  'Olga Petrenko',
  'Paulo Teixeira',
  'Quỳnh Lê',
  'Ravi Iyer',
  'Saoirse Byrne',
  'Sunniva Dahl',
  'Ulrike Schäfer',
  'Wanjiru Kamau',
  'Xóchitl Ortega',
  'Yusuf Demir',
  'Zofia Zielińska',
  'Zoë Jansen',
] as const;

const topics = ['Pricing', 'Hiring', 'Roadmaps', 'Speaking', 'Analysis', 'Feedback'] as const;
const topicAt = (index: number): string => topics[index % topics.length] ?? '';

/** Everybody of the picture. Names are in letters that any machine has a face for. */
export const roster = csvOf([
  ['name', 'role', 'topics', 'table', 'need 1', 'need 2', 'need 3'],
  ...mentors.map(([name, first, second], index) => {
    return [name, 'mentor', `${first}:5; ${second}:3`, String(index + 1), '', '', ''];
  }),
  ...mentees.map((name, index) => {
    return [name, 'mentee', '', '', topicAt(index), topicAt(index + 1), topicAt(index + 2)];
  }),
]);
