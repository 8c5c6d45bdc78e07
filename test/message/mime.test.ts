import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentOf, textOf } from '../../src/message/content.ts';
import type { Part } from '../../src/message/message.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyDefect, everyMessage, everyPart } from '../../src/message/parts.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** `type "body"` of each leaf of the first reading, indented by depth. */
function outline(mail: string): string[] {
  const lines: string[] = [];
  const walk = (part: Part, depth: number): void => {
    const body =
      part.parts.length === 0 && part.message === undefined
        ? ` ${JSON.stringify(mail.slice(part.bodyAt[0], part.bodyAt[1]))}`
        : '';
    lines.push(`${' '.repeat(depth)}${part.type}${body}`);
    for (const child of part.parts) walk(child, depth + 1);
    if (part.message !== undefined) walk(part.message.body, depth + 1);
  };
  walk(readMessage(bytesOf(mail)).body, 0);
  return lines;
}

const lf = (...lines: string[]): string => lines.join('\n');
const multi = (boundary: string, ...lines: string[]): string =>
  lf(`Content-Type: multipart/mixed; boundary="${boundary}"`, '', ...lines);

const trees: readonly { claim: string; mail: string; tree: readonly string[]; codes?: readonly string[] }[] = [
  {
    claim: 'lines of spaces before the first field are skipped, as webmail writes them before an original',
    mail: `\n   \t  \nSubject: x\n\nhello\n`,
    tree: ['text/plain "hello\\n"'],
    codes: ['blank-line-first'],
  },
  {
    claim: 'a fold inside of a quoted boundary is its line end alone (RFC 5322 §2.2.3)',
    mail: lf(
      'Content-Type: multipart/mixed; boundary="simple',
      ' boundary"',
      '',
      '--simple boundary',
      '',
      'a',
      '--simple boundary--',
      '',
    ),
    tree: ['multipart/mixed', ' text/plain "a"'],
    codes: ['boundary-ambiguous'],
  },
  {
    claim: 'the line end before a delimiter belongs to it',
    mail: multi('b', '--b', '', 'one', '', '--b', '', 'two', '--b--', ''),
    tree: ['multipart/mixed', ' text/plain "one\\n"', ' text/plain "two"'],
  },
  {
    claim: 'white space behind a delimiter is padding',
    mail: multi('b', '--b \t', '', 'one', '--b--  ', ''),
    tree: ['multipart/mixed', ' text/plain "one"'],
  },
  {
    claim: 'a part may be empty',
    mail: multi('b', '--b', '--b', '', '--b--', ''),
    tree: ['multipart/mixed', ' text/plain ""', ' text/plain ""'],
  },
  {
    claim: 'a delimiter ends a header that has no blank line',
    mail: multi('b', '--b', 'Content-Type: text/html', '--b--', ''),
    tree: ['multipart/mixed', ' text/html ""'],
  },
  {
    claim: 'nested parts end at the delimiter of the outer one',
    mail: multi(
      'a',
      '--a',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      '',
      'one',
      '--a',
      '',
      'two',
      '--a--',
      '',
    ),
    tree: ['multipart/mixed', ' multipart/alternative', '  text/plain "one"', ' text/plain "two"'],
    codes: ['close-delimiter-missing'],
  },
  {
    claim: 'a boundary that begins like another is another',
    mail: multi(
      'b',
      '--b',
      'Content-Type: multipart/mixed; boundary=bb',
      '',
      '--bb',
      '',
      'one',
      '--bb--',
      '',
      '--b',
      '',
      'two',
      '--b--',
      '',
    ),
    tree: ['multipart/mixed', ' multipart/mixed', '  text/plain "one"', ' text/plain "two"'],
  },
  {
    claim: 'the inner of two equal boundaries is meant',
    mail: multi(
      'b',
      '--b',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'one',
      '--b--',
      '--b',
      '',
      'two',
      '--b--',
      '',
    ),
    tree: ['multipart/mixed', ' multipart/mixed', '  text/plain "one"', ' text/plain "two"'],
    codes: ['boundary-reused'],
  },
  {
    claim: 'parts of a digest are messages',
    mail: lf('Content-Type: multipart/digest; boundary=b', '', '--b', '', 'Subject: in', '', 'one', '--b--', ''),
    tree: ['multipart/digest', ' message/rfc822', '  text/plain "one"'],
  },
  {
    claim: 'a message inside ends with its part',
    mail: multi(
      'b',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Subject: in',
      '',
      'one',
      '--b',
      '',
      'two',
      '--b--',
      '',
    ),
    tree: ['multipart/mixed', ' message/rfc822', '  text/plain "one"', ' text/plain "two"'],
  },
  {
    claim: 'a boundary may hold any character in quotes',
    mail: multi('=_(a;b) c/?', '--=_(a;b) c/?', '', 'one', '--=_(a;b) c/?--', ''),
    tree: ['multipart/mixed', ' text/plain "one"'],
  },
  {
    claim: 'a close delimiter at the very end needs no line end',
    mail: multi('b', '--b', '', 'one', '--b--'),
    tree: ['multipart/mixed', ' text/plain "one"'],
  },
  {
    claim: 'hyphens in running text are no delimiters',
    mail: multi('b', '--b', '', '--', '-- ', '--bye', '--c--', '--b--', ''),
    tree: ['multipart/mixed', ' text/plain "--\\n-- \\n--bye\\n--c--"'],
    codes: ['boundary-prefix'],
  },
  {
    claim: 'a multipart whose boundary does not occur is one leaf',
    mail: multi('b', 'one', ''),
    tree: ['multipart/mixed "one\\n"'],
    codes: ['boundary-not-found'],
  },
  {
    claim: 'type and encoding do not mind case or space',
    mail: lf('Content-Type: TEXT/Html ; charset = "UTF-8"', 'Content-Transfer-Encoding:  BASE64 ', '', 'eA==', ''),
    tree: ['text/html "eA==\\n"'],
  },
];

