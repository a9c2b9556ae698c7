import {
  check,
  customType,
  foreignKey,
  index,
  primaryKey,
  sqliteTable,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import type { Instant } from '@rotunda/shared/rules/time';
import { boolean, finite, integer, json, wellFormed } from './values.ts';

/**
 * The only column kinds and table parts that a schema may use, so that one description of all tables
 * (`define(kit)`) can be given to another database later. Every kind guards the values that are written through it
 * and compared with it: SQLite itself would store 1.5 in an integer column. A refused value is `InvalidValue`.
 */

const textColumn = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: wellFormed,
});

const intColumn = customType<{ data: number; driverData: number }>({
  dataType: () => 'integer',
  toDriver: integer,
});

const realColumn = customType<{ data: number; driverData: number }>({
  dataType: () => 'real',
  toDriver: finite,
});

const boolColumn = customType<{ data: boolean; driverData: number }>({
  dataType: () => 'integer',
  toDriver: (value) => (boolean(value) ? 1 : 0),
  fromDriver: (stored) => stored !== 0,
});

const jsonColumn = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: json,
  fromDriver: (stored): unknown => JSON.parse(stored),
});

/** The kit of the embedded database. Other databases' kits are cast to its type, `Kit`. */
export const sqliteKit = {
  /** Well-formed text without NUL; `T` narrows it to a union of literals or a branded id. */
  text: <T extends string = string>(name: string) => textColumn(name).$type<T>(),
  /** A safe integer; `T` narrows it to a branded number, such as a duration in milliseconds. */
  int: <T extends number = number>(name: string) => intColumn(name).$type<T>(),
  /** A point in time, stored as whole milliseconds since 1970 UTC. */
  instant: (name: string) => intColumn(name).$type<Instant>(),
  bool: (name: string) => boolColumn(name),
  /** A finite floating-point number. */
  real: (name: string) => realColumn(name),
  /** A value that survives JSON, read back as a fresh copy. Never queried into: what is searched for gets a column. */
  json: <T>(name: string) => jsonColumn(name).$type<T>(),

  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  /** A foreign key over several columns; one column uses `.references(() => other.id, { onDelete })`. */
  foreignKey,
  check,
};

export type Kit = typeof sqliteKit;

/** What the callback of `.references` must be declared to return where tables refer to themselves or in a circle. */
export type ReferencedColumn = AnySQLiteColumn;
