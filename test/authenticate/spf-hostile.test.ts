import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readSpf } from '../../src/authenticate/spf/record.ts';
import { checkSpf } from '../../src/authenticate/spf.ts';
import type { Lookup } from '../../src/lookup/lookup.ts';
import { assertLinear } from '../growth.ts';
import { lookupIn } from './zones.ts';

const client = { ip: '192.0.2.1', helo: 'mail.example.net', mailFrom: 'hanako@example.com' };

/** RFC 7208 §4.6.4: ten terms of up to eleven questions, the first record, and an explanation with its names. */
const MOST = 1 + 10 * 11 + 1 + 11;

/** Words of records, good and bad, so that chance finds its way into every corner. */
const word = fc.oneof(
  fc.constantFrom(
    'all',
    '-all',
    'a',
    'mx',
    'ptr',
    '?ptr:example.com',
    'ip4:192.0.2.0/24',
    'ip6:::/0',
    'include:a.example',
  ),
  fc.constantFrom(
    'redirect=b.example',
    'exp=%{d}',
    'exists:%{ir}.%{v}.%{d2}',
    'a:%{p}/24//64',
    'include:%{l1r+-}.b.example',
  ),
  fc.stringMatching(/^[-+?~]?[a-z0-9]{1,7}[:=/][%{}a-zA-Z0-9.:/_-]{0,20}$/),
  fc.string({ maxLength: 12 }),
);
const record = fc.oneof(
  fc.array(word, { maxLength: 12 }).map((words) => ['v=spf1', ...words].join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('any record', () => {
  test('is read without a throw, and what is read stands where it is said to stand', () => {
    fc.assert(
      fc.property(record, (text) => {
        const { terms, defects } = readSpf(text);
        for (const term of terms) assert.equal(text.slice(term.at, term.at + term.text.length), term.text);
        for (const defect of defects) assert.ok(text.startsWith(defect.term, defect.at));
      }),
      { numRuns: 2_000 },
    );
  });

  test('whatever a server answers, the questions are bounded and well formed, and a result comes', async () => {
    const values = fc.array(fc.oneof(record, fc.constantFrom('192.0.2.1', '10 a.example', 'a.example', '.', '')), {
      maxLength: 12,
    });
    const outcome = fc.constantFrom('found', 'found', 'found', 'found', 'absent', 'failed', 'skipped');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(outcome, values), { minLength: 1, maxLength: 20 }),
        record,
        async (told, first) => {
          const asked: string[] = [];
          const lookup = lookupOver(told, first, asked);
          const found = await checkSpf(client, lookup, { maySendLocalPart: true });
          assert.ok(asked.length <= MOST, `${asked.length} questions`);
          assert.equal(new Set(asked).size, asked.length, 'each question once');
          for (const key of asked)
            assert.match(key, /^[A-Z]+ [\x20-@[-~]{1,253}(?<!\.)$/, 'lower case, no dot at the end');
          if (found.result === 'pass' || found.result === 'fail') assert.notEqual(found.term, undefined);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

/** Answers in turn what it was given; the first question gets `first`. */
function lookupOver(told: readonly (readonly [string, readonly string[]])[], first: string, asked: string[]): Lookup {
  let at = -1;
  const lookup = async ({ kind, key, type }: { kind: string; key: string; type?: string }) => {
    asked.push(`${type} ${key}`);
    at += 1;
    const [outcome, value] = at === 0 ? ['found', [first]] : (told[at % told.length] ?? ['absent', []]);
    const known = { id: `${type}:${key}:${at}`, question: { kind, key }, at: '2026-01-01T00:00:00Z', source: 'test' };
    return { ...known, outcome, ...(outcome === 'found' && { value }) };
  };
  return lookup as Lookup; // it answers as the type says, for the one kind that is asked
}

describe('a record made to cost much', () => {
  test('of ten thousand terms is refused in linear time', () => {
    assertLinear('terms', 250, (size) => `v=spf1${' ip4:192.0.2.1'.repeat(size)}`, readSpf);
    assert.ok(readSpf(`v=spf1${' a'.repeat(10_000)}`).defects.some((one) => one.code === 'too-many-terms'));
  });

  test('of one long term is read in linear time, whatever it is made of', () => {
    for (const piece of ['%{d}', '%%', '/', '//1', '.', '%{l-.+,/_=}', '-', '1', '%{', '=', 'a:'])
      assertLinear(piece, 250, (size) => `v=spf1 a:${piece.repeat(size)}`, readSpf);
  });

  test('of includes that branch is given up after ten', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `n${i}.example`);
    const zone = Object.fromEntries(
      names.map((name, i) => [
        name,
        {
          TXT: [
            `v=spf1 ${names
              .slice(i + 1)
              .map((one) => `include:${one}`)
              .join(' ')} -all`,
          ],
        },
      ]),
    );
    const asked: string[] = [];
    const found = await checkSpf({ ...client, mailFrom: 'a@n0.example' }, lookupIn(zone, asked));
    assert.deepEqual([found.result, found.problem], ['permerror', 'too-many-lookups']);
    assert.equal(asked.length, 11);
    assert.equal(found.path.length, 11);
  });

  test('of macros that make a long name makes a short one', async () => {
    const asked: string[] = [];
    const mailFrom = `${'a.'.repeat(5_000)}a@example.com`;
    const lookup = lookupIn(
      { 'example.com': { TXT: [`v=spf1 exists:${'%{l}.%{s}.'.repeat(60)}example.com -all`] } },
      asked,
    );
    const found = await checkSpf({ ...client, mailFrom }, lookup, { maySendLocalPart: true });
    assert.equal(found.result, 'fail');
    assert.equal(asked.length, 2);
    assert.ok((asked[1]?.length ?? 0) <= 253 + 'dns:A:'.length);
  });

  test('of an explanation of macros is cut', async () => {
    const zone = {
      'example.com': { TXT: ['v=spf1 -all exp=why.example.com'] },
      'why.example.com': { TXT: ['%{S}'.repeat(100)] },
    };
    const found = await checkSpf({ ...client, mailFrom: `${'"@'.repeat(4_000)}@example.com` }, lookupIn(zone));
    assert.equal(found.explanation?.length, 1_000);
  });

  test('of eleven mail exchangers is a permerror, even where the first would match', async () => {
    const MX = Array.from({ length: 11 }, (_, i) => `${i} mx${i}.example`);
    const zone = { 'example.com': { TXT: ['v=spf1 mx -all'], MX }, 'mx0.example': { A: ['192.0.2.1'] } };
    assert.equal((await checkSpf(client, lookupIn(zone))).problem, 'too-many-mx');
  });
});