for (const { claim, mail, tree, codes } of trees) {
  for (const [ends, text] of [
    ['LF', mail],
    ['CRLF', mail.replaceAll('\n', '\r\n')],
  ] as const) {
    test(`${claim} (${ends})`, () => {
      assert.deepEqual(
        outline(text).map((line) => line.replaceAll('\\r\\n', '\\n')),
        tree,
      );
      assert.deepEqual([...new Set(readMessage(bytesOf(text)).defects.map((defect) => defect.code))], codes ?? []);
    });
  }
}

test('a message inside a message shares the bytes and their offsets', () => {
  const mail = multi('b', '--b', 'Content-Type: message/rfc822', '', 'Subject: inner', '', 'text', '--b--', '');
  const [outer, inner] = everyMessage(readMessage(bytesOf(mail)));
  assert.ok(outer && inner);
  assert.equal(inner.bytes, outer.bytes);
  const subject = inner.headers[0];
  assert.ok(subject);
  assert.equal(mail.slice(subject.valueAt[0], subject.valueAt[1]), 'inner');
  assert.equal(mail.slice(inner.at[0], inner.at[1]), 'Subject: inner\n\ntext');
});

test('a message encoded in base64 is read from its decoded bytes, and says where they were', () => {
  const mail = lf(
    'Content-Type: message/rfc822',
    'Content-Transfer-Encoding: base64',
    '',
    btoa('Subject: inner\n\ntext'),
    '',
  );
  const [outer, inner] = everyMessage(readMessage(bytesOf(mail)));
  assert.ok(outer && inner);
  assert.equal(inner.headers[0]?.value, 'inner');
  assert.deepEqual(inner.within, outer.body.bodyAt);
});

test('faults of messages inside are found from the outermost, at places of the original', () => {
  const inner = 'From: a@example.org\nFrom: b@example.org\n\ntext';
  const plain = readMessage(bytesOf(`Content-Type: message/rfc822\n\n${inner}`));
  assert.deepEqual(
    [...everyDefect(plain)].map(({ code, at }) => [code, at]),
    [['from-twice', [50, 70]]],
  );
  const encoded = readMessage(
    bytesOf(`Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${btoa(inner)}`),
  );
  assert.deepEqual([...everyDefect(encoded)].find(({ code }) => code === 'from-twice')?.at, encoded.body.bodyAt);
});

test('types of reports and pieces are recognised, not opened', () => {
  for (const type of [
    'message/delivery-status',
    'message/feedback-report',
    'text/rfc822-headers',
    'message/disposition-notification',
  ]) {
    const message = readMessage(bytesOf(`Content-Type: ${type}\n\nA: b\n`));
    assert.equal(message.body.type, type);
    assert.equal(message.body.message, undefined);
    assert.deepEqual(message.defects, []);
  }
});

test('parts beyond the limit are a gap and make the reading partial', () => {
  const message = readMessage(bytesOf(multi('b', `${'--b\n\nx\n'.repeat(2_500)}--b--\n`)));
  assert.equal(message.body.parts.length, 1_999);
  assert.deepEqual(message.partial, ['parts']);
  assert.ok(message.gaps.some((gap) => gap.what === 'unread'));
});

