import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTopLevel } from '../../src/message/psl.ts';
import { findUrls, readUrl, URL_LIMIT } from '../../src/unpack/url.ts';
import { assertLinear } from '../growth.ts';

const hrefs = (text: string) => findUrls(text, isTopLevel).urls.map((url) => url.href);

test('Japanese directly around a URL is not part of it', () => {
  assert.deepEqual(hrefs('詳しくはこちらhttps://www.example.jp/login?id=1をご覧ください。'), [
    'https://www.example.jp/login?id=1',
  ]);
  assert.deepEqual(hrefs('https://example.co.jpをクリック'), ['https://example.co.jp/']);
  assert.deepEqual(hrefs('（https://example.jp/a）、「https://example.jp/b」。'), [
    'https://example.jp/a',
    'https://example.jp/b',
  ]);
  assert.deepEqual(hrefs('URL：https://example.jp/a　次へ'), ['https://example.jp/a']);
  assert.deepEqual(hrefs('サイト www.example.jp へ'), ['http://www.example.jp/']);
  // a place that is named in Japanese, and not what a colon parts in a program
  assert.deepEqual(hrefs('本人認証サービス:example.com'), ['http://example.com/']);
  assert.deepEqual(hrefs('xmlns:example.com a:b.com'), []);
  // of a name whose ending is no top level the brackets alone tell the end
  assert.deepEqual(hrefs('社内の（http://wiki.intra）的页面、（http://wiki.intra，再读）'), [
    'http://wiki.intra/',
    'http://wiki.intra/',
  ]);
  assert.deepEqual(hrefs('see https://ichiro.suzuki/ and www.global.suzuki'), [
    'https://ichiro.suzuki/',
    'http://www.global.suzuki/',
  ]);
});

test('defanged spellings are found and said to be defanged', () => {
  for (const text of ['hxxps://example.com/a', 'ttps://example.com/a', 'hXXps://example[.]com/a']) {
    const [url] = findUrls(`see ${text} .`, isTopLevel).urls;
    assert.equal(url?.href, 'https://example.com/a', text);
    assert.equal(url?.defanged, true, text);
  }
  assert.equal(findUrls('at example[.]com now', isTopLevel).urls[0]?.defanged, true);
});

test('names in sentences are no links unless they are meant as such', () => {
  for (const text of [
    'the end.In the beginning',
    'open readme.md or run.sh',
    'version 1.2.3',
    'e.g. this',
    'a..b',
    'node.js',
    'Ph.D.',
    'ichiro.suzuki 様',
  ]) {
    assert.deepEqual(hrefs(text), [], text);
  }
});

test('a mail address is an address, not a host', () => {
  assert.deepEqual(
    findUrls('write to first.last+tag@mail.example.com now', isTopLevel).urls.map((url) => url.kind),
    ['address'],
  );
});

test('odd spellings of an address are judged after parsing', () => {
  for (const text of [
    'http://2852039166/',
    'http://0xa9.0xfe.0xa9.0xfe/',
    'http://0251.0376.0251.0376/',
    'http://169.254.43518/',
    'http://１６９.254.169。254/',
  ]) {
    assert.equal(readUrl(text)?.host, '169.254.169.254', text);
  }
});

test('ranges lie inside the text, in order and apart', () => {
  const pieces = [
    'http://',
    'a.jp',
    '(',
    ')',
    '[.]',
    '"',
    "'",
    '日本',
    '.',
    ':',
    '//',
    '@',
    'www.',
    ' ',
    '[',
    ']',
    '/',
    '\u0000',
    '\ud800',
    'mailto:',
    'x',
  ];
  let seed = 7;
  for (let round = 0; round < 3000; round++) {
    let text = '';
    for (let i = 0; i < 12; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      text += pieces[seed % pieces.length];
    }
    let last = 0;
    for (const url of findUrls(text, isTopLevel).urls) {
      assert.ok(url.start >= last && url.end > url.start && url.end <= text.length, JSON.stringify(text));
      last = url.end;
    }
  }
});

test('time grows with the length and no faster', () => {
  const families = [
    'a.',
    'http://',
    '(',
    'http://a.jp/((',
    'x@',
    'a.b@',
    '.',
    ':',
    'http://a.jp/"',
    '[.]',
    'a[.]',
    '//',
    "http://a.jp/'",
    'mailto:a',
    'a-',
    'http://a.jp ',
    'hppt://',
  ];
  for (const family of families) {
    const make = (n: number): string => family.repeat(Math.ceil(n / family.length));
    assertLinear(family, 50_000, make, (text) => findUrls(text, isTopLevel));
  }
});

test('what is behind the last URL that is read is told', () => {
  for (const more of [0, 1, 5]) {
    const { urls, isCut } = findUrls('http://a.jp '.repeat(URL_LIMIT + more), isTopLevel);
    assert.equal(urls.length, URL_LIMIT);
    assert.equal(isCut, more > 0);
  }
});
