import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readUrl } from '../../src/unpack/url.ts';
import { disguisesOf } from '../../src/unpack/url-disguise.ts';
import { innerUrls } from '../../src/unpack/url-redirect.ts';
import { assertLinear } from '../growth.ts';

const inner = (url: string): string[] => innerUrls(url, readUrl(url)?.host ?? '').map((one) => one.url);
const goal = 'https://evil.example/login?a=1';
const encoded = encodeURIComponent(goal);
const base64 = (text: string): string => Buffer.from(text).toString('base64url');

/** Forms as the services write them; the goal is always the same. */
const forms: Readonly<Record<string, string>> = {
  'Google, q': `https://www.google.com/url?sa=t&q=${encoded}&usg=AOvVaw`,
  'Google, url': `https://www.google.co.jp/url?url=${encoded}`,
  'Google, letters as percent': `https://www.google.com/url?q=%68%74tps:%2F%2Fevil.%65xample/login%3Fa=1`,
  'Google AMP': 'https://www.google.com/amp/s/evil.example/login?a=1',
  'Google AMP without s': 'https://google.co.uk/amp/evil.example/login?a=1',
  'AMP cache': 'https://evil-example.cdn.ampproject.org/c/s/evil.example/login?a=1',
  'Microsoft safe links': `https://eur03.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C01&reserved=0`,
  'URLDefense v1': `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=oIvRg1&r=abc`,
  'URLDefense v2': 'https://urldefense.proofpoint.com/v2/url?u=https-3A__evil.example_login-3Fa-3D1&d=DwMFAg&c=x',
  'URLDefense v3': 'https://urldefense.com/v3/__https://evil.example/login*a=1__;Pw!!abc!def$',
  Barracuda: `https://linkprotect.cudasvc.com/url?a=${encoded}&c=E,1,abc&typo=1`,
  Cisco: `https://secure-web.cisco.com/1AbCdEf/${encoded}`,
  Sophos: `https://eu-west-1.protection.sophos.com/?d=evil.example&u=${base64(goal)}&i=NjA=`,
  Bing: `https://www.bing.com/ck/a?!&&p=0a1b2c&u=a1${base64(goal)}&ntb=1`,
  'Yahoo search': `https://r.search.yahoo.com/_ylt=Awr/RV=2/RE=1700000000/RO=10/RU=${encoded.replaceAll('%2F', '%2f')}/RK=2/RS=x-`,
  'Yahoo! JAPAN': `https://rd.yahoo.co.jp/mail/*${goal}`,
  'LINE login': `https://access.line.me/oauth2/v2.1/login?returnUri=${encoded}`,
  Facebook: `https://l.facebook.com/l.php?u=${encoded}&h=AT0`,
  YouTube: `https://www.youtube.com/redirect?event=video&q=${encoded}`,
  'an open redirect of any site': `https://shop.example/wp-content/redirect.php?url=${goal}`,
  Base64: `https://shop.example/click?to=${base64(goal)}`,
  'the JSON of a token': `https://click.example/c?w=abc.${base64(JSON.stringify({ r: 'x', u: goal }))}.sig`,
  'encoded twice': `https://shop.example/login?returnUrl=${encodeURIComponent(encoded)}`,
  'without a scheme': 'https://shop.example/?next=//evil.example/login?a=1',
  'in the path': `https://web.example/2024/${goal}`,
  'a translation': 'https://evil-example.translate.goog/login?_x_tr_sl=en&a=1&_x_tr_tl=ja&_x_tr_hl=ja',
  'a translation of a long name': 'https://il-example.translate.goog/login?a=1&_x_tr_sl=auto&_x_tr_hp=ev',
  'a translation of old': `https://translate.google.com/translate?hl=ja&sl=auto&tl=en&u=${encoded}`,
  'a translation of a site': `https://translate.google.co.jp/website?sl=auto&tl=en&client=webapp&u=${encoded}`,
};

for (const [name, url] of Object.entries(forms)) {
  test(`the goal of a redirector is read: ${name}`, () => {
    assert.deepEqual(
      inner(url).map((one) => readUrl(one)?.href),
      [goal],
    );
  });
}

