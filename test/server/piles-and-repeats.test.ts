/** Files, counts, piles of bounces, and requests that come twice; by HTTP against a real server. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unpack } from '../../src/app/machine/unpacked.ts';
import { Once } from '../../src/server/once.ts';
import { readZip } from '../../src/unpack/archive/zip.ts';
import { decryptOld } from '../../src/unpack/archive/zip-cipher.ts';
import {
  type CardSaid,
  type ExaminationSaid,
  type JobSaid,
  json,
  type PageSaid,
  type ProblemSaid,
  rfc822,
  serving,
  uploadsIn,
} from './serving.ts';

const sample = readFileSync(new URL('../../samples/003-virus-removed.eml', import.meta.url));
const bounces = new URL('../fixtures/bounces/story-000/', import.meta.url);

test('the original in a ZIP opens with the password "infected" and is what was sent', async (t) => {
  const { call, read } = await serving(t);
  const { said } = await read<ExaminationSaid>('/examinations', { method: 'POST', headers: rfc822, body: sample });
  const answer = await call(`/examinations/${said.id}/original.zip`);
  const zip = new Uint8Array(await answer.arrayBuffer());
  assert.match(answer.headers.get('content-disposition') ?? '', /\.zip/);
  assert.equal(Buffer.from(zip).includes(sample.subarray(0, 40)), false);
  const [entry] = readZip(zip).entries;
  assert.ok(entry !== undefined);
  assert.equal(entry.name, `${said.id}.eml`);
  const data = zip.subarray(entry.dataAt, entry.dataAt + entry.packed);
  assert.deepEqual(Buffer.from(decryptOld(data, entry, Buffer.from('infected')) ?? []), sample);
  assert.deepEqual(unpack(zip).length, 0); // without the password nothing comes out
  // one that broke off goes on where it stopped
  const range = { range: 'bytes=1-', 'if-range': answer.headers.get('etag') ?? '' };
  const rest = await call(`/examinations/${said.id}/original.zip`, { headers: range });
  assert.equal(rest.status, 206);
  assert.deepEqual(new Uint8Array(await rest.arrayBuffer()), zip.subarray(1));
});

test('a report as PDF, with lines of the original only for whoever may see it', async (t) => {
  const { call, read } = await serving(t);
  const { said } = await read<ExaminationSaid>('/examinations', { method: 'POST', headers: rfc822, body: sample });
  const answer = await call(`/examinations/${said.id}/report.pdf?lang=ja`);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.equal(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  );
});

test('a pile of bounces is folded, at once or as a job, and names no path of the server', async (t) => {
  const { call, read, data } = await serving(t);
  const form = () => {
    const made = new FormData();
    for (const name of readdirSync(bounces)
      .filter((one) => one.endsWith('.eml'))
      .slice(0, 8))
      made.append('mail', new Blob([readFileSync(new URL(name, bounces))]), name);
    return made;
  };
  const { answer, said } = await read<{ readonly schema: string }>('/bounces', { method: 'POST', body: form() });
  assert.deepEqual([answer.status, said.schema], [201, 'metsuke/bounces/1']);
  assert.equal(JSON.stringify(said).includes(data), false);
  const async = { method: 'POST', body: form(), headers: { prefer: 'respond-async' } };
  const { answer: begun, said: job } = await read<JobSaid>('/bounces', async);
  assert.equal(begun.status, 202);
  await (await call(`/jobs/${job.id}/events`)).text(); // ends with the job
  const csv = await (await call(`/jobs/${job.id}/result?format=csv`)).text();
  assert.ok(csv.split('\n').length > 1);
  for (const [lang, title] of [
    ['ja', '発信元'],
    ['en', 'Sources'],
  ]) {
    interface Page {
      readonly sections: readonly { readonly id: string; readonly title: string }[];
    }
    const { said: page } = await read<Page>(`/jobs/${job.id}/result?format=page&lang=${lang}`);
    assert.equal(page.sections.find(({ id }) => id === 'sources')?.title, title);
    assert.equal(JSON.stringify(page).includes(data), false);
  }
  assert.equal(csv.includes(data), false);
  assert.deepEqual(uploadsIn(data), []);
});

test('what a file is called that was handed in is a cell of the table, and no formula', async (t) => {
  const { call, read } = await serving(t);
  const [bounce = ''] = readdirSync(bounces).filter((one) => one.endsWith('.eml'));
  const form = new FormData();
  form.append('mail', new Blob([readFileSync(new URL(bounce, bounces))]), '=SUM(1,2).eml');
  const { answer } = await read('/bounces', { method: 'POST', body: form });
  const job = (answer.headers.get('location') ?? '').replace('/api/v1', '');
  const csv = await (await call(`${job}/result?format=csv`)).text();
  const rows = csv.trimEnd().split('\r\n').map(cellsOf);
  assert.ok(rows.some((cells) => cells.includes(`'=SUM(1,2).eml`)));
  assert.deepEqual(new Set(rows.map((cells) => cells.length)), new Set([rows[0]?.length]));
});

/** RFC 4180 §2.5, §2.7 */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );

