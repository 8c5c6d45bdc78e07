/** Exported cases: every bit counts, nothing can be taken away or moved, and another store takes them in. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { enter, keepContact, mergeCases, newCase } from '../../src/app/cases.ts';
import { StandingCrew } from '../../src/app/crew/standing-crew.ts';
import { exportCase } from '../../src/app/evidence/export.ts';
import { importCase } from '../../src/app/evidence/import.ts';
import { verifyExport } from '../../src/app/evidence/verify.ts';
import { readOwnZip, type ZipFile, ZipWriter } from '../../src/app/evidence/zip.ts';
import { keepMail } from '../../src/app/keep-mail.ts';
import { openKept } from '../../src/app/store-place.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { canonicalJson } from '../../src/store/canonical-json.ts';
import { skipWithoutPackage } from '../data.ts';
import { AT, answer, sample, sha256 } from '../store/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'metsuke-evidence-'));
after(() => rmSync(folder, { recursive: true }));
const by = '佐藤';

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** One mail, one file, one answer, one contact, a few lines: as small as a case can be that has all kinds of things. */
async function smallCase(): Promise<Buffer> {
  const store = await openKept({ data: mkdtempSync(join(folder, 'small-')) });
  const { bytes, card } = sample(1, { indicators: [] });
  const said = answer('example.com', AT, '192.0.2.1');
  await store.keepMail(sample(9).bytes, sample(9).json, sample(9).card, AT);
  await store.keepMail(bytes, JSON.stringify({ at: AT, sha256: card.sha256, answers: [said] }), card, AT, [said]);
  const { sha256: file } = await store.keepOriginal(Buffer.from('11/14 16:21:50'), AT);
  const contact = await store.keepContact({ name: '窓口', channels: [] }, AT);
  const timeline = [{ at: AT, by, what: 'received' as const, note: '', message: card.sha256 }];
  const id = await store.openCase({ title: '件', messages: [card.sha256], contacts: [contact], timeline }, AT);
  await store.changeCase(id, { timeline: [{ at: AT, by, what: 'called', note: 'x', contact, files: [file] }] }, AT);
  const zip = await whole(exportCase(store, id, { at: AT }));
  await store.close();
  return zip;
}

test('an export is sound, and every single bit of it that is turned is found', async () => {
  const zip = await smallCase();
  assert.deepEqual(verifyExport(zip).faults, []);
  const names = readOwnZip(zip)?.map(({ name }) => name.replace(/[0-9a-f]{64}/, '*'));
  assert.deepEqual(names, [
    'case.json',
    'journal.jsonl',
    'answers.jsonl',
    'examinations/*.json',
    'originals/*.eml',
    'originals/*.bin',
    'MANIFEST.sha256',
  ]);
  const missed: number[] = [];
  for (let bit = 0; bit < zip.length * 8; bit += 1) {
    const byte = bit >> 3;
    const before = zip[byte] ?? 0;
    zip[byte] = before ^ (1 << (bit & 7));
    if (verifyExport(zip).faults.length === 0) missed.push(bit);
    zip[byte] = before;
  }
  assert.deepEqual(missed, []);
  console.log(`${zip.length * 8} bits of an exported case turned, each found`);
  for (const length of [0, 1, zip.length - 1, zip.length >> 1])
    assert.ok(verifyExport(zip.subarray(0, length)).faults.length > 0);
  assert.ok(verifyExport(Buffer.concat([zip, Buffer.from('x')])).faults.length > 0, 'nothing may stand behind it');
});

/** The export as a forger writes it who knows the form: everything made anew, manifest and container too. */
function forged(zip: Uint8Array, change: (files: Map<string, string | Uint8Array>) => void): Uint8Array {
  const files = new Map<string, string | Uint8Array>(readOwnZip(zip)?.map(({ name, bytes }) => [name, bytes]) ?? []);
  files.delete('MANIFEST.sha256');
  change(files);
  const all: ZipFile[] = [...files].map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }));
  all.push({
    name: 'MANIFEST.sha256',
    bytes: Buffer.from(all.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('')),
  });
  const writer = new ZipWriter(AT);
  return Buffer.concat([...all.flatMap((file) => writer.add(file)), writer.end()]);
}

