/**
 * Mails that are legal or nearly so, and made to cost a reader more than their size: each family takes a number of
 * units, so that the time at twice the units can be compared. `npm run bench -- --only hostile` measures them all.
 */

interface Family {
  readonly name: string;
  /** What it aims at. */
  readonly aims: string;
  /** The mail with that many units, one character a byte. */
  readonly make: (units: number) => string;
  /** More units than this say nothing new, e.g. a million header lines. */
  readonly most?: number;
}

const lines = (...all: string[]) => all.map((line) => `${line}\r\n`).join('');

/** Header fields of an ordinary mail, with some replaced or added. */
function head(fields: Readonly<Record<string, string>> = {}): string {
  const all: Record<string, string> = {
    From: '"Example" <sender@example.net>',
    To: 'reader@example.org',
    Subject: 'hello',
    Date: 'Wed, 6 Mar 2024 09:30:00 +0900',
    'Message-ID': '<hostile@example.net>',
    'MIME-Version': '1.0',
    ...fields,
  };
  return lines(...Object.entries(all).map(([name, value]) => `${name}: ${value}`));
}

const mail = (fields: Readonly<Record<string, string>>, body: string) => `${head(fields)}\r\n${body}\r\n`;
const plain = (body: string, more = '') => mail({ 'Content-Type': `text/plain${more}` }, body);
const html = (body: string) => mail({ 'Content-Type': 'text/html; charset=utf-8' }, body);
const each = (units: number, unit: (index: number) => string) =>
  Array.from({ length: units }, (_, index) => unit(index)).join('');
/** A header field of one value, under any name. */
const field = (name: string, value: string) => mail({ [name]: value }, 'body');
const beforeHead = (fields: string) => `${fields}${mail({}, 'body')}`;
const multipart = (parts: string, end = '--edge--') =>
  mail({ 'Content-Type': 'multipart/mixed; boundary=edge' }, `${parts}${end}`);
const part = (fields: string, body: string) => `--edge\r\n${fields}\r\n${body}\r\n`;

const received = (index: number) =>
  `Received: from relay${index}.example.net (relay${index}.example.net [192.0.2.${index % 256}])\r\n` +
  `\tby relay${index + 1}.example.net (Postfix) with ESMTPS id ${index.toString(36)}\r\n` +
  '\tfor <reader@example.org>; Wed, 6 Mar 2024 09:30:00 +0900 (JST)\r\n';

const dkim = (index: number) =>
  `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=d${index}.example; s=key; h=from:subject; ` +
  `bh=${'B'.repeat(43)}=; b=${'C'.repeat(342)}==\r\n`;

function nestedMultiparts(depth: number): string {
  const opened = each(
    depth,
    (level) => `--level${level}\r\nContent-Type: multipart/mixed; boundary=level${level + 1}\r\n\r\n`,
  );
  const closed = each(depth + 1, (level) => `--level${depth - level}--\r\n`);
  const leaf = `--level${depth}\r\nContent-Type: text/plain\r\n\r\nthe deepest\r\n`;
  return mail({ 'Content-Type': 'multipart/mixed; boundary=level0' }, `${opened}${leaf}${closed}`);
}

const million = 1_000_000;

