/** Mentees: Ana and Bo sit at Max's table, Cem at Nia's. */
export const mentees = ['ana', 'bo', 'cem'] as const;
export const mentors = ['max', 'nia'] as const;
export const people = [...mentees, ...mentors] as const;
export type Name = (typeof people)[number];

export const mentorOf = { ana: 'max', bo: 'max', cem: 'nia' } as const;

export const members = ['owner', 'facilitator', 'helper', 'viewer'] as const;

/** Everybody who listens. A stage that shows numbers instead of names is another listener; so is somebody outside. */
export const listeners = [...members, ...people, 'stage', 'stage by numbers', 'anybody'] as const;
export type Listener = (typeof listeners)[number];

/** What a listener is to whoever something is about. */
export type Relation =
  | 'lead'
  | 'helper'
  | 'viewer'
  | 'self'
  | 'mentor'
  | 'mentee'
  | 'table'
  | 'phone'
  | 'stage'
  | 'stage by numbers'
  | 'anybody';

/** By hand, as people sit: what each phone is to each of the others; to everybody else it is just a phone. */
const between: Partial<Record<Name, Partial<Record<Name, Relation>>>> = {
  max: { ana: 'mentor', bo: 'mentor' },
  nia: { cem: 'mentor' },
  ana: { max: 'mentee', bo: 'table' },
  bo: { max: 'mentee', ana: 'table' },
  cem: { nia: 'mentee' },
};

const isPerson = (name: string): name is Name => people.some((each) => each === name);

/** `whose` names somebody with a phone or an account, or is `event` for what is nobody's own. */
export function relationOf(listener: Listener, whose: string): Relation {
  if (listener === whose) return 'self';
  if (isPerson(listener)) return (isPerson(whose) ? between[listener]?.[whose] : undefined) ?? 'phone';
  return listener === 'owner' || listener === 'facilitator' ? 'lead' : listener;
}
