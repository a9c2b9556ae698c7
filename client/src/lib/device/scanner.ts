/** Between two looks at the picture: quick enough for a hand, and leaves a tablet time for the rest. */
const lookEveryMs = 180;
/** Wide enough for a code that fills a third of the picture. */
const widestPx = 800;

/** Whether pages may use a camera here at all: browsers lend it to pages that came over a secure way. */
export const canScan = (): boolean => isSecureContext && 'mediaDevices' in navigator;

interface Detector {
  readonly detect: (picture: HTMLCanvasElement) => Promise<readonly { readonly rawValue: string }[]>;
}

/** The browser's own, where it reads QR codes; else one in JavaScript, which is fetched only then. */
async function qrDetector(): Promise<Detector> {
  const own = (globalThis as { BarcodeDetector?: NativeDetector }).BarcodeDetector;
  if (own && (await own.getSupportedFormats()).includes('qr_code')) return new own({ formats: ['qr_code'] });
  const { BarcodeDetector } = await import('qr/decode.js');
  return new BarcodeDetector({ formats: ['qr_code'] });
}

/** Not in the language's own types yet. */
interface NativeDetector {
  new (options: { readonly formats: readonly string[] }): Detector;
  readonly getSupportedFormats: () => Promise<readonly string[]>;
}

/**
 * Shows the camera in `video` and calls `read` with what each QR code says, again and again while it is in sight. Answers
 * how to stop. Rejects when there is no camera, or the person does not allow it.
 */
export async function scanFrom(video: HTMLVideoElement, read: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stopStream = (): void => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  try {
    video.srcObject = stream;
    await video.play();
    const stopLooking = lookAgainAndAgain(video, await qrDetector(), read);
    return () => {
      stopLooking();
      stopStream();
    };
  } catch (error) {
    stopStream();
    throw error;
  }
}

function lookAgainAndAgain(
  video: HTMLVideoElement,
  detector: Detector,
  read: (text: string) => void,
): () => void {
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  let stopped = false;
  const look = async (): Promise<void> => {
    const shrink = Math.min(1, widestPx / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * shrink);
    canvas.height = Math.round(video.videoHeight * shrink);
    if (canvas.width > 0) {
      brush?.drawImage(video, 0, 0, canvas.width, canvas.height);
      const [found] = await detector.detect(canvas);
      if (found && !stopped) read(found.rawValue);
    }
  };
  const again = (): void => {
    if (stopped) return;
    // A picture that cannot be read is followed by the next one.
    void look()
      .catch(() => undefined)
      .finally(() => setTimeout(again, lookEveryMs));
  };
  again();
  return () => (stopped = true);
}
