import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HTML_DEPTH, HTML_LENGTH, HTML_NODES, readHtml } from '../../src/unpack/html.ts';
import { URL_LIMIT } from '../../src/unpack/url.ts';
import { assertLinear } from '../growth.ts';

test('text is read as a person sees it', () => {
  assert.equal(
    readHtml(
      '<html><head><title>T</title><style>p{}</style></head><body><p>Dear&nbsp;Sir,<p>a  &lt;b&gt;\n c<br>d<script>x()</script></body>',
    ).seen,
    'Dear\u00a0Sir,\na <b> c\nd',
  );
  assert.equal(readHtml('<table><tr><td>a<td>b<tr><td>c</table>').seen, 'a b\nc');
  assert.equal(readHtml('お客<b>様</b>の<span>口座</span>').seen, 'お客様の口座');
  assert.equal(readHtml('a<!-- no -->b<!-->c<![endif]>d < e').seen, 'abcd < e');
});

test('what nobody sees is kept apart', () => {
  const hides = [
    '<div style="display:none">X</div>',
    '<span style="DISPLAY : NONE;">X</span>',
    '<p hidden>X</p>',
    '<i style="visibility:hidden">X</i>',
    '<b style="font-size:0">X</b>',
    '<b style="font-size:0px;line-height:0">X</b>',
    '<b style="font-size:1px">X</b>',
    '<u style="opacity:0">X</u>',
    '<font color="#FFFFFF">X</font>',
    '<span style="color:white">X</span>',
    '<table><tr><td bgcolor="#123456"><font color="#123456">X</font></td></table>',
    '<div style="background:#eee"><span style="color:#eeeeee">X</span></div>',
    '<div style="max-height:0;overflow:hidden">X</div>',
    '<div style="position:absolute;left:-9999px">X</div>',
    '<span style="color:rgb(255,255,255)">X</span>',
    '<div style="display:none"><div>X</div></div>',
  ];
  for (const html of hides) {
    const read = readHtml(`a ${html} b`);
    assert.equal(read.hidden, 'X', html);
    assert.equal(read.seen.includes('X'), false, html);
    assert.ok(read.seen.endsWith('b'), html);
  }
});

test('layout tricks of honest newsletters hide nothing', () => {
  for (const html of [
    '<table><tr><td style="font-size:0"><div style="font-size:14px">X</div></td></table>',
    '<div style="visibility:hidden"><p style="visibility:visible">X</p></div>',
    '<table><tr><td style="background:url(a.png)"><font color="white">X</font></td></table>',
    '<style>.b{background:#06c}</style><a class=b style="color:#fff">X</a>',
    '<style>.t{color:#fff}</style><body bgcolor="#000000"><p class=t>X</p>',
    '<table><tr><td bgcolor="#000"><font color="#fff">X</font></td></table>',
    '<p style="opacity:0.8">X</p>',
    '<p style="font-size:0.9em">X</p>',
    '<div style="display:none"></div>X',
  ])
    assert.equal(readHtml(html).seen, 'X', html);
});

test('links carry what is shown, where they lead and where they stand', () => {
  const html =
    '<base href="https://b.example/dir/"><p>Go <a class=x href="page?a=1&amp;b=2">to <b>your</b> page</a> or <a href=//c.example/>c</a>' +
    '<form action="https://f.example/post"><input type=password></form><map><area href=\'https://d.example\'></map><a href="#top">top</a>' +
    '<a href="https://i.example/"><img src="https://i.example/i.png" alt="Click here" width=1 height=1></a><meta http-equiv=refresh content="0; url=https://r.example/">';
  const read = readHtml(html);
  assert.deepEqual(
    read.links.map(({ href, shown, kind }) => [href, shown, kind]),
    [
      ['https://b.example/dir/page?a=1&b=2', 'to your page', 'anchor'],
      ['https://c.example/', 'c', 'anchor'],
      ['https://f.example/post', '', 'form'],
      ['https://d.example/', '', 'area'],
      ['https://i.example/', 'Click here', 'anchor'],
      ['https://r.example/', '', 'refresh'],
    ],
  );
  const first = read.links[0];
  assert.equal(html.slice(first?.start, first?.end), '<a class=x href="page?a=1&amp;b=2">');
  assert.equal(read.passwordFields, 1);
  assert.deepEqual(
    read.images.map(({ remote, tracker }) => [remote, tracker]),
    [[true, true]],
  );
});

