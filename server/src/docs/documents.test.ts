import { expect, test } from 'vitest';
import { z } from 'zod';
import { documents } from './documents.ts';
import { withSections } from './frame.ts';
import { jsonSchemaOf } from './jsonSchema.ts';
import { notationOf } from './notation.ts';
import { openApi } from './openapi.ts';
import { protocolSections } from './sections.ts';

test('the documents are what the schemas and the audience table say: run `pnpm protocol` if not', async () => {
  for (const { file, current, wanted } of await documents()) {
    expect(current === wanted, `${file} is not up to date`).toBe(true);
  }
});

test('a schema is written for people, with names for formats and limits as comments', () => {
  const schema = z.strictObject({
    id: z.string().meta({ title: 'id' }).nullable(),
    kind: z.enum(['a', 'b']),
    levels: z.array(z.union([z.int().min(1).max(5), z.null()])).max(3),
    texts: z.array(z.string().max(10)).optional(),
    byName: z.record(z.string(), z.boolean()),
    inner: z.array(z.strictObject({ on: z.literal(true) })),
    at: z.int().transform(String).meta({ title: 'instant' }),
    whatever: z.unknown(),
  });
  expect(notationOf(jsonSchemaOf(schema))).toBe(`{
  id: id | null
  kind: "a" | "b"
  levels: (integer | null)[] // at most 3 entries, each 1 to 5
  texts?: string[] // each at most 10 characters
  byName: { [name: string]: boolean }
  inner: {
    on: true
  }[]
  at: instant
  whatever: any
}`);
});

test('what people wrote around the sections stays, and a missing place is an error', async () => {
  const [protocol] = await documents();
  const document = protocol?.wanted ?? '';
  expect(withSections(`# By hand\n\n${document}\nThe end.\n`, protocolSections)).toMatch(
    /^# By hand\n[^]+The end\.\n$/u,
  );
  expect(() =>
    withSections(document.replace('pnpm protocol`: parts', 'x`: parts'), protocolSections),
  ).toThrow(/no place for "parts"/u);
});

test('OpenAPI has every route with its parameters, and says which need an account', () => {
  expect(openApi('1')).toMatchObject({
    paths: {
      '/api/session': { get: {}, post: { requestBody: {} }, delete: {} },
      '/api/events/{eventId}/roster.csv': {
        get: {
          parameters: [{ name: 'eventId', in: 'path' }],
          security: [{ account: [] }],
          responses: { 200: { content: { 'text/csv': {} } } },
        },
      },
    },
  });
});
