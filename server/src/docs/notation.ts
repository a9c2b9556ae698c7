import type { JsonSchema } from './jsonSchema.ts';

/** A type, written for people, and what its name does not say. */
interface Written {
  readonly type: string;
  readonly note: string;
}

/**
 * Writes a schema the way TypeScript would, with limits as comments. A name such as `instant` or `line` stands for what
 * the introduction of the protocol says about it.
 */
export const notationOf = (schema: JsonSchema): string => {
  const { type, note } = write(schema, '');
  return note === '' ? type : `${type} // ${note}`;
};

function write(schema: JsonSchema, indent: string): Written {
  if (schema.const !== undefined) return { type: JSON.stringify(schema.const), note: '' };
  if (schema.enum !== undefined)
    return { type: schema.enum.map((each) => JSON.stringify(each)).join(' | '), note: '' };
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return writeChoices(choices.map(plain), indent);
  switch (schema.type) {
    case 'object':
      return { type: writeObject(schema, indent), note: '' };
    case 'array':
      return writeList(schema, indent);
    case 'string':
      // What an id looks like is the server's own affair.
      if (schema.title === 'id') return { type: 'id', note: '' };
      return {
        type: schema.title ?? schema.format ?? 'string',
        note: range(schema.minLength, schema.maxLength, 'characters'),
      };
    case 'integer':
    case 'number':
      return { type: schema.title ?? schema.type, note: range(schema.minimum, schema.maximum, '') };
    case 'boolean':
    case 'null':
      return { type: schema.type, note: '' };
    case undefined:
      return { type: 'any', note: '' };
    default:
      return { type: schema.type.join(' | '), note: '' };
  }
}

/** JSON Schema allows true and false in the place of a schema; ours have neither. */
function plain(schema: JsonSchema | boolean): JsonSchema {
  if (typeof schema === 'boolean') throw new Error('a schema that is true or false');
  return schema;
}

function writeChoices(choices: readonly JsonSchema[], indent: string): Written {
  const written = choices.map((choice) => write(choice, indent));
  const notes = written.map(({ note }) => note).filter((note) => note !== '');
  return { type: written.map(({ type }) => type).join(' | '), note: [...new Set(notes)].join('; ') };
}

function writeList({ items, minItems, maxItems }: JsonSchema, indent: string): Written {
  if (items === undefined || Array.isArray(items)) throw new Error('a list without one kind of items');
  const { type, note } = write(plain(items), indent);
  const own = range(minItems, maxItems, 'entries');
  const each = note === '' ? '' : `each ${note}`;
  return {
    type: /\s\|\s/u.test(type) && !type.startsWith('{') ? `(${type})[]` : `${type}[]`,
    note: [own, each].filter((text) => text !== '').join(', '),
  };
}

function writeObject(schema: JsonSchema, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (typeof additionalProperties === 'object')
    return `{ [name: string]: ${write(additionalProperties, indent).type} }`;
  const deeper = `${indent}  `;
  const lines = Object.entries(properties).map(([name, value]) => {
    const { type, note } = write(plain(value), deeper);
    const key = /^\w+$/u.test(name) ? name : JSON.stringify(name);
    const optional = required.includes(name) ? '' : '?';
    return `${deeper}${key}${optional}: ${type}${note === '' ? '' : ` // ${note}`}`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

function range(least: number | undefined, most: number | undefined, what: string): string {
  const text =
    least !== undefined && most !== undefined
      ? `${least} to ${most}`
      : most !== undefined
        ? `at most ${most}`
        : least !== undefined
          ? `at least ${least}`
          : '';
  return text === '' ? '' : `${text} ${what}`.trim();
}
