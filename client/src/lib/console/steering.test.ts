import { describe, expect, it } from 'vitest';
import { type RunMove, Steering } from './steering.ts';

/** A run at revision 3, a server that takes what was decided on its own revision, and a screen that is told later. */
function atTheWheel() {
  const server = { revision: 3, done: [] as RunMove[], conflicts: 0 };
  const screen = { shown: 3 };
  const waiting: (() => void)[] = [];
  const steering = new Steering({
    shown: () => screen.shown,
    send: async (name, _input, revision) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (revision !== server.revision) {
        server.conflicts += 1;
        return { ok: false };
      }
      server.revision += 1;
      server.done.push(name);
      return { ok: true, revisions: { run: server.revision } };
    },
  });
  const answers = async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await Promise.resolve();
      waiting.shift()?.();
    }
  };
  return { server, screen, steering, answers };
}

describe('the buttons of the run', () => {
  it('[UI-103] a minute more, pressed twice, is two minutes, and nobody’s conflict', async () => {
    const { server, steering, answers } = atTheWheel();
    void steering.press('run.adjust', { byMs: 60_000 });
    void steering.press('run.adjust', { byMs: 60_000 }, 2);
    await answers();
    expect(server).toMatchObject({ done: ['run.adjust', 'run.adjust'], conflicts: 0 });
  });

  it('[UI-103] going on, pressed twice, is one step, while it is under way and after', async () => {
    const { server, screen, steering, answers } = atTheWheel();
    void steering.press('run.next', {});
    void steering.press('run.next', {}, 2);
    void steering.press('run.next', {});
    await answers();
    // Done, but not on the screen yet: whoever presses now has not seen it.
    void steering.press('run.next', {});
    screen.shown = server.revision;
    void steering.press('run.next', {}, 2);
    await answers();
    expect(server).toMatchObject({ done: ['run.next'], conflicts: 0 });
    void steering.press('run.next', {});
    await answers();
    expect(server.done).toEqual(['run.next', 'run.next']);
  });

  it('another button pressed at once is done after the first, and nobody’s conflict', async () => {
    const { server, steering, answers } = atTheWheel();
    void steering.press('run.resume', {});
    void steering.press('run.next', {});
    await answers();
    expect(server).toMatchObject({ done: ['run.resume', 'run.next'], conflicts: 0 });
  });

  it('goes on after a refusal, which somebody else’s change is', async () => {
    const { server, screen, steering, answers } = atTheWheel();
    server.revision = 7;
    void steering.press('run.next', {});
    await answers();
    expect(server.conflicts).toBe(1);
    screen.shown = 7;
    void steering.press('run.next', {});
    await answers();
    expect(server.done).toEqual(['run.next']);
  });
});
