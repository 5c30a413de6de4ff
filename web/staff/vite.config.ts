import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** How the staff screens are built; `vite web/staff` serves them while they are worked on, in front of `npm start`. */
const staffConfig = {
  root: here('./'),
  base: '/staff/',
  configFile: false,
  publicDir: here('./public'),
  cacheDir: here('../../build/.vite-staff'),
  plugins: [react()],
  build: {
    outDir: here('../../build/staff'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
} satisfies UserConfig & { configFile: false };

export default staffConfig;