export const families: readonly Family[] = [
  { name: 'received', aims: 'the route', make: (n) => beforeHead(each(n, received)), most: million / 3 },
  {
    name: 'header-lines',
    aims: 'fields',
    make: (n) => beforeHead(each(n, (i) => `X-Field-${i}: value ${i}\r\n`)),
    most: million,
  },
  { name: 'header-long', aims: 'one field of one line', make: (n) => field('X-Long', 'a'.repeat(n)) },
  {
    name: 'header-folds',
    aims: 'one field of many lines',
    make: (n) => field('X-Folds', `a${'\r\n b'.repeat(n)}`),
    most: million,
  },
  {
    name: 'header-blank-folds',
    aims: 'trimming of white space',
    make: (n) => field('Subject', `a${'\r\n  '.repeat(n)}b`),
  },
  {
    name: 'header-no-colon',
    aims: 'lines that are no field',
    make: (n) => beforeHead(`X: y\r\n${'no colon here\r\n'.repeat(n)}`),
    most: million,
  },
  {
    name: 'header-spaces',
    aims: 'trimming at an end',
    make: (n) => field('Subject', `${'a '.repeat(8)}${' '.repeat(n)}x`),
  },
  {
    name: 'from-many',
    aims: 'more than one From',
    make: (n) => beforeHead(each(n, (i) => `From: a${i}@example.net\r\n`)),
    most: million,
  },
  {
    name: 'content-type-many',
    aims: 'more than one Content-Type',
    make: (n) => beforeHead(each(n, (i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n`)),
    most: million,
  },
  { name: 'dkim-signatures', aims: 'signatures', make: (n) => beforeHead(each(n, dkim)) },
  {
    name: 'authentication-results',
    aims: 'reported results',
    make: (n) =>
      field(
        'Authentication-Results',
        `mx.example.org;${each(n, (i) => `\r\n spf=pass (x) smtp.mailfrom=d${i}.example;`)}`,
      ),
  },
  {
    name: 'references',
    aims: 'message identifiers',
    make: (n) =>
      field(
        'References',
        each(n, (i) => `<${i}@example.net>\r\n `),
      ),
  },
  {
    name: 'to-many',
    aims: 'addresses',
    make: (n) => field('To', `${each(n, (i) => `user${i}@example.org,\r\n `)}last@example.org`),
  },
  {
    name: 'address-groups',
    aims: 'nested address groups',
    make: (n) => field('To', `${'group: '.repeat(n)}a@example.org${';'.repeat(n)}`),
  },
  {
    name: 'address-comments',
    aims: 'nested comments',
    make: (n) => field('To', `${'('.repeat(n)}${')'.repeat(n)} a@example.org`),
  },
  {
    name: 'address-comments-open',
    aims: 'comments without an end',
    make: (n) => field('To', `${'('.repeat(n)} a@example.org`),
  },
  {
    name: 'address-quotes',
    aims: 'quotes and backslashes',
    make: (n) => field('From', `"${'\\"'.repeat(n)}" <a@example.org>`),
  },
  { name: 'address-angles', aims: 'angle brackets', make: (n) => field('From', `${'<'.repeat(n)}a@example.org`) },
  { name: 'address-at', aims: 'at signs', make: (n) => field('To', 'a@'.repeat(n)) },
  {
    name: 'encoded-words',
    aims: 'words of RFC 2047',
    make: (n) => field('Subject', `${'=?ISO-2022-JP?B?GyRCRnxLXDhsGyhC?=\r\n '.repeat(n)}end`),
  },
  { name: 'encoded-words-open', aims: 'words that do not end', make: (n) => field('Subject', '=?utf-8?B?'.repeat(n)) },
  { name: 'encoded-words-begun', aims: 'beginnings of words', make: (n) => field('Subject', '=?'.repeat(n)) },
  {
    name: 'parameters',
    aims: 'pieces of RFC 2231',
    make: (n) => field('Content-Type', `application/octet-stream${each(n, (i) => `;\r\n name*${i}*=a%20`)}`),
  },
  {
    name: 'parameters-same',
    aims: 'one parameter again and again',
    make: (n) => field('Content-Type', `text/plain${';\r\n charset=utf-8'.repeat(n)}`),
  },
  {
    name: 'parameter-quotes',
    aims: 'quotes in parameters',
    make: (n) => field('Content-Disposition', `attachment; filename="${'\\"'.repeat(n)}`),
  },
  {
    name: 'date-comments',
    aims: 'comments in a date',
    make: (n) => field('Date', `Wed, 6 Mar 2024 09:30:00 +0900 ${'(x) '.repeat(n)}`),
  },
  {
    name: 'received-words',
    aims: 'words of one Received line',
    make: (n) => beforeHead(`Received: from a.example ${'by with for '.repeat(n)}; x\r\n`),
  },
  {
    name: 'received-comments',
    aims: 'comments of one Received line',
    make: (n) => beforeHead(`Received: from a.example ${'('.repeat(n)}[192.0.2.1]${')'.repeat(n)} by b.example; x\r\n`),
  },
  {
    name: 'parts',
    aims: 'sibling parts',
    make: (n) => multipart(each(n, (i) => part('Content-Type: text/plain\r\n', `part ${i}`))),
  },
  { name: 'parts-empty', aims: 'delimiters and nothing else', make: (n) => multipart('--edge\r\n'.repeat(n)) },
  {
    name: 'parts-attached',
    aims: 'small attachments',
    make: (n) =>
      multipart(
        each(n, (i) =>
          part(
            `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=f${i}.bin\r\nContent-Transfer-Encoding: base64\r\n`,
            'AAEC',
          ),
        ),
      ),
  },
  {
    name: 'parts-html',
    aims: 'many texts',
    make: (n) =>
      multipart(each(n, (i) => part('Content-Type: text/html\r\n', `<a href="https://h${i}.example/">x</a>`))),
  },
  {
    name: 'delimiters-alike',
    aims: 'lines that are nearly a delimiter',
    make: (n) => multipart(part('Content-Type: text/plain\r\n', '--edg\r\n--edgeX\r\n---edge\r\n'.repeat(n))),
  },
  {
    name: 'delimiters-long',
    aims: 'a long boundary',
    make: (n) =>
      mail(
        { 'Content-Type': `multipart/mixed; boundary="${'b'.repeat(n)}"` },
        `--${'b'.repeat(n)}\r\n\r\nx\r\n--${'b'.repeat(n)}--`,
      ),
  },
  {
    name: 'delimiters-closed',
    aims: 'parts after the end',
    make: (n) => multipart('--edge--\r\n--edge\r\n\r\nx\r\n'.repeat(n)),
  },
  { name: 'multiparts-nested', aims: 'depth of multiparts', make: nestedMultiparts },
  {
    name: 'multiparts-same-boundary',
    aims: 'one boundary at every depth',
    make: (n) => multipart('--edge\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n'.repeat(n)),
  },
  {
    name: 'messages-nested',
    aims: 'mails in mails',
    make: (n) => `${mail({ 'Content-Type': 'message/rfc822' }, '').slice(0, -2).repeat(n)}${mail({}, 'the innermost')}`,
  },
  {
    name: 'messages-beside',
    aims: 'mails attached to one mail',
    make: (n) =>
      multipart(each(n, (i) => part('Content-Type: message/rfc822\r\n', mail({ Subject: `inner ${i}` }, 'x')))),
  },
  { name: 'text-one-line', aims: 'a line without an end', make: (n) => plain('a'.repeat(n)) },
  { name: 'text-empty-lines', aims: 'lines without content', make: (n) => plain('\r\n'.repeat(n)) },
  { name: 'text-bare-cr', aims: 'line ends of a third kind', make: (n) => plain('a\r'.repeat(n)) },
  { name: 'text-8bit', aims: 'unlabelled 8-bit text', make: (n) => plain('\x82\xa0\xe3\x81\x82\xa4\xa2'.repeat(n)) },
  {
    name: 'text-escapes',
    aims: 'ISO-2022-JP escapes',
    make: (n) => plain('\x1b$B$"\x1b(B'.repeat(n), '; charset=iso-2022-jp'),
  },
  { name: 'text-utf7', aims: 'UTF-7', make: (n) => plain('+MEI-'.repeat(n), '; charset=utf-7') },
  {
    name: 'text-flowed',
    aims: 'format=flowed',
    make: (n) => plain('soft \r\n'.repeat(n), '; format=flowed; delsp=yes'),
  },
  { name: 'text-quoted', aims: 'depth of quotation', make: (n) => plain(`${'>'.repeat(n)} x\r\n`, '; format=flowed') },
  { name: 'text-at', aims: 'addresses in text', make: (n) => plain('a@'.repeat(n)) },
  { name: 'text-dots', aims: 'names in text', make: (n) => plain('www.'.repeat(n)) },
  { name: 'text-schemes', aims: 'URLs in URLs', make: (n) => plain('https://'.repeat(n)) },
  { name: 'text-urls', aims: 'many URLs', make: (n) => plain(each(n, (i) => `https://h${i}.example.jp/${i}\r\n`)) },
  {
    name: 'text-brackets',
    aims: 'brackets around URLs',
    make: (n) => plain(`https://example.jp/${'('.repeat(n)}${')'.repeat(n)}`),
  },
  { name: 'text-uuencode', aims: 'files in text', make: (n) => plain('begin 644 a.exe\r\n#0V%T\r\n'.repeat(n)) },
  {
    name: 'text-notices',
    aims: 'stamps of gateways',
    make: (n) => plain('virus W32/Example has been removed from file.exe by \r\n'.repeat(n)),
  },
  {
    name: 'base64-lines',
    aims: 'base64',
    make: (n) =>
      mail(
        { 'Content-Type': 'application/octet-stream; name=x.bin', 'Content-Transfer-Encoding': 'base64' },
        `${'QUJD'.repeat(19)}\r\n`.repeat(n),
      ),
  },
  {
    name: 'base64-one-line',
    aims: 'base64 without line ends',
    make: (n) => mail({ 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'base64' }, 'QUJD'.repeat(n)),
  },
  {
    name: 'base64-junk',
    aims: 'lines that are no base64',
    make: (n) =>
      mail({ 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'base64' }, '*!# \x80\r\n'.repeat(n)),
  },
  {
    name: 'base64-padded',
    aims: 'an end in every group',
    make: (n) => mail({ 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'base64' }, 'QQ==\r\n'.repeat(n)),
  },
  {
    name: 'quoted-printable',
    aims: 'quoted-printable',
    make: (n) =>
      mail(
        { 'Content-Type': 'text/html; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' },
        '=E6=97=A5=E6=9C=AC=E8=AA=9E=\r\n'.repeat(n),
      ),
  },
  {
    name: 'quoted-printable-soft',
    aims: 'soft line ends and nothing else',
    make: (n) =>
      mail({ 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'quoted-printable' }, '=\r\n'.repeat(n)),
  },
  {
    name: 'quoted-printable-spaces',
    aims: 'white space before a line end',
    make: (n) =>
      mail({ 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'quoted-printable' }, `${' '.repeat(n)}x`),
  },
  { name: 'html-open', aims: 'elements without an end', make: (n) => html('<div>'.repeat(n)) },
  {
    name: 'html-hidden',
    aims: 'hidden elements in hidden elements',
    make: (n) => html('<span style="display:none">x'.repeat(n)),
  },
  { name: 'html-closed', aims: 'ends without a beginning', make: (n) => html('</b>'.repeat(n)) },
  { name: 'html-crossed', aims: 'elements that cross', make: (n) => html('<a href=x><p><b></a>'.repeat(n)) },
  {
    name: 'html-links',
    aims: 'many links',
    make: (n) => html(each(n, (i) => `<a href="https://h${i}.example/${i}">https://shown${i % 7}.example/</a>\r\n`)),
  },
  { name: 'html-anchors-open', aims: 'links in links', make: (n) => html('<a href="https://h.example/">x'.repeat(n)) },
  { name: 'html-tags-begun', aims: 'tags without an end', make: (n) => html('<a '.repeat(n)) },
  { name: 'html-attributes', aims: 'attributes of one tag', make: (n) => html(`<p ${each(n, (i) => `a${i}=b `)}>x`) },
  { name: 'html-comments-open', aims: 'comments without an end', make: (n) => html('<!--x'.repeat(n)) },
  { name: 'html-entities', aims: 'character references', make: (n) => html('&amp;&#x3042;&notit;&'.repeat(n)) },
  { name: 'html-style', aims: 'a style sheet', make: (n) => html(`<style>${'.a{color:red}'.repeat(n)}</style>x`) },
  {
    name: 'html-style-attribute',
    aims: 'one style attribute',
    make: (n) => html(`<p style="${'color:red;'.repeat(n)}">x</p>`),
  },
  {
    name: 'html-zero-width',
    aims: 'characters that are not seen',
    make: (n) => html('a\xe2\x80\x8b\xc2\xad'.repeat(n)),
  },
];

/** The bytes of a family's mail with about this size, or as many units as say something new. */
export function mailOfSize(family: Family, size: number): { units: number; bytes: Uint8Array } {
  const few = 64;
  const perUnit = (family.make(2 * few).length - family.make(few).length) / few;
  const units = Math.max(2, Math.floor(Math.min(size / perUnit, family.most ?? Number.POSITIVE_INFINITY)));
  return { units, bytes: Buffer.from(family.make(units), 'latin1') };
}
