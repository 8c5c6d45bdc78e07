import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { textOf } from '../../src/message/content.ts';
import type { Message } from '../../src/message/message.ts';
import { readMessage } from '../../src/message/mime.ts';
import { readCompressedRtf } from '../../src/message/msg/compressed-rtf.ts';
import { readRtfLetter } from '../../src/message/msg/rtf-letter.ts';
import { convertMsg } from '../../src/message/msg.ts';
import { everyPart } from '../../src/message/parts.ts';
import { convertTnef } from '../../src/message/tnef.ts';
import { data, skipWithout } from '../data.ts';
import { examined } from '../examine/examining.ts';
import { makeMsg, makeTnef } from '../unpack/outlook-items.ts';

const messageOf = (bytes: Uint8Array): Message => {
  const made = convertMsg(bytes);
  assert.ok(made !== undefined);
  return readMessage(made.bytes);
};

const bodies = (message: Message): string[] =>
  [...everyPart(message)]
    .filter(({ part }) => part.type.startsWith('text/'))
    .map(({ part, message: owner }) => textOf(owner, part).text);

const field = (message: Message, key: string): string | undefined =>
  message.headers.find((one) => one.key === key)?.value;

const letter = {
  subject: '見積書の件',
  from: { name: '山田 太郎', address: 'taro@example.com' },
  to: [{ name: 'Reader', address: 'reader@example.org' }],
  text: 'お世話になっております。\r\n見積書をお送りします。\r\n',
  html: '<html><body><p>見積書を<a href="https://www.example.com/q">お送りします</a>。</p></body></html>',
  attachments: [{ name: '見積書.pdf', data: Buffer.from('%PDF-1.4 estimate') }],
};

/** The same letter as a mail program would have sent it. */
const asEml = (headers: string): Buffer =>
  Buffer.from(
    `${headers}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n` +
      `--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${letter.text}\r\n--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${letter.html}\r\n--a--\r\n` +
      `--m\r\nContent-Type: application/octet-stream; name*=utf-8''${encodeURIComponent('見積書.pdf')}\r\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent('見積書.pdf')}\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${letter.attachments[0]?.data.toString('base64')}\r\n--m--\r\n`,
  );

const HEADERS =
  'Return-Path: <taro@example.com>\r\nReceived: from mail.example.com (mail.example.com [192.0.2.10])\r\n\tby mx.example.org (Postfix) with ESMTPS id 4Tq\r\n\tfor <reader@example.org>; Tue,  5 Mar 2024 10:00:02 +0900 (JST)\r\n' +
  'From: =?UTF-8?B?5bGx55SwIOWkqumDjg==?= <taro@example.com>\r\nTo: Reader <reader@example.org>\r\nSubject: =?UTF-8?B?6KaL56mN5pu444Gu5Lu2?=\r\nDate: Tue, 5 Mar 2024 10:00:00 +0900\r\nMessage-ID: <1@example.com>\r\n';

test('a .msg that came over SMTP is examined to the same facts as the mail that it was', async () => {
  const [outlook, plain] = await Promise.all([
    examined(makeMsg({ ...letter, headers: `${HEADERS}Content-Type: multipart/mixed;\r\n\tboundary="gone"\r\n` })),
    examined(asEml(HEADERS)),
  ]);
  assert.deepEqual(outlook.converted?.from, 'outlook-msg');
  const bare = ({ facts }: typeof plain) => ({
    from: facts.from.map((one) => one.value),
    to: facts.to.map((one) => one.value),
    subject: facts.subject?.value,
    date: facts.date?.value,
    messageId: facts.messageId?.value,
    handover: facts.route.value.handover,
    links: facts.links.map((one) => one.value),
    attachments: facts.attachments.map(({ value }) => [value.name, value.type, value.sha256]),
    seen: facts.text?.value.seen,
  });
  assert.deepEqual(bare(outlook), bare(plain));
  assert.deepEqual([outlook.verdict.kind, outlook.verdict.danger], [plain.verdict.kind, plain.verdict.danger]);
});

test('a .msg without fields gets them from its properties', () => {
  const message = messageOf(makeMsg({ ...letter, time: Date.UTC(2024, 2, 5, 1, 0, 0) }));
  assert.equal(field(message, 'from'), '=?UTF-8?B?5bGx55SwIOWkqumDjg==?= <taro@example.com>');
  assert.equal(field(message, 'to'), '"Reader" <reader@example.org>');
  assert.equal(field(message, 'date'), 'Tue, 5 Mar 2024 01:00:00 +0000');
  assert.deepEqual(bodies(message), [letter.text, letter.html]);
});

test('a message in a message in a .msg is a message inside', () => {
  const inner = { ...letter, subject: 'innermost', attachments: [] };
  const message = messageOf(
    makeMsg({
      ...letter,
      attachments: [{ name: 'a', item: { ...letter, attachments: [{ name: 'b', item: inner }] } }],
    }),
  );
  assert.deepEqual(
    [...everyPart(message)].map(({ part, depth }) => `${depth} ${part.type}`),
    [
      '0 text/plain',
      '0 text/html',
      '0 message/rfc822',
      '1 text/plain',
      '1 text/html',
      '1 message/rfc822',
      '2 text/plain',
      '2 text/html',
    ],
  );
});

