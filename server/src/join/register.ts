import type { EventTx } from '@rotunda/db';
import { insertPeople, type NewPerson } from '@rotunda/db/queries/people';
import { insertExpertise, insertNeeds } from '@rotunda/db/queries/peopleLists';
import { type DoorRow, isNameWaiting, seatOf, seatsOf, type SeatRow } from '@rotunda/db/queries/seats';
import { plainSeating, saveSeating } from '@rotunda/db/queries/seating';
import { loadTopics } from '@rotunda/db/queries/setup';
import { normaliseEmail, searchName } from '@rotunda/shared/rules/people';
import { isRegistrationOpen, sameAddressField } from '@rotunda/shared/rules/registration';
import type { BodyOf } from '@rotunda/shared/schema/routes';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { refuseUnknownTopics } from '../roster/check.ts';
import { codesOf, freeGeneration } from '../roster/codes.ts';
import { withIds } from '../roster/needs.ts';
import { doorsClosed, notePresence } from '../roster/presence.ts';
import { refuseCrowd } from '../roster/refused.ts';
import type { Services } from '../services.ts';
import type { StartedSession } from '../sessions/start.ts';
import { doorAt, isOver } from './door.ts';
import { holderOf, phoneOf, takeSeat } from './seat.ts';

type Body = BodyOf<'POST /api/join/:joinCode/register'>;

/**
 * Puts somebody on the roster who registers themselves, and gives their seat to the phone that they do it with: at open
 * doors they are here, before them expected. A mentor waits for approval and sits nowhere.
 */
export async function register(
  services: Services,
  joinCode: string,
  body: Body,
  cookies: string | undefined,
): Promise<{ eventId: string; participantId: string; session: StartedSession | null }> {
  const { db, clock, key } = services;
  const now = clock.now();
  const { id: eventId } = await db.read((tx) => doorForNew(tx, joinCode, body.as));
  const id = newId();
  const { value } = await db.write(eventId, async (tx) => {
    const door = await doorForNew(tx, joinCode, body.as);
    const phone = phoneOf(cookies, eventId);
    // A second tap on the same phone is not a second person.
    const holder = await seatOf(tx, eventId, (await holderOf(tx, phone, now)) ?? '');
    if (holder?.searchName === searchName(body.name)) return { participantId: holder.id, session: null };
    refuseUnknownTopics(listsOf(body), { topics: await loadTopics(tx, eventId) }, '');
    const seats = await seatsOf(tx, eventId);
    refuseCrowd(seats.length + 1);
    const isAtDoor = door.doors === 'open';
    if (isAtDoor) await refuseWaiting(tx, body, seats);
    const eventKey = key.unwrap(door.wrappedKey);
    const codeGeneration = freeGeneration(eventKey, id, codesOf(eventKey, seats));
    const columns = columnsOf(body, seats);
    await insertPeople(tx, [{ ...columns, id, codeGeneration, walkIn: isAtDoor, createdAt: now }]);
    await saveLists(tx, id, body);
    if (isAtDoor) await notePresence(tx, { id, presence: 'expected' }, 'here', 'participant', now);
    tx.touch('roster', 'presence');
    return { participantId: id, session: await takeSeat(tx, { id, codeGeneration }, phone, now) };
  });
  return { eventId, ...value };
}

/** The door, where somebody new may come in as this. Throws what keeps them out. */
async function doorForNew(
  tx: Parameters<typeof doorAt>[0],
  joinCode: string,
  as: Body['as'],
): Promise<DoorRow> {
  const door = await doorAt(tx, joinCode);
  const over = await isOver(tx, door.id);
  const mode = as === 'mentee' ? door.registerMentees : door.registerMentors;
  if (isRegistrationOpen(mode, { doors: door.doors, over })) return door;
  if (mode !== 'closed' || over) throw doorsClosed();
  throw new Refusal('registration-closed', 'Nobody can register here now: ask the organisers.', {
    params: { as },
  });
}

const listsOf = (body: Body): Parameters<typeof refuseUnknownTopics>[0] =>
  body.as === 'mentee' ? { needs: body.needs } : { expertise: body.expertise };

/**
 * With a free seat of that name, or of that address, it is more likely theirs; with a taken one, somebody is simply called
 * the same. Asked only at open doors: before them nobody is told who is on the roster.
 */
async function refuseWaiting(tx: EventTx, { name, email }: Body, seats: readonly SeatRow[]): Promise<void> {
  const field = isTaken(email, seats)
    ? 'email'
    : (await isNameWaiting(tx, tx.eventId, searchName(name)))
      ? 'name'
      : null;
  if (field === null) return;
  throw new Refusal('already-on-roster', `${name} is on the roster already: find yourself by name.`, {
    field,
    params: { name },
  });
}

const isTaken = (email: string, seats: readonly SeatRow[]): boolean =>
  email !== '' && seats.some((seat) => seat.emailNormalised === normaliseEmail(email));

/**
 * What is known of somebody who registers. An address that another row has already stays with that row: an answer that
 * depends on it would tell whoever asks who is on the roster.
 */
function columnsOf(
  body: Body,
  seats: readonly SeatRow[],
): Omit<NewPerson, 'id' | 'codeGeneration' | 'walkIn' | 'createdAt'> {
  const taken = isTaken(body.email, seats);
  return {
    name: body.name,
    email: taken ? '' : body.email,
    role: body.as,
    department: '',
    mostConversations: null,
    mostRounds: null,
    remark: '',
    bio: body.as === 'mentor' ? body.bio : '',
    imported: null,
    extra: taken ? { [sameAddressField]: body.email } : null,
    approval: body.as === 'mentor' ? 'waiting' : 'approved',
    registered: true,
  };
}

async function saveLists(tx: EventTx, id: string, body: Body): Promise<void> {
  if (body.as === 'mentee') {
    await insertNeeds(tx, [[id, withIds([], body.needs)]]);
    return;
  }
  await insertExpertise(tx, [[id, body.expertise]]);
  if (body.mostAtOnce !== null) await saveSeating(tx, id, { ...plainSeating, mostAtOnce: body.mostAtOnce });
}
