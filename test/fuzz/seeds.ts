/** What the fuzzer begins with: mails and values of many forms, the repository's fixtures, and labelled mail if present. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { data } from '../data.ts';
import { families, mailOfSize } from '../hostile/families.ts';
import { seeds as files } from '../unpack/samples.ts';

/** Inputs are promised an answer within 250 ms up to this size. */
export const inputBytes = 64 * 1024;

export type Seeds = readonly [Uint8Array, ...Uint8Array[]];

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** One character a byte, as the readers of values get them. */
const values: Readonly<
  Record<'received' | 'addresses' | 'words' | 'date' | 'parameters' | 'text' | 'html', readonly string[]>
> = {
  received: [
    'from a.example.net (a.example.net [192.0.2.1]) by mx.example.org (Postfix) with ESMTPS id 4T; Wed, 6 Mar 2024 09:30:00 +0900 (JST)',
    '(qmail 12345 invoked from network); 6 Mar 2024 00:30:00 -0000',
    'from unknown (HELO a.example) (user@example.net@192.0.2.7) by mx.example.org with SMTP; 6 Mar 2024 00:30:00 -0000',
    'from EX1.example.com (2001:db8::1) by EX2.example.com (2001:db8::2) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_X) id 15.20.1; Wed, 6 Mar 2024 00:30:00 +0000',
    'by mail.example.com with HTTP; Wed, 06 Mar 2024 00:30:00 -0800 (PST)',
    'from [192.0.2.9] (port=1234 helo=[10.0.0.1]) by host.example.net with esmtpsa (TLS1.3) tls X (Exim 4.96) (envelope-from <a@example.net>) id 1rh; Wed, 06 Mar 2024 00:30:00 +0000',
    'from a ([203.0.113.5]) (authenticated user=b@example.jp) by c.example.jp (8.14/8.14) with ESMTP id 42; Wed, 6 Mar 2024 09:30:00 +0900',
  ],
  addresses: [
    '"Doe, Jane" <jane@example.net>, john@example.org (John)',
    'group: a@example.net, <b@example.org>;, =?UTF-8?B?55uu5LuY?= <c@example.jp>',
    '"a\\"b" <@relay.example:d@example.net>, "x@bank.example" <y@example.com>, e..f.@example.jp',
    'undisclosed-recipients:;',
  ],
  words: [
    '=?ISO-2022-JP?B?GyRCRnxLXDhsGyhC?= =?ISO-2022-JP?B?GyRCRnxLXDhsGyhC?=',
    '=?utf-8?Q?=E6=97=A5_x?= plain =?utf-8*ja?B?5pel?=',
    '\x93\xfa\x96{ raw 8 bit =?shift_jis?B?k/qWew==?=',
  ],
  date: [
    'Wed, 6 Mar 2024 09:30:00 +0900 (JST)',
    '6 Mar 24 00:30 GMT',
    'Wed Mar  6 09:30:00 2024',
    '2024-03-06T09:30:00+09:00',
  ],
  parameters: [
    'multipart/mixed; boundary="edge;x"; charset=utf-8',
    'attachment; filename*0*=iso-2022-jp\'ja\'%1B$B; filename*1=x; filename="=?utf-8?B?5pel?="',
    'text/plain; charset="us-ascii" (comment (nested)); name=a b c; name="two"',
  ],
  text: [
    '\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9ehttps://example.jp/\xe3\x81\x93\xe3\x82\x8c (www.example.net) <a@example.org> hxxp://x[.]example.com',
    '\x1b$B$3$s$K$A$O\x1b(B \x1b$B-!\x1b(B',
    '\x82\xb1\x82\xf1\x82\xc9\x82\xbf\x82\xcd \xa4\xb3\xa4\xf3\xa4\xcb',
    '+MEIwRA- +AGE- ~{VPND~}',
  ],
  html: [
    '<html><head><base href="https://b.example/"><style>.x{display:none}</style></head><body><a href="/p?q=1&amp;r=2">https://bank.example/</a><span style="font-size:0;color:#fff">hidden</span>',
    '<table bgcolor=white><tr><td><img src=cid:1 alt=\'x\'><form action=http://192.0.2.1/><input type=password></form><!-- c --><script>var a="<a>"</script>&#x3042;&notanentity;',
    '<a href=javascript:alert(1)>x</a><meta http-equiv=refresh content="0;url=https://c.example/"><area href="//d.example"><p style="display:none">y',
  ],
};

