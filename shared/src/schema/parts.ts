import type { z } from 'zod';
import type { Slice } from '../rules/slices.ts';
import { crewPart, namesPart, roomPart } from './crew.ts';
import { deskPart, deskPeoplePart, deskSeatsPart } from './desk.ts';
import { eventPart } from './event.ts';
import { mailPart, mailsPart } from './mail.ts';
import {
  mePart,
  notesPart,
  questionsPart,
  schedulePart,
  sharedPart,
  stagePart,
  stageSeatsPart,
} from './phone.ts';
import { paperPart } from './paper.ts';
import { planPart, planRoundPart } from './plan.ts';
import { presencePart, rosterPart } from './roster.ts';
import { runPart } from './run.ts';
import { seatingPart } from './seating.ts';

interface PartSpec<Value extends z.ZodType> {
  readonly value: Value;
  readonly from: readonly Slice[];
}

const part = <Value extends z.ZodType>(value: Value, ...from: readonly Slice[]): PartSpec<Value> => ({
  value,
  from,
});

/**
 * Every part that is pushed: its strict schema, an allow-list of what leaves the server, and the slices it is derived
 * from. A name that ends in `/*` is many parts, one for each page or round. Who gets it is said in `authority.ts`.
 */
export const parts = {
  event: part(eventPart, 'sharing', 'setup', 'roster', 'plan', 'run'),
  'roster/*': part(rosterPart, 'roster', 'setup', 'presence'),
  seating: part(seatingPart, 'roster', 'setup'),
  presence: part(presencePart, 'presence', 'seats', 'roster', 'plan', 'run', 'setup'),
  desk: part(deskPart, 'setup'),
  'desk.people/*': part(deskPeoplePart, 'roster', 'presence'),
  'desk.seats': part(deskSeatsPart, 'plan', 'setup', 'roster', 'run'),
  'paper/*': part(paperPart, 'entered', 'presence', 'seats', 'plan', 'setup', 'roster'),
  plan: part(planPart, 'plan', 'setup', 'roster', 'presence', 'run'),
  'plan/published/*': part(planRoundPart, 'plan', 'seats', 'setup', 'roster'),
  'plan/draft/*': part(planRoundPart, 'plan', 'setup', 'roster'),
  run: part(runPart, 'run', 'setup'),
  crew: part(crewPart, 'crew'),
  room: part(roomPart, 'setup'),
  'names/*': part(namesPart, 'roster'),
  mail: part(mailPart, 'mail'),
  'mails/*': part(mailsPart, 'mail', 'roster'),
  me: part(mePart, 'setup', 'roster', 'presence'),
  'me.questions': part(questionsPart, 'plan', 'setup', 'roster', 'presence'),
  'me.schedule': part(schedulePart, 'plan', 'seats', 'setup', 'roster', 'presence'),
  'me.notes': part(notesPart, 'notes', 'plan', 'setup', 'roster'),
  'me.shared': part(sharedPart, 'notes', 'plan', 'setup', 'roster'),
  stage: part(stagePart, 'setup', 'roster', 'presence'),
  'stage.seats/*': part(stageSeatsPart, 'plan', 'setup', 'roster', 'presence'),
} as const;

export type PartName = keyof typeof parts;
export type PartValue<Name extends PartName> = z.output<(typeof parts)[Name]['value']>;

/** The key a part travels under: its name, with the page or round in the place of the star. */
export const partKey = (name: PartName, member?: string): string =>
  member === undefined ? name : name.replace('*', member);
