import type { StageSeatsPart } from '@rotunda/shared/schema/phone';
import { ServerClock } from '#lib/clock/serverClock.svelte.ts';
import { Connection } from '#lib/live/connection.svelte.ts';
import { RunView } from '#lib/run/runView.svelte.ts';

/** What the projector shows, put together from what it is sent. */
export class Stage {
  readonly clock = new ServerClock();
  readonly connection: Connection;
  readonly run: RunView;

  constructor(eventId: string) {
    this.connection = new Connection('/stage', eventId, this.clock);
    this.run = new RunView(() => this.connection.part('run'), this.clock);
  }

  readonly event = $derived.by(() => this.connection.part('stage'));

  /** Who sits where in the round under way or walked to; empty without a published plan. */
  readonly rows: StageSeatsPart['rows'] = $derived.by(() => {
    const roundId = this.run.progress?.round?.id;
    return roundId === undefined ? [] : (this.connection.part('stage.seats/*', roundId)?.rows ?? []);
  });

  end(): void {
    this.connection.end();
  }
}
