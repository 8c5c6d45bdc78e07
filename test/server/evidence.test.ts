/** Campaigns that are proposed, and cases that leave as evidence and come in elsewhere; by HTTP against real servers. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ofCustomer, strangers } from '../case/customer-month.ts';
import { skipWithoutPackage } from '../data.ts';
import { type ExaminationSaid, emptied, json, type ProblemSaid, rfc822, type Served, serving } from './serving.ts';

const zip = { 'content-type': 'application/zip' };

interface ProposalsSaid {
  readonly found: readonly {
    readonly case?: string;
    readonly mails: readonly { readonly id: string; readonly reason: { readonly ja: string } }[];
    readonly of: number;
    readonly reasons: readonly { readonly kind: string; readonly mails: number }[];
  }[];
}
interface CaseSaid {
  readonly case: { readonly id: string; readonly messages: readonly string[] };
}
interface ImportedSaid {
  readonly case: string;
  readonly mails: number;
  readonly files: number;
}

async function post({ read }: Served, mails: readonly { readonly bytes: Uint8Array }[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { bytes } of mails) {
    const body = Uint8Array.from(bytes);
    const { answer, said } = await read<ExaminationSaid>('/examinations', { method: 'POST', headers: rfc822, body });
    assert.equal(answer.status, 201);
    ids.push(said.id);
  }
  return ids;
}

test('mails that belong together are proposed, become a case, and what comes later is proposed for that', async (t) => {
  const served = await serving(t);
  const { call, read } = served;
  const month = await post(served, [1, 2, 3, 4, 5, 6].map(ofCustomer));
  await post(served, strangers(6));
  const { answer, said } = await read<ProposalsSaid>('/proposals');
  assert.equal(answer.status, 200);
  assert.equal(said.found.length, 1);
  const [first] = said.found;
  assert.deepEqual(new Set(first?.mails.map(({ id }) => id)), new Set(month));
  assert.ok(first?.reasons.some(({ kind }) => kind === 'sender'));
  assert.ok((first?.mails[0]?.reason.ja ?? '') !== '');
  // asked again while nothing changed it is the same, and told in a word
  const etag = answer.headers.get('etag') ?? '';
  assert.equal((await call('/proposals', { headers: { 'if-none-match': etag } })).status, 304);
  const messages = first?.mails.map(({ id }) => id) ?? [];
  const made = await read<CaseSaid>('/cases', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ title: '取引先', messages }),
  });
  assert.equal(made.answer.status, 201);
  assert.deepEqual((await read<ProposalsSaid>('/proposals')).said.found, []);
  const late = await post(served, [ofCustomer(25)]);
  const [more] = (await read<ProposalsSaid>('/proposals')).said.found;
  assert.deepEqual([more?.case, more?.mails.map(({ id }) => id), more?.of], [made.said.case.id, late, 7]);
  // of the newest two mails only one is the customer's
  assert.deepEqual((await read<ProposalsSaid>('/proposals?mails=2')).said.found, []);
  for (const wrong of ['mails=2001', 'mails=1', 'danger=101', 'all=1'])
    assert.equal((await call(`/proposals?${wrong}`)).status, 400, wrong);
});

/** A case of two mails, a call and a file. */
async function caseOf(served: Served): Promise<string> {
  const messages = await post(served, [ofCustomer(1), ofCustomer(2)]);
  const made = await served.read<CaseSaid>('/cases', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ title: '見積りの件', messages }),
  });
  const { id } = made.said.case;
  const line = { what: 'called', person: '鈴木', number: '+81312345678', note: '伝えた' };
  const called = { method: 'POST', headers: json, body: JSON.stringify(line) };
  assert.equal((await served.call(`/cases/${id}/timeline`, called)).status, 201);
  const file = { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'caller records' };
  assert.equal((await served.call(`/cases/${id}/files?name=records.txt`, file)).status, 201);
  return id;
}

function scratch(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-evidence-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('a case is exported, sha256sum alone verifies it, and another server takes it in', {
  skip: skipWithoutPackage('unzip'),
}, async (t) => {
  const here = await serving(t);
  const id = await caseOf(here);
  const answer = await here.call(`/cases/${id}/export`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  assert.equal(answer.headers.get('content-disposition'), `attachment; filename="case-${id}.zip"`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  assert.equal(answer.headers.get('content-length'), String(bytes.length));

  const folder = scratch(t);
  writeFileSync(join(folder, 'case.zip'), bytes);
  execFileSync('unzip', ['-q', 'case.zip', '-d', 'case'], { cwd: folder });
  const check = () =>
    spawnSync('sha256sum', ['-c', '--strict', 'MANIFEST.sha256'], { cwd: join(folder, 'case'), encoding: 'utf8' });
  assert.equal(check().status, 0, check().stderr);
  assert.equal(readdirSync(join(folder, 'case/originals')).length, 3);
  assert.match(readFileSync(join(folder, 'case/case.ja.html'), 'utf8'), /見積りの件/);
  const readme = join(folder, 'case/README.en.txt');
  execFileSync('chmod', ['u+w', readme]);
  writeFileSync(readme, 'changed');
  assert.notEqual(check().status, 0);

  // nothing of it stays behind, also not of who asked for the header alone or went away
  assert.equal((await here.call(`/cases/${id}/export`, { method: 'HEAD' })).status, 200);
  await (await here.call(`/cases/${id}/export`)).body?.cancel();
  assert.equal((await here.call('/cases/99/export')).status, 404);
  await emptied(here.data);

  const there = await serving(t);
  const headers = { ...zip, 'idempotency-key': 'one' };
  const taken = await there.read<ImportedSaid>('/cases/import', { method: 'POST', headers, body: bytes });
  assert.equal(taken.answer.status, 201, JSON.stringify(taken.said));
  assert.deepEqual([taken.said.mails, taken.said.files], [2, 1]);
  const location = taken.answer.headers.get('location') ?? '';
  const { said } = await there.read<CaseSaid>(location.replace('/api/v1', ''));
  assert.equal(said.case.messages.length, 2);

  // whoever did not hear the answer asks again
  const again = await there.read<ImportedSaid>('/cases/import', { method: 'POST', headers, body: bytes });
  assert.equal(again.answer.headers.get('location'), location);

  // one bit
  const broken = Uint8Array.from(bytes);
  broken[broken.length >> 1] = (broken[broken.length >> 1] ?? 0) ^ 1;
  const refused = await there.read<ProblemSaid>('/cases/import', { method: 'POST', headers: zip, body: broken });
  assert.deepEqual([refused.answer.status, refused.said.code], [400, 'not-understood']);
  assert.match(refused.said.detail ?? '', /^the case is refused: container: /);
  const mixed = await there.read<ProblemSaid>('/cases/import', { method: 'POST', headers, body: broken });
  assert.deepEqual([mixed.answer.status, mixed.said.code], [409, 'other-request']);
  const other = await there.read<ProblemSaid>('/cases/import', { method: 'POST', headers: json, body: '{}' });
  assert.deepEqual([other.answer.status, other.said.code], [415, 'other-type']);
  await emptied(there.data);
});