const bodies: readonly [fields: string, body: string][] = [
  ['Content-Type: text/plain; charset=iso-2022-jp\r\nContent-Transfer-Encoding: 7bit', values.text[1] ?? ''],
  [
    'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64',
    'PGEgaHJlZj0iaHR0cHM6Ly9leGFtcGxlLmpwLyI+eDwvYT4=\r\nUFJE',
  ],
  [
    'Content-Type: text/plain; format=flowed; delsp=yes\r\nContent-Transfer-Encoding: quoted-printable',
    'a =E3=81=82=\r\n> b \r\n-- \r\n',
  ],
  [
    'Content-Type: application/zip; name*=utf-8\'\'%E6%97%A5.zip\r\nContent-Disposition: attachment; filename="a.zip"; filename="b.exe"\r\nContent-Transfer-Encoding: base64',
    'UEsDBAoAAAAAAA==',
  ],
  [
    'Content-Type: message/rfc822',
    'From: inner@example.net\r\nSubject: inner\r\nContent-Type: text/plain\r\n\r\ninner',
  ],
  [
    'Content-Type: message/delivery-status',
    'Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; a@example.net\r\nAction: failed\r\nStatus: 5.1.1',
  ],
  ['Content-Type: text/plain\r\nContent-Transfer-Encoding: uuencode', 'begin 644 a.txt\r\n#0V%T\r\n`\r\nend'],
];

function built(): string[] {
  const top =
    'Return-Path: <a@example.net>\r\n' +
    values.received.map((value) => `Received: ${value.replaceAll('; ', ';\r\n\t')}\r\n`).join('') +
    'Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=a@example.net; dkim=fail header.d=example.net\r\n' +
    'X-Spam-Status: Yes, score=9.1 required=5.0\r\nList-Id: <l.example.net>\r\nIn-Reply-To: <0@example.net>\r\n' +
    `From: ${values.addresses[2]}\r\nReply-To: b@example.com\r\nTo: ${values.addresses[1]}\r\nSubject: ${values.words[0]}\r\n` +
    'Date: Wed, 6 Mar 2024 09:30:00 +0900\r\nMessage-ID: <1@example.net>\r\nMIME-Version: 1.0\r\n';
  const single = bodies.map(([fields, body]) => `${top}${fields}\r\n\r\n${body}\r\n`);
  const joined = bodies.map(([fields, body]) => `--edge\r\n${fields}\r\n\r\n${body}\r\n`).join('');
  const mixed = `${top}Content-Type: multipart/mixed; boundary="edge"\r\n\r\npreamble\r\n${joined}--edge--\r\nepilogue\r\n`;
  const nested = `${top}Content-Type: multipart/alternative; boundary=out\r\n\r\n--out\r\nContent-Type: multipart/related; boundary=edge\r\n\r\n${joined}--edge--\r\n--out--\r\n`;
  const report = `${top}Content-Type: multipart/report; report-type=delivery-status; boundary=edge\r\n\r\n${joined}--edge--\r\n`;
  return [...single, mixed, nested, report];
}

/** Mailboxes with both line ends, with and without Content-Length. */
export function mboxSeeds(): Seeds {
  const line = 'From a@example.net Wed Mar  6 09:30:00 2024\r\n';
  const mails = built().map((mail) => mail.replaceAll('\nFrom ', '\n>From '));
  const quoting = `Subject: x\r\nContent-Length: 60\r\n\r\nFrom here on\r\n>From there\r\n>>From below\r\n${line}not a field\r\n`;
  const mailbox = [...mails, quoting].map((mail) => `${line}${mail}\r\n`).join('');
  return [
    latin1(mailbox.slice(0, 4000)),
    latin1(mailbox),
    latin1(mailbox.replaceAll('\r\n', '\n')),
    latin1(`${line}${quoting}\r\n`.repeat(5)),
  ];
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .map((name) => join(folder, name))
    .filter((path) => /\.(eml|msg|txt|mbox)$/.test(path) && statSync(path).size <= inputBytes);
}

const mailsRead = new Map<boolean, Seeds>();

/** Mails, read once. `wide` adds the labelled data where it is. */
export function mailSeeds(wide: boolean): Seeds {
  const known = mailsRead.get(wide) ?? readMails(wide);
  mailsRead.set(wide, known);
  return known;
}

function readMails(wide: boolean): Seeds {
  const here = fileURLToPath(new URL('../..', import.meta.url));
  const folders = [
    join(here, 'test/fixtures'),
    join(here, 'samples'),
    ...(wide ? ['mail/phishing', 'bounces', 'mime', 'mime-ruby-mail'].map(data) : []),
  ];
  const files = folders.flatMap(filesUnder).map((path) => new Uint8Array(readFileSync(path)));
  const hostile = families.map((family) => mailOfSize(family, 2048).bytes);
  return [latin1('Subject: x\r\n\r\nx'), ...built().map(latin1), ...hostile, ...files];
}

export const valueSeeds = (kind: keyof typeof values): Seeds => [latin1(''), ...values[kind].map(latin1)];

/** One small file of each form. */
const bytesOfFiles = files.map(([, bytes]) => Uint8Array.from(bytes));
export const fileSeeds = (): Seeds => [Uint8Array.from([]), ...bytesOfFiles];
