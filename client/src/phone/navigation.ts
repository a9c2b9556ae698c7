/** The router's `goto` without a router. The page goes; the promise is for whoever waits until it is gone. */
export function goto(url: string): Promise<void> {
  location.assign(url);
  return Promise.resolve();
}
