/** A signature that was broken on the way says by what, and never passes for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSignature } from '../../src/app/machine/signature.ts';
import { checkDkim, type DkimCheck } from '../../src/authenticate/dkim.ts';
import { readMessage } from '../../src/message/mime.ts';
import { rsaSigner, type SignOptions, signMail, zoneOf } from './sign.ts';
import { lookupIn } from './zones.ts';

const rsa = rsaSigner('example.com', 'rsa');
const zone = zoneOf(rsa);

const plain = [
  'From: Mia <mia@example.com>',
  'To: list@lists.example.org',
  'Subject: Meeting',
  'Date: Sun, 1 Mar 2026 12:00:00 +0000',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  'Hello,',
  '',
  'From here on \u00e9 we go.',
  '.dot',
  '-- ',
  'Mia',
  '',
].join('\r\n');

async function check(text: string): Promise<DkimCheck> {
  const message = readMessage(Uint8Array.from(Buffer.from(text, 'latin1')));
  const [first] = await checkDkim(message, lookupIn(zone), checkSignature, { at: '2026-03-01T12:00:00Z' });
  assert.ok(first !== undefined);
  return first;
}

const quotedPrintable = (text: string): string => text.replaceAll('\u00e9', '=E9').replaceAll('-- \r', '--=20\r');
const inBody = (text: string, change: (body: string) => string): string => {
  const blank = text.indexOf('\r\n\r\n') + 4;
  return text.slice(0, blank) + change(text.slice(blank));
};
const footer = `${'_'.repeat(47)}\r\nlist mailing list\r\nhttps://lists.example.org/\r\n`;
const withEncoding = ['from', 'to', 'subject', 'date', 'content-transfer-encoding'];

interface Case {
  readonly what: readonly string[];
  readonly sign?: SignOptions;
  readonly change: (signed: string) => string;
  /** The bytes that the last change shows. */
  readonly shows?: string;
}

const cases: Readonly<Record<string, Case>> = {
  'a footer behind a rule': { what: ['footer-added'], change: (text) => text + footer, shows: footer },
  'a footer of a list without a rule': {
    what: ['footer-added'],
    change: (text) => `List-Id: <list.example.org>\r\n${text}\r\nSent by the list.\r\n`,
    shows: '\r\nSent by the list.\r\n',
  },
  'a tag in the subject': {
    what: ['subject-tag'],
    change: (text) => text.replace('Subject: ', 'Subject: [list] '),
    shows: '[list] ',
  },
  'a tag behind Re:': {
    what: ['subject-tag'],
    change: (text) => text.replace('Subject: Meeting', 'Subject: Re: {Spam?} Meeting'),
    sign: {},
    shows: '{Spam?} ',
  },
  'a tag and a footer': {
    what: ['subject-tag', 'footer-added'],
    change: (text) => text.replace('Subject: ', 'Subject: [list] ') + footer,
    shows: footer,
  },
  'a tag and the fields of a list': {
    what: ['subject-tag', 'list-fields-added'],
    sign: { names: ['from', 'to', 'subject', 'reply-to', 'list-id'] },
    change: (text) => `Reply-To: list@lists.example.org\r\n${text.replace('Subject: ', 'Subject: [list] ')}`,
    shows: 'Reply-To: list@lists.example.org\r\n',
  },
  'another From, with the old one kept': {
    what: ['from-replaced'],
    change: (text) =>
      text.replace(
        'From: Mia <mia@example.com>',
        'X-Original-From: Mia <mia@example.com>\r\nFrom: Mia via list <list@lists.example.org>',
      ),
    shows: 'From: Mia via list <list@lists.example.org>\r\n',
  },
  'quoted-printable made of 8-bit text': {
    what: ['encoding-changed'],
    change: (text) => inBody(text, quotedPrintable).replace('Encoding: 8bit', 'Encoding: quoted-printable'),
  },
  'the same where the field is signed': {
    what: ['encoding-changed', 'encoding-changed'],
    sign: { names: withEncoding },
    change: (text) => inBody(text, quotedPrintable).replace('Encoding: 8bit', 'Encoding: quoted-printable'),
  },
  'base64 made of 8-bit text': {
    what: ['encoding-changed'],
    change: (text) =>
      inBody(text, (body) => `${Buffer.from(body, 'latin1').toString('base64')}\r\n`).replace(
        'Encoding: 8bit',
        'Encoding: base64',
      ),
  },
  'From quoted in an mbox': { what: ['from-quoted'], change: (text) => text.replace('\nFrom here', '\n>From here') },
  'a dot doubled': { what: ['dots-doubled'], change: (text) => text.replace('\n.dot', '\n..dot') },
  'a banner before the letter': {
    what: ['banner-added'],
    change: (text) => inBody(text, (body) => `CAUTION: this mail comes from outside.\r\n\r\n${body}`),
    shows: 'CAUTION: this mail comes from outside.\r\n\r\n',
  },
  'an empty line before the letter': {
    what: ['empty-line-added'],
    change: (text) => inBody(text, (body) => `\r\n${body}`),
    shows: '\r\n',
  },
  'white space lost behind the dashes': {
    what: ['white-space-removed'],
    sign: { body: 'simple' },
    change: (text) => text.replace('-- \r', '--\r'),
  },
  'lines that end with CR CR LF': {
    what: ['line-ends-changed'],
    change: (text) => inBody(text, (body) => body.replace(/\r\n/g, '\r\r\n')),
  },
  'fields put on one line, simple': {
    what: ['fields-refolded'],
    sign: { header: 'simple' },
    change: (text) => text.replace('Subject: Meeting', 'Subject:\r\n Meeting'),
  },
};

