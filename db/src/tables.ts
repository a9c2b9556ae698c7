import type { Kit } from './kit.ts';
import { crewTables } from './tables/crew.ts';
import { importTables } from './tables/imports.ts';
import { instanceTables } from './tables/instance.ts';
import { mailTables } from './tables/mail.ts';
import { notesTables } from './tables/notes.ts';
import { planTables } from './tables/plan.ts';
import { rosterTables } from './tables/roster.ts';
import { runTables } from './tables/run.ts';
import { seatingTables } from './tables/seating.ts';
import { sessionTables } from './tables/sessions.ts';
import { setupTables } from './tables/setup.ts';
import { templateTables } from './tables/templates.ts';

/** All tables, described once for every database a kit exists for. */
export function define(kit: Kit) {
  const instance = instanceTables(kit);
  const setup = setupTables(kit, instance);
  const roster = rosterTables(kit, setup);
  const plan = planTables(kit, setup, roster);
  const run = runTables(kit, setup);
  const notes = notesTables(kit, instance, setup, roster, plan);
  const sessions = sessionTables(kit, instance, setup, roster);
  const imports = importTables(kit, setup);
  const seating = seatingTables(kit, setup, roster);
  const mail = mailTables(kit, setup, roster);
  const crew = crewTables(kit, instance, setup);
  const templates = templateTables(kit);
  return {
    ...instance,
    ...setup,
    ...roster,
    ...plan,
    ...run,
    ...notes,
    ...sessions,
    ...imports,
    ...seating,
    ...crew,
    ...templates,
    ...mail,
  };
}

export type Tables = ReturnType<typeof define>;