test('a request that comes again with its key is answered again and done once', async (t) => {
  const { call, read } = await serving(t);
  const post = (title: string, key: string) =>
    read<ProblemSaid>('/cases', {
      method: 'POST',
      headers: { ...json, 'idempotency-key': key },
      body: JSON.stringify({ title }),
    });
  const [one, two] = await Promise.all([post('a case', 'k1'), post('a case', 'k1')]);
  assert.deepEqual([one.answer.status, two.answer.status], [201, 201]);
  assert.equal(one.answer.headers.get('location'), two.answer.headers.get('location'));
  const other = await post('another case', 'k1');
  assert.deepEqual([other.answer.status, other.said.code], [409, 'other-request']);
  await post('a case', 'k2');
  assert.equal((await read<PageSaid<CardSaid>>('/cases')).said.found.length, 2);
  // what failed is not remembered
  assert.equal((await post('', 'k3')).answer.status, 400);
  assert.equal((await post('now with a title', 'k3')).answer.status, 201);
  assert.equal((await call('/cases')).status, 200);
});

test('a file of a case that comes again with its key is one line, and another file with that key is refused', async (t) => {
  const { read } = await serving(t);
  const { said: made } = await read<{ case: { id: string } }>('/cases', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ title: 'a case' }),
  });
  const send = (body: string) =>
    read<ProblemSaid & { case: { timeline: readonly { files?: readonly string[] }[] } }>(
      `/cases/${made.case.id}/files?name=records.txt`,
      { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'idempotency-key': 'f' }, body },
    );
  await send('12:00 called');
  const again = await send('12:00 called');
  assert.equal(again.answer.status, 201);
  assert.equal(again.said.case.timeline.filter(({ files }) => files !== undefined).length, 1);
  const other = await send('12:05 called');
  assert.deepEqual([other.answer.status, other.said.code], [409, 'other-request']);
});

test('answers to keys are remembered within a bound of memory, the newest longest', async () => {
  const once = new Once(10_000);
  let works = 0;
  const ask = (key: string, size: number) =>
    once.answer('who', key, 'the same', async () => {
      works += 1;
      return new Response('x'.repeat(size), { status: 201 });
    });
  for (const key of ['a', 'b', 'c']) await ask(key, 4_000);
  assert.equal((await ask('c', 4_000)).headers.get('idempotency-replayed'), 'true');
  assert.equal(works, 3);
  await ask('a', 4_000);
  assert.equal(works, 4, 'it was the oldest');
  await ask('big', 20_000);
  await ask('c', 10);
  assert.equal(works, 6);
});

test('it stops in good order: what was taken is done, and nothing new is taken', async (t) => {
  const { call, stop, url } = await serving(t);
  const taken = call('/examinations', { method: 'POST', headers: rfc822, body: sample });
  await new Promise((go) => setTimeout(go, 30));
  const stopped = stop();
  const answer = await taken.catch(() => undefined);
  await stopped;
  // either it was in time and was kept, or the door was shut before it came
  if (answer !== undefined) assert.ok([201, 503].includes(answer.status), String(answer.status));
  await assert.rejects(fetch(url));
});