test('what a stranger wrote into the properties makes no field and no part', () => {
  const message = messageOf(
    makeMsg({
      subject: 'a\r\nBcc: victim@example.org\r\n\r\n--=_outlook_1',
      from: { name: 'x"\r\nX: y', address: 'a@example.com>\r\nTo: b@example.net' },
      to: [],
      text: '--=_outlook_1--\r\n',
      headers: '',
      attachments: [{ name: 'a"\r\nContent-Type: text/html', data: Buffer.from('x') }],
    }),
  );
  assert.deepEqual(
    message.headers.map(({ key }) => key),
    ['from', 'subject', 'mime-version', 'content-type'],
  );
  assert.equal([...everyPart(message)].length, 2);
});

test('winmail.dat opens into the letter that carries it: its text is seen, its file an attachment', async () => {
  const tnef = makeTnef({
    ...letter,
    attachments: [{ name: 'run.exe', data: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(80)]) }],
  });
  const mail = Buffer.from(
    `From: taro@example.com\r\nTo: reader@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${tnef.toString('base64')}\r\n`,
  );
  const { facts, findings } = await examined(mail);
  assert.ok(facts.text?.value.seen.includes('お世話になっております'));
  assert.deepEqual(
    facts.attachments.map(({ value }) => [value.name, value.type]),
    [
      ['winmail.dat', 'application/ms-tnef'],
      ['run.exe', 'application/vnd.microsoft.portable-executable'],
    ],
  );
  assert.ok(findings.some((one) => one.detector === 'attachment-executable'));
  assert.ok(facts.links.some(({ value }) => value.url === 'https://www.example.com/q'));
});

test('an attached .msg is a mail of its own, whose files are looked at', async () => {
  const inner = makeMsg({
    ...letter,
    attachments: [{ name: 'b.exe', data: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(80)]) }],
  });
  const mail = Buffer.from(
    `From: taro@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\nsee the mail\r\n--q\r\n` +
      `Content-Type: application/octet-stream; name="mail.msg"\r\nContent-Disposition: attachment; filename="mail.msg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${inner.toString('base64')}\r\n--q--\r\n`,
  );
  const { facts } = await examined(mail);
  assert.deepEqual(
    facts.attachments.map(({ value }) => value.name),
    ['mail.msg', 'b.exe'],
  );
  assert.equal(facts.text?.value.seen.trim(), 'see the mail');
});

test('compressed RTF opens: the examples of MS-OXRTFCP §3.1.1 and §3.2', () => {
  const hello = Buffer.from(
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
    'hex',
  );
  assert.equal(
    Buffer.from(readCompressedRtf(hello)).toString('latin1'),
    '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
  );
  const cross = Buffer.from('1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0', 'hex');
  assert.equal(Buffer.from(readCompressedRtf(cross)).toString('latin1'), '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}');
});

test('HTML that was packed into RTF comes out as it was, Japanese included', () => {
  const rtf =
    '{\\rtf1\\ansi\\ansicpg932\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fcharset128 MS PGothic;}}{\\*\\generator x;}' +
    '{\\*\\htmltag64 <html><body>}\\htmlrtf {\\htmlrtf0 {\\*\\htmltag84 <a href="https://www.example.com/">}\\htmlrtf \\ul\\htmlrtf0 ' +
    "\\'93\\'fa\\'96\\'7b{\\*\\htmltag92 </a>}\\u12354 ?{\\*\\htmltag58 </body></html>}\\htmlrtf }\\htmlrtf0 }";
  const { html, text } = readRtfLetter(Buffer.from(rtf, 'latin1'));
  assert.equal(html, true);
  assert.equal(text, '<html><body><a href="https://www.example.com/">日本</a>あ</body></html>');
});

test('all Outlook files of the sample are opened, each with a subject or a text, none in part', {
  skip: skipWithout('outlook-msg'),
}, async () => {
  const files = readdirSync(data('outlook-msg'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.msg'),
  );
  assert.equal(files.length, 44);
  for (const name of files) {
    const bytes = readFileSync(data(`outlook-msg/${name}`));
    assert.equal(convertMsg(bytes)?.isPartial, false, name);
    const { facts, converted, partial } = await examined(bytes, { source: name });
    assert.equal(converted?.from, 'outlook-msg', name);
    assert.deepEqual(partial, [], name);
    assert.ok(facts.subject !== undefined || facts.text !== undefined, name);
    assert.ok(!`${facts.subject?.value} ${facts.text?.value.seen}`.includes('\ufffd'), name);
  }
});

test('an .eml that an Outlook file carries is the same as file and as message inside', {
  skip: skipWithout('outlook-msg'),
}, () => {
  const received = messageOf(readFileSync(data('outlook-msg/test/Attach sample eml received.msg')));
  const sent = messageOf(readFileSync(data('outlook-msg/test/Attach sample eml sent.msg')));
  const inner = [...everyPart(received)].find(({ part }) => part.message !== undefined)?.part.message;
  const file = [...everyPart(sent)].find(({ part }) => part.filename?.endsWith('.eml') === true);
  assert.ok(inner !== undefined && file !== undefined);
  const raw = readMessage(Buffer.from(textOf(file.message, file.part).text));
  // Outlook took out the meta, and made a plain text beside the HTML
  const html = (message: Message): string =>
    bodies(message)
      .at(-1)
      ?.replace(/<meta[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  assert.equal(html(inner), html(raw));
  assert.equal(field(inner, 'subject'), field(raw, 'subject'));
});

test('bytes that are no item are none', () => {
  assert.equal(convertMsg(Buffer.alloc(4096)), undefined);
  assert.equal(convertMsg(Buffer.from('d0cf11e0a1b11ae1', 'hex')), undefined);
  assert.equal(convertTnef(Buffer.from('From: a@example.com\r\n')), undefined);
});
