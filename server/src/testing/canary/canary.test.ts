import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateFields } from '@rotunda/shared/rules/audience';
import { type TestServer, startTestServer } from '../server.ts';
import { allowed } from './allowed.ts';
import { columnsOfText, listed, silent, telling } from './columns.ts';
import { type Listened, listen } from './listen.ts';
import { type Relation, listeners, relationOf } from './people.ts';
import { byHand, byTable, tells, unheard } from './promised.ts';

const sorted = (sources: readonly string[]): string[] => [...new Set(sources)].sort();

/**
 * Something to find is planted in every column that can hold words. Then everybody connects, calls every route and sends
 * every command, and what they hear of it is what `allowed` says, written by hand.
 */
describe('everything private', () => {
  let server: TestServer;
  let heard: Listened;

  beforeAll(async () => {
    server = await startTestServer();
    heard = await listen(server);
    // Two or three seconds, and more where other tests share the machine.
  }, 30_000);
  afterAll(() => server.end());

  it.each(Object.keys(allowed))('[AUTH-25] %s reaches whom it may, and nobody else', (what) => {
    const expected = Object.entries(allowed[what] ?? {}).map(([relation, sources]) => [
      relation,
      sorted(sources),
    ]);
    expect(heard.ears.of(what)).toEqual(Object.fromEntries(expected));
  });

  it('[AUTH-25] is on the list, with whatever else was planted', () => {
    const planted = new Set(heard.marks.all.map(({ what }) => what));
    expect([...planted].sort()).toEqual(Object.keys(allowed).sort());
  });

  it('[AUTH-25] is in columns that are known: a new one is sorted by hand first', async () => {
    const columns = await server.services.db.read(async ({ t }) => columnsOfText(t));
    expect([...listed(telling), ...listed(silent)].sort()).toEqual(columns.sort());
  });

  it('[AUTH-25] was planted in every column that can tell something', async () => {
    const empty = await server.services.db.read(async ({ q, t }) => {
      const without: string[] = [];
      for (const [name, table] of Object.entries(t)) {
        const rows: Record<string, unknown>[] = await q.select().from(table);
        const marked = new Set(
          rows.flatMap((row) =>
            Object.keys(row).filter((column) => heard.marks.foundIn(JSON.stringify(row[column])).length > 0),
          ),
        );
        without.push(
          ...listed(telling).filter(
            (each) => each.startsWith(`${name}.`) && !marked.has(each.slice(name.length + 1)),
          ),
        );
      }
      return without;
    });
    expect(empty).toEqual([]);
  });

  it.each(tells.map((told) => [told.marks.join(', '), told] as const))(
    '[AUTH-26] %s: the audience table promises what was heard',
    (_, told) => {
      const whose = heard.marks.all.filter(({ what }) => told.marks.includes(what)).map((mark) => mark.whose);
      const relations = new Set<Relation>(
        listeners.flatMap((each) => whose.map((who) => relationOf(each, who))),
      );
      expect(byTable(told, [...relations])).toEqual(byHand(told, [...relations]));
    },
  );

  it('[AUTH-26] every field of the audience table is among them, or cannot be heard', () => {
    const fields = [...tells.flatMap((told) => told.fields), ...unheard];
    expect(sorted(fields)).toEqual([...privateFields].sort());
  });
});
