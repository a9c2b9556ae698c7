import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** Where `rotunda` itself listens while the client is developed with `vite dev`. */
const server = `http://127.0.0.1:${process.env.PORT ?? '4780'}`;

export default defineConfig({
  plugins: [
    sveltekit({
      // Every address is answered by this one page: what a person sees depends on what the server sends them.
      adapter: adapter({ fallback: '200.html', precompress: true }),
      // The page carries the hash of its own inline start script, so the server need not know it.
      csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
    }),
  ],
  server: {
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
