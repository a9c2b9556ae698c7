import type { Person } from '@rotunda/shared/schema/roster';
import { plan } from '#lib/messages/plan.ts';
import type { MentorCell, MentorRow } from '../rows/mentorRows.ts';
import type { PersonRow } from '../rows/personRows.ts';
import type { PlanIndex, PlannedGuest, TablePlace } from '../rows/planned.ts';

/** The cell that is explained: a mentor's table with its company, or one person without any. */
export type Chosen =
  | {
      readonly is: 'table';
      readonly round: number;
      readonly place: TablePlace | null;
      readonly mentor: Person;
      readonly guests: readonly PlannedGuest[];
    }
  | {
      readonly is: 'alone';
      readonly round: number;
      readonly place: TablePlace | null;
      readonly person: Person;
      readonly why: string;
    };

const words = plan.panel;

/** Why nobody comes to a mentor's table in a round, given how many come in each of the others. */
function whyBreak({ name, mostConversations, mostRounds }: Person, company: readonly number[]): string {
  const conversations = company.reduce((sum, guests) => sum + guests, 0);
  if (mostConversations !== null && conversations >= mostConversations)
    return words.fullConversations(name, mostConversations);
  if (mostRounds !== null && company.filter((guests) => guests > 0).length >= mostRounds)
    return words.fullRounds(name, mostRounds);
  return words.break(name);
}

const guestsIn = (cell: MentorCell): number =>
  cell.is === 'company' ? cell.groups.reduce((sum, { guests }) => sum + guests.length, 0) : 0;

/** What the panel says about a cell of the mentors' grid. */
export function chosenMentor({ mentor, cells }: MentorRow, round: number): Chosen | null {
  const cell = cells[round];
  if (!cell) return null;
  const alone = (why: string, place: TablePlace | null = null): Chosen => ({
    is: 'alone',
    round,
    place,
    person: mentor,
    why,
  });
  switch (cell.is) {
    case 'company':
      return {
        is: 'table',
        round,
        place: cell.place,
        mentor,
        guests: cell.groups.flatMap(({ guests }) => guests),
      };
    case 'break':
      return alone(whyBreak(mentor, cells.map(guestsIn)), cell.place);
    case 'visit':
      return alone(words.visit(mentor.name, cell.mentor?.name ?? ''), cell.place);
    case 'away':
      return alone(words.away(mentor.name));
    case 'absent':
      return alone(words.absent(mentor.name));
    case 'off':
      return alone(words.off(mentor.name));
    case 'unplanned':
      return alone(words.unplanned);
    default:
      return cell satisfies never;
  }
}

/** What the panel says about a cell of the list of people: for a seat, the whole table, whose row it is first. */
export function chosenPerson(
  { person, cells }: PersonRow,
  round: number,
  roundId: string,
  index: PlanIndex,
): Chosen | null {
  const cell = cells[round];
  if (!cell) return null;
  const alone = (why: string, place: TablePlace | null = null): Chosen => ({
    is: 'alone',
    round,
    place,
    person,
    why,
  });
  switch (cell.is) {
    case 'seat':
      return cell.mentor
        ? {
            is: 'table',
            round,
            place: cell.place,
            mentor: cell.mentor,
            guests: index
              .guestsOf(cell.mentor.id, roundId)
              .toSorted((one, other) => Number(other.person === person) - Number(one.person === person)),
          }
        : null;
    case 'host':
      return { is: 'table', round, place: cell.place, mentor: person, guests: cell.guests };
    case 'break':
      return alone(
        whyBreak(
          person,
          cells.map((each) => (each.is === 'host' ? each.guests.length : 0)),
        ),
        cell.place,
      );
    case 'out':
      return alone(words.out(person.name));
    case 'standby':
      return alone(words.standby(person.name));
    case 'absent':
      return alone(words.absent(person.name));
    case 'off':
      return alone(words.off(person.name));
    case 'unplanned':
      return alone(words.unplanned);
    default:
      return cell satisfies never;
  }
}
