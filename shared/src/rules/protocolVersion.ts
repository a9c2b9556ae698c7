/** Raised when an old page can no longer talk to a new server; the handshake refuses other versions. */
export const protocolVersion = 1;
