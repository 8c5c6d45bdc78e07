import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import oracle from 'encoding-japanese';
import fc from 'fast-check';
import { MAX_ADDRESSES, readAddresses } from '../../src/message/address.ts';
import { textDefects } from '../../src/message/defects/text.ts';
import { defects } from '../../src/message/defects.ts';
import { assertLinear } from '../growth.ts';

const data = process.env['METSUKE_DATA'] ?? '../shared/data';
const rawUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const rawIn = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): string =>
  Buffer.from(oracle.convert(text, { from: 'UNICODE', to, type: 'array' })).toString('latin1');
const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** name, value, [name, address][], codes of defects */
const table: readonly [string, string, readonly (readonly [string, string])[], readonly string[]][] = [
  ['a name and an address', 'John Doe <jdoe@machine.example>', [['John Doe', 'jdoe@machine.example']], []],
  ['an address alone', 'a@b.example', [['', 'a@b.example']], []],
  [
    'a quoted name with specials',
    '"Giant; \\"Big\\" Box, Ltd." <g@example.net>',
    [['Giant; "Big" Box, Ltd.', 'g@example.net']],
    [],
  ],
  ['an unquoted name with a dot', 'Joe Q. Public <q@example.com>', [['Joe Q. Public', 'q@example.com']], []],
  [
    'several',
    'Mary <m@x.example>, j@example.org, Who? <o@y.example>',
    [
      ['Mary', 'm@x.example'],
      ['', 'j@example.org'],
      ['Who?', 'o@y.example'],
    ],
    [],
  ],
  ['empty elements', ',, a@b.example ,,', [['', 'a@b.example']], []],
  [
    'a name of Lotus Notes',
    'Hanako Suzuki/HR/Corp@CORP, CN=Jiro Ito/O=Corp@CORP, x@b.example',
    [
      ['Hanako Suzuki/HR/Corp@CORP', ''],
      ['CN=Jiro Ito/O=Corp@CORP', ''],
      ['', 'x@b.example'],
    ],
    ['address-missing', 'address-missing'],
  ],
  ['a comment as the name', 'a@b.example (John (Jack) Doe)', [['John (Jack) Doe', 'a@b.example']], []],
  ['a comment after the angle', '<a@b.example> (John Doe)', [['John Doe', 'a@b.example']], []],
  [
    'comments everywhere',
    'Pete(A nice \\) chap) <pete(his account)@silly.example(his host)>',
    [['Pete', 'pete@silly.example']],
    [],
  ],
  ['a comment alone is no address', '(nobody)', [], []],
  ['folding around @ and dots', '<john . doe @ b  . example>', [['', 'john.doe@b.example']], []],
  [
    'a group',
    'A Group:Ed <c@a.example>,j@w.example;',
    [
      ['Ed', 'c@a.example'],
      ['', 'j@w.example'],
    ],
    [],
  ],
  ['an empty group', 'undisclosed-recipients:;', [], []],
  ['a group inside a group', 'a: b: c@d.example;', [['', 'c@d.example']], ['group-nested']],
  ['a colon in a name is no group', 'Re: John <a@b.example>', [['Re: John', 'a@b.example']], []],
  ['a route', '<@a.example,@b.example:user@host.example>', [['', 'user@host.example']], ['route-in-address']],
  ['the null address', '<>', [['', '']], []],
  [
    'an IPv6 literal',
    'user@[IPv6:2001:db8::1], <u@[192.0.2.1]>',
    [
      ['', 'user@[IPv6:2001:db8::1]'],
      ['', 'u@[192.0.2.1]'],
    ],
    [],
  ],
  [
    'no domain',
    'root, Mail Delivery <MAILER-DAEMON>',
    [
      ['', 'root'],
      ['Mail Delivery', 'MAILER-DAEMON'],
    ],
    ['address-without-domain', 'address-without-domain'],
  ],
  ['a name alone', '"John Doe"', [['John Doe', '']], ['address-missing']],
  ['brackets forgotten', 'John Doe john@example.com', [['John Doe', 'john@example.com']], ['address-without-angles']],
  [
    'commas forgotten',
    'a@b.example c@d.example',
    [
      ['', 'a@b.example'],
      ['', 'c@d.example'],
    ],
    ['address-without-angles'],
  ],
  [
    'semicolons',
    'a@b.example; C <c@d.example>',
    [
      ['', 'a@b.example'],
      ['C', 'c@d.example'],
    ],
    ['address-semicolon'],
  ],
  [
    'a comma in an unquoted name',
    'Yamada, Taro <t@example.jp>',
    [['Yamada, Taro', 't@example.jp']],
    ['name-unquoted-comma'],
  ],
  ['a comma behind a name', 'Shop, <s@example.com>', [['Shop', 's@example.com']], ['name-unquoted-comma']],
  ['an encoded name', `${word('山田 太郎')} <t@example.jp>`, [['山田 太郎', 't@example.jp']], []],
  [
    'an encoded name in quotes',
    `"${word('山田')}" <t@example.jp>`,
    [['山田', 't@example.jp']],
    ['encoded-word-quoted'],
  ],
  [
    'an encoded name with a raw comma',
    '=?utf-8?Q?Smith,_John?= <j@example.com>',
    [['Smith, John', 'j@example.com']],
    [],
  ],
  ['an encoded comment', `a@b.example (${word('山田')})`, [['山田', 'a@b.example']], []],
  [
    'a raw UTF-8 name with a comma',
    rawUtf8('山田, 太郎 <t@example.jp>'),
    [['山田, 太郎', 't@example.jp']],
    ['name-unquoted-comma', 'header-undeclared-charset'],
  ],
  [
    'a raw Shift_JIS name whose second byte is a backslash',
    `"${rawIn('表示ソ', 'SJIS')}" <a@b.example>`,
    [['表示ソ', 'a@b.example']],
    ['header-undeclared-charset'],
  ],
  [
    'a raw Shift_JIS name whose second byte is @',
    `${rawIn('ファーム', 'SJIS')} <a@b.example>`,
    [['ファーム', 'a@b.example']],
    ['header-undeclared-charset'],
  ],
  [
    'a raw JIS name made of quotes and commas',
    `${rawIn('試験案内', 'JIS')} <a@b.example>, c@d.example`,
    [
      ['試験案内', 'a@b.example'],
      ['', 'c@d.example'],
    ],
    ['header-undeclared-charset'],
  ],
  ['EAI', rawUtf8('用户@例え.example'), [['', '用户@例え.example']], []],
  [
    'Shift_JIS in an address',
    `<${rawIn('山田太郎です', 'SJIS')}@b.example>`,
    [['', '山田太郎です@b.example']],
    ['address-8bit'],
  ],

  // an attacker's shapes
  [
    'an encoded word that spells an address',
    `${word('<evil@x.example>')} <a@example.com>`,
    [['<evil@x.example>', 'a@example.com']],
    ['encoded-address'],
  ],
  [
    'an encoded word alone that spells an address',
    '=?utf-8?Q?evil=40x.example?=',
    [['evil@x.example', '']],
    ['encoded-address'],
  ],
  [
    'an encoded word inside the angle',
    '<=?utf-8?Q?a=40b.example?=>',
    [['', '=?utf-8?Q?a=40b.example?=']],
    ['encoded-address', 'address-without-domain'],
  ],
  [
    'an encoded word with raw brackets',
    '=?utf-8?Q?x_<evil@y.example>?= <j@example.com>',
    [
      ['x', 'evil@y.example'],
      ['?=', 'j@example.com'],
    ],
    ['address-several-angles', 'encoded-word-unclosed'],
  ],
  [
    'NUL inside the local part',
    'good@bank.example\0@evil.example',
    [['', 'good@bank.example\0@evil.example']],
    ['address-control-character', 'address-several-at'],
  ],
  [
    'a quoted local part with @',
    '"a@evil.example" @bank.example',
    [['', '"a@evil.example"@bank.example']],
    ['address-quoted-at'],
  ],
  [
    'a quoted local part with an angle',
    '"xclow3n@gmail.example x"@internal.example',
    [['', '"xclow3n@gmail.example x"@internal.example']],
    ['address-quoted-at'],
  ],
  ['needless quotes go', '"john.doe"@example.com', [['', 'john.doe@example.com']], []],
  ['several @', 'a@b@c.example', [['', 'a@b@c.example']], ['address-several-at']],
  [
    'an address as the name',
    'support@bank.example <evil@x.example>',
    [['support@bank.example', 'evil@x.example']],
    ['name-unquoted-address'],
  ],
  [
    'an address as the quoted name',
    '"support@bank.example" <evil@x.example>',
    [['support@bank.example', 'evil@x.example']],
    [],
  ],
  [
    'two angles',
    'John <a@x.example> <b@y.example>',
    [
      ['John', 'a@x.example'],
      ['', 'b@y.example'],
    ],
    ['address-several-angles'],
  ],
  ['angles inside angles', '<<a@b.example>>', [['', 'a@b.example']], ['angle-unclosed', 'address-trailing-text']],
  [
    'text behind the angle',
    '<a@b.example> evil@x.example',
    [['evil@x.example', 'a@b.example']],
    ['address-trailing-text'],
  ],
  [
    'an address in a comment alone',
    'Shop,(<evil@x.example>)',
    [['Shop', '']],
    ['address-missing', 'address-in-comment'],
  ],
  ['an open quote', '"John <a@b.example>', [['"John', 'a@b.example']], ['quote-unclosed']],
  ['an open comment hides nothing', '(John <a@b.example>', [['(John', 'a@b.example']], ['comment-unclosed']],
  ['an open angle', 'foo <a@b.example', [['foo', 'a@b.example']], ['angle-unclosed']],
  ['a closing angle alone', 'a@b.example>', [['', 'a@b.example']], ['angle-unopened']],
  [
    'nothing before or behind @',
    '@b.example, a@',
    [
      ['', '@b.example'],
      ['', 'a@'],
    ],
    ['address-incomplete', 'address-incomplete'],
  ],
  ['a space in the address', '<a b@c.example>', [['', 'a b@c.example']], ['address-space']],
  [
    'a line end in a quoted local part',
    '<"a\r\nRCPT"@b.example>',
    [['', '"a\r\nRCPT"@b.example']],
    ['address-control-character'],
  ],
];

