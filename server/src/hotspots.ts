/** Where an operating system puts the computer itself when it opens a hotspot or shares its connection. */
const ownHotspots: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: '192.168.137.1',
  darwin: '192.168.2.1',
  linux: '10.42.0.1',
};

/** A name that can stand before `.local`: the computer's own, without the domain that a network gave it. */
const plainName = /^[a-z\d-]{1,63}(?=\.|$)/iu;

/**
 * Hosts that this computer may soon be reached at, although no network interface has them yet: its own hotspot's, and
 * its name, which it tells whatever network it is on where the system supports that (multicast DNS).
 */
export function hostsToExpect(platform: NodeJS.Platform, hostname: string): string[] {
  const hotspot = ownHotspots[platform];
  const name = plainName.exec(hostname)?.[0].toLowerCase();
  return [
    ...(hotspot === undefined ? [] : [hotspot]),
    ...(name === undefined || name === 'localhost' || /^\d+$/u.test(name) ? [] : [`${name}.local`]),
  ];
}
