/** The labelled suites of chasquid and of Stalwart's mail-auth, each mail with the line ends of both kinds. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkSignature } from '../../src/app/machine/signature.ts';
import { checkDkim } from '../../src/authenticate/dkim.ts';
import { readDate } from '../../src/message/date.ts';
import { readMessage } from '../../src/message/mime.ts';
import { data, skipWithout } from '../data.ts';
import { lookupIn, type Zone } from './zones.ts';

const edgeCases = 'dkim/edge-cases';
const stalwart = 'reports-and-dkim/dkim';

const asCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** `name: value \` over several lines; TEMPERROR and PERMERROR are what the resolver says. */
function readZone(text: string): Zone {
  const zone: Record<string, Record<string, string[]>> = {};
  for (const line of text.replace(/\\\n/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0 || line.trim() === '') continue;
    const [name, value] = [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    if (value === 'TEMPERROR') zone[name] = { TIMEOUT: [] };
    else if (value !== 'PERMERROR') {
      zone[name] ??= { TXT: [] };
      zone[name]['TXT']?.push(value);
    }
  }
  return zone;
}

interface Expected {
  readonly Found: number;
  readonly Valid: number;
  readonly Results: readonly { readonly State: string; readonly Domain: string; readonly Selector: string }[];
}

const states: Readonly<Record<string, readonly string[]>> = {
  SUCCESS: ['pass'],
  TEMPFAIL: ['temperror'],
  // RFC 6376 has one PERMFAIL; RFC 8601 §2.7.1 has two words for it
  PERMFAIL: ['fail', 'permerror'],
};

/** Chasquid takes five signatures (its own limit, as RFC 6376 §6.1 allows); 02-too_many_headers is about that. */
const chasquidLimit = 5;

const skipEdge = skipWithout(edgeCases);
const names = skipEdge === false ? readdirSync(data(edgeCases)).filter((name) => name.endsWith('.msg')) : [];
test('the edge cases are there', { skip: skipEdge }, () => assert.equal(names.length, 11));
for (const name of names) {
  const base = join(data(edgeCases), name.slice(0, -4));
  const read = (end: string): string => (existsSync(`${base}${end}`) ? readFileSync(`${base}${end}`, 'latin1') : '');
  for (const [ends, text] of [
    ['LF', read('.msg').replace(/\r\n/g, '\n')],
    ['CRLF', asCrlf(read('.msg'))],
  ] as const) {
    test(`edge case ${name.slice(0, -4)} with ${ends} is judged as its labels say`, async () => {
      const message = readMessage(bytesOf(text));
      const checks = await checkDkim(message, lookupIn(readZone(read('.dns'))), checkSignature, {
        at: '2024-03-04T00:00:00Z',
        signatures: chasquidLimit,
      });
      if (!existsSync(`${base}.result`)) {
        assert.equal(checks.length, 0); // 03-bad_message: chasquid refuses it, we read it as a mail that nobody signed
        return;
      }
      const expected: Expected = JSON.parse(read('.result'));
      const judged = checks.filter((check) => check.problem !== 'too-many-signatures');
      assert.equal(judged.length, expected.Found);
      assert.equal(judged.filter((check) => check.result === 'pass').length, expected.Valid);
      for (const [index, { State, Domain, Selector }] of expected.Results.entries()) {
        const check = judged[index];
        assert.ok(states[State]?.includes(check?.result ?? ''), `${index}: ${State}, and here ${check?.result}`);
        if (Domain !== '') assert.deepEqual([check?.domain, check?.selector], [Domain, Selector]);
      }
    });
  }
}

const skipStalwart = skipWithout(stalwart);
const files = skipStalwart === false ? readdirSync(data(stalwart)).filter((name) => name.endsWith('.txt')) : [];
test('the signed mails of real senders are there', { skip: skipStalwart }, () => assert.equal(files.length, 6));
for (const name of files) {
  const raw = readFileSync(join(data(stalwart), name), 'latin1').replace(/\r\n/g, '\n');
  const blank = raw.indexOf('\n\n');
  const zone = Object.fromEntries(
    raw
      .slice(0, blank)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), { TXT: [line.slice(line.indexOf(' ') + 1)] }]),
  );
  const mail = raw.slice(blank + 2);
  for (const [ends, text] of [
    ['LF', mail],
    ['CRLF', asCrlf(mail)],
  ] as const) {
    test(`every signature of ${name} with ${ends} holds on the day of the mail, and not when a byte is changed`, async () => {
      const message = readMessage(bytesOf(text));
      const date = readDate(message.headers.find((header) => header.key === 'date')?.value ?? '');
      const at = new Date((date?.ms ?? 0) + 60_000).toISOString();
      const checks = await checkDkim(message, lookupIn(zone), checkSignature, { at });
      assert.ok(checks.length > 0);
      for (const check of checks) assert.deepEqual([check.result, check.problem], ['pass', undefined]);
      const changed = bytesOf(text);
      changed[message.body.bodyAt[0] + 40] = 0x21;
      const after = await checkDkim(readMessage(changed), lookupIn(zone), checkSignature, { at });
      for (const check of after) {
        assert.deepEqual([check.result, check.problem], ['fail', 'body-differs']);
        assert.equal(check.signatureHolds, true);
      }
    });
  }
}