test('a place in the seen text is found again in the HTML', () => {
  const html = '<p>one</p><p>go to https://x.example/ now</p>';
  const { seen, whereSeen } = readHtml(html);
  const [start, end] = whereSeen(seen.indexOf('https'));
  assert.equal(html.slice(start, end), 'go to https://x.example/ now');
});

test('each limit is named', () => {
  assert.ok(readHtml('<div>'.repeat(HTML_DEPTH + 1)).limits.includes('html-depth'));
  assert.ok(readHtml('<b>'.repeat(HTML_NODES + 1)).limits.includes('html-nodes'));
  assert.ok(readHtml('a'.repeat(HTML_LENGTH + 1)).limits.includes('html-length'));
  const many = readHtml('<a href=http://a.jp>x</a>'.repeat(URL_LIMIT + 3));
  assert.equal(many.links.length, URL_LIMIT);
  assert.equal(many.linkCount, URL_LIMIT + 3);
  assert.deepEqual(readHtml(`${'<div>'.repeat(500)}x${'</div>'.repeat(500)}`).limits, []);
});

test('time grows with the length and no faster', () => {
  const families = [
    '<div>',
    '<a href="http://a.jp/">',
    '<',
    '</',
    '<!--',
    '<p',
    '<p a',
    '<p a="',
    '<script>',
    '</p>',
    '<b></i>',
    '&',
    '&#',
    '&amp',
    '<a href=',
    '<textarea></',
    '<div style="a:b;',
    '<p a=b ',
    ' ',
    '<td><font color=red>',
    '<b><div></b>',
    '<meta content="',
  ];
  for (const family of families) {
    const make = (n: number): string => family.repeat(Math.ceil(n / family.length));
    assertLinear(family, 60_000, make, readHtml);
  }
});

test('any string gives a result with ranges inside', () => {
  const pieces = [
    '<',
    '>',
    '</',
    'a',
    ' href=',
    '"',
    "'",
    'http://a.jp',
    '<!--',
    '-->',
    '<p style="display:none">',
    '</p>',
    '&',
    '#x',
    '41;',
    '\u0000',
    '<td>',
    '<script>',
    '/',
    '=',
    '日本',
  ];
  let seed = 11;
  for (let round = 0; round < 3000; round++) {
    let html = '';
    for (let i = 0; i < 14; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      html += pieces[seed % pieces.length];
    }
    const read = readHtml(html);
    for (const link of read.links)
      assert.ok(link.start >= 0 && link.end > link.start && link.end <= html.length, JSON.stringify(html));
    const [start, end] = read.whereSeen(0);
    assert.ok(start >= 0 && end <= html.length);
  }
});

const hosts = (html: string): string[] => readHtml(html).links.map(({ host }) => host);

