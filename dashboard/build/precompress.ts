import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const SMALLEST_BYTES = 1024;

/** Puts a Brotli copy beside every text that is worth it, so that the server compresses nothing while it serves. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    // From the files as they were written: while the bundle is generated, others still change it.
    writeBundle({ dir = '' }, bundle) {
      for (const { fileName } of Object.values(bundle)) {
        const source = readFileSync(join(dir, fileName));
        if (source.length < SMALLEST_BYTES || !/\.(js|css|svg|html|json)$/.test(fileName)) continue;
        writeFileSync(join(dir, `${fileName}.br`), brotliCompressSync(source, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
          },
        }));
      }
    },
  };
}
