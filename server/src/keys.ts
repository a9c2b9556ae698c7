import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Wraps event keys, so that a copied database file alone opens no personal link. */
export interface InstanceKey {
  wrap(eventKey: Buffer): string;
  unwrap(wrapped: string): Buffer;
}

const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM under a 32-byte key; the wrapped form is nonce, tag and cipher text in base64url. */
export function instanceKey(secret: Buffer): InstanceKey {
  return {
    wrap(eventKey) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce);
      const hidden = Buffer.concat([cipher.update(eventKey), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    unwrap(wrapped) {
      const bytes = Buffer.from(wrapped, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, nonceLength));
      decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
    },
  };
}

/** A fresh key of an event. */
export const newEventKey = (): Buffer => randomBytes(32);

/** A fresh secret for a cookie, as it is handed out. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** How a secret is stored: it can be recognised, and not read back. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const derive = (eventKey: Buffer, purpose: string, subject: string, generation: number): Buffer =>
  createHmac('sha256', eventKey).update(`${purpose}\n${subject}\n${generation}`).digest();

const macLength = 16;

/** The secret of a personal or stage link: who it is for, and 128 bits that only the event's key can make. */
export function linkToken(
  eventKey: Buffer,
  purpose: 'person' | 'stage',
  subject: string,
  generation: number,
): string {
  return `${subject}.${derive(eventKey, purpose, subject, generation).subarray(0, macLength).toString('base64url')}`;
}

/** Whom a link token claims to be for; null when it is not one. Checking it is {@link isLinkToken}. */
export function subjectOf(token: string): string | null {
  const dot = token.lastIndexOf('.');
  return dot > 0 ? token.slice(0, dot) : null;
}

/** Compares in constant time. */
export function isLinkToken(
  token: string,
  eventKey: Buffer,
  purpose: 'person' | 'stage',
  generation: number,
): boolean {
  const subject = subjectOf(token);
  if (subject === null) return false;
  const expected = Buffer.from(linkToken(eventKey, purpose, subject, generation));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** No letters or digits that are mistaken for one another when read aloud or from a card. */
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 6;

const codeFrom = (bytes: Buffer): string => {
  let value = bytes.readBigUInt64BE();
  let code = '';
  const radix = BigInt(codeAlphabet.length);
  for (let place = 0; place < codeLength; place += 1) {
    code += codeAlphabet[Number(value % radix)] ?? '';
    value /= radix;
  }
  return code;
};

/** The code on a person's card: six characters that any device can type. */
export const personalCode = (eventKey: Buffer, participantId: string, generation: number): string =>
  codeFrom(derive(eventKey, 'code', participantId, generation));

/** A fresh join code of an event. */
export const newJoinCode = (): string => codeFrom(randomBytes(8));

/** A code as it was typed: case, spaces and dashes do not count. */
export const normaliseCode = (typed: string): string => typed.replace(/[\s-]/gu, '').toUpperCase();
