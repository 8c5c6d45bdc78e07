import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answer } from '../../src/lookup/lookup.ts';
import { readRecording, writeRecording } from '../../src/lookup/recording.ts';
import { replay } from '../../src/lookup/replay.ts';

const at = '2026-06-20T09:00:00+09:00';
const answers: readonly Answer[] = [
  {
    id: 'dns:TXT:example.com',
    question: { kind: 'dns', key: 'example.com', type: 'TXT' },
    at,
    source: '192.0.2.53:53',
    outcome: 'found',
    value: ['v=spf1 -all', 'caf\xe9 \u0000\u001b[31m'],
    ttl: 300,
  },
  {
    id: 'dns:A:gone.example.com',
    question: { kind: 'dns', key: 'gone.example.com', type: 'A' },
    at,
    source: '192.0.2.53:53',
    outcome: 'absent',
    reason: 'no-name',
    ttl: 60,
  },
  {
    id: 'geo:192.0.2.1',
    question: { kind: 'geo', key: '192.0.2.1' },
    at,
    source: 'table',
    outcome: 'found',
    value: { asn: 64496, country: 'JP' },
  },
  {
    id: 'listing:zen.spamhaus.org:192.0.2.1',
    question: { kind: 'listing', key: '192.0.2.1', type: 'zen.spamhaus.org' },
    at,
    source: 'zen.spamhaus.org',
    outcome: 'found',
    value: { codes: ['127.0.0.2'] },
  },
  {
    id: 'rdap:ip:192.0.2.1',
    question: { kind: 'rdap', key: '192.0.2.1', type: 'ip' },
    at,
    source: 'https://rdap.example/',
    outcome: 'found',
    value: {
      object: 'ip',
      range: ['192.0.2.0', '192.0.2.255'],
      registrar: { name: 'Example' },
      contacts: [{ role: 'abuse', emails: ['abuse@example.com'], where: 'entities[0]' }],
      unanswered: [{ server: 'whois.example', reason: 'timeout' }],
    },
    raw: '{"handle":"日本"}',
  },
  {
    id: 'rdap:ip:192.0.2.2',
    question: { kind: 'rdap', key: '192.0.2.2', type: 'ip' },
    at,
    source: 'nobody',
    outcome: 'skipped',
    reason: 'budget',
  },
];

const bytes = (text: string) => new TextEncoder().encode(text);

test('what was written is read again, and gives the same bytes', () => {
  const text = writeRecording(answers);
  const read = readRecording(bytes(text));
  assert.ok('length' in read);
  assert.deepEqual(new Set(read), new Set(answers));
  assert.equal(writeRecording(read), text);
});

test('the same answers give the same bytes, in whatever order they and their fields came', () => {
  const text = writeRecording(answers);
  const turned = answers.map((answer) => Object.fromEntries(Object.entries(answer).reverse()));
  const read = readRecording(
    bytes(
      turned
        .toReversed()
        .map((answer) => JSON.stringify(answer))
        .join('\r\n'),
    ),
  );
  assert.ok('length' in read);
  assert.equal(writeRecording(read), text);
  assert.equal(writeRecording([...answers, ...answers]), text);
});

test('a replay of what was read answers as the world did, and says what it does not know', async () => {
  const read = readRecording(bytes(writeRecording(answers)));
  assert.ok('length' in read);
  const lookup = replay(read, at);
  assert.deepEqual(await lookup({ kind: 'dns', key: 'example.com', type: 'TXT' }), answers[0]);
  const unknown = await lookup({ kind: 'dns', key: 'example.org', type: 'TXT' });
  assert.deepEqual([unknown.outcome, unknown.reason], ['skipped', 'not-recorded']);
});

test('a broken line is named by its number, and by the field', () => {
  const [good = ''] = writeRecording(answers).split('\n');
  const base = { ...answers[1] };
  const broken = (line: unknown) =>
    readRecording(bytes(`${good}\n\n${typeof line === 'string' ? line : JSON.stringify(line)}\n`));
  const wrong = (field: string) => ({ line: 3, problem: 'not-an-answer', field });
  assert.deepEqual(broken('{'), { line: 3, problem: 'not-json' });
  assert.deepEqual(broken('null'), wrong(''));
  assert.deepEqual(broken('[]'), wrong(''));
  assert.deepEqual(broken({ ...base, at: 'yesterday' }), wrong('.at'));
  assert.deepEqual(broken({ ...base, outcome: 'maybe' }), wrong('.outcome'));
  assert.deepEqual(broken({ ...base, question: { kind: 'smtp', key: '' } }), wrong('.question.kind'));
  assert.deepEqual(broken({ ...base, id: 'dns:A:other.example.com' }), wrong('.id'));
  assert.deepEqual(broken({ ...base, ttl: -1 }), wrong('.ttl'));
  assert.deepEqual(broken({ ...base, value: ['192.0.2.1'] }), wrong('.value'));
  assert.deepEqual(broken({ ...answers[0], value: ['a', 1] }), wrong('.value[1]'));
  assert.deepEqual(broken({ ...answers[0], value: undefined }), wrong('.value'));
  const contacts = [{ role: 'abuse', emails: [7], where: '' }];
  assert.deepEqual(broken({ ...answers[4], value: { object: 'ip', contacts } }), wrong('.value.contacts[0].emails[0]'));
  assert.deepEqual(
    broken({ ...answers[4], value: { object: 'ip', contacts: [], range: ['192.0.2.0'] } }),
    wrong('.value.range'),
  );
});