for (const [what, { what: kinds, sign, change, shows }] of Object.entries(cases)) {
  test(`${what} is told, and does not pass`, async () => {
    const letter = what.includes('white space') ? plain.replace('-- \r', '-- \r') : plain;
    const signed = signMail(what.includes('Re:') ? letter.replace(': Meeting', ': Re: Meeting') : letter, rsa, sign);
    assert.equal((await check(signed)).result, 'pass');
    const changed = what.includes('Re:') ? signed.replace('Re: Meeting', 'Re: {Spam?} Meeting') : change(signed);
    for (const text of what.includes('CR CR') ? [changed] : [changed, changed.replace(/\r\n/g, '\n')]) {
      const one = await check(text);
      assert.equal(one.result, 'fail');
      assert.deepEqual(
        one.changes?.map((found) => found.what),
        kinds,
      );
      assert.equal(one.explained, true);
      const at = one.changes?.at(-1)?.at;
      if (shows !== undefined && at !== undefined && text === changed) assert.equal(text.slice(...at), shows);
    }
  });
}

test('a white space that was added at line ends is told where simple does not allow it', async () => {
  const letter = plain.replace('-- \r', '--\r');
  const one = await check(signMail(letter, rsa, { body: 'simple' }).replace('Hello,', 'Hello,  '));
  assert.deepEqual([one.result, one.changes?.[0]?.what], ['fail', 'white-space-added']);
});

test('a list that adds its footer as a part is told', async () => {
  const part = (text: string) => `--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`;
  const mail = `From: mia@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${part('Hello')}${part('more')}`;
  const signed = `${signMail(`${mail}--b--\r\n`, rsa)}`;
  assert.equal((await check(signed)).result, 'pass');
  const added = signed.replace('--b--', `${part('_______\r\nthe list')}--b--`);
  const one = await check(added);
  assert.deepEqual(
    [one.result, one.changes?.map((found) => found.what), one.explained],
    ['fail', ['part-added'], true],
  );
});

test('a letter that a list put into a multipart is told', async () => {
  const mail = 'From: mia@example.com\r\nSubject: x\r\n\r\nHello\r\n';
  const signed = signMail(mail, rsa, { names: ['from', 'subject'] });
  const blank = signed.indexOf('\r\n\r\n');
  const wrapped =
    `${signed.slice(0, blank)}\r\nList-Id: <l.example.org>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n` +
    '--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nthe list\r\n--b--\r\n';
  const one = await check(wrapped);
  assert.deepEqual([one.result, one.changes?.map((found) => found.what)], ['fail', ['wrapped']]);
});

test('fields of one name in the other order are told', async () => {
  const signed = signMail(`Comments: one\r\nComments: two\r\n${plain}`, rsa, {
    names: ['from', 'comments', 'comments'],
  });
  const one = await check(signed.replace('one\r\nComments: two', 'two\r\nComments: one'));
  assert.deepEqual([one.result, one.changes?.map((found) => found.what)], ['fail', ['fields-reordered']]);
});

test('a change that nobody knows explains nothing', async () => {
  const one = await check(signMail(plain, rsa).replace('Hello', 'Pay me'));
  assert.deepEqual([one.result, one.changes, one.explained], ['fail', undefined, undefined]);
});

test('of two changes, one known, only the known one is told', async () => {
  const one = await check(signMail(plain, rsa).replace('Subject: Meeting', 'Subject: Pay') + footer);
  assert.deepEqual(
    [one.result, one.changes?.map((found) => found.what), one.explained],
    ['fail', ['footer-added'], false],
  );
});
