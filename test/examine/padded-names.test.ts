/** A name that is filled up hides what stands behind it; one that a table left long hides nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';

async function weightOf(name: string): Promise<number | undefined> {
  const written = `=?utf-8?B?${Buffer.from(name).toString('base64')}?=`;
  const mail = `From: ${written} <info@example.net>\r\nTo: reader@example.org\r\nSubject: x\r\n\r\nHello.\r\n`;
  const { findings } = await examined(Buffer.from(mail));
  return findings.find(({ detector }) => detector === 'display-name-padded')?.weight;
}

test('unseen fillers, and blanks beside an address, are a sign; other blanks are a hint, and at the end nothing', async () => {
  assert.equal(await weightOf(`Bank${'\u2800'.repeat(40)}.`), 2);
  assert.equal(await weightOf(`Bank${'\u200b'.repeat(40)}`), 2);
  assert.equal(await weightOf(`office@example.org${'\u3000'.repeat(30)}Taro`), 2);
  assert.equal(await weightOf(`株式会社サンプル${'\u3000'.repeat(16)}営業部`), 1);
  assert.equal(await weightOf(`株式会社サンプル${'\u3000'.repeat(30)}`), undefined);
  assert.equal(await weightOf('株式会社サンプル\u3000\u3000営業部'), undefined);
});
