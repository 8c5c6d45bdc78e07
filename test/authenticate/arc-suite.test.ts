/** ValiMail's ARC suite. Where it is of draft age and RFC 8617 says otherwise, the RFC wins, and the miss is named. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isMap, parseAllDocuments } from 'yaml';
import { checkSignature } from '../../src/app/machine/signature.ts';
import { checkArc } from '../../src/authenticate/arc.ts';
import { readMessage } from '../../src/message/mime.ts';
import { data, skipWithout } from '../data.ts';
import { lookupIn, type Zone } from './zones.ts';

interface Case {
  readonly name: string;
  readonly zone: Zone;
  readonly test: Readonly<Record<string, unknown>>;
}

/** The suite uses some names twice, so the pairs are walked. */
function casesOf(path: string): Case[] {
  return parseAllDocuments(readFileSync(data(path), 'utf8'), { uniqueKeys: false }).flatMap((document) => {
    if (!('contents' in document) || !isMap(document.contents)) return [];
    const records: Readonly<Record<string, string>> = document.toJS()['txt-records'] ?? {};
    const zone = Object.fromEntries(Object.entries(records).map(([name, text]) => [name, { TXT: [text] }]));
    const tests = document.contents.get('tests');
    if (!isMap(tests)) return [];
    return tests.items.map(({ key, value }) => ({
      name: String(key),
      zone,
      test: isMap(value) ? value.toJS(document) : {},
    }));
  });
}

const bytesOf = (text: string, ends: string): Uint8Array => Buffer.from(text.replace(/\n/g, ends), 'latin1');
const lineEnds = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const;

/** What the suite expects and RFC 8617 does not. */
const rfcSaysOtherwise: Readonly<Record<string, readonly [result: string, why: string]>> = {
  ams_fields_c_na: [
    'fail',
    'RFC 8617 §4.1.2 takes c= from RFC 6376 §3.5: without it simple/simple; the drafts had relaxed',
  ],
  ams_fields_h_empty: ['fail', 'RFC 6376 §3.5: "This list MUST NOT be empty", and §5.4: From MUST be signed'],
};

const validation = 'arc/arc-draft-validation-tests.yml';
const skip = skipWithout(validation);
const cases = skip === false ? casesOf(validation) : [];
test('the validation cases are there', { skip }, () => assert.ok(cases.length >= 171));
for (const { name, zone, test: one } of cases) {
  const other = rfcSaysOtherwise[name];
  // the suite leaves open what becomes of a chain that says itself that it failed; RFC 8617 §5.2 step 2: it has failed
  const expected = other?.[0] ?? (String(one['cv'] ?? '').toLowerCase() || 'fail');
  for (const [ends, end] of lineEnds) {
    test(`${name} (${String(one['description'])}) with ${ends} is ${expected}${other ? `: ${other[1]}` : ''}`, async () => {
      const message = readMessage(bytesOf(String(one['message'] ?? ''), end));
      const { result, problem } = await checkArc(message, lookupIn(zone), checkSignature, { believed: [] });
      assert.equal(result, expected, problem);
    });
  }
}

const signing = 'arc/arc-draft-sign-tests.yml';
const skipSigning = skipWithout(signing);
const signed = skipSigning === false ? casesOf(signing) : [];
test('the signing cases are there', { skip: skipSigning }, () => assert.ok(signed.length >= 17));
for (const { name, zone, test: one } of signed) {
  const fields = ['AS', 'AMS', 'AAR'].map((key) => String(one[key] ?? '').trim());
  if (fields.includes('')) continue; // the suite has a case in which nothing is to be sealed
  // the seal was made over a signature on one line; the suite folds it to be read
  const [as, ams, aar] = fields.map((field) =>
    field.replace(/\bb=[^;]*/, (b) => b.replace(/\s/g, '')).replace(/\n/g, '\n '),
  );
  for (const [ends, end] of lineEnds) {
    test(`what ${name} is to be sealed with, ${ends}, is told as its chain value says`, async () => {
      const mail = `ARC-Seal: ${as}\nARC-Message-Signature: ${ams}\nARC-Authentication-Results: ${aar}\n${String(one['message'])}`;
      const message = readMessage(bytesOf(mail, end));
      const { result, problem, sets } = await checkArc(message, lookupIn(zone), checkSignature, { believed: [] });
      const chain = sets.at(-1)?.chain;
      assert.equal(result, chain === 'fail' ? 'fail' : 'pass', `${problem} of ${sets.length} sets, cv=${chain}`);
    });
  }
}
