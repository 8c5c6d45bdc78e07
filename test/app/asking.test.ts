/** What each level of `--ask` lets out, and what a recording brings back. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type AskOptions, askingFor } from '../../src/app/asking.ts';
import { Failure } from '../../src/app/failure.ts';
import { writeRecording } from '../../src/lookup/recording.ts';
import { startDnsServer } from '../servers/dns-server.ts';

const at = '2026-11-21T09:00:00Z';
const scratch = (): string => mkdtempSync(join(tmpdir(), 'metsuke-asking-'));
const zone = { 'example.com': { TXT: ['v=spf1 -all'], MX: ['10 mx.example.com'] } };

/** A Lookup of the level, with a DNS server whose questions are counted. */
async function asked(options: AskOptions, work: (ask: Awaited<ReturnType<typeof askingFor>>) => Promise<void>) {
  const server = await startDnsServer(zone);
  try {
    await work(await askingFor({ dns: [server.address], ...options }));
    return server.asked.map(({ name, type }) => `${type} ${name}`);
  } finally {
    await server.close();
  }
}

test('with none nobody is asked, and the bundled tables still answer', async () => {
  const questions = await asked({ level: 'none' }, async ({ lookup }) => {
    const ask = lookup(at);
    assert.equal((await ask({ kind: 'geo', key: '84.129.205.43' })).outcome, 'found');
    for (const kind of ['dns', 'rdap', 'whois', 'listing'] as const) {
      const { outcome, reason } = await ask({ kind, key: 'example.com', type: 'TXT' });
      assert.deepEqual([outcome, reason], ['skipped', 'not-asked']);
    }
  });
  assert.deepEqual(questions, []);
});

test('with registry no registry and no list is asked about a host below a registrable domain', async () => {
  const questions = await asked({ level: 'registry' }, async ({ lookup }) => {
    const ask = lookup(at);
    for (const kind of ['rdap', 'whois', 'listing'] as const) {
      const { outcome, reason } = await ask({ kind, key: 'victim-4711.example.com', type: 'domain' });
      assert.deepEqual([outcome, reason], ['skipped', 'could-name-recipient']);
    }
    assert.equal((await ask({ kind: 'dns', key: 'example.com', type: 'TXT' })).outcome, 'found');
  });
  assert.deepEqual(questions, ['TXT example.com']);
});

test('what was asked once is not asked again for the next mail', async () => {
  const questions = await asked({ level: 'registry' }, async ({ lookup }) => {
    for (let mail = 0; mail < 3; mail++) await lookup(at)({ kind: 'dns', key: 'example.com', type: 'MX' });
  });
  assert.deepEqual(questions, ['MX example.com']);
});

test('a recording answers what stands in it; with a level that asks, the rest is asked', async () => {
  const file = join(scratch(), 'kept.jsonl');
  const question = { kind: 'dns', key: 'example.com', type: 'TXT' } as const;
  writeFileSync(
    file,
    writeRecording([
      { id: 'dns:TXT:example.com', question, at, source: 'then', outcome: 'found', value: ['v=spf1 ~all'] },
    ]),
  );
  const other = { kind: 'dns', key: 'example.com', type: 'MX' } as const;
  const alone = await asked({ level: 'recorded', answers: file }, async ({ lookup }) => {
    assert.deepEqual((await lookup(at)(question)).value, ['v=spf1 ~all']);
    assert.equal((await lookup(at)(other)).reason, 'not-recorded');
  });
  assert.deepEqual(alone, []);
  const more = await asked({ level: 'registry', answers: file }, async ({ lookup }) => {
    assert.deepEqual((await lookup(at)(question)).value, ['v=spf1 ~all']);
    assert.deepEqual((await lookup(at)(other)).value, ['10 mx.example.com']);
  });
  assert.deepEqual(more, ['MX example.com']);
});

