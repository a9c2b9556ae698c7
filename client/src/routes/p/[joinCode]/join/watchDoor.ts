import type { JoinAnswer } from '@rotunda/shared/schema/http';

/** A waiting phone asks this often on average; a room of them does not ask at the same moment. */
const everyMs = 5_000;
const spread = 0.3;
/** A server that does not answer, or says that it is too much, is asked ever less often, down to this. */
const atMostEveryMs = 60_000;

interface DoorWatch {
  readonly ask: () => Promise<JoinAnswer>;
  /** Told every answer. */
  readonly told: (info: JoinAnswer) => void;
  /** Whether anybody can see the page; what nobody looks at asks nothing. */
  readonly isSeen: () => boolean;
  /** Between 0 and 1. */
  readonly chance?: () => number;
}

/** Asks from time to time how an event's doors are, until the returned function is called. */
export function watchDoor({ ask, told, isSeen, chance = Math.random }: DoorWatch): () => void {
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout>;

  const wait = (): void => {
    const pause = Math.min(atMostEveryMs, everyMs * 2 ** failures);
    timer = setTimeout(() => void look(), pause * (1 - spread + 2 * spread * chance()));
  };
  const look = async (): Promise<void> => {
    if (isSeen()) {
      try {
        const info = await ask();
        failures = 0;
        // What comes after the end of the watch is nobody's any more.
        if (!isStopped()) told(info);
      } catch {
        failures += 1;
      }
    }
    if (!isStopped()) wait();
  };
  const isStopped = (): boolean => stopped;

  wait();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
