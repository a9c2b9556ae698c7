import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const instead = (file: string): string => `${import.meta.dirname}/src/phone/${file}`;

/**
 * The phone's pages once more, built for phones alone: the same components without the router, in as few files as they
 * need, so that the first load is small on a crowded network. It is built into what vite.config.ts has built, and the
 * server answers phones with phone.html. `vite dev` shows the same pages through the router.
 */
export default defineConfig({
  plugins: [svelte(), precompress()],
  resolve: {
    alias: { '$app/state': instead('state.ts'), '$app/navigation': instead('navigation.ts') },
  },
  publicDir: false,
  build: {
    outDir: 'build',
    emptyOutDir: false,
    // Where the server lets browsers keep files for ever.
    assetsDir: '_app/immutable/phone',
    rolldownOptions: { input: 'phone.html' },
  },
});
