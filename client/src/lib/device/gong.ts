/** Partials of a struck bowl: pitch as a multiple of the lowest, loudness, and how long each rings, in seconds. */
const partials = [
  { ratio: 1, gain: 0.5, seconds: 3.2 },
  { ratio: 2.76, gain: 0.22, seconds: 2 },
  { ratio: 5.4, gain: 0.1, seconds: 1.1 },
] as const;

const lowestHz = 220;

/** A gong made in the browser, so that nothing is fetched. Browsers allow sound only after a first click or key. */
export class Gong {
  #context: AudioContext | undefined;

  strike(): void {
    this.#context ??= new AudioContext();
    const context = this.#context;
    void context.resume();
    for (const { ratio, gain, seconds } of partials) {
      const tone = context.createOscillator();
      const fade = context.createGain();
      tone.frequency.value = lowestHz * ratio;
      fade.gain.setValueAtTime(gain, context.currentTime);
      fade.gain.exponentialRampToValueAtTime(0.001, context.currentTime + seconds);
      tone.connect(fade).connect(context.destination);
      tone.start();
      tone.stop(context.currentTime + seconds);
    }
  }
}
