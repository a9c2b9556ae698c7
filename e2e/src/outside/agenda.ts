/** Milliseconds. */
const seconds = (count: number): number => count * 1_000;

const phase = (kind: string, name: string, length: number): object => ({
  id: null,
  kind,
  name,
  promptForMentee: { text: 'Say what you need.' },
  promptForMentor: { text: 'Ask before you advise.' },
  duration: seconds(length),
});

const round = (title: string): object => ({
  id: null,
  kind: 'round',
  title,
  duration: 0,
  changeover: seconds(2),
  phases: [phase('context', 'Context', 2), phase('work', 'Work', 4), phase('next-steps', 'Next steps', 2)],
});

/** Two rounds that play themselves in twenty seconds. */
export const agenda: readonly object[] = [
  { id: null, kind: 'welcome', title: 'Hello', duration: seconds(2), changeover: 0, phases: [] },
  round('First'),
  round('Second'),
  { id: null, kind: 'closing', title: 'Goodbye', duration: seconds(600), changeover: 0, phases: [] },
];

export const zones: readonly object[] = [{ id: null, name: 'By the window', shape: 'star' }];
export const tables: readonly object[] = [1, 2].map((number) => ({
  id: null,
  number,
  label: '',
  seats: 2,
  zone: 0,
  videoLink: '',
}));

export const roster = [
  'name,email,role,topics,table,need 1,question 1',
  'Mara Mentor,mara@example.org,mentor,Soldering:5,1,,',
  'Nils Mentor,nils@example.org,mentor,Welding:4,2,,',
  'Pia Mentee,pia@example.org,mentee,,,Soldering,Which tip?',
  'Quin Mentee,quin@example.org,mentee,,,Welding,Which gas?',
].join('\r\n');
