/**
 * node program.ts ADDRESS TOKEN: a program from outside. It owns a fresh Rotunda and plays an event of two rounds
 * through its protocol, knowing nothing but docs/protocol.md, and prints what it saw as JSON.
 */
import { agenda, roster, tables, zones } from './agenda.ts';
import { Live } from './live.ts';
import { Visitor } from './site.ts';

interface Segment {
  readonly id: string;
  readonly title: string;
  readonly phases: readonly { readonly id: string; readonly name: string }[];
}
interface RunPart {
  readonly run: { readonly state: string; readonly stepId?: string; readonly remaining?: number };
  readonly agenda: readonly Segment[];
}
interface Schedule {
  readonly stops:
    readonly { readonly seat: { readonly as: string; readonly conversationId?: string } }[] | null;
}
interface Notes {
  readonly fields: readonly { readonly texts: readonly { readonly text: string }[] }[];
}

const [address = '', token = ''] = process.argv.slice(2);
const owner = new Visitor(address);
const account = { email: 'ext@example.org', password: 'outside looking in' };

await owner.json('POST', '/api/setup', { token, name: 'Ext', ...account });
await owner.json('DELETE', '/api/session');
await owner.json('POST', '/api/session', account);
const { protocol } = await owner.json<{ protocol: number }>('GET', '/api/health');
const { eventId } = await owner.json<{ eventId: string }>('POST', '/api/events', {
  name: 'From outside',
  date: '2027-05-04',
  startTime: '09:30',
  timeZone: 'America/St_Johns',
  preset: 'blank',
});

const desk = new Live(owner, '/facilitator', eventId, protocol);
await desk.command('event.update', { advance: 'by-clock' }, 'setup');
await desk.command('agenda.update', { agenda }, 'setup');
await desk.command('tables.update', { zones, tables }, 'setup');
const file = { text: roster, addTopics: true };
const preview = await owner.json<{ newTopics: string[] }>(
  'POST',
  `/api/events/${eventId}/import/preview`,
  file,
);
const imported = await owner.json<{ added: number }>('POST', `/api/events/${eventId}/import`, file);
const plan = await desk.command<{ version: string }>('plan.make', {}, 'plan');
await desk.command('plan.publish', { version: plan.version }, 'plan');
await desk.command('event.doors', { doors: 'open' });
const { joinCode } = await desk.when<{ joinCode: string; doors: string }>(
  'event',
  ({ doors }) => doors === 'open',
);

interface Card {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly code: string;
  readonly link: string;
}
const { cards } = await owner.json<{ cards: Card[] }>('GET', `/api/events/${eventId}/cards`);
const cardOf = (name: string): Card => cards.find((card) => card.name === name)!;
for (const { personId } of cards.filter(({ role }) => role === 'mentor'))
  await desk.command('person.presence', { personId, presence: 'here' });

/** Comes to the event as one of its people. */
async function come(way: 'link' | 'code', body: object): Promise<Live> {
  const visitor = new Visitor(address);
  await visitor.json('POST', `/api/join/${joinCode}/${way}`, body);
  const live = new Live(visitor, '/participant', eventId, protocol);
  await live.command('me.arrive', {});
  return live;
}
const pia = await come('link', { token: new URL(cardOf('Pia Mentee').link).hash.replace('#t=', '') });
const quin = await come('code', { code: cardOf('Quin Mentee').code });

const played: string[] = [];
/** Waits until the run has come to a phase of a round. */
async function reach(title: string, name: string): Promise<void> {
  await desk.when<RunPart>('run', ({ run, agenda: segments }) => {
    const phase = segments.find((each) => each.title === title)?.phases.find((each) => each.name === name);
    return phase !== undefined && run.stepId === phase.id;
  });
  played.push(`${title}: ${name}`);
}

await desk.command('run.start', {}, 'run');
await reach('First', 'Context');
const { stops } = await pia.when<Schedule>('me.schedule', (schedule) => schedule.stops !== null);
const conversationId = stops?.[0]?.seat.conversationId ?? '';
await pia.command('seat.here', { conversationId });
await reach('First', 'Work');
await desk.command('run.pause', {}, 'run');
const paused = await quin.when<RunPart>('run', ({ run }) => run.state === 'paused');
const note = { conversationId, field: 'next-step', device: 'outside-1', base: [] };
await pia.command('note.save', { ...note, rev: 1, text: 'Buy a finer tip' });
const saved = { ...note, rev: 2, base: [{ device: 'outside-1', rev: 1 }], text: 'Buy the finest tip' };
const acknowledged = await pia.command('note.save', saved);
const notes = await pia.when<Notes>('me.notes', ({ fields }) => fields[0]?.texts[0]?.text === saved.text);
await desk.command('run.resume', {}, 'run');
await reach('First', 'Next steps');
await reach('Second', 'Context');
await reach('Second', 'Work');
await desk.command('run.adjust', { byMs: 60_000 }, 'run');
await desk.command('run.next', {}, 'run');
await reach('Second', 'Next steps');
await desk.command('run.end', {}, 'run');
await quin.when<RunPart>('run', ({ run }) => run.state === 'ended');

const files: Record<string, string> = {};
for (const name of ['roster', 'plan', 'attendance', 'conversations'])
  files[name] = await owner.file(`/api/events/${eventId}/${name}.csv`);
const wallList = await owner.json<object>('GET', `/api/events/${eventId}/wall-list`);
const clockErrorMs = Math.abs((await desk.serverTime()) - Date.now());
for (const each of [desk, pia, quin]) each.leave();

const report = {
  newTopics: preview.newTopics,
  added: imported.added,
  played,
  pausedWithMs: paused.run.remaining,
  acknowledged,
  noteTexts: notes.fields.flatMap(({ texts }) => texts.map(({ text }) => text)),
  clockErrorMs,
  files,
  wallList,
};
process.stdout.write(JSON.stringify(report));
