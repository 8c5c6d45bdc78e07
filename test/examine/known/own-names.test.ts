/** Which display names somebody has for himself, and by what an author is looked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressKey, nameKey } from '../../../src/examine/known/senders/author-keys.ts';
import { isOwnName } from '../../../src/examine/known/senders/own-names.ts';

test('full names and names of firms are somebody’s own', () => {
  for (const name of [
    '山田 太郎',
    '山田太郎',
    '林 健二',
    'やまだ たろう',
    '株式会社見本商事',
    'Taro Yamada',
    'YAMADA, Taro',
    "Siobhán O'Connor",
    'Taro Yamada (山田 太郎)',
    'Dr. Hanako Sato',
  ])
    assert.equal(isOwnName(name), true, name);
});

test('surnames alone, offices, brands and what a list writes in are not', () => {
  for (const name of [
    '',
    '田中',
    '佐々木',
    'Taro',
    'Info',
    'Support Team',
    'カスタマーサポート',
    '経理担当',
    'お客様センター',
    '三井住友カード',
    'Amazon.co.jp',
    'PayPal Service',
    'Taro Yamada via Members',
    '山田太郎(メンバーズ経由)',
    'no-reply',
    'Mail Delivery Subsystem',
    'A. B.',
    'x'.repeat(500),
  ])
    assert.equal(isOwnName(name), false, name);
});

test('an author is asked for by the same key, however his name and address are written', () => {
  assert.equal(nameKey('山田 太郎'), nameKey('"山田\u3000太郎"'));
  assert.equal(nameKey('Ｔａｒｏ Yamada'), 'taroyamada');
  assert.equal(nameKey('taro\u200b yamada'), 'taroyamada');
  assert.equal(nameKey('taro@sender.example'), undefined);
  assert.equal(nameKey('x'), undefined);
  assert.equal(nameKey('x'.repeat(101)), undefined);
  assert.equal(addressKey(' Taro@Sender.Example '), 'taro@sender.example');
  assert.equal(addressKey('no address'), undefined);
  // NFKC may make a text longer: ﷺ becomes 18 characters
  assert.equal(addressKey(`${'ﷺ'.repeat(30)}@a.example`), undefined);
  assert.equal(nameKey('ﷺ'.repeat(30)), undefined);
});
