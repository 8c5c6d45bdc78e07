/** ClamAV: the bytes of a mail's files go to a real clamd, and what it did not scan is never called clean. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { askingFor } from '../../src/app/asking.ts';
import { examineMany } from '../../src/app/crew.ts';
import type { Item } from '../../src/app/item.ts';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { examineHere } from '../../src/app/safely.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { clamdAdapter, clamdPlace } from '../../src/lookup/clamd.ts';
import { skipWithoutPackage } from '../data.ts';
import { eicar, startClamd } from '../servers/clamd.ts';
import { makeZip } from '../unpack/containers.ts';

const skip = skipWithoutPackage('clamav-daemon');

const now = () => new Date();
const asked = (at: string, content: Uint8Array, options: { most?: number; milliseconds?: number } = {}) => {
  const place = clamdPlace(at);
  assert.ok(place !== undefined);
  return clamdAdapter({ place, now, ...options })({ kind: 'virus', key: sha256(content), content });
};

const mail = (...files: readonly (readonly [name: string, content: Uint8Array])[]): Item => ({
  source: 'test.eml',
  bytes: Buffer.from(
    `From: a@example.com\r\nTo: b@example.org\r\nSubject: bill\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe password is Ume-2024.\r\n${files
      .map(
        ([name, content]) =>
          `--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n`,
      )
      .join('')}--b--\r\n`,
  ),
});

let clamd: Awaited<ReturnType<typeof startClamd>> | undefined;
before(async () => {
  if (skip === false) clamd = await startClamd();
});
after(() => clamd?.close());
const server = (): NonNullable<typeof clamd> => {
  assert.ok(clamd !== undefined);
  return clamd;
};

test('the daemon finds what it knows, over TCP and over its socket, and says who it is', { skip }, async () => {
  for (const place of [server().address, server().socket]) {
    const found = await asked(place, eicar);
    assert.equal(found.outcome, 'found');
    assert.match(found.value?.name ?? '', /Test\.Eicar/);
    assert.match(found.source, /^clamd \S+ ClamAV 1\./);
    assert.equal('content' in found.question, false);
    const clean = await asked(place, Buffer.from('hello'));
    assert.deepEqual([clean.outcome, clean.reason], ['absent', 'no-virus']);
  }
});

test('a large file goes through in pieces, and one that is too large is not sent', { skip }, async () => {
  const large = Buffer.alloc(5_000_000, 'a');
  assert.equal((await asked(server().address, large)).outcome, 'absent');
  const skipped = await asked(server().address, large, { most: 1000 });
  assert.deepEqual([skipped.outcome, skipped.reason], ['skipped', 'too-large']);
});

test("a stream above the daemon's own limit is not called clean", { skip }, async () => {
  const small = await startClamd(['StreamMaxLength 1M']);
  try {
    const answer = await asked(small.address, Buffer.alloc(8_000_000, 'a'));
    assert.equal(answer.outcome, 'failed');
    assert.ok(answer.reason === 'too-large' || answer.reason === 'cut-short', answer.reason);
  } finally {
    await small.close();
  }
});

test('who closes while a file is still being sent has cut it short', async () => {
  const closing = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((done) => closing.once('listening', done));
  const address = closing.address();
  assert.ok(typeof address === 'object' && address !== null);
  const answer = await asked(`127.0.0.1:${address.port}`, Buffer.alloc(30_000_000, 'a'));
  assert.deepEqual([answer.outcome, answer.reason], ['failed', 'cut-short']);
  closing.close();
});

test('nobody there, somebody else there, and somebody who says nothing: not scanned', async () => {
  assert.deepEqual((({ outcome, reason }) => [outcome, reason])(await asked('127.0.0.1:1', eicar)), [
    'failed',
    'refused',
  ]);
  for (const [says, reason] of [
    ['220 mail.example.com ESMTP\r\n', 'server-failure|cut-short|malformed|timeout'],
    ['x'.repeat(100_000), 'malformed'],
    ['', 'timeout'],
  ] as const) {
    const other = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write(says);
    }).listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const address = other.address();
    assert.ok(typeof address === 'object' && address !== null);
    const answer = await asked(`127.0.0.1:${address.port}`, eicar, { milliseconds: 1_500 });
    assert.equal(answer.outcome, 'failed');
    assert.match(answer.reason ?? '', new RegExp(reason));
    other.close();
  }
});

test('a virus in a file, and in an archive whose password the mail tells, is a finding; with nobody asked beyond', {
  skip,
}, async () => {
  const locked = makeZip([{ name: 'run.com', data: eicar, password: 'Ume-2024', aes: true }]);
  const asking = await askingFor({ level: 'none', clamav: server().address });
  const { facts, findings, verdict, answers } = await examineHere(mail(['a.zip', locked]), ruleBorder, asking);
  assert.deepEqual(
    facts.scans?.filter(({ value }) => value.outcome === 'found').map(({ value }) => value.name),
    ['a.zip › run.com'],
  );
  assert.ok(findings.some(({ detector }) => detector === 'virus-found'));
  assert.ok(!verdict.unknown.some(({ what }) => what === 'virus-scan'));
  assert.ok(answers.every(({ question }) => question.kind === 'virus' || question.kind === 'geo'));
});

test('a recording says the same again when the daemon is gone', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scans-'));
  const file = join(folder, 'answers.jsonl');
  try {
    const item = mail(['run.com', eicar], ['a.txt', Buffer.from('hello')]);
    const asking = await askingFor({ level: 'none', clamav: server().address, record: file });
    const first = await examineHere(item, ruleBorder, asking);
    await asking.finish();
    assert.ok(readFileSync(file).length < 10_000, 'no content is recorded');
    const again = await examineHere(item, ruleBorder, await askingFor({ level: 'recorded', answers: file }));
    assert.deepEqual(again.facts.scans, first.facts.scans);
    assert.ok(again.findings.some(({ detector }) => detector === 'virus-found'));
    writeFileSync(file, '');
    const empty = await examineHere(item, ruleBorder, await askingFor({ level: 'recorded', answers: file }));
    assert.ok(empty.verdict.unknown.some(({ what, why }) => what === 'virus-scan' && why === 'not-asked'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a daemon that is killed during a run leaves mails that say that they were not scanned', { skip }, async () => {
  const doomed = await startClamd();
  try {
    const asking = await askingFor({ level: 'none', clamav: doomed.address });
    const files = Array.from({ length: 8 }, (_, i) => [`${i}.txt`, Buffer.from(`file ${i}`)] as const);
    const before = await examineHere(mail(...files), ruleBorder, asking);
    assert.ok(before.facts.scans?.every(({ value }) => value.outcome === 'absent'));
    const running = examineMany(
      Array.from({ length: 40 }, (_, i) => mail(...files, [`x${i}.txt`, Buffer.from(`own ${i}`)])),
      ruleBorder,
      { workers: 1, asking },
    );
    const seen: string[] = [];
    for await (const outcome of running) {
      assert.ok(!('failure' in outcome));
      if (seen.length === 0) await doomed.kill();
      seen.push(outcome.json);
    }
    const late = await examineHere(mail(['late.txt', Buffer.from('late')]), ruleBorder, asking);
    assert.ok(late.facts.scans?.every(({ value }) => value.outcome === 'failed'));
    assert.deepEqual(
      late.verdict.unknown.filter(({ what }) => what === 'virus-scan'),
      [{ what: 'virus-scan', why: 'could-not-be-asked' }],
    );
    assert.equal(seen.length, 40);
  } finally {
    await doomed.close();
  }
});

test('what is no place of a daemon is refused before anything is examined', async () => {
  for (const text of ['', 'a b', 'host:0', 'host:70000', 'http://host/'])
    assert.equal(clamdPlace(text), undefined, text);
  await assert.rejects(askingFor({ level: 'none', clamav: 'a b' }), { code: 'METSUKE_CONFIG_FILE' });
});
