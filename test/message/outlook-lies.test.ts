/** Outlook's own files that say one thing in one place and another in the next, or hold more than a letter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { readCompressedRtf } from '../../src/message/msg/compressed-rtf.ts';
import { readRtfLetter } from '../../src/message/msg/rtf-letter.ts';
import { convertTnef } from '../../src/message/tnef.ts';
import { examined } from '../examine/examining.ts';
import { harmlessProgram, makeCompound, makePackage, type Stream } from '../unpack/containers.ts';
import { makeTnef, packedRtf, plainRtf, type RawProperty, rawStreams } from '../unpack/outlook-items.ts';

const WIDE = 0x1f;
const NARROW = 0x1e;
const BINARY = 0x102;
const RTF = 0x1009;

const item = (...more: RawProperty[]): RawProperty[] => [
  [0x37, WIDE, 'the invoice'],
  [0x42, WIDE, 'Taro'],
  [0x64, WIDE, 'SMTP'],
  [0x65, WIDE, 'taro@example.com'],
  ...more,
];
const ofMsg = (...more: RawProperty[]): Promise<Examination> => examined(makeCompound(rawStreams(item(...more))));
const attachment = (properties: readonly RawProperty[], inside: readonly Stream[] = []): Stream[] => {
  const folder = '__attach_version1.0_#00000000/';
  return [
    ...rawStreams(properties, folder, 8),
    ...inside.map(({ path, data }) => ({ path: `${folder}__substg1.0_3701000D/${path}`, data })),
  ];
};
const withFile = (properties: readonly RawProperty[], inside: readonly Stream[] = []): Promise<Examination> =>
  examined(makeCompound([...rawStreams(item([0x1000, WIDE, 'see the file'])), ...attachment(properties, inside)]));
const urls = ({ facts }: Examination): string[] => facts.links.map(({ value }) => value.url);
const ids = ({ findings }: Examination): string[] => findings.map(({ detector }) => detector);

const linked =
  '{\\rtf1\\ansi Please {\\field{\\*\\fldinst{HYPERLINK "https://evil.example/login"}}{\\fldrslt{\\ul https://bank.example/}}} now\\par}';

test('a link of a letter in RTF leads where its field says, alone or beside a plain text', async () => {
  for (const more of [[], [[0x1000, WIDE, 'Please https://bank.example/ now'] as const]]) {
    const examination = await ofMsg([RTF, BINARY, plainRtf(linked)], ...more);
    assert.ok(urls(examination).includes('https://evil.example/login'));
    assert.ok(ids(examination).includes('link-text-differs'));
  }
});

test('fields: words in quotes, bare, behind switches; places in the letter and other fields are no link', () => {
  const page = (instruction: string): string | undefined =>
    readRtfLetter(Buffer.from(`{\\rtf1 a {\\field{\\*\\fldinst ${instruction}}{\\fldrslt shown}} b}`)).page;
  const goal = (href: string): string => `<html><body>a <a href="${href}">shown</a> b</body></html>`;
  assert.equal(page('HYPERLINK "https://evil.example/"'), goal('https://evil.example/'));
  assert.equal(page('HYPERLINK https://evil.example/'), goal('https://evil.example/'));
  assert.equal(page(' HYPERLINK \\\\o "tip" {"https://evil.example/"} \\\\t "_top"'), goal('https://evil.example/'));
  assert.equal(page('HYPERLINK "\\\\\\\\192.0.2.7\\\\share"'), goal('\\\\192.0.2.7\\share'));
  assert.equal(page('HYPERLINK \\\\l "below"'), undefined);
  assert.equal(page('PAGE'), undefined);
});

test('what RTF hides is hidden, and bytes of a picture are no letters', async () => {
  const { facts } = await ofMsg([RTF, BINARY, plainRtf('{\\rtf1 seen{\\v  unseen}{\\pict\\bin5 }}}{{} more}')]);
  assert.deepEqual([facts.text?.value.seen, facts.text?.value.hidden], ['seen more', 'unseen']);
});

test('a header that lies about the length of the RTF hides nothing of it', () => {
  for (const size of [0, 8, 2 ** 32 - 1])
    for (const packed of [packedRtf(linked, size), plainRtf(linked, size)])
      assert.equal(Buffer.from(readCompressedRtf(packed)).toString('latin1'), linked);
  assert.equal(Buffer.from(readCompressedRtf(Buffer.from(linked))).toString('latin1'), linked);
});

test('RTF in a form that is unknown is told as not read', async () => {
  const { partial } = await ofMsg([RTF, BINARY, Buffer.concat([Buffer.alloc(16, 7), Buffer.from(linked)])]);
  assert.deepEqual(partial, ['outlook']);
});

test('an object in the RTF of a letter is opened', async () => {
  const object = Buffer.concat([
    Buffer.from('01050000020000000800000050', 'hex'),
    Buffer.from('ackage\0'),
    Buffer.alloc(8),
    Buffer.from([0, 0, 0, 0]),
  ]).toString('hex');
  const { facts } = await ofMsg([RTF, BINARY, plainRtf(`{\\rtf1 a{\\object\\objupdate{\\*\\objdata ${object}}}}`)]);
  const [file] = facts.attachments.map(({ value }) => value);
  assert.equal(file?.type, 'application/rtf');
  assert.ok(file?.signs?.some(({ kind }) => kind === 'starts-itself'));
});

test('two forms of a letter that say different things are both seen; two that say the same are one', async () => {
  const lure = 'Your account is locked https://evil.example/verify';
  for (const other of [
    [RTF, BINARY, plainRtf(`{\\rtf1 ${lure}\\par}`)],
    [0x1013, WIDE, `<p>${lure}</p>`],
  ] as const) {
    const examination = await ofMsg([0x1013, BINARY, Buffer.from('<p>harmless newsletter</p>')], other);
    const seen = examination.facts.text?.value.seen ?? '';
    assert.ok(seen.includes('harmless newsletter') && seen.includes('Your account is locked'), seen);
    assert.deepEqual(urls(examination), ['https://evil.example/verify']);
  }
  const words = 'お世話になっております。見積書をお送りします。ご確認をお願いいたします。';
  const same = await ofMsg(
    [0x1013, BINARY, Buffer.from(`<html><head><style>p{margin:0}</style></head><p>${words}</p></html>`)],
    [0x3fde, 3, 65001],
    [RTF, BINARY, plainRtf(`{\\rtf1 ${[...words].map((one) => `\\u${one.charCodeAt(0)} ?`).join('')}\\par}`)],
  );
  assert.equal(same.facts.text?.value.seen, words);
});

test('a text that stands there as UTF-16 and in bytes is read both times', async () => {
  const { facts } = await ofMsg([0x1000, NARROW, 'in bytes'], [0x1000, WIDE, 'in units']);
  assert.match(facts.text?.value.seen ?? '', /in bytes\s+in units/);
});

const kept = (from: string): RawProperty => [0x7d, WIDE, `From: ${from}\r\nTo: reader@example.org\r\n`];

test('who Outlook shows is told beside who stands in the kept fields, where they are of two organizations', async () => {
  const two = await ofMsg(kept('service@bank.example'));
  assert.deepEqual(
    two.facts.from.map(({ value }) => value.address),
    ['service@bank.example', 'taro@example.com'],
  );
  assert.ok(ids(two).includes('many-from'));
  const one = await ofMsg(kept('Taro Yamada <taro.yamada@mail.example.com>'));
  assert.equal(one.facts.from.length, 1);
  const none = await ofMsg([0x7d, WIDE, 'X-Mailer: x\r\n']);
  assert.equal(none.facts.from[0]?.value.address, 'taro@example.com');
  assert.equal(none.facts.subject?.value, 'the invoice');
});

test('whom Outlook would answer is told', async () => {
  const entry = Buffer.concat([
    Buffer.from('00000000812b1fa4bea310199d6e00dd010f540200000080', 'hex'),
    Buffer.from('Other\0SMTP\0other@example.net\0', 'utf16le'),
  ]);
  const list = Buffer.alloc(12);
  list.writeUInt32LE(1, 0);
  list.writeUInt32LE(entry.length + 4, 4);
  list.writeUInt32LE(entry.length, 8);
  for (const property of [
    [0x4f, BINARY, Buffer.concat([list, entry])],
    [0x50, WIDE, 'Someone; other@example.net'],
  ] as const) {
    const examination = await ofMsg(property);
    assert.deepEqual(
      examination.facts.replyTo.map(({ value }) => value.address),
      ['other@example.net'],
    );
    assert.ok(ids(examination).includes('replyto-other-domain'));
  }
});

test('a file that lies elsewhere is a link there; on the own network it is none', async () => {
  for (const [path, url] of [
    ['\\\\192.0.2.7\\share\\invoice.exe', 'file://192.0.2.7/share/invoice.exe'],
    ['\\\\files.example.net@SSL@8443\\DavWWWRoot\\invoice.exe', 'file://files.example.net/DavWWWRoot/invoice.exe'],
    ['https://evil.example/invoice.exe', 'https://evil.example/invoice.exe'],
  ] as const) {
    const examination = await withFile([
      [0x3705, 3, 2],
      [0x3707, WIDE, 'invoice.pdf'],
      [0x370d, WIDE, path],
    ]);
    assert.deepEqual(urls(examination), [url]);
    assert.equal(ids(examination).includes('link-starts-program'), url.startsWith('file:'));
  }
  for (const path of ['\\\\nas01\\share\\a.pdf', 'C:\\Users\\a.pdf'])
    assert.deepEqual(
      urls(
        await withFile([
          [0x3705, 3, 2],
          [0x3707, WIDE, 'a.pdf'],
          [0x370d, WIDE, path],
        ]),
      ),
      [],
    );
});

test('a meeting whose sound lies on a share of a stranger tells it (CVE-2023-23397)', async () => {
  const examination = await ofMsg([0x1000, WIDE, 'the meeting'], [0x8004, WIDE, '\\\\198.51.100.7\\a\\b.wav']);
  assert.ok(ids(examination).includes('link-starts-program'));
  const own = await ofMsg([0x1000, WIDE, 'the meeting'], [0x8004, WIDE, '\\\\nas01\\a\\b.wav']);
  assert.deepEqual(urls(own), []);
});

test('an object that was put into the letter is a file, and what is in it is opened', async () => {
  const examination = await withFile(
    [
      [0x3705, 3, 6],
      [0x3001, WIDE, 'Package'],
    ],
    [
      { path: '\x01Ole10Native', data: makePackage('run.exe', harmlessProgram) },
      { path: '\x03ObjInfo', data: 'x' },
    ],
  );
  const [file] = examination.facts.attachments.map(({ value }) => value);
  assert.equal(file?.type, 'application/x-ole-storage');
  assert.deepEqual(
    file?.inside?.map(({ name }) => name),
    ['run.exe'],
  );
  assert.ok(ids(examination).includes('attachment-executable'));
});

test('the message and the bytes of one attachment are both looked at', async () => {
  const { facts } = await withFile(
    [
      [0x3705, 3, 1],
      [0x3707, WIDE, 'a.exe'],
      [0x3701, BINARY, harmlessProgram],
    ],
    rawStreams([[0x1000, WIDE, 'inside']], '', 24),
  );
  assert.deepEqual(
    facts.attachments.map(({ value }) => value.type),
    ['message/rfc822', 'application/vnd.microsoft.portable-executable'],
  );
});

test('a short name or an ending of another kind is a second name; that of DOS is none', async () => {
  const names = async (...more: RawProperty[]): Promise<readonly string[] | undefined> =>
    (await withFile([[0x3707, WIDE, 'a.docx'], [0x3701, BINARY, Buffer.from('x')], ...more])).facts.attachments[0]
      ?.value.names;
  assert.deepEqual(await names([0x3704, WIDE, 'a.exe']), ['a.docx', 'a.exe']);
  assert.deepEqual(await names([0x3703, WIDE, '.exe']), ['a.docx', '.exe']);
  assert.equal(await names([0x3704, WIDE, 'A~1.DOC'], [0x3703, WIDE, '.docx']), undefined);
});

test('what lies deeper than is read, or beyond what is listed, is told', async () => {
  const nest = (depth: number, folder = '', header = 32): Stream[] => {
    const own = rawStreams(item([0x1000, WIDE, `level ${depth}`]), folder, header);
    const attach = `${folder}__attach_version1.0_#00000000/`;
    return depth === 0
      ? own
      : [...own, ...rawStreams([[0x3705, 3, 5]], attach, 8), ...nest(depth - 1, `${attach}__substg1.0_3701000D/`, 24)];
  };
  assert.deepEqual((await examined(makeCompound(nest(9)))).partial, []);
  assert.deepEqual((await examined(makeCompound(nest(10)))).partial, ['outlook']);
  const filler = Array.from({ length: 20_100 }, (_, i): Stream => ({ path: `__nameid_version1.0/${i}`, data: '' }));
  const beyond = await examined(makeCompound([...filler, ...rawStreams(item([0x1000, WIDE, 'x']))]));
  assert.deepEqual([beyond.converted?.from, beyond.partial], ['outlook-msg', ['outlook']]);
});

const winmail = (bytes: Buffer): Buffer =>
  Buffer.from(
    `From: taro@example.com\r\nTo: reader@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n`,
  );
const letter = { subject: 'x', from: { name: 'A', address: 'a@example.com' }, to: [], text: 'the letter' };

test('a winmail.dat that is cut off, or claims more than it has, is told as read in part', async () => {
  const whole = makeTnef({ ...letter, attachments: [{ name: 'a.txt', data: Buffer.from('the file') }] });
  assert.equal(convertTnef(whole)?.isPartial, false);
  const long = Buffer.from(whole);
  long.writeUInt32LE(0x7fffffff, 6 + 5);
  for (const bytes of [whole.subarray(0, whole.length - 20), long])
    assert.deepEqual((await examined(winmail(bytes))).partial, ['outlook']);
});

/** An attribute ([MS-OXTNEF] §2.1.3): level, number, length, content, sum. */
function attribute(level: number, id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head[0] = level;
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(data.length, 5);
  return Buffer.concat([head, data, Buffer.alloc(2)]);
}
const tnef = (...attributes: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('789f3e220100', 'hex'), ...attributes]);
const drawn = attribute(2, 0x00069002, Buffer.alloc(14));
const content = (text: string): Buffer => attribute(2, 0x0006800f, Buffer.from(text));

