import { isIPv6 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

/** As `os.networkInterfaces()` tells them. */
export type Interfaces = Readonly<Partial<Record<string, readonly NetworkInterfaceInfo[]>>>;

export interface Listening {
  readonly host: string;
  /** The port that was got, should any free one have been asked for. */
  readonly port: number;
  readonly publicUrl: string | null;
}

const wildcards = new Set(['0.0.0.0', '::']);
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

const httpUrl = (host: string, port: number): string => `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;

/** Networks inside this computer (containers, virtual machines, tunnels): real addresses, but rarely a phone's way in. */
const inner =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|podman|cni|flannel|utun|tun|tap|wg|tailscale|zt|vEthernet)/u;

/** Addresses at which other devices reach this server: the public one first, then IPv4 before IPv6. May be empty. */
export function outsideAddresses({ host, port, publicUrl }: Listening, interfaces: Interfaces): string[] {
  const listed = publicUrl === null ? [] : [publicUrl];
  if (isLoopback(host)) return listed;
  const hosts = wildcards.has(host) ? hostsOf(interfaces, host === '::') : [host];
  return [...new Set([...listed, ...hosts.map((each) => httpUrl(each, port))])];
}

/** Addresses that this computer may get while it runs, should these become its hosts. */
export const expectedAddresses = (
  { host, port }: Pick<Listening, 'host' | 'port'>,
  hosts: readonly string[],
): string[] => (wildcards.has(host) ? hosts.map((each) => httpUrl(each, port)) : []);

/** The address at which a browser on this computer reaches the server. */
export function ownAddress({ host, port }: Pick<Listening, 'host' | 'port'>): string {
  return httpUrl(wildcards.has(host) || isLoopback(host) ? 'localhost' : host, port);
}

/** Every address, the best for phones first; this computer's own comes last, so there is always one. */
export const allAddresses = (listening: Listening, interfaces: Interfaces): string[] => [
  ...new Set([...outsideAddresses(listening, interfaces), ownAddress(listening)]),
];

function hostsOf(interfaces: Interfaces, withIPv6: boolean): string[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ ...info, rank: rankOf(name, info) })))
    .filter(({ internal, family, rank }) => !internal && rank >= 0 && (withIPv6 || family === 'IPv4'))
    .sort((one, other) => one.rank - other.rank)
    .map(({ address }) => address);
}

/** Lower is better; negative is of no use to phones. Sorting is stable, so the system's own order decides the rest. */
function rankOf(name: string, { family, address }: NetworkInterfaceInfo): number {
  // A link-local IPv6 address needs a zone, which no browser takes; a link-local IPv4 one means: no network at all.
  if (family === 'IPv6' && /^fe[89ab]/iu.test(address)) return -1;
  const isLast = address.startsWith('169.254.');
  return (inner.test(name) ? 4 : 0) + (isLast ? 2 : 0) + (family === 'IPv6' ? 1 : 0);
}
