/**
 * What `npm test` prints: each failure in full as it happens, then the skipped tests with their reasons, what failed
 * once more with the beginning of its cause, so that the end of a long output tells it, and one line of counts.
 * Suites are not counted, tests are. Packets that the guard stopped count as one failure.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/** How deep the difference between expected and actual is printed. */
const depth = 12;
/** Characters of a failure that are printed again at the end. */
const againLength = 1500;

export default async function* report(events) {
  const seen = { passed: 0, failures: [], skipped: [], files: new Set() };
  const deadline = Number(process.env.METSUKE_TEST_DEADLINE ?? Number.POSITIVE_INFINITY);
  const iterator = events[Symbol.asyncIterator]();
  for (;;) {
    const next = await before(deadline, iterator.next());
    if (next === undefined) {
      yield failed(seen, '✗ the run took longer than it may; what had not ended is not counted');
      break;
    }
    if (next.done) break;
    const line = told(next.value, seen);
    if (line) yield line;
  }
  const packets = packetsStopped();
  if (packets) yield failed(seen, `✗ no test lets a packet leave the machine\n${packets}`);
  yield '\n';
  for (const { name, reason } of seen.skipped) yield `- skipped: ${name} (${reason})\n`;
  if (seen.failures.length > 0) yield '\nOnce more, what failed:\n';
  for (const failure of seen.failures) yield `${failure.slice(0, againLength)}\n`;
  yield `${seen.passed} passed, ${seen.failures.length} failed, ${seen.skipped.length} skipped\n`;
  if (seen.failures.length > 0) process.exitCode = 1;
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
  const where = data.line ? `${file}:${data.line}` : file;
  const cause = data.details?.error?.cause ?? data.details?.error;
  return `${progress}${failed(seen, `✗ ${data.name}  (${where})\n${toldError(cause)}`)}`;
}

/** Counts a failure; what to print of it as it happens. */
function failed(seen, failure) {
  seen.failures.push(failure);
  return `\n${failure}\n`;
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
