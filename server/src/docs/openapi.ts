import { z } from 'zod';
import { type Actor, type RouteName, routeAuthority } from '@rotunda/shared/schema/authority';
import { problem } from '@rotunda/shared/schema/protocol';
import { type RouteSpec, csvFile, routes } from '@rotunda/shared/schema/routes';
import { type JsonSchema, jsonSchemaOf } from './jsonSchema.ts';

const problemAnswer = z.strictObject({ error: problem });

/** The OpenAPI 3.1 document of all HTTP routes, from the schemas that check them. */
export function openApi(version: string): object {
  const names = Object.keys(routes).filter((name): name is RouteName => Object.hasOwn(routes, name));
  const paths: Record<string, Record<string, object>> = {};
  for (const name of names) {
    const [method = '', path = ''] = name.split(' ');
    const braced = path.replace(/:(\w+)/gu, '{$1}');
    (paths[braced] ??= {})[method.toLowerCase()] = operation(name, path);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Rotunda', version },
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problemAnswer) },
      securitySchemes: { account: { type: 'apiKey', in: 'cookie', name: 'rotunda_f' } },
    },
  };
}

function operation(name: RouteName, path: string): object {
  const { summary, body, answer }: RouteSpec = routes[name];
  const allowed: readonly Actor[] = routeAuthority[name];
  const params = [...path.matchAll(/:(\w+)/gu)].map(([, param]) => ({
    name: param,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    summary,
    ...(params.length === 0 ? {} : { parameters: params }),
    ...(allowed.includes('anybody') ? {} : { security: [{ account: [] }] }),
    ...(body === null ? {} : { requestBody: { required: true, content: json(jsonSchemaOf(body)) } }),
    responses: {
      200: {
        description: 'Done.',
        content:
          answer === csvFile ? { 'text/csv': { schema: { type: 'string' } } } : json(jsonSchemaOf(answer)),
      },
      default: {
        description: 'Not done, and why.',
        content: json({ $ref: '#/components/schemas/Problem' }),
      },
    },
  };
}

const json = (schema: JsonSchema): object => ({ 'application/json': { schema } });
