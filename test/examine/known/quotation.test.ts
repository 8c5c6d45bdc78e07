import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotes } from '../../../src/examine/known/text/quotation.ts';

const body = (seen: string) => ({ language: 'und', seen, hidden: '', charsets: [] });

test('the heads that mail programs write above a quotation are known', () => {
  for (const text of [
    '> hello',
    'Yes.\nOn 5 March 2024 Karen wrote:\nhello',
    'Ja.\nAm 05.03.24 um 10:12 schrieb Karen Holt:\nhallo',
    'Yes.\nFrom: Karen\nSent: Tuesday\nhello',
    '承知しました。\n差出人: 山田\n送信日時: 2024年3月5日\n宛先: 佐藤',
    'はい。\n----- 山田さんのメッセージ -----\nこんにちは',
    'はい。\n2025年5月2日(金) 12:41 山田 <yamada@example.com>:\n先日は',
    'はい。\n2025/05/02 12:41、山田 <yamada@example.com>のメール:\n先日は',
    'Sì.\nIl giorno ven 2 mag 2025 alle ore 12:41 Karen <karen@example.com> ha scritto:\nciao',
    'Ja.\nOp vr 2 mei 2025 om 12:41 schreef Karen <karen@example.com>:\nhoi',
    'Ja.\nVon: Karen <karen@example.com>\nGesendet: Freitag, 2. Mai 2025 12:41\nAn: Holt\nBetreff: Termin\n\nhallo',
    'Да.\nпт, 2 мая 2025 г. в 12:41, Карен <karen@example.com>:\nпривет',
    '好的。\n发件人：张三 <zhang@example.com>\n发送时间：2025年5月2日\n收件人：李四\n主题：会议',
  ])
    assert.equal(quotes(body(text)), true, text);
});

test('money that is credited, and a list of held mails, quote nobody', () => {
  for (const text of [
    'Der Betrag wird Ihrer Karte gutgeschrieben.',
    'Wie vorgeschrieben bestätigen Sie bitte Ihre Angaben.',
    '5件のメッセージが保留されています。\n差出人: 山田\n件名: 見積書',
    'Held for you:\nFrom: orders\nSubject: Purchase order',
    'Our hours: 9:00-18:00, write to desk@example.com:\nwe answer',
  ])
    assert.equal(quotes(body(text)), false, text);
});

test('a sentence in which somebody writes, and the row of a table, quote nobody', () => {
  for (const text of [
    'The mail system writes: 12 messages are held.\nRelease them.',
    '12 messages are held.\n| Held | 12 |\n| Since | Monday |',
    '12通が保留されています。元のメールは48時間後に削除されます。',
  ])
    assert.equal(quotes(body(text)), false, text);
});

test('lines behind a bar, and a head with its date, quote', () => {
  for (const text of [
    'Yes.\n| Is it so?\n| Karen',
    'Yes.\nOn 5 March 2024 at 10:12, Karen <karen@example.org> wrote: Is it so?',
    '-----Original Message-----\nHello',
  ])
    assert.equal(quotes(body(text)), true, text);
});
