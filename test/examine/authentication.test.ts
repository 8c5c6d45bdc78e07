import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAuthenticationResults, readReceivedSpf } from '../../src/examine/observe/authentication/results-fields.ts';
import { observeAuthentication } from '../../src/examine/observe/authentication.ts';
import { observeRoute } from '../../src/examine/observe/route.ts';
import { readMessage } from '../../src/message/mime.ts';
import { data, skipWithout } from '../data.ts';
import { assertLinear } from '../growth.ts';

const border = { ours: [], vouched: [], basis: 'rule' } as const;

/** Host and `method=result@domain` of each result, as the provider writes the field. */
// biome-ignore format: one field a row
const fields: [who: string, value: string, by: string | undefined, results: string[]][] = [
  ['Gmail', 'mx.google.com;       dkim=pass header.i=@example.com header.s=default header.b=MzMKBSXa;       spf=pass (google.com: domain of a@example.com designates 192.0.2.5 as permitted sender) smtp.mailfrom=a@example.com;       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=example.com',
    'mx.google.com', ['dkim=pass@example.com', 'spf=pass@example.com', 'dmarc=pass@example.com']],
  ['Gmail until 2012', 'mx.google.com; spf=hardfail (google.com: domain of a@example.com does not designate 192.0.2.5 as permitted sender) smtp.mail=a@example.com', 'mx.google.com', ['spf=fail@example.com']],
  ['Microsoft 365', 'spf=softfail (sender IP is 192.0.2.5)   smtp.mailfrom=example.com; dkim=none (message not signed)   header.d=none;dmarc=fail action=quarantine   header.from=example.org;compauth=fail reason=001',
    undefined, ['spf=softfail@example.com', 'dkim=none', 'dmarc=fail@example.org', 'compauth=fail']],
  ['Microsoft 365, bounce', 'spf=none (sender IP is ) smtp.mailfrom=<>; ', undefined, ['spf=none']],
  ['Hotmail', 'hotmail.com; spf=none (sender IP is 192.0.2.29; identity alignment result is pass and alignment mode is relaxed) smtp.helo=out.example.com; dkim=none header.d=mail.example.com; x-hmca=none header.id=a@example.com',
    'hotmail.com', ['spf=none@out.example.com', 'dkim=none@mail.example.com']],
  ['Yahoo', 'atlas116.free.mail.ne1.yahoo.com; dkim=pass header.i=@example.com header.s=key2; dkim=pass header.i=@example.net header.s=key2; spf=pass smtp.mailfrom=example.com; dmarc=pass(p=REJECT) header.from=example.com;',
    'atlas116.free.mail.ne1.yahoo.com', ['dkim=pass@example.com', 'dkim=pass@example.net', 'spf=pass@example.com', 'dmarc=pass@example.com']],
  ['Yahoo until 2015', 'mta4014.mail.gq1.yahoo.com  from=example.com; domainkeys=neutral (no sig);  from=example.com; dkim=pass (ok)', 'mta4014.mail.gq1.yahoo.com', ['domainkeys=neutral', 'dkim=pass']],
  ['Fastmail', 'mx6.messagingengine.com;    arc=none (no signatures found);    bimi=skipped (DMARC Policy is not at enforcement);    dkim=pass (2048-bit rsa key sha256) header.d=example.com header.i=@example.com header.b=abc= header.a=rsa-sha256 header.s=s1;    dmarc=pass policy.published-domain-policy=none header.from=example.com;    iprev=pass smtp.remote-ip=192.0.2.5 (mail.example.com);    spf=pass smtp.mailfrom=a@example.com smtp.helo=mail.example.com',
    'mx6.messagingengine.com', ['arc=none', 'bimi=skipped', 'dkim=pass@example.com', 'dmarc=pass@example.com', 'iprev=pass', 'spf=pass@example.com']],
  ['OpenDKIM', 'mail.example.jp (amavisd-new); dkim=pass (1024-bit key) header.d=example.com header.i=@example.com header.b="aB/cd"; dkim-adsp=pass', 'mail.example.jp', ['dkim=pass@example.com', 'dkim-adsp=pass']],
  ['OpenDMARC', 'mbox.example.jp; dmarc=none (p=none dis=none) header.from=example.com', 'mbox.example.jp', ['dmarc=none@example.com']],
  ['sid-milter', 'nijo.example.jp; sender-id=none header.from=no-reply@example.com; spf=pass smtp.mfrom=bounce@example.net', 'nijo.example.jp', ['sender-id=none@example.com', 'spf=pass@example.net']],
  ['BIGLOBE', 'rcpt-imp.biglobe.ne.jp;    dmarc=pass header.from=service.example.com;    dkim=pass;    spf=pass smtp.mailfrom=service.example.com;    sender-id=Pass (pra) header.From=service.example.com',
    'rcpt-imp.biglobe.ne.jp', ['dmarc=pass@service.example.com', 'dkim=pass', 'spf=pass@service.example.com', 'sender-id=pass@service.example.com']],
  ['Yahoo! JAPAN', 'mta7001.mail.djm.ynwp.yahoo.co.jp  from=example.jp; domainkeys=neutral (no sig); dkim=pass (ok); header.i=@example.jp', 'mta7001.mail.djm.ynwp.yahoo.co.jp', ['domainkeys=neutral', 'dkim=pass']],
  ['IIJ', 'mx.example.jp; spf=softfail smtp.mailfrom=a@example.com; dkim=permerror (no key) header.i=@example.com', 'mx.example.jp', ['spf=softfail@example.com', 'dkim=permerror@example.com']],
  ['Mail.ru', 'f374.i.mail.ru; auth=pass smtp.auth=a@example.ru smtp.mailfrom=a@example.ru', 'f374.i.mail.ru', ['auth=pass@example.ru']],
  ['RFC 8601 B.6', 'example.com;\r\n dkim=pass reason="good signature" header.i=@mail-router.example.net;\r\n dkim=fail reason="bad signature" header.i=@newyork.example.com'.replaceAll('\r\n', '  '),
    'example.com', ['dkim=pass@mail-router.example.net', 'dkim=fail@newyork.example.com']],
  ['RFC 8601 B.7', 'foo.example.net (foobar) 1 (baz);  dkim (Because I like it) / 1 (One yay) = (wait for it) fail  policy (A dot can go here) . (like that) expired  (this surprised me) = (as I wasn\'t expecting it) 1362471462', 'foo.example.net', []],
  ['RFC 8601 B.1', 'example.org 1; none', 'example.org', []],
  ['version and quotes', '"mx.example.jp" 1; spf/1 = pass smtp.mailfrom = "a b"@example.com', 'mx.example.jp', ['spf=pass@example.com']],
];

