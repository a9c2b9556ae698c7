/** The Node and pnpm that Rotunda is built and tested with. To upgrade, change them here and nowhere else. */
export const NODE = '24.21.0';
export const PNPM = '12.21.0';

/**
 * Whether a Node can build and run Rotunda: it runs TypeScript sources as they are (from 22.18 on), and the test
 * runner supports it (which leaves out 23 and 25).
 * @param {string} version such as '20.20.2'
 */
export function isSuitable(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || major === 24 || major >= 26;
}
