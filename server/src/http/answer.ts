import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { RouteName } from '@rotunda/shared/schema/authority';
import type { CsvFile } from '@rotunda/shared/schema/routes';

/** Sends what a handler answers: JSON with exactly what the schema lists, or a CSV file where there is no schema. */
export function sendAnswer(
  reply: FastifyReply,
  name: RouteName,
  schema: z.ZodType | null,
  answer: unknown,
): FastifyReply {
  // The table of routes gives a CSV file to every route without a schema.
  if (schema === null) return sendCsv(reply, answer as CsvFile);
  const checked = schema.safeParse(answer);
  // Never sent as it is: what a schema does not list may be somebody's secret.
  if (!checked.success) throw new Error(`The answer of ${name} breaks its schema: ${checked.error.message}`);
  return reply.send(checked.data);
}

function sendCsv(reply: FastifyReply, { fileName, text }: CsvFile): FastifyReply {
  const plain = fileName.replace(/[^\w. -]/gu, '_');
  return reply
    .type('text/csv; charset=utf-8')
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
    .send(text);
}