test('Authentication-Results of each provider gives who wrote it, and method, result and domain', () => {
  for (const [who, value, by, results] of fields) {
    const read = readAuthenticationResults(value);
    assert.equal(read.by, by, who);
    assert.deepEqual(
      read.results.map(
        ({ method, result, domain }) => `${method}=${result}${domain === undefined ? '' : `@${domain}`}`,
      ),
      results,
      who,
    );
  }
});

test('selector and disposition are kept where they are written', () => {
  const [dkim] = readAuthenticationResults('mx.example.jp; dkim=pass header.d=example.com header.s=s1').results;
  assert.equal(dkim?.selector, 's1');
  const [dmarc] = readAuthenticationResults('dmarc=fail action=quarantine header.from=example.com').results;
  assert.equal(dmarc?.policy, 'quarantine');
});

test('ARC results begin with their instance', () => {
  const read = readAuthenticationResults(
    'i=2; mx.google.com;       dkim=pass header.i=@example.com; arc=pass (i=1)',
    true,
  );
  assert.deepEqual([read.by, read.results.map(({ method }) => method)], ['mx.google.com', ['dkim', 'arc']]);
  assert.equal(
    readAuthenticationResults('i=1; mx.microsoft.com 1; spf=none; dmarc=none; dkim=none; arc=none', true).by,
    'mx.microsoft.com',
  );
});

test('Received-SPF gives the result, the host and the domain in each of its forms', () => {
  // biome-ignore format: one field a row
  const table: [value: string, by: string | undefined, result: string, domain: string | undefined][] = [
    ['Pass (protection.outlook.com: domain of example.com designates   192.0.2.5 as permitted sender)   receiver=protection.outlook.com; client-ip=192.0.2.5; helo=mail.example.com; pr=E', 'protection.outlook.com', 'pass', 'example.com'],
    ['None (protection.outlook.com: example.com does not designate permitted   sender hosts)', 'protection.outlook.com', 'none', 'example.com'],
    ['SoftFail (protection.outlook.com: domain of transitioning   example.com discourages use of 192.0.2.5 as permitted sender)', 'protection.outlook.com', 'softfail', 'example.com'],
    ['pass (google.com: domain of a@example.com designates 192.0.2.5 as permitted sender) client-ip=192.0.2.5;', 'google.com', 'pass', 'example.com'],
    ['pass (google.com: best guess record for domain of a@example.com designates 192.0.2.5 as permitted sender) client-ip=192.0.2.5;', 'google.com', 'none', 'example.com'],
    ['Pass (protection.outlook.com: domain of   s.example.com designates   192.0.2.5 as permitted sender)   receiver=protection.outlook.com; helo=pool.example.net', 'protection.outlook.com', 'pass', 's.example.com'],
    ['none (domain of example.com does not designate permitted sender hosts)', undefined, 'none', 'example.com'],
    ['Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.5; helo=mail.example.com; envelope-from="a@example.com"; receiver=mx.example.jp', 'mx.example.jp', 'pass', 'example.com'],
    ['Softfail (sender SPF authorized) identity=helo; helo=mail.example.com; receiver=<UNKNOWN>', undefined, 'softfail', 'mail.example.com'],
    ['error (mx.example.jp: error in processing during lookup of a@example.com: DNS Timeout)', 'mx.example.jp', 'temperror', undefined],
  ];
  for (const [value, by, result, domain] of table) {
    const read = readReceivedSpf(value);
    assert.deepEqual([read.by, read.results[0]?.result, read.results[0]?.domain], [by, result, domain], value);
  }
});

