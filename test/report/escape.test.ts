import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defangHosts, defangText, defangUrl } from '../../src/report/defang.ts';
import { visible } from '../../src/report/escape.ts';
import { unpadded } from '../../src/report/sheet.ts';

test('what a terminal obeys becomes a visible code', () => {
  assert.equal(visible('\x1b]8;;http://x\x07a'), '<U+001B>]8;;http://x<U+0007>a');
  assert.equal(visible('\x9b31m\x90\x7f\r\n\0'), '<U+009B>31m<U+0090><U+007F><U+000D><U+000A><U+0000>');
  assert.equal(visible('a\tb'), 'a b');
});

test('what a reader cannot see becomes a visible code', () => {
  for (const code of [
    0x202a, 0x202e, 0x2066, 0x2069, 0x200b, 0x200d, 0x200f, 0x2028, 0x2029, 0xfeff, 0xad, 0x61c, 0x3164, 0x2800, 0xfff9,
    0xffff, 0xe0041, 0xe0001, 0xd800, 0xdfff,
  ]) {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    assert.equal(visible(`a${String.fromCodePoint(code)}b`), `a<U+${hex}>b`);
  }
});

test("ordinary Japanese, emoji and a person's own form of a letter stay as they are", () => {
  for (const sample of ['', 'ご確認ください。①㈱髙﨑', '𠮷野家', '葛\u{e0100}城', 'か\u3099', '👍🏽', 'Ünïcode', 'ｶﾅ'])
    assert.equal(visible(sample), sample);
  assert.equal(visible('☎\ufe0f'), '☎');
  assert.equal(visible('a\ufe0f'), 'a<U+FE0F>');
});

test('marks stacked on one letter are counted, not drawn', () => {
  assert.equal(visible(`a${'\u0301'.repeat(400)}b`), `a${'\u0301'.repeat(4)}<+396>b`);
});

test('making visible twice changes nothing more', () => {
  const once = visible(`\x1b\u202e${'\u0301'.repeat(9)}`);
  assert.equal(visible(once), once);
});

test('a URL is broken at its scheme and in its host, wherever it stands', () => {
  assert.equal(
    defangUrl('https://www.dm1k.example/a.html?x=http://y.example'),
    'hxxps://www[.]dm1k[.]example/a.html?x=hxxp://y[.]example',
  );
  assert.equal(defangUrl('HTTP://user@a.example:80'), 'hxxp://user@a[.]example:80');
  assert.equal(defangUrl('javascript:alert(1)'), 'javascript[:]alert(1)');
  assert.equal(defangUrl('ftp://a.example/'), 'ftp[:]//a[.]example/');
  assert.equal(
    defangText('see http://a.example and www.b.example, mailto:x@y'),
    'see hxxp://a[.]example and www[.]b[.]example, mailto[:]x@y',
  );
  assert.equal(defangText('go to www.b.example. Then'), 'go to www[.]b[.]example. Then');
  assert.equal(defangText(defangText('http://www.a.example')), defangText('http://www.a.example'));
  assert.equal(defangHosts('リンク先の dm1k.example は', ['dm1k.example']), 'リンク先の dm1k[.]example は');
});

test('blanks that fill a name up are told by their number, and what stands behind them is seen', () => {
  assert.equal(unpadded(`Desk${'\u3000'.repeat(30)}x@y.example`), 'Desk<U+3000>×30 x@y.example');
  assert.equal(unpadded(`a${' '.repeat(40)}b`), 'a<U+0020>×40 b');
  assert.equal(unpadded(`a${'\u2800'.repeat(60)}`), 'a<U+2800>×60 ');
  for (const kept of ['株式会社サンプル\u3000\u3000営業部', 'a   b', 'aaaaaaaaaaaaaaaaaaaa'])
    assert.equal(unpadded(kept), kept);
});