for (const [name, value, mailboxes, codes] of table) {
  test(`addresses: ${name}`, () => {
    const read = readAddresses(value);
    assert.deepEqual(
      {
        mailboxes: read.mailboxes.map(({ name, address }) => [name, address]),
        codes: read.defects.map(({ code }) => code),
      },
      { mailboxes, codes },
    );
  });
}

test('each mailbox knows its range and its group', () => {
  const value = 'Staff: Ed <c@a.example>,  j@w.example (J) ; K <k@z.example>';
  const { mailboxes, groups } = readAddresses(value);
  assert.deepEqual(
    mailboxes.map(({ at, group }) => [value.slice(at[0], at[1]), group]),
    [
      ['Ed <c@a.example>', 'Staff'],
      ['j@w.example (J)', 'Staff'],
      ['K <k@z.example>', undefined],
    ],
  );
  assert.deepEqual(groups, ['Staff']);
  assert.deepEqual(readAddresses('undisclosed-recipients: ;').groups, ['undisclosed-recipients']);
});

test('no more than the cap is read of a list of a million, and the defect says where the rest begins', () => {
  const value = 'user@example.com, '.repeat(1_000_000);
  const { mailboxes, defects: found } = readAddresses(value);
  assert.equal(mailboxes.length, MAX_ADDRESSES);
  assert.deepEqual(
    found.map(({ code, at }) => [code, at]),
    [['too-many-addresses', [MAX_ADDRESSES * 18 - 1, value.length]]],
  );
});

