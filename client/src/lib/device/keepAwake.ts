/** Whether this browser can keep the screen on at all: only pages that came over a secure way may. */
export const canKeepAwake = (): boolean => 'wakeLock' in navigator;

/** Keeps the screen on while wanted, also after the page was hidden for a while. Answers how to stop. */
export function keepAwake(wanted: boolean): () => void {
  if (!wanted || !canKeepAwake()) return () => undefined;
  let lock: WakeLockSentinel | undefined;
  let stopped = false;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    try {
      const granted = await navigator.wakeLock.request('screen');
      if (stopped) await granted.release();
      else lock = granted;
    } catch {
      // A nearly empty battery refuses; the screen may then sleep as it always did.
    }
  };
  const onVisible = (): void => void ask();
  document.addEventListener('visibilitychange', onVisible);
  void ask();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release();
  };
}
