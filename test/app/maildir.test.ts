/** Stores of Dovecot, Courier, Thunderbird and KMail: every mail is given once, and nothing is left out without a word. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { foldBounces } from '../../src/app/fold-bounces.ts';
import type { LeftOut } from '../../src/app/sources/left-out.ts';
import { itemsOf } from '../../src/app/sources.ts';
import { launcher } from '../command-line.ts';
import { byRule } from '../examine/examining.ts';
import { makeTar } from '../unpack/containers.ts';

const top = mkdtempSync(join(tmpdir(), 'metsuke-maildir-'));
after(() => rmSync(top, { recursive: true }));
const mail = (n: number): string => `From: a${n}@example.com\nSubject: ${n}\n\nbody ${n}\n`;

/** A name that ends in a slash is a folder without a file. */
function laidOut(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(top, name);
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(path.endsWith('/') ? join(root, path) : dirname(join(root, path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(root, path), data);
  }
  return root;
}

/** Places below the root: mails, failures by their code, and what was passed over. */
async function read(root: string, also?: 'files') {
  const mails: string[] = [];
  const failed: string[] = [];
  const told: Record<LeftOut, string[]> = { file: [], control: [], folder: [] };
  const place = (source: string): string => source.slice(root.length + 1);
  const passOver = (source: string, what: LeftOut): void => void told[what].push(place(source));
  for await (const item of itemsOf([root], passOver, also))
    if ('failure' in item) failed.push(`${place(item.source)} ${item.failure.code}`);
    else mails.push(place(item.source));
  return { mails, failed, ...told };
}

/** Dovecot's cache holds fields of the mails as they stand there. */
const cache = `\x01\x00\x08\x00\xd0\x4e\nFrom: a1@example.com\n\x00\x00Subject: 1\n`;
const uidlist = '3 V1700000000 N3 Gd41d8cd98f00b2\n1 W828 :1700000000.M1P1.host\n';
const dovecot = {
  '.Junk/cur/1700000001.M1P1.host:2,S': mail(2),
  '.Junk/dovecot-uidlist': uidlist,
  '.Junk/dovecot.index.cache': cache,
  '.Junk/maildirfolder': '',
  '.Junk/new/1700000002.M1P1.host': mail(3),
  '.Junk/tmp/': '',
  '.Junk.&ZeVnLIqe-/cur/1700000003.M1P1.host:2,': mail(4),
  '.Junk.&ZeVnLIqe-/new/': '',
  '.dovecot.lda-dupes': '\x00\x01',
  '.notmuch/xapian/postlist.glass': '\x0f\x0d',
  'cur/1700000000.M1P1.host:2,S': mail(1),
  'cur/1700000009.M1P1.host:2,S': 'a letter that lost its header\n',
  'dovecot-keywords': '0 $Forwarded\n',
  'dovecot-uidlist': uidlist,
  'dovecot-uidvalidity': '65530000\n',
  'dovecot-uidvalidity.65530000': '',
  'dovecot.index.cache': cache,
  'dovecot.index.log': '\x01\x03',
  'new/': '',
  subscriptions: 'V\t2\n\nJunk\n',
  'tmp/1700000005.M1P1.host': mail(5),
};
const delivered = [
  '.Junk/cur/1700000001.M1P1.host:2,S',
  '.Junk/new/1700000002.M1P1.host',
  '.Junk.&ZeVnLIqe-/cur/1700000003.M1P1.host:2,',
  'cur/1700000000.M1P1.host:2,S',
  'cur/1700000009.M1P1.host:2,S',
];

test('of Dovecot every folder is read, and neither its records nor what is not delivered yet; all that is named', async () => {
  const { mails, failed, file, control, folder } = await read(laidOut('dovecot', dovecot));
  assert.deepEqual([mails, failed, file], [delivered, [], []]);
  assert.deepEqual(control, [
    '.Junk/dovecot-uidlist',
    '.Junk/dovecot.index.cache',
    '.Junk/maildirfolder',
    '.dovecot.lda-dupes',
    'dovecot-keywords',
    'dovecot-uidlist',
    'dovecot-uidvalidity',
    'dovecot-uidvalidity.65530000',
    'dovecot.index.cache',
    'dovecot.index.log',
    'subscriptions',
  ]);
  assert.deepEqual(folder, ['.notmuch', 'tmp']);
});

test('folders of folders: Dovecot with LAYOUT=fs, Courier’s own folders, and dots in dots as mbsync makes them', async () => {
  const root = laidOut('nested', {
    '.Archive/.2023/cur/1.host:2,S': mail(1),
    '.Archive/.2023/new/': '',
    'Lists/Ruby/cur/2.host:2,S': mail(2),
    'Lists/Ruby/new/3.host': mail(3),
    'Lists/Ruby/tmp/': '',
    'courierimapkeywords/:list': '$Forwarded\n\n1.host:0\n',
    courierimapsubscribed: 'INBOX.Archive\n',
    courierimapuiddb: '1 1700000000 3\n1 4.host\n',
    courierpop3dsizelist: '/2 1 0\n',
    'cur/4.host:2,S': mail(4),
    maildirsize: '1000000S\n828 1\n',
    'mbox-of-old': `From a@example.com Tue Mar  5 10:00:00 2024\n${mail(5)}`,
    'new/': '',
    'note.txt': 'nothing of a mail\n',
  });
  const { mails, failed, file, control, folder } = await read(root);
  assert.deepEqual(mails, [
    '.Archive/.2023/cur/1.host:2,S',
    'Lists/Ruby/cur/2.host:2,S',
    'Lists/Ruby/new/3.host',
    'cur/4.host:2,S',
    'mbox-of-old',
  ]);
  assert.deepEqual([failed, file, folder], [[], ['note.txt'], ['courierimapkeywords']]);
  assert.deepEqual(control, ['courierimapsubscribed', 'courierimapuiddb', 'courierpop3dsizelist', 'maildirsize']);
});

test('of Thunderbird mboxes and Maildirs are read, and not its summaries; of KMail the hidden folders too', async () => {
  const mork = '// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)> // (f=iso-8859-1)\n(80=ns:msg:db)>\nsubject: x\n';
  const root = laidOut('desktop', {
    '.cache/notes.eml': mail(9),
    '.inbox.directory/Bills/cur/1.host:2,S': mail(1),
    '.inbox.directory/Bills/new/': '',
    'Archives.msf': mork,
    'Archives/cur/2.eml': mail(2),
    'Archives/tmp/': '',
    'Archives.sbd/2023/cur/3.eml': mail(3),
    'Archives.sbd/2023/tmp/4.eml': mail(4),
    Inbox: `From - Tue Mar 05 10:00:00 2024\n${mail(5)}\nFrom - Tue Mar 05 10:00:00 2024\n${mail(6)}`,
    'Inbox.msf': mork,
    'inbox/cur/7.host:2,S': mail(7),
    'inbox/new/': '',
    'msgFilterRules.dat': 'version="9"\nlogging="no"\n',
    subscriptions: `From - Tue Mar 05 10:00:00 2024\n${mail(8)}`,
  });
  const { mails, file, control, folder } = await read(root);
  assert.deepEqual(mails, [
    '.inbox.directory/Bills/cur/1.host:2,S',
    'Archives/cur/2.eml',
    'Archives.sbd/2023/cur/3.eml',
    'Inbox#1',
    'Inbox#2',
    'inbox/cur/7.host:2,S',
    'subscriptions',
  ]);
  assert.deepEqual([file, control], [['msgFilterRules.dat'], ['Archives.msf', 'Inbox.msf']]);
  assert.deepEqual(folder, ['Archives.sbd/2023/tmp']);
});

test('a mailbox that links lead back to is read once', async () => {
  const root = laidOut('linked', { '.Junk/cur/1.host': mail(1), '.Junk/new/': '', 'cur/2.host': mail(2), 'new/': '' });
  symlinkSync('.', join(root, '.Self'));
  symlinkSync('gone', join(root, '.dovecot.sieve'));
  assert.deepEqual(await read(root), {
    mails: ['.Junk/cur/1.host', 'cur/2.host'],
    failed: [],
    file: [],
    control: ['.dovecot.sieve'],
    folder: [],
  });
});

test('a folder of a Maildir that may not be read is told', async (context) => {
  if (process.getuid?.() === 0) return context.skip('root may read everything');
  const root = laidOut('closed', { 'cur/2.host': mail(2), 'new/': '' });
  mkdirSync(join(root, '.Closed'), { mode: 0 });
  assert.deepEqual((await read(root)).failed, ['.Closed METSUKE_INPUT_UNREADABLE']);
});

test('a packed Maildir gives the same mails, and names the same', async () => {
  const files = Object.entries(dovecot).filter(([name]) => !name.endsWith('/'));
  const path = join(top, 'dovecot.tar.gz');
  writeFileSync(path, gzipSync(makeTar(files.map(([name, data]) => ({ name: `box/${name}`, data })))));
  const { mails, failed, control, folder } = await read(path);
  assert.deepEqual(
    new Set(mails),
    new Set(delivered.filter((one) => !one.includes('000009')).map((one) => `box/${one}`)),
  );
  assert.deepEqual(failed, [' METSUKE_INPUT_ARCHIVE'], 'one mail lost its header, and an archive holds anything');
  assert.deepEqual(
    [control.includes('box/.Junk/maildirfolder'), control.includes('box/subscriptions'), folder],
    [true, true, ['box/tmp']],
  );
  const untold: string[] = [];
  for await (const item of itemsOf([path])) if ('failure' in item) untold.push(item.failure.message);
  assert.ok(
    untold.join().includes(`${control.length + 1} files in it are no mails`),
    'who is told of no records hears of them here',
  );
});

test('bounces that lie in a Maildir are folded without its records, and reports beside them are read', async () => {
  const row =
    '<record><row><source_ip>192.0.2.200</source_ip><count>3</count></row><identifiers><header_from>example.com</header_from></identifiers></record>';
  const report = `<feedback><report_metadata><org_name>Receiver</org_name><report_id>1</report_id></report_metadata><policy_published><domain>example.com</domain></policy_published>${row}</feedback>`;
  const root = laidOut('bounces', { ...dovecot, 'report.xml': report });
  const { mails } = await read(root, 'files');
  assert.deepEqual(mails, [...delivered, 'report.xml']);
  const folded = await foldBounces([root], { border: byRule, workers: 1, passOver: () => undefined });
  assert.deepEqual([folded.counted.mails, folded.counted.reports], [delivered.length + 1, 1]);
});

test('the command line says in one line each what it did not read', () => {
  const root = laidOut('told', dovecot);
  for (const [lang, said] of [
    ['en', [/^\d+ files in which mail programs keep their own records .*: dovecot-uidlist, /m, /^2 folders are no /m]],
    ['ja', [/^\d+個のファイルはメールソフトや.*subscriptions$/m, /^2個のフォルダーは.*\.notmuch/m]],
  ] as const) {
    const words = ['examine', root, '--lang', lang, '--format', 'jsonl'];
    const { status, stdout, stderr } = spawnSync(launcher, words, { encoding: 'utf8' });
    assert.deepEqual([status, stdout.trim().split('\n').length], [0, delivered.length]);
    for (const one of said) assert.match(stderr, one);
  }
});
