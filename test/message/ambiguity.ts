/**
 * Mails that two clients read differently, each with a payload that one of them shows. A table, so that other tests
 * (the whole examination, the fuzzer's seeds) can use it too.
 */

export interface Ambiguity {
  readonly name: string;
  readonly mail: string;
  /** The Defect that must name it. */
  readonly code: string;
  /** What some client shows. */
  readonly payload: string;
  /** content: inside a part; from: as a From candidate; filename: as a name of a file. */
  readonly where: 'content' | 'from' | 'filename';
}

const PAYLOAD = 'payload https://evil.example/hidden';
const encoded = btoa(PAYLOAD);
const crlf = (...lines: string[]): string => lines.join('\r\n');

const top = ['From: Alice <alice@example.com>', 'To: bob@example.org', 'Subject: test', 'MIME-Version: 1.0'];
const plain = (fields: string[], ...body: string[]): string => crlf(...top, ...fields, '', ...body, '');
const mixed = (type: string, ...body: string[]): string => plain([`Content-Type: ${type}`], ...body);
const part = (boundary: string, text: string, ...fields: string[]): string[] => [
  `--${boundary}`,
  'Content-Type: text/plain',
  ...fields,
  '',
  text,
];
const fromIs = (...fields: string[]): string =>
  crlf(...fields, 'To: bob@example.org', 'Subject: test', '', 'hello', '');
const file = (disposition: string, type = 'Content-Type: application/octet-stream'): string =>
  plain([type, `Content-Disposition: attachment; ${disposition}`], 'x');

