/** 120 random bits. `crypto.randomUUID` does not exist on pages that came over plain HTTP; this does. */
const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(15)), (byte) => byte.toString(36).padStart(2, '0')).join(
    '',
  );

/** Names one sending of a command, so that a repeat is recognised. */
export const newCommandId = randomId;

/** Names this browser in the notes it saves. */
export const newDeviceId = randomId;
