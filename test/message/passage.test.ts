/** Inline forwards and quotations, as mail programs of several countries write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPassages } from '../../src/message/passage.ts';
import { assertLinear } from '../growth.ts';

const own = 'Please look at this.\n\n';
const letter = 'Your account is closed.\nhttps://www.example.com/\n';

/** Each is put between an own remark and a letter. */
const forwards: Readonly<Record<string, string>> = {
  Outlook:
    '-----Original Message-----\nFrom: Bank <bank@example.net>\nSent: Monday, March 4, 2024\nTo: me\nSubject: x\n\n',
  'Outlook on the web, which has no title':
    '________________________________\nFrom: Bank <bank@example.net>\nSent: Monday\nTo: me\nSubject: x\n\n',
  'Outlook, Japanese':
    '-----元のメッセージ-----\n差出人: Bank <bank@example.net>\n送信日時: 2024年3月4日\n宛先: me\n件名: x\n\n',
  'Outlook, Japanese, without a title':
    '差出人: Bank <bank@example.net>\n送信日時: 2024年3月4日\n宛先: me\n件名: x\n\n',
  'Outlook, German': 'Von: Bank <bank@example.net>\nGesendet: Montag, 4. März 2024\nAn: me\nBetreff: x\n\n',
  'Outlook, French': 'De : Bank <bank@example.net>\nEnvoyé : lundi 4 mars 2024\nÀ : me\nObjet : x\n\n',
  Gmail: '---------- Forwarded message ---------\nFrom: Bank <bank@example.net>\nDate: Mon\nSubject: x\nTo: <me>\n\n\n',
  'Apple Mail': 'Begin forwarded message:\n\nFrom: Bank <bank@example.net>\nSubject: x\nDate: 4 March\nTo: me\n\n',
  'Apple Mail, Japanese':
    '転送されたメッセージ:\n\n差出人: Bank <bank@example.net>\n件名: x\n日付: 2024年3月4日\n宛先: me\n\n',
  Thunderbird:
    '-------- Forwarded Message --------\nSubject: x\nDate: Mon\nFrom: Bank <bank@example.net>\nTo: me\n\n\n',
  'Thunderbird, Japanese':
    '-------- 転送メッセージ --------\n件名: \tx\n日付: \tMon\n差出人: \tBank <bank@example.net>\n宛先: \tme\n\n\n',
  'Becky!':
    '--------------------- Original Message Follows ----------------------\n From: Bank <bank@example.net>\n Date: x\n',
  'Lotus Notes': '----- Forwarded by A/B on 2024/03/05 -----\n\nFrom: Bank <bank@example.net>\nTo: me\nDate: x\n',
  QQ: '------------------ 原始邮件 ------------------\n发件人: "Bank" <bank@example.net>;\n发送时间: 2024年\n收件人: "me"\n主题: x\n\n',
  'mail.ru':
    '-------- Пересылаемое сообщение --------\nОт кого: Bank <bank@example.net>\nОт: Bank <bank@example.net>\n\n',
  Naver: '-----Original Message-----\n보낸사람: "Bank"<bank@example.net>\n받는사람: me\n제목: x\n\n',
  'a converted page': '*From:* Bank <bank@example.net>\n*Sent:* Monday\n*To:* me\n*Subject:* x\n\n',
};

for (const [who, head] of Object.entries(forwards)) {
  test(`a forward of ${who} begins at its mark, reaches to the end, and names its author`, () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = `${own}${head}${letter}`.replaceAll('\n', lineEnd);
      const [passage, ...more] = findPassages(text);
      assert.ok(passage !== undefined && more.length === 0);
      assert.equal(text.slice(0, passage.start).trim().replace(/_+$/, '').trim(), own.trim());
      assert.deepEqual([passage.how, passage.end], ['forwarded', text.length]);
      assert.equal(passage.author?.address, 'bank@example.net');
    }
  });
}

const answers: Readonly<Record<string, string>> = {
  Gmail: 'On Mon, Mar 4, 2024 at 10:00 AM Bank <bank@example.net> wrote:\n\n> quoted\n> more\n',
  'Gmail, over two lines': 'On Mon, Mar 4, 2024 at 10:00 AM Bank <bank@example.net>\nwrote:\n\n> quoted\n> more\n',
  'Gmail, Japanese': '2024年3月4日(月) 10:00 Bank <bank@example.net>:\n\n> quoted\n> more\n',
  German: 'Am 04.03.2024 um 10:00 schrieb Bank <bank@example.net>:\n> quoted\n> more\n',
  Mutt: '* Bank <bank@example.net> [2024-03-04 10:00]:\n> quoted\n> more\n',
  'a quoted forward': '> From: Bank <bank@example.net>\n> Date: Monday\n> Subject: x\n> quoted\n',
};