test('hostile shapes of up to 200,000 units take time in proportion and never overflow the stack', () => {
  const families: Record<string, (n: number) => string> = {
    'nested comments': (n) => `${'('.repeat(n)}${')'.repeat(n)} a@b.example`,
    'open comments': (n) => `${'('.repeat(n)} a@b.example`,
    'nested groups': (n) => `${'a:'.repeat(n)};`,
    'empty groups': (n) => 'g:;'.repeat(n),
    'escaped quotes': (n) => `${'\\"'.repeat(n)}<a@b>`,
    'open angles': (n) => '<'.repeat(n),
    'angles and quotes': (n) => '<"<",'.repeat(n),
    'angles in quotes': (n) => `<${'"a,<"'.repeat(n)}`,
    names: (n) => `${'a,'.repeat(n)}<x@y>`,
    'at signs': (n) => 'a@'.repeat(n),
    words: (n) => `${'=?utf-8?Q?a?= '.repeat(n)}<x@y>`,
    'word starts': (n) => `${'=?'.repeat(n)}<x@y>`,
    escapes: (n) => `${'\x1b$'.repeat(n)}<x@y>`,
    'quotes and at': (n) => '"@'.repeat(n),
    angles: (n) => '<a@b>'.repeat(n),
    semicolons: (n) => ';'.repeat(n),
    spaces: (n) => `${' '.repeat(n)}a${' '.repeat(n)}<a@b>`,
    comments: (n) => `${'(a)'.repeat(n)}a@b`,
    literals: (n) => '@['.repeat(n),
    'quoted words': (n) => `${'"a" '.repeat(n)}<a@b>`,
    'open comments in words': (n) => `${'a(b '.repeat(n)}<a@b>`,
    'open comments in addresses': (n) => 'a@b(,'.repeat(n),
    dots: (n) => `<${'a.'.repeat(n)}@c>`,
    'mixed openings': (n) => '<a("'.repeat(n),
  };
  for (const [name, shape] of Object.entries(families)) assertLinear(name, 25_000, shape, readAddresses);
});

