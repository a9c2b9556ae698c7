/**
 * Everything that this package throws. No error of a driver or of a query builder leaves it: their messages carry
 * the statement's values (a private note, an e-mail), which must not reach a log.
 */
export abstract class DatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** The data folder is held by another process. */
export class DatabaseBusy extends DatabaseError {
  readonly folder: string;

  constructor(folder: string) {
    super(`The data folder is in use by another process: ${folder}`);
    this.folder = folder;
  }
}

/** The data folder or its database cannot be opened or brought up to date. */
export class CannotOpen extends DatabaseError {}

/** There is no such event (or the instance's row is missing). */
export class NotFound extends DatabaseError {
  readonly entity: 'event' | 'instance';
  readonly id: string;

  constructor(entity: 'event' | 'instance', id: string) {
    super(`There is no ${entity} ${id}`);
    this.entity = entity;
    this.id = id;
  }
}

/** Which kind of rule of the schema a statement broke. */
export type ConstraintKind = 'unique' | 'foreignKey' | 'notNull' | 'check';

/**
 * A statement broke a rule of the schema. `constraint` names it: the check's name, `table.column` (joined by commas
 * for several) of a unique key or a missing value, and the empty string for a foreign key, which SQLite does not name.
 */
export class ConstraintViolated extends DatabaseError {
  readonly kind: ConstraintKind;
  readonly constraint: string;

  constructor(kind: ConstraintKind, constraint: string) {
    super(`A ${kind} constraint was violated${constraint === '' ? '' : `: ${constraint}`}`);
    this.kind = kind;
    this.constraint = constraint;
  }
}

/** A value that no column may hold: half an integer, text with NUL, a broken surrogate pair. */
export class InvalidValue extends DatabaseError {}

/** The database is closed or closing. */
export class Closed extends DatabaseError {
  constructor() {
    super('The database is closed');
  }
}

/** The program broke a rule of this package (a bug in the caller, never something a user did). */
export class Misuse extends DatabaseError {}

/** The database itself failed, for instance because the disk is full; `code` is its own, such as SQLITE_FULL. */
export class DatabaseFailed extends DatabaseError {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`The database failed (${code}): ${message}`);
    this.code = code;
  }
}
