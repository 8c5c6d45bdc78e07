/** To be hidden has to be proved as browsers prove it: each form stands beside one that is near to it and is seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../src/unpack/html.ts';
import { assertLinear } from '../growth.ts';

/** What hides `X`, and what is near to it and does not. */
const PAIRS: Readonly<Record<string, readonly [hidden: string, seen: string]>> = {
  'sides move what is positioned (CSS 2.1 §9.3.2)': [
    '<div style="position:relative;left:-9999px">X</div>',
    '<div style="left:-9999px">X</div>',
  ],
  'clip cuts what is positioned (CSS 2.1 §11.1.2)': [
    '<div style="position:fixed;clip:rect(0,0,0,0)">X</div>',
    '<div style="position:relative;clip:rect(0,0,0,0)">X</div>',
  ],
  'an inline box is not indented': [
    '<p style="text-indent:-9999px">X</p>',
    '<span style="text-indent:-9999px">X</span>',
  ],
  'the first line alone is indented (CSS Text 3 §8.1)': [
    '<p style="text-indent:-9999px">X<br></p>',
    '<p style="text-indent:-9999px"><br>X</p>',
  ],
  'an inline box has no width': [
    '<span style="display:inline-block;width:0;overflow:hidden">X</span>',
    '<span style="width:0;overflow:hidden">X</span>',
  ],
  'an inline box has no height': [
    '<span style="float:left;height:0;overflow:hidden">X</span>',
    '<span style="height:0;overflow:hidden">X</span>',
  ],
  'a table is as high as what is in it': [
    '<div style="height:0;overflow:hidden"><table><tr><td>X</table></div>',
    '<table style="height:0;overflow:hidden"><tr><td>X</table>',
  ],
  'a height in percents of nothing is none (CSS 2.1 §10.5)': [
    '<div style="height:0;overflow:hidden">X</div>',
    '<div style="height:0%;overflow:hidden">X</div>',
  ],
  'the least height goes before the greatest (CSS 2.1 §10.7)': [
    '<div style="max-height:0;min-height:0;overflow:hidden">X</div>',
    '<div style="max-height:0;min-height:200px;overflow:hidden">X</div>',
  ],
  'an inline box is not transformed': [
    '<span style="display:block;transform:scale(0)">X</span>',
    '<span style="transform:scale(0)">X</span>',
  ],
  'a value that is none is dropped (CSS Syntax 3 §2.2)': [
    '<div style="display:none;display:nonexistent">X</div>',
    '<div style="display:nonexistent">X</div>',
  ],
  'a length below zero is none': ['<b style="font-size:0">X</b>', '<b style="font-size:-1px">X</b>'],
  'of a short form and a long one the later counts': [
    '<div style="margin:0;margin-left:-9999px">X</div>',
    '<div style="margin-left:-9999px;margin:0">X</div>',
  ],
  'without a box nothing is said of it (CSS Display 3 §2.5)': [
    '<div style="display:block;opacity:0">X</div>',
    '<div style="display:contents;opacity:0">X</div>',
  ],
  'an animation may show it': [
    '<div style="opacity:0;animation:none">X</div>',
    '<div style="opacity:0;animation:a 1s forwards">X</div>',
  ],
  'the display of the author goes before the attribute (HTML §15.3.1)': [
    '<div hidden style="color:#333">X</div>',
    '<div hidden style="display:block">X</div>',
  ],
  'a sheet in a comment is none': [
    '<style>.h{display:none}</style><!-- <style>.h{display:block}</style> --><div class=h>X</div>',
    '<!-- <style>.h{display:none}</style> --><div class=h>X</div>',
  ],
  'a sheet in an attribute is none': [
    '<style>.h{display:none}</style><div class=h title="<style>.h{display:block}</style>">X</div>',
    '<div class=h title="<style>.h{display:none}</style>">X</div>',
  ],
  'a sheet for paper is none on a screen': [
    '<style media="screen, print">.h{display:none}</style><div class=h>X</div>',
    '<style media=print>.h{display:none}</style><div class=h>X</div>',
  ],
  'what shows on paper does not show here': [
    '<style>.h{display:none} @media print{.h{display:block}}</style><div class=h>X</div>',
    '<style>@media print{.h{display:none}}</style><div class=h>X</div>',
  ],
  'a condition has to hold': [
    '<style>@supports (display:block){.h{display:none}}</style><div class=h>X</div>',
    '<style>@supports not (color:red){.h{display:none}}</style><div class=h>X</div>',
  ],
  'a condition that one browser alone fulfils is none': [
    '<style>@supports (display:grid){.h{display:none}}</style><div class=h>X</div>',
    '<style>@supports (-ms-ime-align:auto){.h{display:none}}</style><div class=h>X</div>',
  ],
  'a rule for what stands in another counts there': [
    '<style>.a .h{display:none}</style><div class=a><p><i class=h>X</i></p></div>',
    '<style>.a .h{display:none}</style><div class=b><p><i class=h>X</i></p></div>',
  ],
  'a rule for children counts for children': [
    '<style>.a > .h{display:none}</style><div class=a><i class=h>X</i></div>',
    '<style>.a > .h{display:none}</style><div class=a><p><i class=h>X</i></p></div>',
  ],
  'the more specific rule counts (Selectors 4 §17)': [
    '<style>.a .h{display:none} .h{display:block}</style><div class=a><div class=h>X</div></div>',
    '<style>.h{display:none} .a .h{display:block}</style><div class=a><div class=h>X</div></div>',
  ],
  'of equal rules the later counts': [
    '<style>.a{display:block} .b{display:none}</style><div class="a b">X</div>',
    '<style>.b{display:none} .a{display:block}</style><div class="a b">X</div>',
  ],
  'important goes before specific': [
    '<style>.h{display:none!important} #a{display:block}</style><div class=h id=a>X</div>',
    '<style>#a{display:none} .h{display:block!important}</style><div class=h id=a>X</div>',
  ],
  'words in a table and in no cell stand before it (HTML §13.2.6.4.9)': [
    '<table style="display:none"><tr><td>X</table>',
    '<table style="display:none">X<tr><td></table>',
  ],
  'so do elements': [
    '<table style="display:none"><tr><td><p>X</table>',
    '<table style="display:none"><tr><p>X<td></table>',
  ],
  'a cell without a table is none': [
    '<table><tr><td style="display:none">X</table>',
    '<td style="display:none">X</td>',
  ],
  'a block ends a paragraph (HTML §13.2.6.4.7)': [
    '<p style="display:none"><span>X</span></p>',
    '<p style="display:none"><section>X</section>',
  ],
  'also with something open in it': [
    '<p><b style="display:none"><i>X</i></b></p>',
    '<p style="display:none"><b><div>X</div></b>',
  ],
  'what formats goes on in the next paragraph (HTML §13.2.4.3)': [
    '<p><font color="#ffffff"><p>X</p></font>',
    '<p><span style="color:#ffffff"><p>X</p>',
  ],
  'any heading ends a heading': ['<h1 style="display:none">X</h1>', '<h1 style="display:none"></h2><div>X</div>'],
  'a closing tag does not reach over a block': [
    '<span style="display:none"><div></span>X</div></span>',
    '<span style="display:none"><b></span>X</b>',
  ],
  'a second body adds to the first': [
    '<body style="margin:0"><body style="color:#333"><p style="display:none">X</p>',
    '<body style="margin:0"><body style="display:none">X',
  ],
  'in a formula a style is markup (HTML §13.2.6.5)': [
    '<math><annotation>X</annotation></math>',
    '<math><style><p>X</p>',
  ],
  'in a drawing too': ['<svg><desc>X</desc></svg>', '<svg><style><p>X</p>'],
  'there a title is markup': ['<svg><title><p>X</p></title></svg>', '<svg><title></title><p>X</p>'],
  'the sheet of a formula is none': [
    '<svg><style>.h{display:none}</style></svg><div class=h>X</div>',
    '<math><style>.h{display:none}</style></math><div class=h>X</div>',
  ],
  'text of a drawing is drawn where it says so (SVG 2 §11)': [
    '<svg><g>X</g></svg>',
    '<svg><g><text><tspan>X</tspan></text></g></svg>',
  ],
  'what stands in a drawing as data is text there': [
    '<svg><desc><![CDATA[X]]></desc></svg>',
    '<svg><text><![CDATA[X]]></text></svg>',
  ],
  'browsers draw some elements never': ['<rp>X</rp>', '<rt>X</rt>'],
  'unless the author says how': ['<datalist>X</datalist>', '<datalist style="display:block">X</datalist>'],
};

