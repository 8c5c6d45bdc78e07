/** The ways in which mail hides text from its reader while programs read it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../src/examine/known/plain.ts';
import { readHtml } from '../../src/unpack/html.ts';

/** Each hides `X`; the rest is seen. */
const FORMS: Readonly<Record<string, string>> = {
  'display none': '<div style="display:none">X</div>',
  'display none, marked important': '<div style="display: none !important">X</div>',
  'display none, the word written with an entity': '<div style="display:&#110;one">X</div>',
  'attribute hidden': '<p hidden>X</p>',
  'attribute hidden with a value': '<p hidden="hidden">X</p>',
  'visibility hidden': '<i style="visibility:hidden">X</i>',
  'visibility collapse': '<i style="visibility:collapse">X</i>',
  'font size 0': '<b style="font-size:0">X</b>',
  'font size 0 in points': '<b style="font-size:0pt">X</b>',
  'font size 1 pixel': '<b style="font-size:1px">X</b>',
  'font size of the short form': '<b style="font:0/0 a">X</b>',
  'font tag of the ground colour': '<font color="#FFFFFF">X</font>',
  'colour white by name': '<span style="color:white">X</span>',
  'colour white in short hexadecimal': '<span style="color:#fff">X</span>',
  'colour white by rgb()': '<span style="color:rgb(255,255,255)">X</span>',
  'colour white in percents': '<span style="color:rgb(100%,100%,100%)">X</span>',
  'colour nearly white': '<span style="color:#fefefe">X</span>',
  'colour transparent': '<span style="color:transparent">X</span>',
  'colour without opacity': '<span style="color:rgba(0,0,0,0)">X</span>',
  'colour of a coloured cell': '<table><tr><td bgcolor="#123456"><font color="#123456">X</font></td></tr></table>',
  'colour of a coloured block': '<div style="background-color:#eee"><span style="color:#eeeeee">X</span></div>',
  'opacity 0': '<u style="opacity:0">X</u>',
  'opacity nearly 0': '<u style="opacity:0.01">X</u>',
  'height 0 and cut off': '<div style="height:0;overflow:hidden">X</div>',
  'greatest height 0 and cut off': '<div style="max-height:0px;overflow:hidden">X</div>',
  'width 0 and cut off': '<div style="width:0px;overflow:hidden">X</div>',
  'moved out to the left': '<div style="position:absolute;left:-9999px">X</div>',
  'moved out to the top': '<div style="position:absolute;top:-5000px">X</div>',
  'text indented out': '<div style="text-indent:-9999px">X</div>',
  'cut by clip': '<div style="position:absolute;clip:rect(0,0,0,0)">X</div>',
  'line height 0 and small': '<div style="line-height:0;font-size:0">X</div>',
  'hidden for Outlook alone': '<div style="mso-hide:all;display:none">X</div>',
  'inside a hidden block': '<div style="display:none"><div><b>X</b></div></div>',
};

test('thirty-three ways to hide text are seen through', (t) => {
  const missed = Object.entries(FORMS).filter(([, html]) => {
    const read = readHtml(`<p>a</p> ${html} <p>b</p>`);
    return read.hidden.trim() !== 'X' || read.seen.includes('X');
  });
  t.diagnostic(`${Object.keys(FORMS).length - missed.length} of ${Object.keys(FORMS).length}`);
  assert.deepEqual(
    missed.map(([name]) => name),
    [],
  );
});

test('what no reader sees between letters is gone for comparison', () => {
  for (const between of [
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u034f',
    '\u180e',
    '\u2062',
    '\u{e0041}',
  ])
    assert.equal(plain(`pass${between}word`), 'password', between.codePointAt(0)?.toString(16));
});

test('comments, scripts and styles are neither seen nor hidden text', () => {
  for (const html of ['<!-- X -->', '<script>X</script>', '<style>X{}</style>', '<!--[if mso]>X<![endif]-->']) {
    const read = readHtml(`a ${html} b`);
    assert.equal(`${read.seen}${read.hidden}`.includes('X'), false, html);
  }
});
