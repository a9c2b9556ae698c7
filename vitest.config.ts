import { defineConfig } from 'vitest/config';

/** The packages whose code runs in Node; the client brings its own config, because it compiles Svelte. */
const inNode = ['shared', 'db', 'server', 'scripts'];

export default defineConfig({
  test: {
    projects: [
      'client/vitest.config.ts',
      ...inNode.map((name) => ({
        test: {
          name,
          root: name,
          include: ['**/*.test.ts'],
          exclude: ['**/node_modules/**', 'dist/**', 'types/**'],
        },
      })),
    ],
  },
});
