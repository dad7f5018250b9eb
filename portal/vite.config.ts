import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { buildTokens } from './build-tokens.mjs';

/** The tokens are made before anything imports them, in `build` and in `dev`. */
const tokens = (): Plugin => ({ name: 'nova-tokens', buildStart: buildTokens, configureServer: () => buildTokens() });

const server = process.env['NOVA_SERVER'] ?? 'http://localhost:1337';

export default defineConfig({
  base: '/portal/',
  plugins: [tokens(), react()],
  /** Contracts come as TypeScript source: their CommonJS build cannot be shaken and weighs twice as much. */
  resolve: { conditions: ['nova-source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
  server: { port: 5173, proxy: { '/api': { target: server, changeOrigin: false } } },
});