test('multiparts beyond the depth limit stay closed and make the reading partial', () => {
  const open = Array.from(
    { length: 100 },
    (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`,
  ).join('');
  const message = readMessage(bytesOf(multi('b0', `${open}--b100\n\ndeep\n`)));
  assert.ok(message.partial.includes('depth'));
  assert.ok([...everyPart(message)].some(({ part, message: owner }) => textOf(owner, part).text.includes('deep')));
});

test('messages beyond the depth limit stay files and make the outermost reading partial', () => {
  const message = readMessage(bytesOf(`${'Content-Type: message/rfc822\n\n'.repeat(12)}Subject: deep\n\nx`));
  assert.deepEqual(message.partial, ['message-depth']);
  assert.equal([...everyMessage(message)].length, 11);
});

test('a message beyond the size limit is read up to it', () => {
  const mail = bytesOf(`Subject: a\n\n${'x'.repeat(1_000)}`);
  const message = readMessage(mail, { limits: { messageBytes: 500 } });
  assert.deepEqual(message.partial, ['message-bytes']);
  assert.deepEqual(message.at, [0, mail.length]);
  assert.deepEqual(message.gaps.at(-1), { what: 'unread', at: [500, mail.length] });
});

test('a range of the bytes can be read as a message', () => {
  const mail = 'garbage\nSubject: a\n\nbody';
  const message = readMessage(bytesOf(mail), { at: [8, mail.length] });
  assert.equal(message.headers[0]?.value, 'a');
  assert.equal(mail.slice(message.body.bodyAt[0]), 'body');
});

test('the name of a part is decoded in each way that mailers write it', () => {
  const names: readonly (readonly [field: string, name: string])[] = [
    ['attachment; filename="a b.txt"', 'a b.txt'],
    ['attachment; filename=a.txt', 'a.txt'],
    ["attachment; filename*=utf-8''%E8%A6%8B%E7%A9%8D.pdf", '見積.pdf'],
    ["attachment; filename*0*=utf-8''%E8%A6%8B; filename*1*=%E7%A9%8D; filename*2=.pdf", '見積.pdf'],
    ['attachment; filename*1=.pdf; filename*0=report', 'report.pdf'],
    ['attachment; filename="=?ISO-2022-JP?B?GyRCOCtAURsoQi5wZGY=?="', '見積.pdf'],
    ['attachment; filename="=?utf-8?B?6KaL56mN?=.pdf"', '見積.pdf'],
    ['attachment; filename="\u00e8\u00a6\u008b\u00e7\u00a9\u008d.pdf"', '見積.pdf'],
    ['attachment; filename="\u008c\u00a9\u0090\u00cf\u0095\u005c.pdf"', '見積表.pdf'],
    ['attachment; filename="\u008c\u00a9\u0090\u00cf\u0095\u005c"; size=1', '見積表'],
    ['attachment; filename="say \\"hi\\".txt"', 'say "hi".txt'],
    ["attachment; filename*=iso-8859-1'en'%A3.txt", '£.txt'],
    ['attachment; filename="unclosed.txt', 'unclosed.txt'],
    ['attachment; filename="C:\\TEMP\\new.png"', 'C:\\TEMP\\new.png'],
    ['attachment; filename="..\\..\\run.pdf"', '..\\..\\run.pdf'],
    ['attachment; filename=new report (1).pdf', 'new report (1).pdf'],
    ['attachment; filename=report.pdf (the second one); size=1', 'report.pdf'],
    ['attachment; filename="a.pdf" foo; size=1', 'a.pdf'],
    ['attachment; filename = "spaced.txt" (comment)', 'spaced.txt'],
  ];
  for (const [field, name] of names) {
    const message = readMessage(bytesOf(`Content-Type: application/pdf\nContent-Disposition: ${field}\n\nx`));
    assert.equal(message.body.filename, name, field);
    assert.equal(message.body.disposition, 'attachment');
  }
});

test('parameters named like properties of objects do no harm', () => {
  const message = readMessage(bytesOf('Content-Type: text/plain; __proto__=x; constructor=y; charset=utf-8\n\nx'));
  assert.equal(message.body.params['charset'], 'utf-8');
  assert.equal(message.body.params['constructor'], 'y');
  assert.equal(({} as Record<string, unknown>)['x'], undefined);
});

test('a Content-Type without its semicolon is understood', () => {
  const message = readMessage(bytesOf('Content-Type: text/html charset="shift_jis"\n\nx'));
  assert.equal(message.body.type, 'text/html');
  assert.equal(message.body.params['charset'], 'shift_jis');
});

test('a boundary in RFC 2231 form is decoded', () => {
  const message = readMessage(bytesOf("Content-Type: multipart/mixed; boundary*=us-ascii''%62\n\n--b\n\none\n--b--\n"));
  assert.equal(message.body.parts.length, 1);
});

test('a uuencoded part is called as its begin line says', () => {
  const message = readMessage(bytesOf('Content-Transfer-Encoding: x-uuencode\n\nbegin 644 cat.txt\n#0V%T\n`\nend\n'));
  assert.equal(message.body.filename, 'cat.txt');
});

test('a body without encoding is not copied', () => {
  const bytes = bytesOf('Subject: a\n\nbody');
  const message = readMessage(bytes);
  assert.equal(contentOf(message, message.body).bytes.buffer, bytes.buffer);
});

test('the charset of HTML is looked for in its own head when the part names none', () => {
  const message = readMessage(
    bytesOf('Content-Type: text/html\n\n<meta charset="shift_jis"><p>\u0093\u00fa\u0096\u007b</p>'),
  );
  assert.ok(textOf(message, message.body).text.includes('日本'));
});

test('of UTF-8 no more is decoded than the characters that are wanted, and of nothing else less', () => {
  const lines = '日本語のとても長い手紙です。𠮷a\n'.repeat(200);
  const read = (body: Uint8Array, charset: string, characters: number) => {
    const head = Buffer.from(`Content-Type: text/plain; charset=${charset}\n\n`);
    const message = readMessage(Buffer.concat([head, body]));
    return textOf(message, message.body, Number.POSITIVE_INFINITY, characters);
  };
  for (let characters = 1; characters < 60; characters++) {
    const { text, cut } = read(Buffer.from(lines), 'utf-8', characters);
    assert.deepEqual([text, cut], [[...lines].slice(0, characters).join(''), true]);
    assert.equal(read(Buffer.from(lines, 'utf16le'), 'utf-16le', characters).text, lines);
    assert.equal(read(Buffer.from('\xe9t\xe9 '.repeat(500), 'latin1'), 'iso-8859-1', characters).cut, undefined);
  }
  assert.equal(read(Buffer.from(lines), 'utf-8', lines.length).cut, undefined);
});

test('of a long text only the beginning is decoded, and no character of it is half read', () => {
  const line = '日本語のとても長い手紙です。';
  for (const [charset, encode] of [
    ['utf-8', (text: string) => Buffer.from(text)],
    ['utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-8; x=base64', (text: string) => Buffer.from(`${Buffer.from(text).toString('base64')}`)],
  ] as const) {
    const encoding = charset.includes('base64') ? 'Content-Transfer-Encoding: base64\n' : '';
    for (const lines of [`${line}\n`.repeat(2000), line.repeat(2000)]) {
      const mail = Buffer.concat([
        Buffer.from(`Content-Type: text/plain; charset=${charset}\n${encoding}\n`),
        encode(lines),
      ]);
      const message = readMessage(mail);
      for (let most = 1000; most < 1012; most++) {
        const { text, cut, defects, bytes } = textOf(message, message.body, most);
        assert.equal(cut, true);
        assert.ok(bytes.length <= most && text.length > 200);
        assert.ok(lines.startsWith(text.replace(/\ufffd$/, '')), charset);
        if (lines.includes('\n') && charset !== 'utf-16le') assert.ok(text.endsWith('\n'), charset);
        assert.ok(!text.slice(0, -1).includes('\ufffd'));
        if (charset !== 'utf-8') continue;
        assert.ok(lines.includes('\n') ? defects.every(({ code }) => code !== 'charset-invalid-bytes') : true);
      }
      assert.equal(textOf(message, message.body).cut, undefined);
      assert.equal(textOf(message, message.body).text, lines);
    }
  }
});

test('a preamble that explains MIME to old programs is no fault; one that leads somewhere is told', () => {
  const faultsOf = (preamble: string): string[] =>
    readMessage(bytesOf(`Content-Type: multipart/mixed; boundary=b\n\n${preamble}\n--b\n\ntext\n--b--\n`)).defects.map(
      ({ code }) => code,
    );
  for (const customary of [
    'This message is in MIME format. Since your mail reader does not understand\nthis format, some or all of this message may not be legible.\n',
    '  This message is in MIME format.  The first part should be readable text,\n  while the remaining parts are likely unreadable without MIME-aware tools.\n  Send mail to mime@docserver.cac.washington.edu for more info.\n',
  ])
    assert.deepEqual(faultsOf(customary), []);
  for (const leading of [
    'Your mail reader knows no MIME. Read this message at http://www.example.com/read\n',
    'If your mail client cannot show this, call 090-1234-5678.\n',
    'This is not the letter that the others see.\n',
  ])
    assert.deepEqual(faultsOf(leading), ['preamble-text']);
});

test('the faults of a mail that is carried are said to be its own', () => {
  const twice = 'From: a@example.com\r\nFrom: b@example.com\r\nSubject: x\r\n\r\nhello\r\n';
  const message = readMessage(
    bytesOf(
      `From : c@example.net\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${twice}\r\n--b--\r\n`,
    ),
  );
  const told = [...everyDefect(message)].map(({ code, inside }) => [code, inside]);
  assert.ok(told.some(([code, inside]) => code === 'space-before-colon' && inside === undefined));
  assert.deepEqual(
    told.filter(([code]) => code === 'from-twice'),
    [['from-twice', true]],
  );
});