test('an entry that is taken away, moved or changed is found also when manifest and container were made anew', async () => {
  const zip = await smallCase();
  const text = (bytes: string | Uint8Array | undefined) => Buffer.from(bytes ?? '').toString();
  assert.deepEqual(verifyExport(forged(zip, () => undefined)).faults, [], 'nothing changed: the same file');
  const count = text(readOwnZip(zip)?.find(({ name }) => name === 'journal.jsonl')?.bytes).split('\n').length - 1;
  const lines = (files: Map<string, string | Uint8Array>, change: (all: string[]) => string[]) =>
    files.set(
      'journal.jsonl',
      change(text(files.get('journal.jsonl')).split('\n').slice(0, -1))
        .map((line) => `${line}\n`)
        .join(''),
    );
  for (let at = 0; at < count; at += 1) {
    const without = forged(zip, (files) => lines(files, (all) => all.filter((_, index) => index !== at)));
    assert.ok(verifyExport(without).faults.length > 0, `entry ${at} taken away`);
    const moved = forged(zip, (files) =>
      lines(files, (all) => [...all.slice(0, at), ...all.slice(at + 1), all[at] ?? '']),
    );
    if (at < count - 1) assert.ok(verifyExport(moved).faults.length > 0, `entry ${at} moved`);
  }
  const changes: readonly ((files: Map<string, string | Uint8Array>) => void)[] = [
    (files) => files.set('case.json', text(files.get('case.json')).replace('"note":"x"', '"note":"y"')),
    (files) => lines(files, (all) => all.map((line) => line.replaceAll('"note\\":\\"x\\"', '"note\\":\\"y\\"'))),
    (files) => files.set('answers.jsonl', text(files.get('answers.jsonl')).replace('192.0.2.1', '192.0.2.2')),
    (files) => files.set(`originals/${'0'.repeat(64)}.eml`, 'x'),
    (files) => files.delete([...files.keys()].find((name) => name.endsWith('.eml')) ?? ''),
    (files) => files.delete([...files.keys()].find((name) => name.startsWith('examinations/')) ?? ''),
    (files) => files.set('case.json', '{}'),
    (files) => files.set('../evil', 'x'),
  ];
  for (const [index, change] of changes.entries())
    assert.ok(verifyExport(forged(zip, change)).faults.length > 0, `change ${index}`);
});

test('what is no export is told, whatever it is', () => {
  for (const bytes of ['', 'PK', 'PK\u0003\u0004'.padEnd(500, '\u00ff'), 'x'.repeat(10_000)])
    assert.equal(verifyExport(Buffer.from(bytes, 'latin1')).faults[0]?.what, 'container');
});

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

test('what nests deeper than anything of ours is no export, and an examination that does is left out', async () => {
  const zip = await smallCase();
  const text = (bytes: string | Uint8Array | undefined) => Buffer.from(bytes ?? '').toString();
  const deep = (name: string, change: (before: string) => string) =>
    forged(zip, (files) => files.set(name, change(text(files.get(name)))));
  const about = deep('case.json', (json) => json.replace('"contacts":', `"deep":${nested(20_000)},"contacts":`));
  assert.equal(verifyExport(about).faults[0]?.what, 'container');
  const journal = deep('journal.jsonl', (lines) => `${lines}{"entry":${nested(20_000)}}\n`);
  assert.ok(verifyExport(journal).faults.some(({ what }) => what === 'journal'));

  const store = await openKept({ data: mkdtempSync(join(folder, 'deep-')) });
  const { bytes, card } = sample(1, { indicators: [] });
  const json = `{"schema":"metsuke/examination/1","sha256":"${card.sha256}","at":"${AT}","answers":[],"deep":${nested(2_000)}}`;
  await store.keepMail(bytes, json, card, AT);
  const id = await store.openCase({ title: '件', messages: [card.sha256] }, AT);
  const sound = await whole(exportCase(store, id, { at: AT }));
  await store.close();
  const there = await openKept({ data: mkdtempSync(join(folder, 'deep-there-')) });
  const came = await importCase(there, sound, { by, border: ruleBorder, workers: 1 });
  assert.deepEqual([came.mails, came.examinations, came.leftOut], [1, 0, 1]);
  await there.close();
});