test('what is recorded is what was answered, and brings the same back', async () => {
  const file = join(scratch(), 'new.jsonl');
  const question = { kind: 'dns', key: 'example.com', type: 'TXT' } as const;
  await asked({ level: 'registry', record: file }, async ({ lookup, finish }) => {
    await lookup(at)(question);
    await lookup(at)({ kind: 'geo', key: '84.129.205.43' });
    await finish();
  });
  assert.equal(readFileSync(file, 'utf8').trimEnd().split('\n').length, 2);
  const { lookup } = await askingFor({ level: 'recorded', answers: file });
  assert.deepEqual((await lookup(at)(question)).value, ['v=spf1 -all']);
});

test('a recording that cannot be read or written is a failure with a code', async () => {
  const code = (wanted: string) => (error: unknown) => error instanceof Failure && error.code === wanted;
  const gone = join(scratch(), 'gone', 'x.jsonl');
  await assert.rejects(askingFor({ level: 'recorded', answers: gone }), code('METSUKE_ANSWERS_FILE'));
  await assert.rejects(askingFor({ level: 'recorded' }), code('METSUKE_ARGUMENT'));
  // before anybody is asked in vain
  await assert.rejects(askingFor({ level: 'none', record: gone }), code('METSUKE_RECORD_FILE'));
  const folder = scratch();
  await assert.rejects(askingFor({ level: 'none', record: folder }), code('METSUKE_RECORD_FILE'));
  const late = join(folder, 'late.jsonl');
  const { finish } = await askingFor({ level: 'none', record: late });
  mkdirSync(late);
  await assert.rejects(finish(), code('METSUKE_RECORD_FILE'));
  assert.deepEqual(readdirSync(folder), ['late.jsonl'], 'nothing is left beside it');
});

test('a recording goes through a link, and into a pipe, and leaves both as they are', async () => {
  const folder = scratch();
  const [file, link, pipe] = ['file', 'link', 'pipe'].map((name) => join(folder, name));
  writeFileSync(file ?? '', '');
  symlinkSync(file ?? '', link ?? '');
  execFileSync('mkfifo', [pipe ?? '']);
  const kept = async (record: string): Promise<void> => {
    const { lookup, finish } = await askingFor({ level: 'none', record });
    await lookup(at)({ kind: 'geo', key: '84.129.205.43' });
    await finish();
  };
  await kept(link ?? '');
  assert.ok(lstatSync(link ?? '').isSymbolicLink());
  assert.match(readFileSync(file ?? '', 'utf8'), /^\{"at"/);
  const reader = spawn('cat', [pipe ?? '']);
  const heard: Buffer[] = [];
  reader.stdout.on('data', (bytes: Buffer) => heard.push(bytes));
  await kept(pipe ?? '');
  await once(reader, 'close');
  assert.ok(lstatSync(pipe ?? '').isFIFO());
  assert.match(Buffer.concat(heard).toString(), /^\{"at"/);
});

test('a server or a list of servers that is none is a slip of who called, and is told before anybody is asked', async () => {
  const nothing = join(scratch(), 'nothing.json');
  writeFileSync(nothing, '{}');
  for (const slip of [
    { dns: ['dns.example'] },
    { dns: ['192.0.2.53', '192.0.2.53:99999'] },
    { whois: '192.0.2.43:99999' },
    { whois: 'whois example' },
    { rdapBootstrap: join(nothing, 'gone') },
    { rdapBootstrap: nothing },
  ]) {
    await assert.rejects(
      askingFor({ level: 'registry', ...slip }),
      (error) => error instanceof Failure && error.code === 'METSUKE_ARGUMENT' && error.exit === 2,
      JSON.stringify(slip),
    );
    await askingFor({ level: 'none', ...slip });
  }
});

test('a recording is of the time of its latest answer, wherever that was written', async () => {
  const file = join(scratch(), 'places.jsonl');
  const answer = (key: string, when: string) => {
    const question = { kind: 'dns', key, type: 'TXT' } as const;
    return { id: `dns:TXT:${key}`, question, at: when, source: 'then', outcome: 'absent', reason: 'no-type' } as const;
  };
  const [tokyo, london] = ['2026-11-21T23:00:00+09:00', '2026-11-21T15:00:00Z'] as const;
  writeFileSync(file, writeRecording([answer('a.example', london), answer('b.example', tokyo)]));
  const { askedAt } = await askingFor({ level: 'recorded', answers: file });
  assert.equal(askedAt(at), london);
});
