import { posix, relative, sep } from 'node:path';
import { exportsOfPackages, rooms, roomsOfServer } from './rooms.mjs';

const isTest = /\.test\.ts$|\/testing\//;

/**
 * Where an import leads: a path from the root for the workspace's own files, undefined for a package or built-in.
 * @param {string} specifier
 * @param {string} file the importing file, as a path from the root
 * @returns {string | undefined}
 */
function target(specifier, file) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  const found = exportsOfPackages.find(([name]) => name.test(specifier));
  return found && specifier.replace(found[0], found[1]);
}

/** @param {string} file a path from the root */
const roomOf = (file) => rooms.find((room) => room.files.test(file));

/**
 * Says why one file may not import another, or undefined when it may.
 * @param {string} file the importing file, as a path from the root
 * @param {string} specifier what stands after `from`
 * @param {boolean} typesOnly nothing of the import is left at run time
 * @returns {string | undefined}
 */
export function refusal(file, specifier, typesOnly) {
  const room = roomOf(file);
  if (!room) return undefined;
  const to = target(specifier, file);
  if (to === undefined) {
    const refused = room.without?.test(specifier) && !(isTest.test(file) && specifier.startsWith('node:'));
    return refused ? `${room.name} does without '${specifier}': ${room.because}.` : undefined;
  }
  const other = roomOf(to);
  if (!other || other === room) return undefined;
  if (specifier.startsWith('.') && file.split('/')[0] !== to.split('/')[0]) {
    return `'${specifier}' leaves its package: import it by the package's name.`;
  }
  if (room.imports.includes(other.name)) return undefined;
  if (isTest.test(file) && room.name.startsWith('server/') && roomsOfServer.includes(other.name))
    return undefined;
  if (!room.types?.includes(other.name)) return `${room.name} may not import ${other.name}.`;
  return typesOnly ? undefined : `${room.name} may import only types of ${other.name} ('import type').`;
}

/**
 * What the rule reads of an import or export.
 * @typedef {{ source?: { value?: unknown } | null, importKind?: string, exportKind?: string }} Importing
 */

/**
 * ESLint rule: imports run one way (the table is in rooms.mjs).
 * `import { type A } from` counts as a value: with `verbatimModuleSyntax` it still loads the module.
 * @type {import('eslint').Rule.RuleModule}
 */
export const importDirections = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ why }}' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    /** @param {import('eslint').Rule.Node & Importing} node */
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const typesOnly = node.importKind === 'type' || node.exportKind === 'type';
      const why = refusal(file, specifier, typesOnly || String(node.type) === 'TSImportType');
      if (why) context.report({ node, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
