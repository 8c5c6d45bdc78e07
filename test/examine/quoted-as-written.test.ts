/** A finding quotes what its reader will find in the mail. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedAsWritten } from '../../src/examine/quoted-as-written.ts';
import { examined } from './examining.ts';

const mail = (subject: string, body: string): Promise<{ readonly ja: string; readonly en: string }> =>
  examined(
    Buffer.from(
      `From: Chief <chief@example.net>\r\nTo: kim@example.org\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`,
    ),
  ).then(({ facts }) => {
    const quote = quotedAsWritten({ quote: 'lineグループを作 / qrコードを' }, facts)?.['quote'];
    assert.ok(typeof quote === 'object');
    return quote;
  });

test('in the letters of the mail, to the end of a word, each phrase in its own marks', async () => {
  const { ja, en } = await mail('x', '新しいLINEグループを作成してください。QRコードを送ってください。');
  assert.equal(ja, 'LINEグループを作成してください」「QRコードを');
  assert.equal(en, 'LINEグループを作成してください", "QRコードを');
});

test('the subject counts first, and what stands nowhere so stays as it was found', async () => {
  assert.equal((await mail('QRコードを', 'ＬＩＮＥ グループ')).ja, 'lineグループを作」「QRコードを');
});

test('a politeness that follows belongs to the next word, and braces fill nothing', async () => {
  const { facts } = await examined(Buffer.from('From: a@example.net\r\nSubject: x\r\n\r\n未払いお知らせ {host}\r\n'));
  assert.deepEqual(quotedAsWritten({ quote: '未払い' }, facts), { quote: '未払い' });
  const { facts: paid } = await examined(
    Buffer.from('From: a@example.net\r\nSubject: x\r\n\r\n日給7,000円の仕事。\r\n'),
  );
  assert.deepEqual(quotedAsWritten({ quote: '日給7' }, paid), { quote: '日給7,000円' });
  const words = { quote: 'x / {host}', host: 'y' };
  assert.equal(quotedAsWritten(words, facts), words);
});
