import { csvOf } from '../arrange/csv.ts';

const mentors = [
  ['Amara Nwosu', 'Sales', 'Pricing:5; Negotiation:4'],
  ['Trần Thị Bích Ngọc', 'Engineering', 'Data analysis:5; Hiring:3'],
  ['Friederike Alexandra Schmidt-Rottenberger', 'Design', 'Customer interviews:5; Giving feedback:4'],
  ['Ọláyínká Adéṣínà', 'People', 'Hiring:5; Giving feedback:5'],
  ['Li Wei', 'Operations', 'Project planning:5; Negotiation:3'],
  ['Ελένη Παπαδοπούλου', 'Finance', 'Pricing:4; Data analysis:4'],
  ['James O’Connor', 'Sales', 'Public speaking:5; Negotiation:5'],
  ['Zoë van der Meer', 'Design', 'Public speaking:4; Customer interviews:3'],
] as const;

const mentees = [
  ['Ana Petrović', 'Sales', 'Pricing', 'How do I raise a price that a customer has had for six years?'],
  ['Bo', 'Design', 'Giving feedback', 'How do I tell a good friend that the draft is not good enough?'],
  ['Cy Adler', 'Support', 'Hiring', 'What do I look for in a portfolio besides taste?'],
  [
    'Đặng Quốc Hưng',
    'Engineering',
    'Public speaking',
    'How do I explain a decision to people who pay for it?',
  ],
  [
    'فاطمة الزهراء بن علي',
    'Finance',
    'Data analysis',
    'Which three figures matter in a report of forty pages?',
  ],
  ['Emilia Brandt', 'Sales', 'Negotiation', 'What do I say when they ask for half the price?'],
  ['Malik Johnson', 'Support', 'Hiring', ''],
  ['Nora Lindqvist', 'Product', 'Customer interviews', 'Whom do I ask when I have no customers yet?'],
  ['Óscar Núñez', 'Product', 'Pricing', 'Should the first price be on the website?'],
  ['Παναγιώτης Δημητρίου', 'Finance', 'Data analysis', 'How do I know that my sample is large enough?'],
  ['Priya Raghunathan', 'Engineering', 'Project planning', 'How do I plan work that nobody has done before?'],
  ['Quentin Dubois', 'People', 'Giving feedback', 'How often is too often?'],
  ['Ruth Abernathy-Fitzgerald', 'Operations', 'Project planning', 'When do I tell people that we are late?'],
  ['Sofia Costa', 'Design', 'Public speaking', 'What do I do with my hands?'],
  ['Tomáš Dvořák', 'Engineering', 'Negotiation', 'What do I say when a date was promised without asking us?'],
  ['Uma Thakur', 'Product', 'Customer interviews', 'How do I stop selling while I ask?'],
  ['Viktor Hansen', 'Sales', 'Pricing', 'What is a discount for?'],
  ['Wanjiru Kamau', 'Support', 'Data analysis', 'Which numbers tell me early that somebody will leave us?'],
] as const;

/** Topics beside each mentee's own, so that everybody has a second need. */
const second = ['Negotiation', 'Hiring', 'Pricing', 'Giving feedback'] as const;

/**
 * Tables of the sample event: one with a single seat, one with three, two at the others, so some sit out. Numbers of one
 * digit, of two and of three have to find their place beside the ring.
 */
export const tables = [
  { number: 1, seats: 1 },
  { number: 12, seats: 3 },
  { number: 3, seats: 2 },
  { number: 4, seats: 2 },
  { number: 15, seats: 2 },
  { number: 6, seats: 2 },
  { number: 107, seats: 2 },
  { number: 8, seats: 2 },
] as const;

/**
 * Eight mentors and eighteen mentees for seventeen seats at most. Names differ in script, direction and length: a sheet
 * that shows only short ones would show nothing wrong.
 */
export const castCsv = csvOf([
  [
    'name',
    'email',
    'role',
    'department',
    'topics',
    'table',
    'need 1',
    'question 1',
    'context 1',
    'outcome 1',
    'level 1',
    'need 2',
  ],
  ...mentors.map(([name, department, topics], index) => [
    name,
    `mentor${index + 1}@example.org`,
    'mentor',
    department,
    topics,
    String(tables[index]?.number ?? ''),
    ...['', '', '', '', '', ''],
  ]),
  ...mentees.map(([name, department, need, question], index) => [
    name,
    index % 3 === 2 ? '' : `mentee${index + 1}@example.org`,
    'mentee',
    department,
    '',
    '',
    need,
    question,
    index % 2 === 0
      ? 'We have done it the same way for years, and nobody remembers why. I begin in May.'
      : '',
    index % 2 === 0 ? 'Two ways to begin, and one thing not to do.' : '',
    String((index % 4) + 1),
    second[index % second.length] === need ? '' : (second[index % second.length] ?? ''),
  ]),
]);

/** What somebody pastes in a hurry: some rows are good, others cannot be. */
export const hurriedCsv = csvOf([
  ['name', 'email', 'role', 'topics', 'need 1', 'level 1', 'table', 'shoe size'],
  ['Ana Petrović', 'mentee1@example.org', 'mentee', '', 'Pricing', '3', '', '38'],
  ['Anneliese Thistlethwaite', 'anneliese@example.org', 'mentor', 'Visa law:5', '', '', '', '41'],
  ['', 'nobody@example.org', 'mentee', '', 'Hiring', '', '', ''],
  ['Karl Beispiel', 'karl@', 'mentee', '', 'Hiring', '', '', ''],
  ['Lena Winter', 'lena@example.org', 'guest', '', 'Pricing', '', '', ''],
  ['Mo Farah', 'mo@example.org', 'mentee', '', 'Pricing', '9', '', ''],
  ['Nils Holm', 'nils@example.org', 'mentor', 'Hiring:4', '', '', '77', ''],
  ['Olu Bankole', 'olu@example.org', 'mentee', '', 'Negotiation', '2', '', ''],
]);

/** People of whom a file says where, when and with whom they sit. */
export const seatedCsv = csvOf([
  ['name', 'role', 'topics', 'need 1', 'languages', 'remote', 'zone', 'away', 'most at once', 'wishes'],
  ['Amara Nwosu', 'mentor', 'Pricing:5', '', 'Englisch, Deutsch', '', '', '', '2', ''],
  ['Li Wei', 'mentor', 'Hiring:5', '', 'en; zh', 'yes', '', 'before 2', '', ''],
  ['Omar Haddad', 'mentor', 'Negotiation:4', '', '', '', '', '', '', ''],
  ['Ana Petrović', 'mentee', '', 'Pricing', 'German', '', 'Garden side', '', '', 'Amara Nwosu; Li Wei'],
  ['Bo Lindqvist', 'mentee', '', 'Hiring', '', '', '', '2; 4', '', 'Omar Haddad'],
]);