test('what leads on is found wherever a browser follows it', () => {
  const table: readonly (readonly [claim: string, html: string, host: string])[] = [
    ['a link of a drawing', '<svg><a xlink:href="https://x.example/"><text>x</text></a></svg>', 'x.example'],
    [
      'a page inside of a frame',
      '<iframe srcdoc="<a href=&quot;https://x.example/&quot;>x</a>"></iframe>',
      'x.example',
    ],
    [
      'a frame in the page of a frame',
      `<iframe srcdoc="<iframe srcdoc='<form action=//x.example/>'></iframe>"></iframe>`,
      'x.example',
    ],
    ['an object', '<object data="https://x.example/"></object>', 'x.example'],
    ['a form of AMP', '<form action-xhr="https://x.example/">', 'x.example'],
    ['refresh without the word', '<meta http-equiv=refresh content="0, https://x.example/">', 'x.example'],
    ['refresh with spaces', '<meta http-equiv=refresh content="0; URL = \'https://x.example/\' ">', 'x.example'],
    ['refresh written by reference', '<meta http-equiv="&#114;efresh" content="0;url=//x.example/">', 'x.example'],
    ['behind a comment that ends with --!>', '<!-- x --!><a href="https://x.example/">x</a><!-- y -->', 'x.example'],
    ['for Outlook alone', '<!--[if gte mso 9]><a href="https://x.example/">x</a><![endif]-->', 'x.example'],
    [
      'a drawn button of Outlook',
      '<!--[if mso]><v:roundrect href="https://x.example/"></v:roundrect><![endif]-->',
      'x.example',
    ],
  ];
  for (const [claim, html, host] of table) assert.deepEqual(hosts(html), [host], claim);
});

test('what leads nowhere gives no link', () => {
  for (const html of [
    '<meta http-equiv=refresh content="300">',
    '<!-- <a href="https://x.example/">x</a> -->',
    '<!--[if mso]><table><tr><td><![endif]-->',
    '<!-- [a note, if any] <a href="https://x.example/">x</a> -->',
  ])
    assert.deepEqual(hosts(html), [], html);
});

test('a button that a newsletter draws once more for Outlook is one link', () => {
  const button = '<a href="https://shop.example/sale">Sale</a>';
  assert.deepEqual(hosts(`<!--[if mso]>${button}<![endif]--><!--[if !mso]><!-->${button}<!--<![endif]-->`), [
    'shop.example',
  ]);
});

test('a password field in the page of a frame counts', () => {
  assert.equal(readHtml('<iframe srcdoc="<input type=pass&amp;#119;ord>"></iframe>').passwordFields, 1);
});

test('pages in frames and comments for Outlook take time in proportion', () => {
  const units: Readonly<Record<string, string>> = {
    frames: '<iframe srcdoc="<a href=//x.example>x">',
    'for Outlook': '<!--[if mso]><a href=//x.example>x<![endif]-->',
    'comments that end oddly': '<!--x--!>',
  };
  for (const [family, unit] of Object.entries(units))
    assertLinear(family, 20_000, (size) => unit.repeat(size / 10), readHtml);
});

test('a reading stands above its letters, and parts no word', () => {
  assert.equal(
    readHtml('<p><ruby>確認<rp>(</rp><rt>かくにん</rt><rp>)</rp></ruby>してください').seen.replace(/[()]/g, ''),
    '確認してください\nかくにん',
  );
  assert.equal(readHtml('<ruby>本<rt>ほん<rb>人<rt>にん</ruby>です').seen, '本人です\nほん\nにん');
  // what somebody writes there and nowhere else is read all the same
  assert.ok(readHtml('<ruby>x<rt>Verify your account</rt></ruby>').seen.includes('Verify your account'));
});

test('a field whose letters are masked asks for a secret', () => {
  const fields = (html: string): number => readHtml(html).passwordFields;
  assert.equal(fields('<form><input type="text" style="-webkit-text-security: disc"></form>'), 1);
  assert.equal(fields('<style>.s{-webkit-text-security:circle}</style><form><input class=s></form>'), 1);
  assert.equal(fields('<form><input style="-webkit-text-security:none"><input type=checkbox></form>'), 0);
  assert.equal(fields('<form><input name=q></form>'), 0);
});

test('fields of a page that speaks of masks take linear time', () => {
  assertLinear(
    'masked fields',
    2_000,
    (size) => `text-security${'<input>'.repeat(size)}`,
    (html) => readHtml(html),
  );
});
