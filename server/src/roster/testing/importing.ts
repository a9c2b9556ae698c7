import { onTestFinished } from 'vitest';
import { loadPlan } from '@rotunda/db/queries/plan';
import { loadPresence } from '@rotunda/db/queries/presence';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSeats } from '@rotunda/db/queries/seating';
import { loadSetup } from '@rotunda/db/queries/setup';
import type { RouteAnswerOf } from '@rotunda/shared/schema/routes';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { makeEvent } from '../../testing/people.ts';
import { inputsOf } from '../person.ts';

type Preview = RouteAnswerOf<'POST /api/events/:eventId/import/preview'>;
type Imported = RouteAnswerOf<'POST /api/events/:eventId/import'>;

export interface Importing extends TestApp {
  readonly eventId: string;
  readonly cookies: Readonly<Record<string, string>>;
  readonly preview: (text: string, addTopics?: boolean) => Promise<Preview>;
  readonly import: (text: string, addTopics?: boolean) => Promise<Imported>;
  readonly state: () => Promise<State>;
}

type State = Awaited<ReturnType<typeof stateOf>>;

async function stateOf({ services }: TestApp, eventId: string) {
  const { setup, roster, ...rest } = await services.db.read(async (tx) => ({
    setup: await loadSetup(tx, eventId),
    roster: await loadRoster(tx, eventId),
    seats: await loadSeats(tx, eventId),
    plan: await loadPlan(tx, eventId),
    presence: await loadPresence(tx, eventId),
  }));
  const inputs = inputsOf(roster);
  const idOf = (name: string): string => roster.people.find((row) => row.name === name)?.id ?? '';
  const topicOf = (id: string): string => setup.topics.find((topic) => topic.id === id)?.name ?? '';
  return {
    ...rest,
    setup,
    roster,
    idOf,
    row: (name: string) => roster.byId.get(idOf(name)),
    form: (name: string) => inputs.get(idOf(name)),
    /** What somebody needs, as the names of topics with their questions. */
    needs: (name: string) =>
      (roster.needs.get(idOf(name)) ?? []).map((need) => [topicOf(need.topicId), need.question]),
    /** What somebody knows, as names of topics with levels. */
    knows: (name: string) =>
      (roster.expertise.get(idOf(name)) ?? []).map(({ topicId, level }) => [topicOf(topicId), level]),
    /** The numbers of the tables that somebody hosts, one for each round. */
    tables: (name: string) =>
      setup.hosting
        .filter(({ mentorId }) => mentorId === idOf(name))
        .map(({ tableId }) => setup.tables.find(({ id }) => id === tableId)?.number),
    /** Pair rules by the names of both. */
    pairs: roster.pairs.map(({ menteeId, mentorId, kind, roundId }) => [
      roster.byId.get(menteeId)?.name,
      kind,
      roster.byId.get(mentorId)?.name,
      setup.agenda.find(({ id }) => id === roundId)?.title ?? null,
    ]),
  };
}

/** The whole server with an event of the classic preset and its owner signed in. */
export async function openImporting(): Promise<Importing> {
  const testApp = await openTestApp();
  onTestFinished(testApp.end);
  const { accountId, cookies } = await testApp.makeOwner();
  const eventId = await makeEvent(testApp.services, accountId);
  const post = async <Answer>(path: string, text: string, addTopics: boolean): Promise<Answer> => {
    const url = `/api/events/${eventId}/${path}`;
    const answer = await testApp.send('POST', url, { text, addTopics }, cookies);
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
    return answer.json<Answer>();
  };
  return {
    ...testApp,
    eventId,
    cookies,
    preview: (text, addTopics = true) => post('import/preview', text, addTopics),
    import: (text, addTopics = true) => post('import', text, addTopics),
    state: () => stateOf(testApp, eventId),
  };
}

/** A file's text from its rows, separated by `|` so that commas need no quotes. */
export const csv = (...rows: string[]): string =>
  rows
    .map((row) =>
      row
        .split('|')
        .map((cell) => `"${cell.trim().replaceAll('"', '""')}"`)
        .join(','),
    )
    .join('\n');
