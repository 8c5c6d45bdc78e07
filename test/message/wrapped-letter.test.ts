/** Letters inside of their signature, and names of files where the grammar has none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endingOf } from '../../src/examine/known/files/file-names.ts';
import { signedEntity } from '../../src/message/cms.ts';
import { readMessage } from '../../src/message/mime.ts';
import { openOutlook } from '../../src/message/outlook.ts';
import { reportedIn } from '../../src/message/reported.ts';
import { examined } from '../examine/examining.ts';
import { harmlessProgram } from '../unpack/containers.ts';

/** X.690: tag, length in one to three bytes, content. */
function element(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length =
    body.length < 128 ? Buffer.from([body.length]) : Buffer.from([0x82, body.length >> 8, body.length & 255]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}
/** Without a length, as programs write that do not know it yet. */
const open = (tag: number, ...content: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.alloc(2)]);

const SIGNED = Buffer.from('06092a864886f70d010702', 'hex');
const LOCKED = Buffer.from('06092a864886f70d010703', 'hex');
const DATA = Buffer.from('06092a864886f70d010701', 'hex');
const VERSION = Buffer.from('020101', 'hex');

const whole = (entity: Buffer): Buffer =>
  element(
    0x30,
    SIGNED,
    element(
      0xa0,
      element(0x30, VERSION, element(0x31), element(0x30, DATA, element(0xa0, element(4, entity))), element(0x31)),
    ),
  );
const inPieces = (entity: Buffer): Buffer => {
  const pieces: Buffer[] = [];
  for (let at = 0; at < entity.length; at += 100) pieces.push(element(4, entity.subarray(at, at + 100)));
  return open(
    0x30,
    SIGNED,
    open(0xa0, open(0x30, VERSION, element(0x31), open(0x30, DATA, open(0xa0, open(0x24, ...pieces))), element(0x31))),
  );
};

const entity = Buffer.from(
  `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>お知らせ <a href="https://evil.example/login">open</a></p>\r\n` +
    `--b\r\nContent-Type: application/octet-stream; name=run.exe\r\nContent-Transfer-Encoding: base64\r\n\r\n${harmlessProgram.toString('base64')}\r\n--b--\r\n`,
);
const mail = (cms: Buffer, type = 'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m'): Buffer =>
  Buffer.from(
    `From: taro@example.com\r\nTo: reader@example.org\r\nSubject: notice\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${cms.toString('base64')}\r\n`,
  );

test('a letter inside of its signature is read, with its links and files', async () => {
  for (const cms of [whole(entity), inPieces(entity)]) {
    assert.deepEqual(signedEntity(cms), { bytes: Uint8Array.from(entity), isPartial: false });
    for (const type of [undefined, 'application/x-pkcs7-mime', 'application/octet-stream; name=smime.p7m']) {
      const { facts, findings } = await examined(mail(cms, type));
      assert.equal(facts.text?.value.seen, 'お知らせ open');
      assert.deepEqual(
        facts.links.map(({ value }) => value.url),
        ['https://evil.example/login'],
      );
      const ids = findings.map(({ detector }) => detector);
      assert.ok(ids.includes('attachment-executable'));
      assert.ok(!ids.includes('forwarded'), 'nobody passes it on');
    }
  }
});

test('what is locked, cut off or no signature stays what it is, and costs no more than its length', async () => {
  const locked = element(0x30, LOCKED, element(0xa0, element(0x30, VERSION)));
  assert.equal(signedEntity(locked), undefined);
  const { facts, verdict } = await examined(mail(locked));
  assert.equal(facts.text, undefined);
  assert.notEqual(verdict.kind, 'legitimate');
  const cms = inPieces(entity);
  for (let end = 0; end < cms.length; end += 7) signedEntity(cms.subarray(0, end));
  for (const unit of ['3080', '2480', '30820000', '0480', 'a080'])
    assert.equal(signedEntity(Buffer.from(unit.repeat(50_000), 'hex')), undefined);
});

test('a signed letter that is not all there, or comes in more pieces than are read, is never called read', async () => {
  const cms = whole(entity);
  const cut = cms.subarray(0, cms.length - 60);
  assert.equal(signedEntity(cut)?.isPartial, true);
  assert.ok((await examined(mail(cut))).partial.includes('outlook'));
  const text = Buffer.from(`Content-Type: text/plain\r\n\r\n${'a'.repeat(200_000)} https://evil.example/pay`);
  const pieces = Buffer.concat(Array.from(text, (byte) => Buffer.from([4, 1, byte])));
  const many = open(
    0x30,
    SIGNED,
    open(0xa0, open(0x30, VERSION, element(0x31), open(0x30, DATA, open(0xa0, open(0x24, pieces))))),
  );
  assert.equal(signedEntity(many)?.bytes.length, 200_000);
  const { partial, verdict } = await examined(mail(many));
  assert.ok(partial.includes('outlook'));
  assert.notEqual(verdict.kind, 'legitimate');
});

test('of a signed report the mail that is attached is taken out', () => {
  const report = Buffer.from(
    'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nplease look\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: bank@example.net\r\n\r\nlure\r\n--b--\r\n',
  );
  const converters = { msg: () => undefined, tnef: () => undefined, signed: signedEntity };
  const [inner] = reportedIn(openOutlook(readMessage(mail(whole(report))), converters));
  assert.match(Buffer.from(inner?.bytes ?? []).toString(), /^From: bank@example\.net/);
});

test('the name of a file is found where the word in front of it, or the semicolon, is missing', async () => {
  for (const disposition of ['attachment filename="run.exe"', 'filename="run.exe"', 'attachment, filename=run.exe']) {
    const { facts } = await examined(
      Buffer.from(
        `From: taro@example.com\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\nContent-Disposition: ${disposition}\r\n\r\nx\r\n`,
      ),
    );
    assert.equal(facts.attachments[0]?.value.name, 'run.exe', disposition);
  }
});

test('an ending is what Windows makes of a name: up to NUL, and without the stream of NTFS', () => {
  for (const [name, ending] of [
    ['a.exe\0.txt', 'exe'],
    ['a.exe::$DATA', 'exe'],
    ['a.txt', 'txt'],
    ['a.exe . ', 'exe'],
  ] as const)
    assert.equal(endingOf(name), ending);
});