const page = (form: string): string => `<style>.z{margin:0}</style><div>a</div> ${form}`;

test('each way to hide hides as far as browsers let it', () => {
  for (const [name, [hidden, seen]] of Object.entries(PAIRS)) {
    const one = readHtml(page(hidden));
    assert.equal(one.hidden, 'X', name);
    assert.equal(one.seen.includes('X'), false, name);
    const other = readHtml(page(seen));
    assert.ok(other.seen.includes('X'), name);
    assert.equal(other.hidden, '', name);
  }
});

test('what is hidden leaves no gap in a word, and what is no block none either', () => {
  for (const between of [
    '<br style="display:none">',
    '<rp>q</rp>',
    '<div style="display:none">q</div>',
    '<span style="display:none"> </span>',
    '<span style="position:absolute;left:-9999px"><p>q</p></span>',
    '<style>div i{display:none}</style><i>q</i>',
    '<svg width=0 height=0><desc>q</desc></svg>',
    '<select style="display:contents"><option hidden>q</option></select>',
    '<div style="display:inline"></div>',
  ])
    assert.equal(readHtml(`<div>ver${between}ify</div>`).seen.split('\n')[0], 'verify', between);
  assert.equal(readHtml('<span style="display:block">one</span><span>two</span>').seen, 'one\ntwo');
});

