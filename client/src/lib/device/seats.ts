/** A seat that this device holds at an event, as far as it remembers: what the server says counts. */
export interface KnownSeat {
  readonly joinCode: string;
  readonly eventName: string;
  /** The first name alone: it is shown to whoever has the device in hand. */
  readonly name: string;
}

const key = 'rotunda/seats';
/** Nobody goes back to more events than these. */
const most = 5;

const isSeat = (value: unknown): value is KnownSeat =>
  typeof value === 'object' &&
  value !== null &&
  ['joinCode', 'eventName', 'name'].every(
    (field) => field in value && typeof Reflect.get(value, field) === 'string',
  );

/** The seats that this device remembers, latest first. Private windows remember none. */
export function knownSeats(storage: Pick<Storage, 'getItem'> = localStorage): readonly KnownSeat[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSeat) : [];
  } catch {
    return [];
  }
}

const store = (seats: readonly KnownSeat[], storage: Pick<Storage, 'setItem'>): void => {
  try {
    storage.setItem(key, JSON.stringify(seats.slice(0, most)));
  } catch {
    // Without a memory the event's code leads back as well.
  }
};

/** Remembers that this device is somebody at an event. */
export function rememberSeat(seat: KnownSeat, storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage) {
  const others = knownSeats(storage).filter(({ joinCode }) => joinCode !== seat.joinCode);
  store([seat, ...others], storage);
}

/** Forgets the seat at an event. */
export function forgetSeat(joinCode: string, storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage) {
  store(
    knownSeats(storage).filter((seat) => seat.joinCode !== joinCode),
    storage,
  );
}