test('in a winmail.dat a content without a beginning, and a second one, are files', async () => {
  for (const [bytes, sizes] of [
    [tnef(content('a content')), [9]],
    [tnef(drawn, content('one'), content('another')), [3, 7]],
    [tnef(drawn, content('one'), drawn, content('another')), [3, 7]],
  ] as const) {
    const { facts } = await examined(winmail(bytes));
    assert.deepEqual(
      facts.attachments.slice(1).map(({ value }) => value.bytes),
      sizes,
    );
  }
});

test('a property that claims more than its list has is told', () => {
  const property = Buffer.alloc(16);
  property.writeUInt32LE(1, 0);
  property.writeUInt16LE(0x1f, 4);
  property.writeUInt16LE(0x1000, 6);
  property.writeUInt32LE(1, 8);
  property.writeUInt32LE(0xffffffff, 12);
  assert.equal(convertTnef(tnef(attribute(1, 0x00069003, property)))?.isPartial, true);
});

test('a list of more properties, or of more recipients, than are read is told', () => {
  const count = (size: number, all: number): Buffer => {
    const list = Buffer.alloc(size);
    list.writeUInt32LE(all, 0);
    return list;
  };
  const properties = (all: number): Buffer => attribute(1, 0x00069003, count(4 + 8 * all, all));
  assert.equal(convertTnef(tnef(properties(20_000)))?.isPartial, false);
  assert.equal(convertTnef(tnef(properties(20_001)))?.isPartial, true);
  const recipients = (all: number): Buffer => attribute(1, 0x00069004, count(4 + 4 * all, all));
  assert.equal(convertTnef(tnef(recipients(2000)))?.isPartial, false);
  assert.equal(convertTnef(tnef(recipients(2001)))?.isPartial, true);
});
