/** How long a close may take. What is cut off then is repeated by clients; the database survives any end. */
const closeWithinMs = 2_000;

/**
 * Ends the process when it is asked to: the first SIGINT, SIGTERM or SIGHUP closes and exits with 0 (or 1 when closing
 * failed or took too long), a second one exits at once.
 */
export function closeOnSignals(close: () => Promise<void>): void {
  let closing = false;
  const onSignal = (): void => {
    if (closing) process.exit(1);
    closing = true;
    setTimeout(() => process.exit(1), closeWithinMs).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