test('an import that is refused has written nothing', async () => {
  const store = await openKept({ data: mkdtempSync(join(folder, 'refused-')) });
  const { bytes, card } = sample(1, { indicators: [] });
  await store.keepMail(bytes, JSON.stringify({ answers: [] }), card, AT);
  const desk = await store.keepContact({ name: '窓口', channels: [] }, AT);
  const nameless = await store.keepContact({ name: '\u200d', channels: [] }, AT);
  const draft = { title: '件', messages: [card.sha256], contacts: [desk] };
  const long = await store.openCase({ ...draft, title: 'x'.repeat(301) }, AT);
  const unnamed = await store.openCase({ ...draft, contacts: [desk, nameless] }, AT);
  const sound = await store.openCase(draft, AT);
  const there = await openKept({ data: mkdtempSync(join(folder, 'refusing-')) });
  for (const id of [long, unnamed]) {
    const zip = await whole(exportCase(store, id, { at: AT }));
    assert.deepEqual(verifyExport(zip).faults, []);
    await assert.rejects(importCase(there, zip, { by, border: ruleBorder }), { code: 'METSUKE_CASE_ENTRY' });
  }
  // the export of a store that has lost an original names it, and does not hold it
  const whole_ = await whole(exportCase(store, sound, { at: AT }));
  const torn = forged(whole_, (files) => {
    const lines = Buffer.from(files.get('journal.jsonl') ?? '')
      .toString()
      .split('\n');
    const kept = lines.filter((line) => !line.includes('\\"kind\\":\\"original\\"'));
    files.set('journal.jsonl', kept.join('\n'));
    const said = JSON.parse(Buffer.from(files.get('case.json') ?? '').toString());
    said.exported.entries = kept.length - 1;
    files.set('case.json', `${canonicalJson(said)}\n`);
    files.delete(`originals/${card.sha256}.eml`);
  });
  assert.deepEqual(verifyExport(torn).faults, []);
  await assert.rejects(importCase(there, torn, { by, border: ruleBorder }), { code: 'METSUKE_CASE_FILE' });
  assert.deepEqual(
    [(await there.mails()).found, (await there.contacts()).found, (await there.head()).seq],
    [[], [], 0],
  );
  await store.close();
  await there.close();
});

/** A case of real mails with a call, a promise, and another case that came into it. */
async function realCase() {
  const store = await openKept({ data: mkdtempSync(join(folder, 'real-')) });
  const crew = new StandingCrew({ border: ruleBorder, workers: 1 });
  const keep = async (name: string) =>
    (
      await keepMail(
        { store, crew },
        { source: name, bytes: readFileSync(new URL(`../../samples/${name}`, import.meta.url)) },
      )
    ).sha256;
  const [april, may, other] = [
    await keep('003-virus-removed.eml'),
    await keep('003-login-in-route.eml'),
    await keep('004-hosting-company.eml'),
  ];
  await crew.end();
  const id = await newCase(store, { title: '取引先からのウイルスメール', by, messages: [april] });
  const desk = await keepContact(store, { name: '窓口', channels: [{ kind: 'phone', value: '0120-000-000' }] });
  const { sha256: file } = await store.keepOriginal(Buffer.from('11/14 16:21:50 発信'), AT);
  await enter(store, id, { what: 'called', by, contact: desk, note: '断られた', files: [file] });
  await enter(store, id, { what: 'promised', by, until: '2026-12-01', note: '折り返し' });
  const second = await newCase(store, { title: '同じ件', by, messages: [may] });
  await mergeCases(store, id, { from: second, by });
  return { store, id, other, file };
}

test('sha256sum -c alone verifies it after unpacking, and finds a changed file', {
  skip: skipWithoutPackage('unzip'),
}, async () => {
  const { store, id } = await realCase();
  const pages = () => [{ name: 'README.ja.txt', text: '読み方' }];
  const path = join(folder, 'case.zip');
  writeFileSync(path, await whole(exportCase(store, id, { pages })));
  await store.close();
  const there = join(folder, 'unpacked');
  mkdirSync(there);
  execFileSync('unzip', ['-q', path, '-d', there]);
  const check = () => spawnSync('sha256sum', ['-c', '--strict', 'MANIFEST.sha256'], { cwd: there, encoding: 'utf8' });
  assert.equal(check().status, 0, check().stderr);
  const names = readFileSync(join(there, 'MANIFEST.sha256'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(66));
  assert.equal(
    new Set(names).size,
    (readOwnZip(readFileSync(path))?.length ?? 0) - 1,
    'it names everything but itself',
  );
  for (const name of names) {
    const file = join(there, name);
    assert.ok(existsSync(dirname(file)));
    const before = readFileSync(file);
    execFileSync('chmod', ['u+w', file]);
    const changed = Buffer.from(before);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, changed.length === 0 ? 'x' : changed);
    assert.notEqual(check().status, 0, name);
    writeFileSync(file, before);
  }
  assert.equal(check().status, 0);
});