test('an opening sign in each element is looked for in that element alone', () => {
  // the list sees a quoted pair and a shift of ISO-2022-JP; among the words of one element they may open something
  for (const sign of ['\\"', '\\(', '\x1b(B']) {
    const element = `a: ${'word '.repeat(60)}${sign} c;`;
    assertLinear(sign, 200, (n) => element.repeat(n), readAddresses);
  }
});

const piece = fc.constantFrom(
  'a@b.example',
  '<',
  '>',
  '"',
  '(',
  ')',
  ',',
  ';',
  ':',
  '@',
  '[',
  ']',
  '\\',
  ' ',
  '\0',
  '=?utf-8?Q?a=40b?=',
  '=?',
  '?=',
  '\x1b$B',
  '\x1b(B',
  '%F',
  '\x83@',
  '\xe3\x81\x82',
  'John',
  '.',
  '\t',
);

test('any value gives mailboxes; ranges lie inside and in order; nothing that was only encoded becomes an address', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const value = pieces.join('');
      const { mailboxes, defects: found } = readAddresses(value);
      for (const { at, address } of mailboxes) {
        assert.ok(at[0] >= 0 && at[0] <= at[1] && at[1] <= value.length);
        if (!value.includes('@')) assert.ok(!address.includes('@'), JSON.stringify(value));
      }
      for (const { code, at } of found) {
        assert.ok(at[0] >= 0 && at[0] <= at[1] && at[1] <= value.length, code);
        assert.ok(Object.hasOwn(defects, code) || Object.hasOwn(textDefects, code), code);
      }
    }),
    { numRuns: 5_000, seed: 5322 },
  );
});

interface Box {
  readonly name: string | null;
  readonly address: string | null;
}
interface Expectation {
  readonly header: string;
  readonly expected: {
    readonly List?: readonly Box[];
    readonly Group?: readonly { readonly name: string | null; readonly addresses: readonly Box[] }[];
  } | null;
}

test('the suite of address headers reads as expected, but that we keep comments out of names and routes out of addresses', {
  skip: existsSync(`${data}/mime/address.json`) ? false : 'no sample data',
}, () => {
  const cases: readonly Expectation[] = JSON.parse(readFileSync(`${data}/mime/address.json`, 'utf8'));
  let same = 0;
  for (const { header, expected } of cases) {
    const bytes = Buffer.from(header).toString('latin1');
    const end = /\r?\n(?![ \t])/.exec(bytes)?.index ?? bytes.length;
    const value = bytes.slice(0, end).replaceAll(/[\r\n]/g, ' ');
    const wanted = [...(expected?.List ?? []), ...(expected?.Group ?? []).flatMap(({ addresses }) => addresses)];
    const read = readAddresses(value).mailboxes;
    if (!/\(|<@|NO |" {2}James/.test(value)) {
      assert.deepEqual(
        read.map(({ name, address }) => [name, address]),
        wanted.map(({ name, address }) => [name ?? '', address ?? '']),
        header,
      );
      same++;
    }
  }
  assert.ok(same >= 40, String(same));
});
