/** `metsuke examine` and the outside: what each level asks of real servers on loopback, and what is kept of it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Examined } from '../../src/app/examined.ts';
import { launcher } from '../command-line.ts';
import { data } from '../data.ts';
import { startDnsServer } from '../servers/dns-server.ts';
import { type DeskServers, startDeskServers } from './desk-servers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'metsuke-asking-'));
const samples = readdirSync(join(root, 'samples'))
  .filter((name) => name.endsWith('.eml'))
  .map((name) => join(root, 'samples', name));

let servers: DeskServers;
before(async () => {
  servers = await startDeskServers({ zone: { 'mail-relay.example': { MX: ['10 sv7.mail-relay.example'] } } });
});
after(() => servers.close());

/** The servers live in this process, so it must not wait with its hands bound. */
function metsuke(words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', XDG_DATA_HOME: scratch, ...more };
  return new Promise((done) => {
    execFile(launcher, words, { env, maxBuffer: 1 << 28 }, (error, out, err) => {
      assert.equal(error, null, err);
      done(out);
    });
  });
}

async function examined(...words: readonly string[]): Promise<Examined[]> {
  const out = await metsuke(['examine', '--format', 'jsonl', ...words]);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** All that was found, but not when it was looked at. */
const found = ({ at, ...rest }: Examined): string => JSON.stringify(rest);

test('examinations of the stories that were recorded give the same bytes again, offline, twice', async () => {
  const recording = join(scratch, 'stories.jsonl');
  const asked = await examined(...samples, '--ask', 'registry', ...servers.options, '--record', recording);
  assert.ok(asked.every(({ facts }) => facts.authentication.value.dmarc !== undefined));
  const before = servers.dns.asked.length;
  for (let time = 0; time < 2; time += 1) {
    const again = await examined(...samples, '--answers', recording);
    assert.deepEqual(
      again.map(({ verdict }) => JSON.stringify(verdict)),
      asked.map(({ verdict }) => JSON.stringify(verdict)),
    );
  }
  const [first, second] = [
    await examined(...samples, '--answers', recording),
    await examined(...samples, '--answers', recording),
  ];
  assert.deepEqual(first.map(found), second.map(found));
  assert.equal(servers.dns.asked.length, before, 'nobody was asked');
});

test('what was not asked because it names the reader stays so when it is examined again', async () => {
  const mail = join(scratch, 'named.eml');
  writeFileSync(mail, planted.replace(/^Return-Path.*$/m, 'Return-Path: <jiro@macro.example>'));
  const macro = { TXT: ['v=spf1 exists:%{l}._spf.macro.example -all'] };
  const own = await startDeskServers({ zone: { 'macro.example': macro } });
  const recording = join(scratch, 'named.jsonl');
  try {
    const [asked] = await examined(mail, '--ask', 'registry', ...own.options, '--record', recording);
    const spf = asked?.verdict.unknown.find(({ what }) => what === 'spf');
    assert.equal(spf?.why, 'could-name-recipient');
    assert.ok(!own.dns.asked.some(({ name }) => name.startsWith('jiro')));
    const [again] = await examined(mail, '--answers', recording);
    const timeless = (one: Examined | undefined) => {
      const { judged, ...rest } = one?.facts.authentication.value ?? { reported: [] };
      return [one?.verdict, rest, one?.answers];
    };
    assert.deepEqual(timeless(again), timeless(asked));
    await examined(mail, '--ask', 'all', ...own.options);
    assert.ok(own.dns.asked.some(({ name }) => name === 'jiro._spf.macro.example'));
  } finally {
    await own.close();
  }
});

test('many mails, asked for by workers, are examined as each alone is', async () => {
  const folder = join(scratch, 'many');
  mkdirSync(folder);
  for (let i = 0; i < 20; i += 1) copyFileSync(samples[i % samples.length] ?? '', join(folder, `${10 + i}.eml`));
  const recording = join(scratch, 'many.jsonl');
  const many = await examined(folder, '--workers', '2', '--ask', 'registry', ...servers.options, '--record', recording);
  assert.equal(many.length, 20);
  const alone = await examined(...samples, '--answers', recording);
  for (const [i, examination] of many.entries()) {
    assert.equal(JSON.stringify(examination.verdict), JSON.stringify(alone[i % samples.length]?.verdict));
  }
});

/** A mail in which everything that a sender can choose carries a mark of its reader. */
const marks = ['jiro.yamada', '6a69726f2e79616d616461', 'amlyby55yw1hz', 'k7q2x9m4v1b8n3c6', '20261121093015'];
const planted = `Return-Path: <bounce+jiro.yamada=reader.example.org@k7q2x9m4v1b8n3c6.mail.example.net>
Received: from k7q2x9m4v1b8n3c6.example.net (k7q2x9m4v1b8n3c6.example.net [203.0.113.170])
	by mx.reader.example.org (Postfix) with ESMTPS id 4TqXyz0001 for <jiro.yamada@reader.example.org>;
	Sat, 21 Nov 2026 09:30:15 +0900 (JST)
DKIM-Signature: v=1; a=rsa-sha256; d=example.net; s=k7q2x9m4v1b8n3c6; h=From:Subject; bh=abcd; b=abcd
DKIM-Signature: v=1; a=rsa-sha256; d=6a69726f2e79616d616461.example.net; s=s1; h=From:Subject; bh=abcd; b=abcd
BIMI-Selector: v=BIMI1; s=k7q2x9m4v1b8n3c6
From: Shop <news@jiro.yamada.example.net>
To: <jiro.yamada@reader.example.org>
Subject: Order 20261121093015
Date: Sat, 21 Nov 2026 09:30:10 +0900
Message-ID: <k7q2x9m4v1b8n3c6@example.net>
Content-Type: text/html; charset=utf-8

<p>Hello <a href="https://k7q2x9m4v1b8n3c6.click.example.com/u/jiro.yamada">your order</a>
<img src="https://amlyby55YW1hZ.open.example.com/o.gif">
<a href="https://20261121093015.example.jp/">more</a></p>
`;

test('registry asks for no name that could tell who the reader is, and for no full host of a link', async () => {
  const mail = join(scratch, 'planted.eml');
  writeFileSync(mail, planted);
  const from = servers.dns.asked.length;
  const [examination] = await examined(mail, '--ask', 'registry', ...servers.options);
  const names = servers.dns.asked.slice(from).map(({ name }) => name.toLowerCase());
  assert.ok(names.length > 5, 'it asked all the same');
  for (const name of names) {
    for (const mark of marks) assert.ok(!name.includes(mark), `${name} carries ${mark}`);
    assert.ok(!/click|open\.example|reader/.test(name), name);
  }
  const refused = examination?.answers.filter(({ reason }) => reason === 'could-name-recipient') ?? [];
  assert.ok(refused.length >= 3, 'and it says what it did not ask');
});

test('all asks for the same mail what registry leaves out', async () => {
  const mail = join(scratch, 'planted.eml');
  writeFileSync(mail, planted);
  const from = servers.dns.asked.length;
  await examined(mail, '--ask', 'all', ...servers.options);
  const names = servers.dns.asked.slice(from).map(({ name }) => name);
  assert.ok(names.includes('k7q2x9m4v1b8n3c6._domainkey.example.net'));
});

test('a server that says nothing holds nobody up beyond the budget, and nothing is read as clean', async () => {
  const dns = await startDnsServer({}, () => ({ silent: true }));
  try {
    const begun = performance.now();
    const [examination] = await examined(
      samples[3] ?? '',
      '--ask',
      'registry',
      '--dns',
      dns.address,
      '--rdap-bootstrap',
      'http://127.0.0.1:9/', // nobody there
      '--whois',
      '127.0.0.1:9',
    );
    assert.ok(performance.now() - begun < 40_000);
    const asked = examination?.answers.filter(({ question }) => question.kind === 'dns') ?? [];
    assert.ok(asked.length > 0 && asked.every(({ outcome }) => outcome === 'failed'));
    const spf = examination?.verdict.unknown.find(({ what }) => what === 'spf');
    assert.equal(spf?.why, 'could-not-be-asked');
  } finally {
    await dns.close();
  }
});

/** Mails to be silent over: the public sets where they are, else those of the project. */
const silentOver = (): string[] =>
  existsSync(data('mail')) ? [data('mail')] : [join(root, 'samples'), join(root, 'test/fixtures')];

test('with --ask none not one socket is made, in this process or a worker, over all sample mail', async () => {
  const log = join(scratch, 'sockets');
  writeFileSync(log, '');
  const watch = `--import=${pathToFileURL(join(root, 'test/sockets.mjs'))}`;
  const env = { METSUKE_SOCKET_LOG: log, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${watch}` };
  for (const paths of [samples, silentOver()]) await metsuke(['examine', ...paths, '--format', 'jsonl'], env);
  assert.equal(readFileSync(log, 'utf8'), '');
  // the same watch sees a level that asks
  await metsuke(['examine', samples[0] ?? '', '--ask', 'registry', ...servers.options], env);
  assert.match(readFileSync(log, 'utf8'), /connect/);
});

test('an examination that asked names the desk for the network that handed the mail over, with its proof', async () => {
  const mail = join(scratch, 'desk.eml');
  writeFileSync(mail, planted);
  const [examination] = await examined(mail, '--ask', 'registry', ...servers.options);
  const { responsible, answers } = examination ?? {};
  assert.equal(responsible?.ip, '203.0.113.170');
  const [desk] = responsible?.desks ?? [];
  assert.equal(desk?.scope, 'network');
  assert.ok((desk?.emails.length ?? 0) > 0);
  const source = desk?.source.kind === 'answer' ? desk.source.answer : '';
  assert.ok(answers?.some(({ id }) => id === source));
  const schema: object = JSON.parse(readFileSync(join(root, 'docs/examination.schema.json'), 'utf8'));
  const valid = new Ajv2020({ allErrors: true }).compile(schema);
  assert.ok(valid(examination), JSON.stringify(valid.errors));
});

test('of a bounce the desk is for the source of the mail that came back, and the report says so', async () => {
  const bounce = readFileSync(join(root, 'test/fixtures/bounces/story-000/01-postfix.eml'), 'utf8')
    .replaceAll('203.0.113.77', '219.12.45.67')
    .replaceAll('dsl203000113077.bbtec.example', 'softbank219012045067.bbtec.net');
  const mail = join(scratch, 'bounce.eml');
  writeFileSync(mail, bounce);
  const [examination] = await examined(mail, '--ask', 'registry', ...servers.options);
  const { responsible } = examination ?? {};
  assert.deepEqual(
    [responsible?.ip, responsible?.of, responsible?.trust],
    ['219.12.45.67', 'returned-mail', 'vouched'],
  );
  assert.ok((responsible?.desks[0]?.emails.length ?? 0) > 0);
  const schema: object = JSON.parse(readFileSync(join(root, 'docs/examination.schema.json'), 'utf8'));
  assert.ok(new Ajv2020().compile(schema)(examination));
  const told = await metsuke(['examine', mail, '--ask', 'registry', '--lang', 'ja', ...servers.options]);
  assert.ok(told.replace(/\s/g, '').includes('元の発信元219.12.45.67の窓口です'), told);
  // a line that is later than the bounce itself accuses nobody
  writeFileSync(mail, bounce.replace('Mon, 11 Nov 2002 13:12:20 +0900', 'Mon, 18 Nov 2002 13:12:20 +0900'));
  const [late] = await examined(mail, '--ask', 'registry', ...servers.options);
  assert.equal(late?.facts.bounce?.value.original?.trust, 'contradicted');
  assert.equal(late?.responsible, undefined);
});

test('the configuration may say whom to ask, and the call overrules it', async () => {
  const [, dns, , bootstrap, , whois] = servers.options;
  const config = join(scratch, 'config.json');
  writeFileSync(config, JSON.stringify({ ask: 'registry', dns: [dns], 'rdap-bootstrap': bootstrap, whois }));
  const mail = samples[0] ?? '';
  const [asked] = await examined(mail, '--config', config);
  assert.ok(asked?.facts.authentication.value.dmarc !== undefined);
  const [silent] = await examined(mail, '--config', config, '--ask', 'none');
  assert.equal(silent?.facts.authentication.value.dmarc, undefined);
});
