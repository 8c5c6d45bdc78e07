/** A pile of bounces folded: story 000, the tests that tell ours from others', reports that join, runs that go on. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Asking } from '../../src/app/asking.ts';
import { readSentLog } from '../../src/app/fold-bounces/sent-log.ts';
import { type FoldedBounces, foldBounces } from '../../src/app/fold-bounces.ts';
import type { Border } from '../../src/examine/observe/border.ts';
import { replay } from '../../src/lookup/replay.ts';
import { data, skipWithout } from '../data.ts';

const story = fileURLToPath(new URL('../fixtures/bounces/story-000', import.meta.url));
const named: Border = { ours: ['mail.botchan.example'], vouched: [], basis: 'named' };
const rule: Border = { ours: [], vouched: [], basis: 'rule' };
const at = '2026-03-01T00:00:00Z';

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-fold-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('story 000 folds to the one source, with its days, reporters, malware and the hint in its documents', async () => {
  const { counted, sources, failures, undecided } = await foldBounces([story], { border: named, at });
  assert.deepEqual(
    sources.map(({ ip, whose, bounces, direct }) => [ip, whose, bounces, direct]),
    [['203.0.113.77', 'backscatter', 11, 1]],
  );
  const [source] = sources;
  assert.deepEqual(
    [source?.first?.utc, source?.last?.utc, source?.first?.jst, source?.days],
    ['2002-11-11T04:12:20Z', '2002-11-13T21:58:01Z', '2002-11-11T13:12:20+09:00', 3],
  );
  assert.deepEqual(source?.byDay, {
    list: [
      ['2002-11-11', 3],
      ['2002-11-12', 4],
      ['2002-11-13', 5],
    ],
    more: 0,
  });
  assert.deepEqual([source?.reporters.count, source?.standing, source?.recipients.count], [11, 'strong', 11]);
  assert.deepEqual(source?.malware, [['W32/Klez.h@MM', 8]]);
  assert.deepEqual(source?.authors.map(([name]) => name).sort(), ['Example Kobo', 'USER-A']);
  assert.ok(source?.files.some(({ name }) => name === 'CzWTime.docx'));
  assert.deepEqual(
    failures.list.map(({ address, reason, count }) => [address, reason, count]),
    [['friend@example.jp', 'mailboxfull', 1]],
  );
  assert.deepEqual(
    undecided.list.map(({ address }) => address),
    ['bucho@kaisha.example'],
  );
  assert.deepEqual(
    [counted.bounces, counted.ours, counted.backscatter, counted.undecided, counted.answers],
    [13, 1, 11, 1, 1],
  );
});

test('each sample of a source points at bytes that hold the line which names it', async () => {
  const { sources } = await foldBounces([story], { border: named, at });
  const samples = sources.flatMap(({ reporters }) => reporters.list.flatMap(({ samples: some }) => some));
  assert.equal(samples.length, 11);
  for (const { source, range = [0, 0], at: time } of samples) {
    assert.ok(
      readFileSync(source)
        .subarray(...range)
        .toString('latin1')
        .includes('203.0.113.77'),
      source,
    );
    assert.ok(time !== undefined);
  }
});

test('without a named border the source is still found, and our own server by the bounce it took', async () => {
  const { sources, own } = await foldBounces([story], { border: rule, at });
  assert.deepEqual(
    sources.map(({ ip, whose }) => [ip, whose]),
    [['203.0.113.77', 'backscatter']],
  );
  assert.deepEqual(
    own.map(({ ip }) => ip),
    ['198.51.100.25'],
  );
});

test('a sent log decides where it has the mail, and says which time it covers', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'mail.log');
    writeFileSync(
      path,
      '2002-11-12T10:59:00+09:00 mail postfix/cleanup[4]: 11AA22: message-id=<20021112110000.4711@mail.botchan.example>\n' +
        '2002-11-14T23:59:00+09:00 mail postfix/cleanup[4]: 11AA23: message-id=<1@mail.botchan.example>\n' +
        'Nov 14 23:59:59 mail sendmail[1]: x: msgid=<two@mail.botchan.example>, relay=a\n' +
        '2002-11-14 23:59:59 1a2b <= a@b.example H=c id=three@mail.botchan.example\n<four@mail.botchan.example>\n',
    );
    const log = await readSentLog(path);
    assert.deepEqual(
      [log.size, log.has('two@mail.botchan.example'), log.has('three@mail.botchan.example')],
      [5, true, true],
    );
    const { own, sources } = await foldBounces([story], { border: rule, sent: path, at });
    const says = (of: FoldedBounces['own']) => of[0]?.tests.find(({ test: id }) => id === 'sent-log');
    assert.deepEqual([says(own)?.standing, says(own)?.strength], ['own', 'decides']);
    assert.equal(says(sources)?.standing, 'other');
  }));

test('reports of receivers join the same table, and name sources that no bounce names', () =>
  inFolder(async (folder) => {
    const rows = (ip: string, count: number, result: string) =>
      `<record><row><source_ip>${ip}</source_ip><count>${count}</count><policy_evaluated><disposition>none</disposition><dkim>${result}</dkim><spf>fail</spf></policy_evaluated></row><identifiers><header_from>botchan.example</header_from></identifiers></record>`;
    const xml = `<feedback><report_metadata><org_name>Receiver</org_name><report_id>1</report_id><date_range><begin>1036972800</begin><end>1037059199</end></date_range></report_metadata><policy_published><domain>botchan.example</domain><p>none</p></policy_published>${rows('203.0.113.77', 40, 'fail')}${rows('198.51.100.25', 5, 'pass')}${rows('192.0.2.200', 3, 'fail')}</feedback>`;
    writeFileSync(join(folder, 'receiver!botchan.example!1036972800!1037059199.xml.gz'), gzipSync(xml));
    const { sources, own, reported, reports, counted } = await foldBounces([story, folder], { border: named, at });
    assert.deepEqual([sources[0]?.receivers?.mails, sources[0]?.receivers?.passed], [40, 0]);
    assert.equal(sources[0]?.tests.find(({ test: id }) => id === 'receivers')?.standing, 'other');
    assert.equal(own[0]?.tests.find(({ test: id }) => id === 'receivers')?.standing, 'own');
    assert.deepEqual(
      reported.map(({ ip, mails }) => [ip, mails]),
      [['192.0.2.200', 3]],
    );
    assert.deepEqual([reports.length, counted.reports, counted.mails], [1, 1, 16]);
  }));

test('reports in mails are read where they lie in the pile', { skip: skipWithout('reports-and-dkim') }, async () => {
  const mails = readdirSync(data('reports-and-dkim/dmarc-feedback'))
    .filter((name) => name.endsWith('.eml'))
    .map((name) => data(`reports-and-dkim/dmarc-feedback/${name}`));
  const { reports } = await foldBounces([...mails, data('reports-and-dkim/tlsrpt')], { border: rule, at });
  assert.deepEqual([mails.length, reports.filter(({ kind }) => kind === 'dmarc').length], [5, 5]);
  assert.equal(reports.filter(({ kind }) => kind === 'tls').length, 5);
});

test('complaints count for the address that the reporter saw', { skip: skipWithout('reports-and-dkim') }, async () => {
  const { counted, sources } = await foldBounces([data('reports-and-dkim/arf')], { border: rule, at });
  assert.equal(counted.complaints, 5);
  const by = new Map(sources.map(({ ip, complaints }) => [ip, complaints]));
  assert.ok((by.get('192.0.2.1') ?? 0) >= 2, JSON.stringify([...by]));
});

test('an interrupted run goes on, and comes to the same table', () =>
  inFolder(async (folder) => {
    const whole = join(folder, 'all.mbox');
    const mails = readdirSync(story).map(
      (name) => `From x@example.jp Wed Nov 13 09:30:00 2002\n${readFileSync(join(story, name), 'latin1')}\n`,
    );
    const journal = join(folder, 'journal');
    writeFileSync(whole, mails.slice(0, 6).join(''), 'latin1');
    const first = await foldBounces([whole], { border: named, at, resume: journal });
    assert.equal(first.resumed, 0);
    writeFileSync(whole, mails.join(''), 'latin1');
    const steps = { skipped: 0, done: 0 };
    const second = await foldBounces([whole], {
      border: named,
      at,
      resume: journal,
      step: (isSkipped) => {
        steps[isSkipped ? 'skipped' : 'done'] += 1;
      },
    });
    const straight = await foldBounces([whole], { border: named, at });
    assert.deepEqual([second.resumed, steps.skipped, steps.done], [6, 6, 9]);
    assert.deepEqual({ ...second, resumed: 0 }, straight);
    assert.deepEqual(
      readdirSync(dirname(journal)).filter((name) => name.endsWith('.part')),
      [],
    );
    await assert.rejects(foldBounces([story], { border: named, at, resume: journal }), /belongs to another pile/);
    writeFileSync(journal, '{"form":"x"}');
    await assert.rejects(foldBounces([whole], { border: named, at, resume: journal }), /is no journal/);
  }));

test('a run that goes on has not forgotten what could not be read, and counts what it does not name', () =>
  inFolder(async (folder) => {
    const pile = join(folder, 'pile');
    mkdirSync(pile);
    for (let i = 0; i < 103; i += 1) writeFileSync(join(pile, `${i}.eml`), '');
    const journal = join(folder, 'journal');
    const run = async () => {
      const refused: string[] = [];
      const refuse = ({ code }: { readonly code: string }) => refused.push(code);
      return { ...(await foldBounces([pile], { border: named, at, resume: journal, refuse })), refused };
    };
    const first = await run();
    assert.deepEqual([first.unread.length, first.moreUnread, first.refused.length], [100, 3, 100]);
    const second = await run();
    assert.deepEqual([second.unread, second.moreUnread, second.refused, second.resumed], [first.unread, 3, [], 103]);
  }));

test('a journal belongs to one sent log, whatever its size, and to what was asked', () =>
  inFolder(async (folder) => {
    const [journal, sent] = [join(folder, 'journal'), join(folder, 'sent')];
    writeFileSync(sent, '<1@mail.botchan.example>\n');
    await foldBounces([story], { border: named, at, resume: journal, sent });
    assert.ok((await foldBounces([story], { border: named, at, resume: journal, sent })).resumed > 0);
    writeFileSync(sent, '<2@mail.botchan.example>\n');
    await assert.rejects(foldBounces([story], { border: named, at, resume: journal, sent }), /belongs to another pile/);
    writeFileSync(sent, '<1@mail.botchan.example>\n');
    const asking: Asking = {
      level: 'recorded',
      lookup: (now) => replay([], now),
      askedAt: (now) => now,
      keep: () => undefined,
      finish: () => Promise.resolve(),
    };
    const asked = foldBounces([story], { border: named, at, resume: journal, sent, asking });
    await assert.rejects(asked, /belongs to another pile/);
  }));

test('of 333 real bounces each is counted once, no source swallows the pile, and without named hosts nobody is accused', {
  skip: skipWithout('bounces'),
}, async () => {
  const { counted, sources, own } = await foldBounces([data('bounces')], { border: rule, at });
  assert.equal(counted.bounces, counted.ours + counted.backscatter + counted.undecided - counted.complaints);
  // they came back to the people who had sent them
  assert.equal(counted.backscatter, 0);
  for (const one of [...sources, ...own]) assert.ok(one.bounces < counted.bounces / 3, one.ip);
});

test('a form of envelope senders that is none is told before anything is read', async () => {
  await assert.rejects(foldBounces([story], { border: rule, at, verp: ['news@example.jp'] }), {
    code: 'METSUKE_ARGUMENT',
  });
});
