/** The API for mails, by HTTP against a real server. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  type CardSaid,
  type ExaminationSaid,
  type JobSaid,
  mailOf,
  type PageSaid,
  type ProblemSaid,
  rfc822,
  serving,
} from './serving.ts';

const sample = readFileSync(new URL('../../samples/003-virus-removed.eml', import.meta.url));
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

test('a mail that is posted is examined and on disk, by its SHA-256, and the same mail is kept once', async (t) => {
  const { call, read } = await serving(t);
  const post = { method: 'POST', headers: rfc822, body: sample };
  const { answer: first, said: made } = await read<ExaminationSaid>('/examinations', post);
  assert.equal(first.status, 201);
  assert.equal(made.id, sha256(sample));
  assert.equal(made.schema, 'metsuke/examination/1');
  assert.equal(first.headers.get('location'), `/api/v1/examinations/${made.id}`);
  const second = await call('/examinations', { method: 'POST', headers: rfc822, body: sample });
  assert.equal(second.status, 201);
  const { said: page } = await read<PageSaid<CardSaid>>('/examinations');
  assert.deepEqual([page.found.length, page.found[0]?.id, page.next], [1, made.id, undefined]);
  assert.equal(typeof page.found[0]?.reason.ja, 'string');
  const again = await call(`/examinations/${made.id}`);
  assert.deepEqual(await again.json(), made);
  const known = { 'if-none-match': again.headers.get('etag') ?? '' };
  assert.equal((await call(`/examinations/${made.id}`, { headers: known })).status, 304);
});

test('a part is handed out whatever it is called, also by a name that is cut between halves of a character', async (t) => {
  const { call, read } = await serving(t);
  const name = `${'x'.repeat(199)}\u{1F4A3}.txt`;
  const type = `Content-Type: text/plain; charset=utf-8; name*=UTF-8''${encodeURIComponent(name)}`;
  const body = `From: a@example.com\r\n${type}\r\n\r\nhello\r\n`;
  const { said } = await read<ExaminationSaid>('/examinations', { method: 'POST', headers: rfc822, body });
  const answer = await call(`/examinations/${said.id}/parts/1`);
  assert.deepEqual([answer.status, await answer.text()], [200, 'hello\r\n']);
  assert.match(answer.headers.get('content-disposition') ?? '', /filename\*=UTF-8''x{199}_$/);
});

test('several mails in a form are examined one by one, and what became of each is told', async (t) => {
  const { read } = await serving(t);
  const form = new FormData();
  form.append('mail', new Blob([mailOf(1)]), 'one.eml');
  form.append(
    'mail',
    new Blob([`From a Mon Jan  1 00:00:00 2024\n${mailOf(2)}\nFrom b Mon Jan  1 00:00:00 2024\n${mailOf(3)}`]),
    '../two.mbox',
  );
  form.append('mail', new Blob([]), 'empty.eml');
  const { answer, said } = await read<JobSaid>('/examinations', { method: 'POST', body: form });
  const { examinations, refused, state, done } = said;
  assert.deepEqual([answer.status, state, done], [201, 'done', 4]);
  assert.deepEqual(examinations.map((one) => one.source).sort(), ['one.eml', 'two.mbox#1', 'two.mbox#2']);
  assert.deepEqual(
    refused.map((one) => [one.source, one.code, one.saysInJapanese]),
    [['empty.eml', 'METSUKE_INPUT_EMPTY', 'ファイルが空です。メールを元の形(ソース全体)で保存し直してください。']],
  );
});

test('a pile goes on as a job whose progress is told by events until its end', async (t) => {
  const { call, read } = await serving(t);
  const pile = Array.from({ length: 120 }, (_, n) => `From x Mon Jan  1 00:00:00 2024\n${mailOf(n)}\n`).join('');
  const headers = { 'content-type': 'application/mbox', prefer: 'respond-async' };
  const { answer, said } = await read<JobSaid>('/examinations', { method: 'POST', headers, body: pile });
  assert.equal(answer.status, 202);
  const { id } = said;
  assert.equal(answer.headers.get('location'), `/api/v1/jobs/${id}`);
  const events = await (await call(`/jobs/${id}/events`)).text();
  const end = events.split('\n\n').find((one) => one.startsWith('event: end'));
  assert.ok(end !== undefined, events.slice(0, 500));
  const state: JobSaid = JSON.parse(end.slice(end.indexOf('data: ') + 6));
  assert.deepEqual([state.state, state.done, state.examinations.length], ['done', 120, 120]);
  const { said: page } = await read<PageSaid<CardSaid>>('/examinations?limit=50');
  assert.equal(page.found.length, 50);
  const { said: rest } = await read<PageSaid<CardSaid>>(`/examinations?limit=500&before=${page.next}`);
  assert.equal(rest.found.length, 70);
});

test('the original comes back byte by byte, in ranges, and is never a page', async (t) => {
  const { call } = await serving(t);
  await call('/examinations', { method: 'POST', headers: rfc822, body: sample });
  const path = `/examinations/${sha256(sample)}/original`;
  const whole = await call(path);
  assert.deepEqual(Buffer.from(await whole.arrayBuffer()), sample);
  assert.equal(whole.headers.get('content-type'), 'application/octet-stream');
  assert.match(whole.headers.get('content-disposition') ?? '', /^attachment; /);
  for (const [range, from, to] of [
    ['bytes=0-9', 0, 10],
    ['bytes=100-', 100, sample.length],
    ['bytes=-20', sample.length - 20, sample.length],
    [`bytes=5-${sample.length + 99}`, 5, sample.length],
  ] as const) {
    const part = await call(path, { headers: { range } });
    assert.equal(part.status, 206, range);
    assert.equal(part.headers.get('content-range'), `bytes ${from}-${to - 1}/${sample.length}`);
    assert.deepEqual(Buffer.from(await part.arrayBuffer()), sample.subarray(from, to), range);
  }
  assert.equal((await call(path, { headers: { range: `bytes=${sample.length}-` } })).status, 416);
  assert.equal((await call(path, { headers: { range: 'bytes=5-2' } })).status, 200, 'a range that is none');
  assert.equal((await call(path, { headers: { 'if-none-match': '*' } })).status, 304);
});

test('one part comes without its encoding, and the reports in both languages', async (t) => {
  const { call, read } = await serving(t);
  const mail = [
    'From: a@example.com',
    'Subject: =?utf-8?B?6KuL5rGC5pu4?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'see the file',
    '--b',
    'Content-Type: application/octet-stream; name="../../<x>.exe"',
    'Content-Transfer-Encoding: base64',
    '',
    'TVqQAAMAAAAEAAAA',
    '--b--',
    '',
  ].join('\r\n');
  const { said } = await read<ExaminationSaid>('/examinations', { method: 'POST', headers: rfc822, body: mail });
  const { id } = said;
  const part = await call(`/examinations/${id}/parts/1.2`);
  assert.equal(part.status, 200);
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), Buffer.from('TVqQAAMAAAAEAAAA', 'base64'));
  assert.doesNotMatch(part.headers.get('content-disposition') ?? '', /[<>/\\]/);
  assert.equal((await call(`/examinations/${id}/parts/1.7`)).status, 404);
  for (const [lang, words] of [
    ['ja', /差出人/],
    ['en', /From/],
  ] as const) {
    const html = await call(`/examinations/${id}/report.html?lang=${lang}`);
    assert.match(await html.text(), words);
    assert.match(html.headers.get('content-security-policy') ?? '', /^default-src 'none'.* sandbox/);
    assert.match(await (await call(`/examinations/${id}/report.md?lang=${lang}`)).text(), words);
  }
});

test('what is wrong with a request is told as a problem, and nothing is kept', async (t) => {
  const { read, log } = await serving(t);
  const cases: readonly (readonly [string, RequestInit, number, string])[] = [
    ['/examinations', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }, 415, 'other-type'],
    ['/examinations', { method: 'POST', headers: rfc822, body: '' }, 400, 'not-understood'],
    ['/examinations?ask=registry', { method: 'POST', headers: rfc822, body: sample }, 403, 'not-asked-here'],
    ['/examinations?ask=loudly', { method: 'POST', headers: rfc822, body: sample }, 400, 'not-understood'],
    ['/examinations?limit=0', {}, 400, 'not-understood'],
    ['/examinations?limit=1&limit=2', {}, 400, 'not-understood'],
    ['/examinations?oops=1', {}, 400, 'not-understood'],
    ['/examinations/zz', {}, 400, 'not-understood'],
    [`/examinations/${'0'.repeat(64)}`, {}, 404, 'not-found'],
    [`/examinations/${'0'.repeat(64)}/original`, {}, 404, 'not-found'],
    ['/nothing', {}, 404, 'not-found'],
    ['/examinations', { method: 'DELETE' }, 405, 'no-such-method'],
    [`/examinations/${'0'.repeat(64)}`, { method: 'DELETE' }, 405, 'no-such-method'],
    ['/cases/1/export', { method: 'POST' }, 405, 'no-such-method'],
    ['//api/openapi.json', { method: 'POST' }, 405, 'no-such-method'],
    ['/cases/', {}, 404, 'not-found'],
    [
      '/examinations',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
      400,
      'not-understood',
    ],
    ['/cases', { method: 'POST', headers: rfc822, body: '{}' }, 415, 'other-type'],
  ];
  for (const [path, init, status, code] of cases) {
    const { answer, said } = await read<ProblemSaid>(path, init);
    assert.deepEqual([answer.status, said.code], [status, code], `${init.method ?? 'GET'} ${path}`);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    // RFC 9110 §15.5.6: it says what is taken
    assert.equal(status === 405, answer.headers.get('allow')?.includes('GET') === true, path);
  }
  const put = await read('/cases/1', { method: 'PUT' });
  assert.equal(put.answer.headers.get('allow'), 'GET, HEAD, PATCH');
  assert.equal((await read('/cases/import', { method: 'PUT' })).answer.headers.get('allow'), 'POST');
  // a title in another charset would stand in the journal as replacement characters
  const sjis = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0x88, 0xc4, 0x8c, 0x8f]), Buffer.from('"}')]);
  const json = { 'content-type': 'application/json; charset=shift_jis' };
  const { answer } = await read('/cases', { method: 'POST', headers: json, body: sjis });
  assert.equal(answer.status, 400);
  assert.equal((await read<PageSaid<CardSaid>>('/examinations')).said.found.length, 0);
  assert.deepEqual(log, []);
});
