import type { z } from 'zod';
import {
  type Actor,
  type RouteName,
  commandAuthority,
  partAuthority,
  routeAuthority,
} from '@rotunda/shared/schema/authority';
import { commands, isCommandName } from '@rotunda/shared/schema/commands';
import { type PartName, parts } from '@rotunda/shared/schema/parts';
import { envelope, errorCodes, handshake, problem, ways } from '@rotunda/shared/schema/protocol';
import { type RouteSpec, csvFile, routes } from '@rotunda/shared/schema/routes';
import { statusOf } from '../problem.ts';
import { jsonSchemaOf } from './jsonSchema.ts';
import { notationOf } from './notation.ts';

/** The parts of the protocol's document that are written from the schemas, by the name of their place in it. */
export const protocolSections = {
  routes: () => routeNames.map(writeRoute).join('\n\n'),
  messages: () =>
    [
      writeSchema('Handshake', handshake),
      writeSchema('Ways', ways),
      writeSchema('Envelope', envelope),
      writeSchema('Problem', problem),
    ].join('\n\n'),
  commands: () => Object.keys(commands).filter(isCommandName).map(writeCommand).join('\n\n'),
  parts: () => partNames.map(writePart).join('\n\n'),
  errors: () => errorCodes.map((code) => `- \`${code}\` (HTTP ${statusOf[code]})`).join('\n'),
} satisfies Record<string, () => string>;

const routeNames = Object.keys(routes).filter((name): name is RouteName => Object.hasOwn(routes, name));
const partNames = Object.keys(parts).filter((name): name is PartName => Object.hasOwn(parts, name));

const who = (actors: readonly Actor[]): string => actors.join(', ');

const fence = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;
const writeSchema = (label: string, schema: z.ZodType): string =>
  `${label}:\n\n${fence(notationOf(jsonSchemaOf(schema)))}`;

function writeRoute(name: RouteName): string {
  const { summary, body, answer }: RouteSpec = routes[name];
  return [
    `### ${name}`,
    summary,
    `Who: ${who(routeAuthority[name])}.`,
    ...(body === null ? [] : [writeSchema('Body', body)]),
    answer === csvFile ? 'Answer: a CSV file.' : writeSchema('Answer', answer),
  ].join('\n\n');
}

function writeCommand(name: keyof typeof commands): string {
  const { decidesOn, input, answer } = commands[name];
  const revision =
    decidesOn === null
      ? 'Takes no revision.'
      : `Takes the revision of \`${decidesOn}\`; a stale one is a \`conflict\`.`;
  return [
    `### ${name}`,
    `Who: ${who(commandAuthority[name])}. ${revision}`,
    writeSchema('Input', input),
    writeSchema('Answer', answer),
  ].join('\n\n');
}

function writePart(name: PartName): string {
  const { from, value } = parts[name];
  return [
    `### ${name}`,
    `Who: ${who(partAuthority[name])}. Made anew when one of these changes: ${from.join(', ')}.`,
    writeSchema('Value', value),
  ].join('\n\n');
}