const LETTER =
  'Your mailbox is full and no further messages can be taken in. Please confirm your account on our page today, or it will be closed for good.';

test('a letter of which nothing is seen is read all the same', () => {
  for (const html of [
    `<div style="opacity:0"><p>Dear reader,</p><p>${LETTER}</p><p><a href="https://a.example/">Confirm</a></p></div>`,
    `<body style="display:none"><p>Dear reader,</p><p>${LETTER}</p><p><a href="https://a.example/">Confirm</a></p>`,
  ]) {
    const read = readHtml(html);
    assert.equal(read.seen, `Dear reader,\n${LETTER}\nConfirm`);
    assert.equal(read.isHiddenRead, true);
    assert.equal(read.links[0]?.hidden, false);
    assert.ok(read.hidden.includes(LETTER));
  }
});

test('beside a picture, a button or a letter what is hidden stays hidden', () => {
  for (const shown of [
    '<img src="https://a.example/a.png">',
    '<a href="https://a.example/">Open</a>',
    '<div style="background:url(https://a.example/a.png)"></div>',
    '<p>We look forward to seeing you at the reading on Friday.</p>',
  ]) {
    const read = readHtml(`${shown}<div style="display:none">${LETTER}</div>`);
    assert.equal(read.isHiddenRead, undefined, shown);
    assert.equal(read.seen.includes('mailbox'), false, shown);
  }
});

test('what is hidden in ways that Word does not know is what Outlook shows', () => {
  for (const style of [
    'opacity:0',
    'visibility:hidden',
    'max-height:0;overflow:hidden',
    'position:absolute;left:-9999px',
  ]) {
    const read = readHtml(
      `<p>We look forward to seeing you at the reading.</p><div style="${style}"><p>${LETTER} Thank you.</p><a href="https://a.example/">Confirm</a></div>`,
    );
    assert.ok(read.outlook.includes(LETTER), style);
    assert.equal(read.seen.includes('mailbox'), false, style);
    assert.equal(read.links[0]?.only, 'outlook', style);
  }
  for (const style of ['display:none;opacity:0', 'font-size:0;opacity:0'])
    assert.equal(
      readHtml(`<p>Come and see us.</p><div style="${style}">${LETTER} Thank you.</div>`).outlook,
      '',
      style,
    );
});

