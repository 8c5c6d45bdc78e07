/**
 * What `npm test` prints: each failure in full as it happens, then the skipped tests with their reasons, then one
 * line of counts. Suites are not counted, tests are. Packets that the guard stopped count as one failure.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/** How deep the difference between expected and actual is printed. */
const depth = 12;

export default async function* report(events) {
  const seen = { passed: 0, failed: 0, skipped: [], files: new Set() };
  const deadline = Number(process.env.METSUKE_TEST_DEADLINE ?? Number.POSITIVE_INFINITY);
  const iterator = events[Symbol.asyncIterator]();
  for (;;) {
    const next = await before(deadline, iterator.next());
    if (next === undefined) {
      seen.failed++;
      yield `\n✗ the run took longer than it may; what had not ended is not counted\n`;
      break;
    }
    if (next.done) break;
    const line = told(next.value, seen);
    if (line) yield line;
  }
  const packets = packetsStopped();
  if (packets) {
    seen.failed++;
    yield `\n✗ no test lets a packet leave the machine\n${packets}\n`;
  }
  yield '\n';
  for (const { name, reason } of seen.skipped) yield `- skipped: ${name} (${reason})\n`;
  yield `${seen.passed} passed, ${seen.failed} failed, ${seen.skipped.length} skipped\n`;
  if (seen.failed > 0) process.exitCode = 1;
  if (Date.now() >= deadline) setImmediate(() => process.exit(1));
}

/** The value of `promise`, or undefined when the time comes first. */
async function before(deadline, promise) {
  if (deadline === Number.POSITIVE_INFINITY) return promise;
  let timer;
  const late = new Promise((done) => {
    timer = setTimeout(done, deadline - Date.now());
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function told({ type, data }, seen) {
  if (type === 'test:stdout' || type === 'test:stderr') return data.message;
  if (type === 'test:diagnostic') return data.message.startsWith('Error: ') ? `${data.message}\n` : ''; // what came after a test's end
  if (type !== 'test:pass' && type !== 'test:fail') return '';
  const file = data.file ? relative(process.cwd(), data.file) : '';
  const progress = seen.files.has(file) || !file ? '' : `${file}\n`;
  seen.files.add(file);
  const reason = data.skip ?? data.todo;
  const skips = reason !== undefined && reason !== false;
  if (data.details?.type === 'suite' && !skips) return progress; // its tests are what counts; one skipped whole tells of none
  if (skips) {
    const words =
      typeof reason === 'string' && reason !== '' ? reason : data.todo === undefined ? 'no reason given' : 'to do';
    seen.skipped.push({ name: data.name, reason: words });
    return progress;
  }
  if (type === 'test:pass') {
    if (data.name !== data.file) seen.passed++; // a file without any test is itself reported as one that passed
    return progress;
  }
  // the parent of a failed subtest fails too, and is not a second failure
  if (data.details?.error?.failureType === 'subtestsFailed') return progress;
  seen.failed++;
  const where = data.line ? `${file}:${data.line}` : file;
  const cause = data.details?.error?.cause ?? data.details?.error;
  return `${progress}\n✗ ${data.name}  (${where})\n${toldError(cause)}\n`;
}

function toldError(cause) {
  // an assertion's message holds the difference already; inspect would print both sides twice more
  if (cause?.code === 'ERR_ASSERTION' && cause.stack) return cause.stack;
  return typeof cause === 'string' ? cause : inspect(cause, { depth });
}

function packetsStopped() {
  const log = process.env.METSUKE_GUARD_LOG;
  return log && existsSync(log) ? readFileSync(log, 'utf8').trim() : '';
}