test('another store takes it in: mails, file, people and timeline, with what was found there and what is found here', async () => {
  const { store, id, file } = await realCase();
  const zip = await whole(exportCase(store, id));
  const before = await store.case(id);
  await store.close();
  const data = mkdtempSync(join(folder, 'other-'));
  const there = await openKept({ data });
  await there.openCase({ title: '先にあった案件' }, AT);
  const came = await importCase(there, zip, { by: '鈴木', border: ruleBorder, workers: 1 });
  assert.deepEqual(came, { case: '2', mails: 2, files: 1, examinations: 2, leftOut: 0 });
  const after_ = (await there.case('2')) ?? assert.fail();
  assert.equal(after_.title, before?.title);
  assert.deepEqual(after_.messages, before?.messages);
  assert.deepEqual(
    after_.timeline.map(({ what }) => what),
    [...(before?.timeline.map(({ what }) => what) ?? []), 'noted'],
  );
  assert.equal((await there.contacts()).found[0]?.name, '窓口');
  assert.ok((await there.original(file)) !== undefined);
  for (const message of after_.messages) {
    assert.equal(sha256((await there.original(message)) ?? ''), message);
    assert.equal((await there.mail(message))?.kind, 'malware');
  }
  assert.deepEqual((await there.verify()).faults, []);
  await assert.rejects(importCase(there, zip, { by: '鈴木', border: ruleBorder }), {
    code: 'METSUKE_CASE_KNOWN',
    exit: 2,
    message: `this was taken in as case ${came.case} already`,
  });
  const again = await importCase(there, zip, { by: '鈴木', border: ruleBorder, workers: 1, again: true });
  assert.equal(again.case, '3', 'a second case, of the same mails');
  assert.equal((await there.mails()).found.length, 2);
  const broken = Buffer.from(zip);
  broken[200] = (broken[200] ?? 0) ^ 1;
  await assert.rejects(importCase(there, broken, { by, border: ruleBorder }), { code: 'METSUKE_CASE_FILE' });
  assert.equal(await there.case('4'), undefined);
  await there.close();
});

test('an examination that a forger made of anything at all is left out, and the mail is examined here', async () => {
  const zip = await smallCase();
  const there = await openKept({ data: mkdtempSync(join(folder, 'forged-')) });
  const came = await importCase(there, zip, { by, border: ruleBorder, workers: 1 });
  // the sample's examination is none
  assert.deepEqual([came.mails, came.examinations, came.leftOut], [1, 0, 1]);
  const [mail] = (await there.mails()).found;
  assert.equal(mail?.from.address, 'sender1@example.com');
  await there.close();
});

test('what no page could show is not taken in: lines and contacts of other shapes, times that are none', async () => {
  const store = await openKept({ data: mkdtempSync(join(folder, 'shapes-')) });
  const line = { at: AT, by, what: 'called', note: 'x' };
  const wrong: readonly (readonly [line: object, contact?: object])[] = [
    [{ ...line, person: { name: 'x' } }],
    [{ ...line, what: 'danced' }],
    [{ ...line, at: 'yesterday' }],
    [{ ...line, ended: 5 }],
    [{ ...line, until: 'never' }],
    [{ ...line, settles: '1' }],
    [{ ...line, from: ['2-3'] }],
    [line, { name: 'x', channels: ['x'] }],
    [line, { name: 'x', channels: [{ kind: 'pigeon', value: 'x' }] }],
    [line, { name: 'x', channels: [], organization: 7 }],
  ];
  const there = await openKept({ data: mkdtempSync(join(folder, 'there-')) });
  const taken = async (entry: object, desk: object = { name: 'x', channels: [] }) => {
    const contact = await store.keepContact(JSON.parse(JSON.stringify(desk)), AT);
    const draft = { title: '件', contacts: [contact], timeline: [entry] };
    const id = await store.openCase(JSON.parse(JSON.stringify(draft)), AT);
    const zip = await whole(exportCase(store, id, { at: AT }));
    return importCase(there, zip, { by, border: ruleBorder });
  };
  for (const [entry, desk] of wrong)
    await assert.rejects(taken(entry, desk), { code: 'METSUKE_CASE_FILE' }, JSON.stringify([entry, desk]));
  assert.equal((await taken(line)).case, '1');
  await store.close();
  await there.close();
});

test('a merged case is exported with the lines and files that it brought, and names no case of another store', async () => {
  const { store, id, file } = await realCase();
  const last = await newCase(store, { title: '続き', by });
  await mergeCases(store, last, { from: id, by });
  const zip = await whole(exportCase(store, last));
  assert.ok(readOwnZip(zip)?.some(({ name }) => name === `originals/${file}.bin`));
  await store.close();
  const there = await openKept({ data: mkdtempSync(join(folder, 'merged-')) });
  const came = await importCase(there, zip, { by, border: ruleBorder, workers: 1 });
  const { timeline } = (await there.case(came.case)) ?? assert.fail();
  const call = timeline.find(({ what }) => what === 'called') ?? assert.fail();
  assert.deepEqual(call.files, [file]);
  assert.match(call.from ?? '', new RegExp(`^${id}-2@[0-9a-f]{12}$`));
  assert.equal((await there.cases()).found[0]?.due, '2026-12-01');
  await there.close();
});