test('words in fields, on buttons, in sheets and in the place of pictures are read', () => {
  for (const html of [
    '<input readonly value="the words">',
    '<input placeholder="the words">',
    '<input type=submit value="the words">',
    '<style>.a::before{content:"the words"}</style><p class=a></p>',
    '<style>.a:after{content:"the " "words"}</style><p class=a></p>',
    '<style>p::before{content:attr(data-a)}</style><p data-a="the words"></p>',
  ])
    assert.equal(readHtml(html).seen, 'the words', html);
  for (const html of ['<input type=hidden value=X>', '<input type=password value=X>', '<input type=checkbox value=X>'])
    assert.equal(readHtml(html).seen, '', html);
  const link = readHtml('<style>.a::before{content:"Open"}</style><a class=a href="https://a.example/"></a>').links[0];
  assert.deepEqual([link?.shown, link?.hidden], ['Open', false]);
  assert.equal(readHtml(`<img src="a.png" alt="${LETTER}"><img src="b.png" alt="Logo">`).pictures, LETTER);
  assert.equal(readHtml('<img src="a.png" alt="Our shop"><img src="b.png" alt="Logo of our shop">').pictures, '');
});

test('every shape of an Outlook drawing leads where it says', () => {
  for (const shape of ['roundrect', 'oval', 'shape', 'line', 'image'])
    assert.equal(
      readHtml(`<!--[if mso]><v:${shape} href="https://a.example/">Open</v:${shape}><![endif]-->`).links[0]?.host,
      'a.example',
      shape,
    );
});

test('tags that close, move and reopen one another take time in proportion', () => {
  for (const [name, unit] of [
    ['formatting that opens again', '<p><b><i>x'],
    ['formatting around blocks', '<b><div></b>'],
    ['tables without cells', '<table><tr><p>x'],
    ['drawings', '<svg><g><p>'],
    ['formulas', '<math><mi></math>'],
    ['headings', '<h1></h2>'],
    ['lists', '<ul><li><div>'],
    ['closing tags of nothing', '</div></p></b></td>'],
    ['first lines', '<p style="text-indent:-9999px"><br>'],
  ] as const)
    assertLinear(name, 4000, (n) => unit.repeat(n), readHtml);
  for (const [name, rule] of [
    ['rules around', '.a .b .c .d{display:none}'],
    ['unsure rules', '.d:not(.x)[y]{display:block}'],
    ['contents', '.d::before{content:"some words of a letter"}'],
  ] as const)
    assertLinear(name, 3000, (n) => `<style>${rule.repeat(60)}</style>${'<p class="a b c d">x'.repeat(n)}`, readHtml);
});

test('what may as well not be there is no part of the word that it breaks', () => {
  for (const broken of [
    '<span style="font-size:1.1px;color:#f6f6f6">q</span>',
    '<span style="color:#efefef">q</span>',
    '<span style="position:absolute;left:-800px">q</span>',
    '<span style="display:inline-block;max-width:2px;overflow:hidden">q</span>',
    '<span style="opacity:0.1">q</span>',
    '<span style="filter:blur(20px)">q</span>',
    '<i title="a">q</i>',
  ]) {
    assert.equal(readHtml(`<style>i[title]{display:none}</style><div>ver${broken}ify</div>`).seen, 'verify', broken);
    assert.equal(readHtml(`<div>we ${broken} it</div>`).seen, 'we q it', broken);
  }
  for (const whole of ['<b>q</b>', '<span style="color:#999999">q</span>', '<span style="position:relative">q</span>'])
    assert.equal(readHtml(`<div>ver${whole}ify</div>`).seen, 'verqify', whole);
});

test('letters that are set from the right are read as they stand', () => {
  assert.equal(readHtml('<bdo dir=rtl>yfirev</bdo>').seen, 'verify');
  assert.equal(readHtml('<p style="direction:rtl;unicode-bidi:bidi-override">yfirev</p>').seen, 'verify');
  assert.equal(readHtml('<bdo dir=rtl><bdo dir=ltr>verify</bdo></bdo>').seen, 'verify');
  assert.equal(readHtml('<p dir=rtl>verify</p>').seen, 'verify');
});

test('how to read a word stands behind the text and not in it', () => {
  const read = readHtml('<p><ruby>確認<rp>(</rp><rt>かくにん</rt><rp>)</rp></ruby>してください</p><p>以上</p>');
  assert.equal(read.seen, '確認してください\n以上\nかくにん');
});
