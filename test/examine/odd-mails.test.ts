/** Mails as programs write them that nobody thinks of: reports, mails of phones, of old clients, of locked letters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { examined } from './examining.ts';

const HEAD = `Return-Path: <hanako@example.org>
Received: from mail.example.org (mail.example.org [198.51.100.7]) by mx.example.net (Postfix) with ESMTPS id A1
 for <taro@example.net>; Tue, 10 Nov 2026 10:00:05 +0900
From: Hanako <hanako@example.org>
To: taro@example.net
Subject: Notes
Date: Tue, 10 Nov 2026 10:00:00 +0900
Message-ID: <m1@example.org>
MIME-Version: 1.0
`;
/** The mail of a colleague; `rest` is its Content-Type and what follows. */
const mail = (rest: string, head = HEAD) => examined(Buffer.from((head + rest).replaceAll('\n', '\r\n'), 'latin1'));
const spoke = ({ findings }: Awaited<ReturnType<typeof mail>>) => findings.map(({ detector }) => detector);

test('a DMARC report that a receiver sends is no web page', async () => {
  const report =
    '<feedback><record><identifiers><header_from>example.net</header_from></identifiers></record></feedback>';
  const packed = (name: string, text: string) => `Content-Type: application/gzip; name="${name}.gz"
Content-Disposition: attachment; filename="${name}.gz"
Content-Transfer-Encoding: base64

${gzipSync(text).toString('base64')}
`;
  for (const prolog of ['', '<?xml version="1.0" encoding="UTF-8" ?>\n']) {
    const { facts, verdict } = await mail(packed('example.com!example.net!1!2.xml', prolog + report));
    assert.notEqual(facts.attachments[0]?.value.inside?.[0]?.type, 'text/html');
    assert.equal(verdict.danger, 0);
  }
  // under this name a browser shows a page, whatever the first line says
  const form = '<x><form action="https://a.example.com/take"><input type="password"></form></x>';
  const page = await mail(packed('report.html', `<?xml version="1.0"?>${form}`));
  assert.ok(page.facts.links.some(({ value }) => value.url === 'https://a.example.com/take'));
});

test('a page below the letter is shown, and a file as well', async () => {
  const later = (disposition: string, type = 'text/html') => `Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Please see the file.
--b
Content-Type: ${type}; charset=utf-8; name="invoice.html"
Content-Disposition: ${disposition}; filename="invoice.html"

<form action="https://pay.example.com/p"><input type=password name=p></form>
--b--
`;
  const [inline, attached] = [await mail(later('inline')), await mail(later('attachment'))];
  assert.equal(inline.facts.attachments[0]?.value.inline, true);
  assert.match(inline.facts.links.map(({ value }) => value.where).join(), /html/);
  for (const id of ['attachment-html', 'attachment-password-form'] as const)
    assert.ok(spoke(inline).includes(id) && spoke(attached).includes(id), id);
  assert.ok(inline.verdict.danger >= attached.verdict.danger);
  // a form of the letter is no file, whatever its name
  const form = await mail(later('inline').replace('multipart/mixed', 'multipart/alternative'));
  assert.deepEqual(form.facts.attachments, []);
});

test('a letter that is encrypted was not read, and is said to be that', async () => {
  const enveloped = Buffer.from('3080060 92a864886f70d010703a080308002010031'.replace(' ', ''), 'hex').toString(
    'base64',
  );
  const armor = '-----BEGIN PGP MESSAGE-----\n\nhQEMA9\n=abcd\n-----END PGP MESSAGE-----\n';
  const locked: Readonly<Record<string, string>> = {
    's-mime': `Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
Content-Transfer-Encoding: base64

${enveloped}
`,
    openpgp: `Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b

--b
Content-Type: application/pgp-encrypted

Version: 1
--b
Content-Type: application/octet-stream; name=encrypted.asc

${armor}
--b--
`,
  };
  for (const [form, rest] of [...Object.entries(locked), ['openpgp', `\n${armor}`] as const]) {
    const { facts, verdict } = await mail(rest);
    assert.equal(facts.locked?.value.form, form);
    assert.deepEqual(
      verdict.unknown.find(({ what }) => what === 'body'),
      { what: 'body', why: 'locked' },
    );
    assert.match(verdict.summary.en, /encrypted/);
    assert.doesNotMatch(JSON.stringify(verdict.advice), /as usual|ふだんどおり/);
    assert.equal(verdict.kind, 'undecided');
  }
  // a signature beside the letter, and a locked file that comes with one, leave it readable
  const signed = 'Content-Type: multipart/signed; boundary=b\n\n--b\n\nSee you on Monday.\n--b\n';
  for (const rest of [locked['s-mime']?.replace('MwNg', '') ?? '', armor])
    assert.equal((await mail(`${signed}${rest}\n--b--\n`)).facts.locked, undefined);
});

test('a link of the sender that a gateway broke is no disguise; that of a stranger is told', async () => {
  const page = (host: string) =>
    `Content-Type: text/html\n\n<p>Our site: <a href="https://www.exam\n${host}/path">here</a>`;
  assert.ok(!spoke(await mail(page('ple.org'))).includes('link-address-disguised'));
  const { findings } = await mail(page('ple.com'));
  const told = findings.find(({ detector }) => detector === 'link-address-disguised');
  assert.match(told?.explains.en ?? '', /line end/);
});

test('a uuencoded file in the text is a file by its block, and its letters are neither links nor words', async () => {
  const lines = ['MM+V.CYM*V.CYM+W.DEM', 'M/Z!V.CY/8(', 'M'.padEnd(61, 'AUG.NL/#Q!')];
  const block = `begin 644 a.bin\n${lines.join('\n')}\n\`\nend`;
  const text = `Dear all, the file that you asked for is below and you can open it.\nendless\n\n${block}\n`;
  const { facts } = await mail(`Content-Type: text/plain\n\n${text}See http://after.example/uu for the rest.\n`);
  assert.deepEqual(
    facts.links.map(({ value }) => value.url),
    ['http://after.example/uu'],
  );
  assert.equal(facts.text?.value.language, 'en');
  const [file] = facts.attachments;
  assert.deepEqual([file?.value.name, file?.value.declared], ['a.bin', '']);
  const whole = Buffer.from(`${HEAD}Content-Type: text/plain\n\n${text}`.replaceAll('\n', '\r\n'), 'latin1').toString(
    'latin1',
  );
  const at = whole.indexOf('begin');
  assert.deepEqual(file?.proof, [{ at: [at, whole.indexOf('\r\nend\r\n') + 5] }]);
  // an address that stands there in full is no chance
  const hidden = `MGO TO HTTPS://A.EXAMPLE.COM/TAKE NOW`.padEnd(61, '!');
  const lure = await mail(`Content-Type: text/plain\n\n${text.replace(lines[2] ?? '', hidden)}`);
  assert.ok(lure.facts.links.some(({ value }) => value.host === 'a.example.com'));
});

test('a name of Lotus Notes has no domain that somebody could play', async () => {
  const head = HEAD.replace(/From: .*/, 'From: Taro Yamada/Sales/Corp <taro@corp.example>').replace(
    /To: .*/,
    'To: Hanako Suzuki/HR/Corp@CORP, hanako@CORP',
  );
  assert.ok(!spoke(await mail('\nSee you on Monday.\n', head)).includes('display-name-recipient-domain'));
});
