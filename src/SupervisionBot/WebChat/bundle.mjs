// Makes the file that is named, and .br and .gz beside it, as small as they get: it is done once, at build.
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const file = process.argv[2];
const packages = resolve('node_modules');
const { version } = JSON.parse(readFileSync(join(packages, 'botframework-webchat/package.json'), 'utf8'));

/** What the page does without: carousels, Direct Line over HTTP streaming, styles within Markdown, other languages than the bot's. */
const less = {
  name: 'less',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(swiper(\/.+)?|\.\/directLineStreaming|postcss)$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    onLoad({ filter: /[/\\]localization[/\\][^/\\]+\.json$/ }, ({ path }) =>
      /(en-US|zh-CN|overrides)\.json$/.test(path) ? undefined : { contents: '{}', loader: 'json' });
  },
};

await build({
  entryPoints: ['webchat.js'],
  outfile: file,
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'WebChat',
  target: 'es2022',
  legalComments: 'linked',
  loader: { '.js': 'jsx' },
  plugins: [less],
  alias: {
    punycode: 'punycode/',
    'botframework-webchat-api/internal': join(packages, 'botframework-webchat-api/src/internal.ts'),
    'botframework-webchat-api/decorator': join(packages, 'botframework-webchat-api/src/decorator/index.ts'),
    'botframework-webchat-api': join(packages, 'botframework-webchat-api/src/index.ts'),
  },
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.npm_package_version': JSON.stringify(version),
    'process.env': '{}',
    global: 'globalThis',
  },
  logLevel: 'warning',
});

const content = readFileSync(file);
const brotli = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
writeFileSync(`${file}.br`, brotliCompressSync(content, { params: brotli }));
writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