test('names of translated pages are read by their rules: hyphens, numbers and other scripts', () => {
  const names: Readonly<Record<string, string>> = {
    'https://example-com.translate.goog/': 'https://example.com/',
    'https://my--shop-example-co-jp.translate.goog/a?_x_tr_sch=http': 'http://my-shop.example.co.jp/a',
    'https://0-fiqs8s-example.translate.goog/?_x_tr_enc=0': 'https://xn--fiqs8s.example/',
    'https://1-0---a-example.translate.goog/?_x_tr_enc=1': 'https://0--a.example/',
  };
  for (const [url, page] of Object.entries(names)) assert.deepEqual(inner(url), [page], url);
  assert.deepEqual(inner('https://translate.goog/'), []);
});

test('a gateway that keeps the goal tells its host', () => {
  assert.deepEqual(innerUrls('https://protect-eu.mimecast.com/s/AbCd?domain=evil.example', 'protect-eu.mimecast.com'), [
    { url: 'https://evil.example/', hostOnly: true },
  ]);
});

test('what is spoken of, counted or named is no goal', () => {
  for (const url of [
    `https://www.facebook.com/sharer/sharer.php?u=${encoded}`,
    `https://twitter.com/intent/tweet?url=${encoded}`,
    'https://shop.example/?utm_source=https&url=1',
    'https://shop.example/http-status/codes',
    `https://shop.example/?referer_text=${encoded}`,
    'https://shop.example/',
    'https://urldefense.com/v3/__broken',
  ])
    assert.deepEqual(inner(url), [], url);
});

const disguised = (written: string) => {
  const read = readUrl(written);
  assert.ok(read !== undefined, written);
  return [read.host, ...disguisesOf(written, read.href, read.host)];
};

test('odd spellings of an address are told, and what a browser opens', () => {
  for (const [written, ...expected] of [
    ['http://3221225985/', '192.0.2.1', 'ip-decimal'],
    ['http://0xc0000201/', '192.0.2.1', 'ip-hex'],
    ['http://0xC0.0x00.0x02.0x01/', '192.0.2.1', 'ip-hex'],
    ['http://0300.0000.0002.0001/', '192.0.2.1', 'ip-octal'],
    ['http://0300.0x0.02.1/', '192.0.2.1', 'ip-mixed'],
    ['http://0xc0.0.2.1/', '192.0.2.1', 'ip-mixed'],
    ['http://192.0.513/', '192.0.2.1', 'ip-short'],
    ['http://[::ffff:192.0.2.1]/', '[::ffff:c000:201]', 'ip-mapped'],
    ['http://192.0.2.1/', '192.0.2.1'],
    ['http://[2001:db8::1]/', '[2001:db8::1]'],
    ['http://１９２.0.2.1/', '192.0.2.1', 'styled-letters'],
    ['http://ⓔvil.example/', 'evil.example', 'styled-letters'],
    ['http:\\\\evil.example\\a', 'evil.example', 'slashes'],
    ['http://evil.ex\nample/', 'evil.example', 'line-break'],
    ['http://%65vil.example/', 'evil.example', 'percent-host'],
    ['https://paypal.com@evil.example/', 'evil.example', 'user-info'],
    ['https://www.paypal.com%2Fsignin@192.0.2.1/', '192.0.2.1', 'user-info'],
    ['ftp://anonymous:guest@files.example/', 'files.example'],
    ['https://example.com/@user.name/post', 'example.com'],
    ['https://日本語.example/', 'xn--wgv71a119e.example'],
    ['HTTPS://Example.COM/', 'example.com'],
  ] as const satisfies readonly (readonly [string, ...string[]])[]) {
    assert.deepEqual(disguised(written), expected, written);
  }
});

test('URLs made to take long are read in linear time', () => {
  for (const unit of ['u=%68&', 'url=%2525', '=', '&u', '/http', 'eyJ.', '%', '@', 'u=eyJ.eyJ'])
    assertLinear(
      unit,
      20_000,
      (size) => `https://a.example/?${unit.repeat(size)}`,
      (url) => [innerUrls(url, 'a.example'), disguisesOf(url, url, 'a.example')],
    );
});