export const ambiguities: readonly Ambiguity[] = [
  // who wrote it
  {
    name: 'two From fields',
    code: 'from-twice',
    where: 'from',
    payload: 'evil@evil.example',
    mail: fromIs('From: good@bank.example', 'From: evil@evil.example'),
  },
  {
    name: 'From with a space before its colon',
    code: 'space-before-colon',
    where: 'from',
    payload: 'evil@evil.example',
    mail: fromIs('From : evil@evil.example', 'From: good@bank.example'),
  },
  {
    name: 'a leading space in the first line',
    code: 'leading-space',
    where: 'from',
    payload: 'evil@evil.example',
    mail: fromIs(' From: evil@evil.example', 'From: good@bank.example'),
  },
  {
    name: 'several addresses in From',
    code: 'from-several',
    where: 'from',
    payload: 'evil@evil.example',
    mail: fromIs('From: good@bank.example, evil@evil.example'),
  },
  {
    name: 'an encoded word as address',
    code: 'encoded-address',
    where: 'from',
    payload: 'admin@bank.example',
    mail: fromIs(`From: =?utf-8?B?${btoa('admin@bank.example')}?=`),
  },
  {
    name: 'an encoded word that hides an address before the real one',
    code: 'encoded-address',
    where: 'from',
    payload: 'admin@bank.example',
    mail: fromIs(`From: =?utf-8?Q?admin=40bank.example?= <evil@evil.example>`),
  },
  {
    name: 'From as a group',
    code: 'address-group',
    where: 'from',
    payload: 'evil@evil.example',
    mail: fromIs('From: Bank:evil@evil.example;'),
  },
  {
    name: 'From as a group that is called like an address',
    code: 'address-several-at',
    where: 'from',
    payload: 'evil@evil.example',
    mail: fromIs('From: good@bank.example:evil@evil.example;'),
  },
  {
    name: 'From with a route',
    code: 'route-in-address',
    where: 'from',
    payload: 'evil@evil.example',
    mail: fromIs('From: <@bank.example,@any.example:evil@evil.example>'),
  },
  {
    name: 'an address in a comment of From',
    code: 'address-in-comment',
    where: 'from',
    payload: 'evil@evil.example',
    mail: fromIs('From: good@bank.example (evil@evil.example)'),
  },
  {
    name: 'NUL inside the From address',
    code: 'nul-in-header',
    where: 'from',
    payload: 'good@bank.example\0@evil.example',
    mail: fromIs('From: good@bank.example\0@evil.example'),
  },
  {
    name: 'a bare CR in front of a second From',
    code: 'bare-cr',
    where: 'from',
    payload: 'evil@evil.example',
    mail: fromIs('X-A: a\rFrom: evil@evil.example', 'From: good@bank.example'),
  },

  // where the header ends
  {
    name: 'bare CR line ends throughout',
    code: 'bare-cr',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'multipart/mixed; boundary=b',
      ...part('b', encoded, 'Content-Transfer-Encoding: base64'),
      '--b--',
    ).replaceAll('\r\n', '\r'),
  },
  {
    name: 'a line without a colon',
    code: 'header-without-colon',
    where: 'content',
    payload: PAYLOAD,
    mail: crlf(
      ...top,
      'no field here',
      PAYLOAD,
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '',
    ),
  },
  {
    name: 'prose with a colon in the header',
    code: 'header-name-invalid',
    where: 'content',
    payload: PAYLOAD,
    mail: crlf(...top, PAYLOAD, 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'AAAA', ''),
  },
  {
    name: 'a name beyond ASCII in the header',
    code: 'header-name-invalid',
    where: 'content',
    payload: PAYLOAD,
    mail: crlf(
      ...top,
      `お知らせ: ${PAYLOAD}`,
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '',
    ),
  },
  {
    name: 'a control in a name in the header',
    code: 'header-name-invalid',
    where: 'content',
    payload: PAYLOAD,
    mail: crlf(
      ...top,
      `X\x01Y: ${PAYLOAD}`,
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '',
    ),
  },
  {
    name: 'a line of white space in the header',
    code: 'white-line-in-header',
    where: 'content',
    payload: PAYLOAD,
    mail: crlf(
      ...top,
      ' ',
      PAYLOAD,
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '',
    ),
  },
  {
    name: 'a blank line before the header',
    code: 'blank-line-first',
    where: 'content',
    payload: PAYLOAD,
    mail: `\r\n${plain(['Content-Transfer-Encoding: base64'], encoded)}`,
  },
  {
    name: 'a byte order mark before the header',
    code: 'byte-order-mark',
    where: 'content',
    payload: PAYLOAD,
    mail: `\u00ef\u00bb\u00bfContent-Transfer-Encoding: base64\r\n${plain([], encoded)}`,
  },
  {
    name: 'NUL in the name Content-Type',
    code: 'nul-in-header-name',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(
      ['Content\0-Type: multipart/mixed; boundary=b'],
      ...part('b', encoded, 'Content-Transfer-Encoding: base64'),
      '--b--',
    ),
  },
  {
    name: 'NUL in the name Content-Type, hidden from clients that read it',
    code: 'nul-in-header-name',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Type\0: image/png', 'Content-Transfer-Encoding\0: base64'], PAYLOAD),
  },
  {
    name: 'line ends that are mixed',
    code: 'mixed-line-ends',
    where: 'content',
    payload: PAYLOAD,
    mail: `${plain([], 'hello')}\n.\n${PAYLOAD}\r\n`,
  },

  // Content-* fields
  {
    name: 'two Content-Type fields',
    code: 'content-type-twice',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(
      ['Content-Type: text/plain', 'Content-Type: multipart/mixed; boundary=b'],
      ...part('b', encoded, 'Content-Transfer-Encoding: base64'),
      '--b--',
    ),
  },
  {
    name: 'a type without a subtype',
    code: 'content-type-invalid',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed('multipart; boundary=b', ...part('b', encoded, 'Content-Transfer-Encoding: base64'), '--b--'),
  },
  {
    name: 'a comment that holds another boundary',
    code: 'comment-in-content-type',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'multipart/mixed (; boundary=evil); boundary=b',
      ...part('b', 'hello'),
      ...part('evil', encoded, 'Content-Transfer-Encoding: base64'),
      '--evil--',
      '--b--',
    ),
  },
  {
    name: 'two boundary parameters',
    code: 'boundary-ambiguous',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'multipart/mixed; boundary=a; boundary=b',
      ...part('a', 'hello'),
      '--a--',
      ...part('b', encoded, 'Content-Transfer-Encoding: base64'),
      '--b--',
    ),
  },
  {
    name: 'a boundary in pieces beside a plain one',
    code: 'boundary-ambiguous',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'multipart/mixed; boundary=b; boundary*0=e; boundary*1=vil',
      ...part('b', 'hello'),
      '--b--',
      ...part('evil', encoded, 'Content-Transfer-Encoding: base64'),
      '--evil--',
    ),
  },
  {
    name: 'a fold inside of a boundary: its line end alone, or a space for it',
    code: 'boundary-ambiguous',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'multipart/mixed; boundary="b\r\n b"',
      ...part('b b', encoded, 'Content-Transfer-Encoding: base64'),
      '--b b--',
    ),
  },
  {
    name: 'an unquoted boundary with a space',
    code: 'boundary-ambiguous',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed('multipart/mixed; boundary=b c', ...part('b', encoded, 'Content-Transfer-Encoding: base64'), '--b--'),
  },
  {
    name: 'no boundary parameter',
    code: 'boundary-missing',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed('multipart/mixed', ...part('b', encoded, 'Content-Transfer-Encoding: base64'), '--b--'),
  },
  {
    name: 'an empty boundary',
    code: 'boundary-empty',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed('multipart/mixed; boundary=""', ...part('', encoded, 'Content-Transfer-Encoding: base64'), '----'),
  },
  {
    name: 'a boundary that does not occur',
    code: 'boundary-not-found',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed('multipart/mixed; boundary=zzz', ...part('b', encoded, 'Content-Transfer-Encoding: base64'), '--b--'),
  },
  {
    name: 'a line that begins with the boundary',
    code: 'boundary-prefix',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'multipart/mixed; boundary=b',
      ...part('b', 'hello'),
      ...part('bX', encoded, 'Content-Transfer-Encoding: base64'),
      '--b--',
    ),
  },
  {
    name: 'the same boundary inside and outside',
    code: 'boundary-reused',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'multipart/mixed; boundary=b',
      '--b',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...part('b', encoded, 'Content-Transfer-Encoding: base64'),
      '--b--',
      '--b--',
    ),
  },
  {
    name: 'a bare CR in front of a delimiter',
    code: 'bare-cr',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'multipart/mixed; boundary=b',
      ...part('b', `hello\r--b\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}`),
      '--b--',
    ),
  },
  {
    name: 'a part behind the close delimiter',
    code: 'text-after-close',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'multipart/mixed; boundary=b',
      ...part('b', 'hello'),
      '--b--',
      ...part('b', encoded, 'Content-Transfer-Encoding: base64'),
      '--b--',
    ),
  },
  {
    name: 'text behind the close delimiter',
    code: 'text-after-close',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed('multipart/mixed; boundary=b', ...part('b', 'hello'), '--b--', PAYLOAD),
  },
  {
    name: 'text before the first delimiter',
    code: 'preamble-text',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed('multipart/mixed; boundary=b', PAYLOAD, ...part('b', 'hello'), '--b--'),
  },
  {
    name: 'no close delimiter',
    code: 'close-delimiter-missing',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed('multipart/mixed; boundary=b', ...part('b', encoded, 'Content-Transfer-Encoding: base64')),
  },
  {
    name: 'a multipart encoded in base64',
    code: 'multipart-encoded',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(
      ['Content-Type: multipart/mixed; boundary=b', 'Content-Transfer-Encoding: base64'],
      btoa(crlf(...part('b', encoded, 'Content-Transfer-Encoding: base64'), '--b--', '')),
    ),
  },
  {
    name: 'a multipart encoded in quoted-printable',
    code: 'multipart-encoded',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(
      ['Content-Type: multipart/mixed; boundary=b', 'Content-Transfer-Encoding: quoted-printable'],
      ...part('=62', encoded, 'Content-Transfer-Encoding: base64'),
      '--=62--',
    ),
  },
  {
    name: 'a message encoded in base64',
    code: 'message-encoded',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(
      ['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64'],
      btoa(plain(['Content-Transfer-Encoding: base64'], encoded)),
    ),
  },
  {
    name: 'a piece of a divided message',
    code: 'message-partial',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'message/partial; number=1; total=1; id=x',
      'Subject: whole',
      'Content-Transfer-Encoding: base64',
      '',
      encoded,
    ),
  },
  {
    name: 'content that lies elsewhere',
    code: 'message-external-body',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      'message/external-body; access-type=URL; URL="https://evil.example/"',
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: base64',
      '',
      encoded,
    ),
  },

  // transfer encodings
  {
    name: 'an unknown transfer encoding',
    code: 'encoding-unknown',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Transfer-Encoding: x-base64'], encoded),
  },
  {
    name: 'two transfer encoding fields',
    code: 'encoding-twice',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Transfer-Encoding: 7bit', 'Content-Transfer-Encoding: base64'], encoded),
  },
  {
    name: 'two words in one transfer encoding',
    code: 'encoding-twice',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Transfer-Encoding: quoted-printable, base64'], encoded),
  },
  {
    name: 'encoded twice',
    code: 'encoding-twice',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Transfer-Encoding: base64 base64'], btoa(encoded)),
  },
  {
    name: 'a comment in the transfer encoding',
    code: 'encoding-odd',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Transfer-Encoding: base64 (x)'], PAYLOAD),
  },
  {
    name: 'base64 with padding inside',
    code: 'base64-padding-inside',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Transfer-Encoding: base64'], btoa('hello'), encoded),
  },
  {
    name: 'base64 whose padding is only in the way',
    code: 'base64-padding-inside',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Transfer-Encoding: base64'], `${encoded.slice(0, 3)}=${encoded.slice(3)}`),
  },
  {
    name: 'junk inside base64',
    code: 'base64-junk',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Transfer-Encoding: base64'], [...encoded].join('!')),
  },
  {
    name: 'a uuencoded file in the text',
    code: 'uuencode-in-text',
    where: 'content',
    payload: 'Cat',
    mail: plain([], 'hello', 'begin 644 cat.txt', '#0V%T', '`', 'end'),
  },
  {
    name: 'NUL inside a word of the text',
    code: 'nul-byte',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Type: text/plain'], [...PAYLOAD].join('\0')),
  },
  {
    name: 'text without a charset',
    code: 'charset-undeclared',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Type: text/plain'], `caf\u00c3\u00a9 ${PAYLOAD}`),
  },

  {
    name: 'two charset parameters',
    code: 'parameter-twice',
    where: 'content',
    payload: PAYLOAD,
    mail: plain(['Content-Type: text/plain; charset=us-ascii; charset=utf-7'], PAYLOAD),
  },
  {
    name: 'a line without a colon behind the transfer encoding',
    code: 'header-without-colon',
    where: 'content',
    payload: PAYLOAD,
    mail: crlf(...top, 'Content-Transfer-Encoding: base64', encoded, 'Content-Type: image/png', '', 'AAAA', ''),
  },
  {
    name: 'a boundary in RFC 2231 form',
    code: 'boundary-ambiguous',
    where: 'content',
    payload: PAYLOAD,
    mail: mixed(
      "multipart/mixed; boundary=x; boundary*=us-ascii''%62",
      ...part('b', encoded, 'Content-Transfer-Encoding: base64'),
      '--b--',
    ),
  },

  // names of files
  {
    name: 'two filename parameters',
    code: 'filename-ambiguous',
    where: 'filename',
    payload: 'b.exe',
    mail: file('filename="a.txt"; filename="b.exe"'),
  },
  {
    name: 'name against filename',
    code: 'filename-ambiguous',
    where: 'filename',
    payload: 'b.exe',
    mail: file('filename="a.txt"', 'Content-Type: application/octet-stream; name="b.exe"'),
  },
  {
    name: 'filename* against filename',
    code: 'filename-ambiguous',
    where: 'filename',
    payload: 'b.exe',
    mail: file('filename="b.exe"; filename*=utf-8\'\'a.txt'),
  },
  {
    name: 'two Content-Disposition fields',
    code: 'disposition-twice',
    where: 'filename',
    payload: 'b.exe',
    mail: plain(
      [
        'Content-Type: text/plain',
        'Content-Disposition: inline; filename=a.txt',
        'Content-Disposition: attachment; filename=b.exe',
      ],
      'x',
    ),
  },
  {
    name: 'a name that is written from right to left',
    code: 'filename-hostile',
    where: 'filename',
    payload: 'gpj\u202e.exe',
    mail: file("filename*=utf-8''gpj%E2%80%AE.exe"),
  },
];
