import type { Role } from '@rotunda/shared/rules/people';
import { role as words } from '#lib/messages/role.ts';
import type { RoleChange } from './roleChange.ts';

interface Circumstances {
  /** The name of whoever takes over; null for nobody. */
  readonly standIn: string | null;
  readonly over: boolean;
  /** How many rounds are to come. */
  readonly rounds: number;
}

/** What a change of role does, in sentences: first what becomes of others, last what is only good to know. */
export function effects(
  name: string,
  to: Role,
  change: RoleChange,
  { standIn, over, rounds }: Circumstances,
): string[] {
  const say = words.says;
  const { guests, guestsNow, gets, keeps, notMeeting } = change;
  const hostsAlways = to === 'both' && keeps.some((hosted) => hosted.rounds.length === rounds);
  return [
    over ? say.over : say.plain(name, to),
    ...(guestsNow.length > 0 ? [say.now(name, guestsNow)] : []),
    ...change.leaves.map((hosted) => say.leaves(name, hosted)),
    ...(guests.seats > 0 ? [standIn === null ? say.guests(guests) : say.taken(standIn, guests.people)] : []),
    ...(change.ownSeats > 0 ? [say.ownSeats(change.ownSeats)] : []),
    ...keeps.map((hosted) => say.keeps(name, hosted)),
    ...(hostsAlways ? [say.neverElsewhere] : []),
    ...(gets ? [say.gets(name, gets)] : []),
    ...(change.standby ? [say.standby] : []),
    ...(change.unapproved ? [say.unapproved] : []),
    ...(notMeeting.length > 0 ? [say.notMeeting(notMeeting)] : []),
    ...(change.lacksTopics && !over ? [say.lacksTopics] : []),
    ...(change.lacksNeeds && !over ? [say.lacksNeeds] : []),
    ...(change.held > 0 ? [say.held(change.held)] : []),
    say.phone,
  ];
}
