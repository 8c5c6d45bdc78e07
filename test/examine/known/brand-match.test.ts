import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brandsIn, lookAlike, sameHolder, shortNameOf } from '../../../src/examine/known/brands/match.ts';
import { brands } from '../../../src/examine/known/brands.ts';
import { isDrawnAs } from '../../../src/examine/known/domains/slips.ts';
import { falseKanaIn } from '../../../src/examine/known/text/false-kana.ts';
import { registrableDomain } from '../../../src/message/psl.ts';
import { toUnicode } from '../../../src/unpack/punycode.ts';

const named = (name: string) => brandsIn(name).map((brand) => brand.name);

test('a brand is known in every spelling that a reader takes for it', () => {
  const spellings: readonly (readonly [string, string])[] = [
    ['Amazon.co.jp', 'Amazon'],
    ['Ａｍａｚｏｎ', 'Amazon'],
    ['A m a z o n プライム', 'Amazon'],
    ['аmаzоn', 'Amazon'],
    ['楽天カード株式会社', '楽天'],
    ['楽 天 市 場', '楽天'],
    ['三井住友カード', '三井住友カード'],
    ['ﾔﾏﾄ運輸', 'ヤマト運輸'],
    ['えきねっと', 'えきねっと'],
    ['ΜetаМаѕk Help', 'MetaMask'],
    ['Trust-WaIIet LTD', 'Trust Wallet'],
    ['Т\ufeffr\ufeffu\ufeffѕ\ufefft W\u200bа\u200bl\u200bl\u200bе\u200bt', 'Trust Wallet'],
    ['Apple', 'Apple'],
    ['Apple Support', 'Apple'],
    ['U.P.S', 'UPS'],
    ['Microsoft account team ,_', 'Microsoft'],
    ['Ꮇicrosoft', 'Microsoft'],
    ['𝐏𝐚𝐲𝐏𝐚𝐥', 'PayPal'],
  ];
  for (const [name, brand] of spellings) assert.ok(named(name).includes(brand), `${name}: ${named(name).join()}`);
});

test('a name of which another is a part stands first', () => {
  assert.equal(named('ＳＭＢＣ日興証券')[0], 'SMBC日興証券');
  assert.equal(named('楽天証券')[0], '楽天証券');
  assert.equal(named('楽天市場')[0], '楽天');
});

test('common words, people and neighbours are no brands', () => {
  const others = [
    'Apple Orchard Cooperative',
    'Taro Yamada',
    '佐藤 花子',
    'Online Shop',
    'Aurora',
    'Jalapeno Club',
    'Anna',
    'Pineapple Inc',
    'Group Ups and Downs',
    'Visa application desk',
    'Sakura Tanaka',
    'Linear Algebra',
    'Ledger of accounts, Smith & Co',
    'Yahoo fan',
    'Chase Miller',
    'Outlook for March',
    'Target',
    'Ana Silva',
  ];
  for (const name of others) assert.deepEqual(named(name), [], name);
});

test('the own domains of a brand are registrable domains, and one holder is one', () => {
  for (const brand of brands) {
    for (const domain of brand.domains) assert.equal(registrableDomain(domain), domain, brand.name);
    assert.ok(brand.domains.length > 0 && brand.says.every((says) => says === says.toLowerCase()), brand.name);
  }
  assert.ok(sameHolder('amazon.co.jp', 'amazon.com'));
  assert.ok(sameHolder('example.com', 'example.com'));
  assert.equal(sameHolder('amazon.co.jp', 'example.com'), false);
});

test('hosts that imitate a brand are seen, its own and its neighbours are not', () => {
  const like = (host: string) => lookAlike(toUnicode(host), registrableDomain(host) ?? host)?.how;
  assert.equal(like('www.amazon.co.jp.signin.example.com'), 'subdomain');
  assert.equal(like('paypal.com-login.example.com'), 'subdomain');
  assert.equal(like('paypa1.com'), 'letters');
  assert.equal(like('rnicrosoft.com'), 'letters');
  assert.equal(like('microsofft.com'), 'letters');
  assert.equal(like('amaz0n-login.com'), 'letters');
  assert.equal(like('rnicrosoft-desk.com'), 'letters');
  assert.equal(like('secure-paypa1.com'), 'letters');
  assert.equal(like('secure-amazon-jp.top'), 'inside');
  assert.equal(like('rakutencard-login.cn'), 'inside');
  assert.equal(like('xn--80ak6aa92e.com'), 'letters'); // аррӏе in Cyrillic
  for (const host of [
    'www.amazon.co.jp',
    'smile.amazon.com',
    'mail.google.com',
    'www.example.com',
    'amazing.example',
    'docomo.ne.jp',
    'login.live.com',
    'apple.co',
    'maps.example.net',
  ]) {
    assert.equal(like(host), undefined, host);
  }
});

test('no own domain of any brand is taken for an imitation', () => {
  for (const { domains } of brands)
    for (const domain of domains)
      assert.equal(lookAlike(`www.${domain}`, registrableDomain(domain) ?? domain)?.how, undefined, domain);
});

test('a domain is drawn as another by a slip, or with letters drawn alike and a word more; a word more alone is the same house', () => {
  assert.ok(isDrawnAs('northfie1d.example', 'northfield.example'));
  assert.ok(isDrawnAs('kestreipackaging-ar.example', 'kestrelpackaging.example'));
  assert.ok(!isDrawnAs('kestrelpackaging-group.example', 'kestrelpackaging.example'));
  assert.ok(!isDrawnAs('kestrel.example', 'kestrelpackaging.example'));
});

test('kanji that stand for katakana hide no name, and true kanji beside katakana stay what they are', () => {
  assert.deepEqual(named('三井住友カ一ド'), named('三井住友カード'));
  assert.ok(named('東京電力エナジーパートナー').includes('東京電力'));
  assert.deepEqual(falseKanaIn('カ一ドのモ二タリング、サイト一覧とアプリ口コミ'), ['カ一ド', 'モ二タ']);
});

test('a short name that the host repeats beside an errand is that name; beside another word it is a house of its own', () => {
  const short = (name: string, domain: string) => shortNameOf(name, domain, domain)?.name;
  assert.equal(short('HGS Bilgilendirme', 'hgs-ihlal-odeme.example'), 'HGS');
  assert.equal(short('HGS Metal', 'hgs-metal.example'), undefined);
});

test('a site that is reached through the door of a house is no imitation; a door of one’s own making is', () => {
  const through = [
    'contoso.sharepoint.com.mcas.ms',
    'outlook.office.com.mcas.ms',
    'www.amazon.co.jp.ezproxy.university.edu',
    'www.amazon.com.libproxy.university.ac.uk',
  ];
  for (const host of through) assert.equal(lookAlike(host, registrableDomain(host) ?? host), undefined, host);
  const imitations = [
    'sharepoint.com.mcas.example',
    'www.amazon.co.jp.ezproxy.example',
    'www.amazon.com.university.edu',
  ];
  for (const host of imitations) assert.notEqual(lookAlike(host, registrableDomain(host) ?? host), undefined, host);
});
