/** Letters that look alike: which mixes are told, and what they become for comparison. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAlike } from '../../../src/examine/known/brands/match.ts';
import { freePlaceOf } from '../../../src/examine/known/links/free-hosting.ts';
import { skeleton } from '../../../src/examine/known/text/plain.ts';
import { looksRandom } from '../../../src/examine/known/text/random.ts';
import { isWholeDisguise, mixOf } from '../../../src/examine/known/text/scripts.ts';

test('the restriction level of a word is that of UTS #39 §5.2', () => {
  for (const [word, level] of [
    ['paypal', 'ascii'],
    ['münchen', 'single'],
    ['москва', 'single'],
    ['日本語', 'single'],
    ['abc日本ひらカナ', 'highly-restrictive'],
    ['한국abc漢字', 'highly-restrictive'],
    ['abcעברית', 'moderately-restrictive'],
    ['pаypal', 'minimally-restrictive'],
    ['gοοgle', 'minimally-restrictive'],
    ['аβс', 'minimally-restrictive'],
    ['paypal-2024', 'ascii'],
  ] as const)
    assert.equal(mixOf(word), level, word);
});

test('a word of one foreign script that reads as Latin is a disguise; a real word is none', () => {
  for (const word of ['аррӏе', 'сосе', 'оре']) assert.ok(isWholeDisguise(word), word);
  for (const word of ['apple', 'фирма', '日本', 'ёж']) assert.ok(!isWholeDisguise(word), word);
});

test('look-alike letters of other scripts become Latin ones for comparison', () => {
  const pairs: Readonly<Record<string, string>> = {
    а: 'a',
    ɑ: 'a',
    α: 'a',
    с: 'c',
    ϲ: 'c',
    ԁ: 'd',
    е: 'e',
    ҽ: 'e',
    ɡ: 'g',
    һ: 'h',
    հ: 'h',
    і: 'i',
    ı: 'i',
    ј: 'j',
    к: 'k',
    κ: 'k',
    ӏ: 'l',
    ł: 'l',
    м: 'm',
    ո: 'n',
    о: 'o',
    ο: 'o',
    օ: 'o',
    ø: 'o',
    р: 'p',
    ρ: 'p',
    ԛ: 'q',
    г: 'г',
    ѕ: 's',
    ʂ: 's',
    т: 't',
    τ: 't',
    ս: 'u',
    υ: 'u',
    ѵ: 'v',
    ν: 'v',
    ԝ: 'w',
    ѡ: 'w',
    х: 'x',
    χ: 'x',
    у: 'y',
    γ: 'y',
    ʐ: 'z',
    é: 'e',
    ñ: 'n',
    ｐ: 'p',
    𝐩: 'p',
    'ⓟ': 'p',
  };
  for (const [letter, latin] of Object.entries(pairs)) assert.equal(skeleton(letter), latin, letter);
});

test('a host that imitates a brand by one letter, a script, a token or a subdomain is told, and how', () => {
  for (const [host, domain, name, how] of [
    ['paypa1.example', 'paypa1.example', 'PayPal', 'letters'],
    ['netfIix.example'.toLowerCase(), 'netfiix.example', 'Netflix', 'letters'],
    ['rаkuten.example', 'xn--rkuten-4nf.example', '楽天', 'letters'],
    ['microsofft.example', 'microsofft.example', 'Microsoft', 'letters'],
    ['secure-amazon-jp.example', 'secure-amazon-jp.example', 'Amazon', 'inside'],
    ['www.smbc-card.com.example.net', 'example.net', '三井住友カード', 'subdomain'],
    ['kuronekoyamato-post.example', 'kuronekoyamato-post.example', 'ヤマト運輸', 'inside'],
  ] as const) {
    const like = lookAlike(host, domain);
    assert.deepEqual([like?.brand.name, like?.how], [name, how], host);
  }
  for (const host of ['example.com', 'sakura-hotel.example', 'on-line.example', 'www.amazon.co.jp'])
    assert.equal(lookAlike(host, host.replace('www.', '')), undefined, host);
});

test('places that anybody can have are told by their kind', () => {
  for (const [host, place] of [
    ['shop-77.web.app', 'site'],
    ['abc.pages.dev', 'site'],
    ['x.z13.web.core.windows.net', 'site'],
    ['storage.googleapis.com', 'store'],
    ['bucket.s3.eu-west-1.amazonaws.com', 'store'],
    ['acct.blob.core.windows.net', 'store'],
    ['home.duckdns.org', 'dynamic'],
    ['www.example.com', undefined],
    ['amazonaws.com', undefined],
  ] as const)
    assert.equal(freePlaceOf(host), place, host);
});

test('letters that a program drew are told from names of people and roles', () => {
  for (const drawn of ['r9pcx1dtc9j2', 'lkjhgfdsertyuiuytrdfghhg', 'aLaZFLJt', 'lina_butteris_75214', 'mw2pfxhzfd'])
    assert.ok(looksRandom(drawn), drawn);
  for (const name of [
    'h.yamamoto1984',
    'customer-service',
    'JohnSmith',
    'schwarzkopf',
    'newsletter',
    'no-reply',
    'kanrisha',
    'tsukahara',
    'support24',
    'info',
    'bounces+44319533-987f-x',
  ])
    assert.ok(!looksRandom(name), name);
});
