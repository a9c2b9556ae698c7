import type { Environment } from 'vitest/runtime';

/**
 * Node without a DOM, in which Svelte is compiled as for a browser: Vitest's own `node` environment compiles it
 * for server rendering, where `$state` is a plain value and effects never run.
 */
const environment: Environment = {
  name: 'runes',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

export default environment;