for (const [who, quotation] of Object.entries(answers)) {
  test(`a quotation of ${who} is its marked lines and the line above them, and what is written below it is the writer's own`, () => {
    const text = `${own}${quotation}That is all.\n`;
    const [passage, ...more] = findPassages(text);
    assert.ok(passage !== undefined && more.length === 0);
    assert.match(text.slice(passage.start, passage.end), /^(?:\S.*\n){0,2}\n?(?:> .*\n)+$/);
    assert.equal(passage.start, own.length);
    assert.deepEqual([passage.how, passage.author?.address], ['quoted', 'bank@example.net']);
  });
}

test('where no line is marked, a line with address and hour begins what is quoted to the end', () => {
  for (const line of [
    'On Mon, Mar 4, 2024 at 10:00 AM Bank <bank@example.net> wrote:',
    '2024年3月4日(月) 10:00 Bank <bank@example.net>:',
  ]) {
    const text = `${own}${line}\n\nquoted\n\nOn Sun, Mar 3, 2024 at 9:00 AM Me <me@example.net> wrote:\n\nolder\n`;
    const [passage, ...more] = findPassages(text);
    assert.ok(passage !== undefined && more.length === 0);
    assert.deepEqual([passage.how, passage.start, passage.end], ['quoted', own.length, text.length]);
    assert.equal(passage.author?.address, 'bank@example.net');
  }
  assert.deepEqual(findPassages(`${own}In 2024 write to bank@example.net:\n\nThat is all.\n`), []);
});

test('the writer of a quotation is known by name where no address is written', () => {
  assert.equal(findPassages('Adam Martin wrote:\n> quoted\n')[0]?.author?.name, 'Adam Martin');
  assert.equal(findPassages('> quoted\n')[0]?.author, undefined);
});

/** As complaints have them, with the fields that servers wrote. */
const header = `Return-Path: <bounce@sender.example>
Received: from unknown (HELO bank.example) (203.0.113.9)
  by mail.example.org with SMTP; 30 Nov 2026 08:11:02 +0900
X-Long: ${'folded\n  '.repeat(20)}end
From: =?utf-8?B?6YqA6KGM?= <bank@example.net>
Subject: =?utf-8?Q?=E9=87=8D=E8=A6=81?=
Message-ID: <1@bank.example>

`;

test('a whole header that was copied into a complaint begins a letter, its words decoded, and a line may end it', () => {
  const end = '---- end of message ----\n';
  const text = `${own}${header}${letter}${end}Regards, Yamada\n`;
  const [passage, ...more] = findPassages(text);
  assert.ok(passage !== undefined && more.length === 0);
  assert.deepEqual([passage.how, passage.start, passage.subject], ['forwarded', own.length, '重要']);
  assert.deepEqual(passage.author, { name: '銀行', address: 'bank@example.net' });
  assert.equal(text.slice(passage.letterAt, passage.end), `\n${letter}${end}`);
  const marked = findPassages(`${own}${header.replaceAll(/^/gm, '> ')}> quoted\n`);
  assert.deepEqual([marked.length, marked[0]?.how, marked[0]?.author?.name], [1, 'quoted', '銀行']);
  // a header that names nobody begins no letter
  assert.deepEqual(findPassages(`${own}Received: from a by b\nMessage-ID: <1@a>\n\n${letter}`), []);
});

test('a line that looks like a field hides no mark of a program behind it', () => {
  const text = `From: Tokyo\n\n----- Original Message -----\nDate: x\n\n${letter}`;
  assert.equal(findPassages(text)[0]?.start, text.indexOf('-----'));
});

test('letters that only look a little like it are whole', () => {
  for (const text of [
    'Dear all,\nfrom: Tuesday on we are closed.\nSubject to change.\n',
    'Please note:\nThe original message was lost.\n',
    '--\nYamada\nTokyo\n',
    'Name: A\nFrom: Tokyo\nTo: Osaka\n',
    '-----\nこちらは転送メッセージの説明です。\n',
    'He wrote a book: see below.\n',
  ])
    assert.deepEqual(findPassages(text), [], text);
});

test('the time is linear in the text, whatever its lines look like', () => {
  for (const line of [
    '> a\nb\n',
    'From: a\n',
    'Received: a\n',
    'Received: a\n\n',
    'Received: a\nFrom: a\nTo: b\n\n---end of mail---\n',
    '-- end\n',
    'a wrote\n',
    '-----\n',
    'x:\n',
    '>',
    `${'a'.repeat(250)}@\n`,
  ])
    assertLinear(line.slice(0, 20), 20_000, (n) => line.repeat(n), findPassages);
});

test('the author of a forwarded mail is read whose line a style has broken', () => {
  const [passage] = findPassages(
    'Is this real?\n\n---------- Forwarded message ---------\nFrom:\nSecurity Team\n<info@sender.example>\nDate: Tue, 1 Dec 2026\nSubject: Login\nTo: <hanako@example.org>\n\nYour account\n',
    true,
  );
  assert.deepEqual(passage?.author, { name: 'Security Team', address: 'info@sender.example' });
  const [plain] = findPassages(
    'x\n\n---------- Forwarded message ---------\nFrom: Taro\nDate: 1\nSubject: s\n\n<b@c.example> says\n',
    true,
  );
  assert.deepEqual(plain?.author, { name: 'Taro', address: '' });
});
