// Recomputes the cost table of operations.md: node docs/costs.mjs. What goes in is in costs.json, beside this file.
import { readFileSync } from 'node:fs';

const { prices, sizes } = JSON.parse(readFileSync(new URL('./costs.json', import.meta.url), 'utf8'));

// Above what is free each month.
const billed = (amount, free) => Math.max(0, amount - free);

function costs(size) {
  const runs = size.scopes * size.runsPerScope;
  const timers = 30 * (24 * 12 + 24 * 2 + 1);
  const executions = timers + size.requests + 3 * size.uploads + 2 * runs;
  const gigabyteSeconds = prices.instanceGigabytes
    * (timers * size.secondsPerTimer + size.requests * size.secondsPerRequest + size.uploads * size.secondsPerUpload + runs * size.secondsPerRun);

  // A transaction of a table holds a hundred rows and counts once. A run's rows are written, and those of an older one deleted.
  const rows = runs * size.rowsPerRun;
  const tableTransactions = (2 * rows) / 100 + size.requests * size.readsPerRequest + timers * size.readsPerTimer;
  const archiveGigabytes = size.monthsKept * (runs * size.archiveMegabytesPerRun + size.uploads * size.megabytesPerUpload) / 1000;
  const tableGigabytes = (2 * size.scopes * size.rowsPerRun * size.bytesPerRow) / 1e9;

  // Each instance that is awake looks at its queues; one is, for a part of the day.
  const queueOperations = size.awakeHoursPerDay * 30 * 3600 * size.queueOperationsPerSecond;
  const logGigabytes = (executions * size.logKilobytesPerExecution) / 1e6;

  return {
    'Functions: executions': billed(executions, prices.freeExecutions) / 1e6 * prices.millionExecutions,
    'Functions: GB-s': billed(gigabyteSeconds, prices.freeGigabyteSeconds) * prices.gigabyteSecond,
    'Tables: transactions': tableTransactions / 10000 * prices.tenThousandTableTransactions,
    'Tables: storage': tableGigabytes * prices.tableGigabyteMonth * size.redundancyFactor,
    'Blobs: storage': archiveGigabytes * prices.coolGigabyteMonth * size.redundancyFactor,
    'Blobs: operations': (runs * size.blobWritesPerRun + 4 * size.uploads + timers) / 10000 * prices.tenThousandBlobWrites,
    'Queues: operations': queueOperations / 10000 * prices.tenThousandQueueOperations,
    'Event Grid': billed(size.uploads + runs * size.blobWritesPerRun, prices.freeEvents) / 1e6 * prices.millionEvents,
    'Logs: taken in': billed(logGigabytes, prices.freeLogGigabytes) * prices.logGigabyte,
    'Alerts': size.alertRules * prices.alertRuleMonth,
    'Private endpoints, each with its zone': size.privateEndpoints * (prices.privateEndpointMonth + prices.privateZoneMonth),
  };
}

const columns = sizes.map(size => costs(size));
const row = cells => `| ${cells.join(' | ')} |`;
const lines = [row(['US dollars a month', ...sizes.map(size => size.name)]), row(['---', ...sizes.map(() => '---:')])];
for (const item of Object.keys(columns[0])) {
  lines.push(row([item, ...columns.map(column => column[item].toFixed(2))]));
}

lines.push(row(['**sum**', ...columns.map(column => `**${Object.values(column).reduce((sum, cost) => sum + cost, 0).toFixed(2)}**`)]));
console.log(lines.join('\n'));
