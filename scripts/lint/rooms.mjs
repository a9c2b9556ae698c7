/**
 * The rooms of the house and the doors between them: who may import whom.
 *
 * @typedef {object} Room
 * @property {string} name what a message calls it
 * @property {RegExp} files which files belong to it, as paths from the root with forward slashes; the first room that matches wins
 * @property {string[]} imports the rooms whose values and types it may import, besides itself
 * @property {string[]} [types] the rooms of which it may import types only
 * @property {RegExp} [without] packages (and built-in modules) that it must do without
 * @property {string} [because] why, for the message
 */

const database = /^(better-sqlite3|drizzle-orm|drizzle-kit)(\/|$)/;
const databaseOrNode = /^(node:|better-sqlite3|drizzle-)/;
const phone = 'what a phone bundles runs in a browser and stays small';
const behindDb = 'only db knows SQL and its drivers';

const sharedRooms = ['shared/rules', 'shared/schema'];
const capabilityFloor = ['server/planning', 'server/common', 'db', 'db/queries', ...sharedRooms];
const serverBelowApp = ['server/plugins', 'server/live', 'server/capability', ...capabilityFloor];

/** @type {Room[]} */
export const rooms = [
  {
    name: 'shared/rules',
    files: /^shared\/src\/rules\//,
    imports: [],
    types: ['shared/schema'],
    without: /^(zod|node:|better-sqlite3|drizzle-)/,
    because: phone,
  },
  {
    name: 'shared/schema',
    files: /^shared\/src\/schema\//,
    imports: ['shared/rules'],
    without: databaseOrNode,
    because: 'the language both sides speak knows neither machine nor database',
  },
  {
    name: 'db/queries',
    files: /^db\/src\/queries\//,
    imports: ['db', ...sharedRooms],
    without: /^(better-sqlite3|drizzle-orm\/(better-sqlite3|sqlite-core))/,
    because: 'queries are written once for every database, through the builder they are handed',
  },
  { name: 'db', files: /^db\//, imports: ['db/queries', ...sharedRooms] },
  {
    name: 'server/planning',
    files: /^server\/src\/planning\//,
    imports: sharedRooms,
    without: /^(@rotunda\/db|better-sqlite3|drizzle-|fastify|socket\.io|node:(net|http|https|tls|dgram|dns))/,
    because: 'the planner knows neither database nor network',
  },
  {
    name: 'server/main',
    files: /^server\/(src\/main\.ts|build\.mjs)$/,
    imports: ['server/app', ...serverBelowApp],
    without: database,
    because: behindDb,
  },
  {
    name: 'server/app',
    files: /^server\/src\/app\.ts$/,
    imports: serverBelowApp,
    without: database,
    because: behindDb,
  },
  {
    // What the server's tests stand on; nothing that runs for people may import it.
    name: 'server/testing',
    files: /^server\/src\/(?!planning\/)(.+\/)?testing\//,
    imports: ['server/app', ...serverBelowApp],
    without: database,
    because: behindDb,
  },
  {
    name: 'server/plugins',
    files: /^server\/src\/plugins\//,
    imports: ['server/capability', ...capabilityFloor],
    without: database,
    because: behindDb,
  },
  {
    name: 'server/live',
    files: /^server\/src\/live\//,
    imports: ['server/capability', ...capabilityFloor],
    without: database,
    because: behindDb,
  },
  {
    // Small things beside main and app that every room above the database may use: settings, clock, keys, services.
    name: 'server/common',
    files: /^server\/src\/[^/]+$/,
    imports: ['db', 'db/queries', ...sharedRooms],
    types: ['server/planning'],
    without: database,
    because: behindDb,
  },
  {
    name: 'server/capability',
    files: /^server\/src\//,
    imports: capabilityFloor,
    without: database,
    because: behindDb,
  },
  {
    name: 'client',
    files: /^client\/src\//,
    imports: ['shared/rules'],
    types: ['shared/schema'],
    without: /^(zod|node:|better-sqlite3|drizzle-)/,
    because: phone,
  },
  {
    name: 'e2e',
    files: /^e2e\//,
    imports: [],
    types: sharedRooms,
    without: database,
    because: 'it sees only the outside: browser, HTTP, sockets',
  },
  { name: 'scripts', files: /^scripts\//, imports: [], without: database, because: behindDb },
];

/** Every room of the server, for its tests: a test may stand on the whole product. */
export const roomsOfServer = ['server/main', 'server/app', 'server/testing', ...serverBelowApp];

/**
 * Where the names that packages export lead, as paths from the root.
 * @type {[name: RegExp, path: string][]}
 */
export const exportsOfPackages = [
  [/^@rotunda\/shared\/(rules|schema)\/(.+)$/, 'shared/src/$1/$2.ts'],
  [/^@rotunda\/db\/queries\/(.+)$/, 'db/src/queries/$1.ts'],
  [/^@rotunda\/db$/, 'db/src/database.ts'],
  [/^@rotunda\/([^/]+)(.*)$/, '$1/src/$2'],
  [/^#lib\/?(.*)$/, 'client/src/lib/$1'],
];
