// Builds the page into obj/site: packages when their lock file changed, type check, lint, bundle.
// One at a time, however many builds of .NET run beside each other; who waited finds the work done.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const obj = join(root, 'obj');
const site = join(obj, 'site');
const lock = join(obj, 'building');
const INPUTS = ['build', 'public', 'src', '.npmrc', 'biome.json', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const ABANDONED_MS = 15 * 60_000;

const filesOf = path => statSync(path).isDirectory() ? readdirSync(path).sort().flatMap(name => filesOf(join(path, name))) : [path];

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(path => filesOf(join(root, path)))) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

const isDone = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

function run(command, args, environment = {}) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', env: { ...process.env, ...environment } });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    throw new Error(`${command} ${args.join(' ')} failed`);
  }
}

const tool = (path, args, environment) => run(process.execPath, [join(root, 'node_modules', path), ...args], environment);

/** A folder is made by one process only. Whoever holds it touches it by working; one that nobody touched for long was left by a kill. */
async function held(work) {
  mkdirSync(obj, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (age > ABANDONED_MS) rmSync(lock, { recursive: true, force: true });
      else await setTimeout(200);
    }
  }
  try {
    work(() => utimesSync(lock, new Date(), new Date()));
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

await held(touch => {
  const packages = hashOf(['package.json', 'package-lock.json', '.npmrc']);
  const packagesStamp = join(root, 'node_modules', '.installed');
  if (!isDone(packagesStamp, packages)) {
    // No package of it needs a script to run, so none may.
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(packagesStamp, packages);
    touch();
  }

  const inputs = hashOf(INPUTS);
  const stamp = join(site, '.built');
  if (!isDone(stamp, inputs)) {
    tool('typescript/bin/tsc', ['--noEmit']);
    tool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']);
    touch();
    const next = join(obj, 'next');
    tool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { DASHBOARD_OUT: next });
    writeFileSync(join(next, '.built'), inputs);
    rmSync(site, { recursive: true, force: true });
    renameSync(next, site);
  }
  utimesSync(stamp, new Date(), new Date());
});