const observed = (eml: string) => {
  const message = readMessage(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')));
  return observeAuthentication(message, observeRoute(message, border)).value.reported.map(
    ({ by, trusted, method, result }) => `${trusted ? 'trusted' : 'claimed'} ${by} ${method}=${result}`,
  );
};

const above = 'Authentication-Results: mx.example.jp; spf=fail smtp.mailfrom=example.com';
const line =
  'Received: from mail.example.com (mail.example.com [198.51.100.7]) by mx.example.jp (Postfix) with ESMTP id 1; Sat, 1 Aug 2026 10:00:00 +0900';
const below = 'Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=example.com';

test('a result above the border line under our own name is trusted; the same below is a claim', () => {
  assert.deepEqual(observed(`${above}\n${line}\n${below}\nFrom: a@example.com\n\nx`), [
    'trusted mx.example.jp spf=fail',
    'claimed mx.example.jp spf=pass',
  ]);
});

test("below the line a field in the name of our own host may be ours and may be the sender's: nobody can tell", () => {
  const unclear = (eml: string) => {
    const message = readMessage(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')));
    return observeAuthentication(message, observeRoute(message, border)).value.reported.map((one) => one.unclear);
  };
  const other = 'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=example.com';
  assert.deepEqual(unclear(`${above}\n${line}\n${below}\n${other}\nFrom: a@example.com\n\nx`), [
    undefined,
    true,
    undefined,
  ]);
});

test('a word that a host writes for another is kept beside it', () => {
  const [dmarc] = readAuthenticationResults('dmarc=bestguesspass action=none header.from=example.com').results;
  assert.deepEqual([dmarc?.result, dmarc?.written], ['none', 'bestguesspass']);
  const [spf] = readReceivedSpf(
    'Pass (mx.example.jp: domain of a@example.com) client-ip=192.0.2.5; receiver=mx.example.jp',
  ).results;
  assert.equal(spf?.client, '192.0.2.5');
});

test('a result above the border line under another name is a claim', () => {
  assert.deepEqual(observed(`Authentication-Results: mx.google.com; spf=pass\n${line}\nFrom: a@example.com\n\nx`), [
    'claimed mx.google.com spf=pass',
  ]);
});

test('without any Received line nothing is trusted', () => {
  assert.deepEqual(observed(`${above}\nFrom: a@example.com\n\nx`), ['claimed mx.example.jp spf=fail']);
});

test('Exchange Online writes no name: the place and the host below are what there is', () => {
  const eml = `Received: from BN8NAM04FT011.eop-NAM04.prod.protection.outlook.com (2603:10b6:408:e4:cafe::2e) by BN0PR02CA0001.outlook.office365.com (2603:10b6:408:e4::6) with Microsoft SMTP Server id 15.20.6500.29; Sat, 1 Aug 2026 01:00:02 +0000
Authentication-Results: spf=softfail (sender IP is 198.51.100.7) smtp.mailfrom=example.com; dkim=none (message not signed) header.d=none
Received-SPF: SoftFail (protection.outlook.com: domain of transitioning example.com discourages use of 198.51.100.7 as permitted sender)
Received: from mail.example.com (198.51.100.7) by BN8NAM04FT011.mail.protection.outlook.com (10.13.161.1) with Microsoft SMTP Server id 15.20.6500.29; Sat, 1 Aug 2026 01:00:01 +0000
From: a@example.com

x`;
  assert.deepEqual(observed(eml), [
    'trusted BN8NAM04FT011.mail.protection.outlook.com spf=softfail',
    'trusted BN8NAM04FT011.mail.protection.outlook.com dkim=none',
    'trusted protection.outlook.com spf=softfail',
  ]);
});

const gmail = `Received: by 2002:a05:7000:1:b0:1:1:1:1 with SMTP id x1; Sat, 1 Aug 2026 01:00:01 -0700 (PDT)
Received: from mail.example.com (mail.example.com. [198.51.100.7]) by mx.google.com with ESMTPS id y1 for <b@gmail.com>; Sat, 1 Aug 2026 01:00:01 -0700 (PDT)
`;

test("Gmail writes under its own line: what follows it without a gap is Gmail's, once", () => {
  const own =
    'Received-SPF: fail (google.com: domain of a@example.com does not designate 198.51.100.7 as permitted sender) client-ip=198.51.100.7;\nAuthentication-Results: mx.google.com; spf=fail smtp.mailfrom=a@example.com\n';
  const forged = 'Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=a@example.com\n';
  assert.deepEqual(observed(`${gmail}${own}${forged}From: a@example.com\n\nx`), [
    'trusted google.com spf=fail',
    'trusted mx.google.com spf=fail',
    'claimed mx.google.com spf=pass',
  ]);
  assert.deepEqual(observed(`${gmail}From: a@example.com\n${forged}\nx`), ['claimed mx.google.com spf=pass']);
});

const icloud = `Received: from p00-icloudmta-smtpin-us-east-1a-100-percent-3 by p139-mailgateway-smtp-68dc5445cf-4744b (mailgateway 2634B97) with SMTP id d46c5731-b2bd-4246-beb5-8794eaaa4d6d for <b@icloud.com>; Sat, 1 Aug 2026 08:00:02 GMT
X-Apple-MoveToFolder: INBOX
Received: from mail.example.com (mail.example.com [198.51.100.7]) by p00-icloudmta-smtpin-us-east-1a-100-percent-3 (Postfix) with ESMTPS id 9A9F318017A2 for <b@icloud.com>; Sat, 1 Aug 2026 08:00:01 +0000 (UTC)
X-ICL-SCORE: 3.33203303
`;

test("iCloud writes under the line of its door: the first of each of its names is iCloud's", () => {
  const own = `Authentication-Results: dmarc.icloud.com; dmarc=fail header.from=example.com
X-DMARC-Policy: v=DMARC1; p=none
Authentication-Results: spf.icloud.com; spf=fail smtp.mailfrom=a@example.com
Received-SPF: fail (spf.icloud.com: domain of a@example.com) receiver=spf.icloud.com; client-ip=198.51.100.7
`;
  const forged = 'Authentication-Results: dmarc.icloud.com; dmarc=pass header.from=example.com\n';
  assert.deepEqual(observed(`${icloud}${own}${forged}From: a@example.com\n\nx`), [
    'trusted dmarc.icloud.com dmarc=fail',
    'trusted spf.icloud.com spf=fail',
    'trusted spf.icloud.com spf=fail',
    'claimed dmarc.icloud.com dmarc=pass',
  ]);
  assert.deepEqual(observed(`${icloud}From: a@example.com\n${forged}\nx`), ['claimed dmarc.icloud.com dmarc=pass']);
});

test('words of Exchange in encoded words are read', () => {
  const encoded = Buffer.from('spf=fail smtp.mailfrom=例え.example.com').toString('base64');
  const eml = `Authentication-Results: =?utf-8?B?${encoded}?=\n${line}\nFrom: a@example.com\n\nx`;
  assert.deepEqual(observed(eml), ['trusted mx.example.jp spf=fail']);
});

test('the proof is every field, or the searched header when there is none', () => {
  const message = readMessage(new TextEncoder().encode(`${above}\n${line}\n${below}\n\nx`));
  assert.equal(observeAuthentication(message, observeRoute(message, border)).proof.length, 2);
  const bare = readMessage(new TextEncoder().encode('From: a@example.com\n\nx'));
  assert.deepEqual(observeAuthentication(bare, observeRoute(bare, border)).proof, [{ at: [0, 21] }]);
});

test('any bytes are read without a throw, and in time that grows with their number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
      readAuthenticationResults(value);
      readAuthenticationResults(`mx; spf=pass ${value}`, true);
      readReceivedSpf(value);
      readReceivedSpf(`pass (${value}`);
    }),
  );
  for (const piece of ['(', ')', ';', '"', '\\', 'a=', ' = ', 'spf=pass;', 'domain of ', 'a b ']) {
    const make = (size: number): string => piece.repeat(size / piece.length);
    assertLinear(piece, 120_000, make, (text) => {
      readAuthenticationResults(text);
      readReceivedSpf(`pass ${text}`);
    });
  }
});

test('of real mails at Microsoft 365 nearly all have a trusted SPF result, and none of it stands below the border', {
  skip: skipWithout('mail/phishing'),
}, () => {
  const files = readdirSync(data('mail/phishing')).filter((name) => name.endsWith('.eml'));
  const withTrusted = files.filter((name) => {
    const message = readMessage(readFileSync(data(`mail/phishing/${name}`)));
    return observeAuthentication(message, observeRoute(message, border)).value.reported.some(
      ({ trusted, method }) => trusted && method === 'spf',
    );
  });
  assert.ok(withTrusted.length / files.length > 0.96, `${withTrusted.length} of ${files.length}`);
});
