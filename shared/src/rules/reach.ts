/** From where an address opens: anywhere, or only in the network that the server is in. */
export type Reach = 'anywhere' | 'nearby';

/** Networks that are somebody's own, this computer itself, and those that exist in documents alone. */
const ownNetworks =
  /^(0|10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.0\.2|198\.51\.100|203\.0\.113)\./u;
const ownNetworks6 = /^\[(::1?|f[cd].*|fe[89ab].*|2001:db8:.*)\]$/iu;
const ownNames = /(^|\.)(localhost|local|lan|home|internal|intranet|home\.arpa|test|invalid)$/iu;

/** From where links open that begin with this address. */
export function reachOf(address: string): Reach {
  if (!URL.canParse(address)) return 'nearby';
  const { hostname } = new URL(address);
  const isNumber = /^[\d.]+$/u.test(hostname) || hostname.startsWith('[');
  const isOwn =
    ownNetworks.test(hostname) ||
    ownNetworks6.test(hostname) ||
    ownNames.test(hostname) ||
    (!isNumber && !hostname.includes('.'));
  return isOwn ? 'nearby' : 'anywhere';
}
