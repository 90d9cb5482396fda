import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';

// The page is served below any address, so everything in it is named relative to it.
export default defineConfig({
  base: './',
  build: {
    outDir: process.env.DASHBOARD_OUT ?? 'obj/site',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // An asset inlined as data: would be refused by the page's policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  // `npm run dev` beside a running `economy serve`.
  server: { proxy: { '/api': 'http://127.0.0.1:7071' } },
  plugins: [precompress()],
});