test('a line that answers another question than its own is broken', () => {
  const about = { at, source: 'x', outcome: 'found' };
  const line = (kind: string, type: string, key: string, value: unknown) => {
    const question = { kind, type, key };
    return readRecording(bytes(JSON.stringify({ id: `${kind}:${type}:${key}`, question, ...about, value })));
  };
  const wrong = (field: string) => ({ line: 1, problem: 'not-an-answer', field });
  const held = (object: string, more = {}) => ({ object, contacts: [], ...more });
  assert.ok('length' in line('rdap', 'domain', 'example.com', held('domain', { created: '2026-11-20' })));
  assert.deepEqual(line('rdap', 'domain', 'example.com', held('ip')), wrong('.value'));
  assert.deepEqual(
    line('rdap', 'ip', '192.0.2.1', held('ip', { range: ['198.51.100.0', '198.51.100.9'] })),
    wrong('.value'),
  );
  assert.deepEqual(line('whois', 'ip', '192.0.2.1', held('ip', { range: ['all', 'of it'] })), wrong('.value'));
  assert.deepEqual(
    line('rdap', 'domain', 'example.com', held('domain', { created: 'long ago' })),
    wrong('.value.created'),
  );
  assert.deepEqual(
    line('listing', 'zen.spamhaus.org', '192.0.2.1', { codes: ['192.0.2.9'] }),
    wrong('.value.codes[0]'),
  );
  const late = { ...answers[1], at: '2026-99-99T00:00:00Z' };
  assert.deepEqual(readRecording(bytes(JSON.stringify(late))), wrong('.at'));
});

test('a question that shares its id with another gets no answer of the other', async () => {
  const question = { kind: 'dns', key: 'TXT:example.com' } as const;
  const told = {
    id: 'dns:TXT:example.com',
    question,
    at,
    source: 'x',
    outcome: 'found',
    value: ['v=spf1 +all'],
  } as const;
  const lookup = replay([told], at);
  assert.equal((await lookup({ kind: 'dns', type: 'TXT', key: 'example.com' })).reason, 'not-recorded');
  assert.equal((await lookup(question)).outcome, 'found');
});

test('whatever a server sent, what was recorded of it can be read again', () => {
  const question = { kind: 'rdap', type: 'ip', key: '192.0.2.1' } as const;
  const raw = '\u0001'.repeat(3 * (2 << 20));
  const text = writeRecording([
    { id: 'rdap:ip:192.0.2.1', question, at, source: 'x', outcome: 'failed', reason: 'malformed', raw },
  ]);
  assert.ok('length' in readRecording(bytes(text)));
});

test('what was made to be stumbled over is refused, and nothing is thrown', () => {
  const deep = JSON.stringify({ ...answers[1], later: 0 }).replace(
    '"later":0',
    `"later":${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  );
  assert.deepEqual(readRecording(bytes(deep)), { line: 1, problem: 'not-an-answer', field: 'too-deep' });
  assert.deepEqual(readRecording(Uint8Array.of(0x7b, 0xff, 0x7d)), { line: 1, problem: 'not-utf-8' });
  assert.deepEqual(readRecording(bytes(`"${'x'.repeat(42_000_000)}"`)), { line: 1, problem: 'line-too-long' });
  const read = readRecording(
    bytes(JSON.stringify({ ...answers[1] }).replace('{', '{"__proto__":{"outcome":"found"},')),
  );
  assert.ok('length' in read);
  assert.equal(read[0]?.outcome, 'absent');
  assert.equal(Object.hasOwn(Object.prototype, 'outcome'), false);
  assert.deepEqual(readRecording(new Uint8Array()), []);
});

test('fields of a later version do no harm', () => {
  const read = readRecording(bytes(JSON.stringify({ ...answers[1], later: { why: ['x'] } })));
  assert.ok('length' in read);
});

test('any bytes are read or named', () => {
  const line = fc.oneof(fc.json(), fc.string(), fc.constantFrom(...writeRecording(answers).split('\n')));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const read = readRecording(bytes(lines.join('\n')));
      if ('length' in read) assert.ok(writeRecording(read).length >= 0);
      else assert.ok(read.line >= 1);
    }),
    { numRuns: 1_000 },
  );
});
