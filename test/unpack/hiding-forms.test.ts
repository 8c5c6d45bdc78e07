/** The ways in which mail hides text from its reader while programs read it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../src/examine/known/text/plain.ts';
import { readHtml } from '../../src/unpack/html.ts';
import { assertLinear } from '../growth.ts';

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
  'clip path of a circle without size': '<div style="clip-path:circle(0)">X</div>',
  'clip path of a polygon of one point': '<div style="clip-path:polygon(0 0,0 0,0 0)">X</div>',
  'clip path from all sides': '<div style="clip-path:inset(50% 50% 50% 50%)">X</div>',
  'clip path from below': '<div style="clip-path:inset(0 0 100% 0)">X</div>',
  'clip path of one browser': '<div style="-webkit-clip-path:inset(100%)">X</div>',
  'cut by clip to one pixel': '<div style="position:absolute;clip:rect(1px,1px,1px,1px)">X</div>',
  'mask of nothing': '<div style="-webkit-mask-image:linear-gradient(transparent,transparent)">X</div>',
  'mask without size': '<div style="mask-image:linear-gradient(#000,#000);mask-size:0 0">X</div>',
  'filter without opacity': '<div style="filter:opacity(0%)">X</div>',
  'filter without contrast': '<div style="filter:contrast(0)">X</div>',
  'filter of old browsers': '<div style="filter:alpha(opacity=0)">X</div>',
  'opacity 0 computed': '<div style="opacity:calc(0)">X</div>',
  'scaled to nothing': '<div style="transform:scale(0)">X</div>',
  'scaled to nothing in one direction': '<div style="transform:scale(0,1)">X</div>',
  'scaled to nothing by a property': '<div style="scale:0">X</div>',
  'scaled to nothing by a matrix': '<div style="transform:matrix(0,0,0,0,0,0)">X</div>',
  'turned to its edge': '<div style="transform:rotateY(90deg)">X</div>',
  'moved out by a transform': '<div style="transform:translateX(-200vw)">X</div>',
  'moved out by a property': '<div style="translate:-9999px">X</div>',
  'zoom of nearly 0': '<div style="zoom:0.001">X</div>',
  'font size 0 computed': '<b style="font-size:calc(1px - 1px)">X</b>',
  'font size 0 by a variable': '<div style="--s:0px"><b style="font-size:var(--s)">X</b></div>',
  'font size 0 as the smaller of two': '<b style="font-size:min(0px,10px)">X</b>',
  'font size 0 between limits': '<b style="font-size:clamp(0px,0px,1px)">X</b>',
  'font size of a hundredth': '<b style="font-size:.01em">X</b>',
  'font size 0 behind other words': '<b style="font:normal 0px/1 Arial">X</b>',
  'moved out to the right': '<div style="position:absolute;left:9999px">X</div>',
  'moved out from the right': '<div style="position:absolute;right:-9999px">X</div>',
  'moved out by inset': '<div style="position:absolute;inset:-9999px auto auto -9999px">X</div>',
  'moved out in widths of the letter': '<div style="position:absolute;left:-100em">X</div>',
  'moved out in widths of the window': '<div style="position:absolute;left:-100vw">X</div>',
  'moved out by the margin': '<div style="margin:-9999px 0 0 -9999px">X</div>',
  'height 0 and cut off downwards': '<div style="height:0;overflow-y:hidden">X</div>',
  'height of one pixel and cut off': '<div style="height:1px;overflow:hidden">X</div>',
  'content that is not laid out': '<div style="content-visibility:hidden">X</div>',
  'letters upon each other': '<span style="letter-spacing:-1em">X</span>',
  'colour white with spaces': '<span style="color:rgb(255 255 255)">X</span>',
  'colour white with full opacity': '<span style="color:rgba(255,255,255,1)">X</span>',
  'colour without opacity behind a stroke': '<span style="color:rgb(0 0 0 / 0%)">X</span>',
  'colour without opacity in eight digits': '<span style="color:#00000000">X</span>',
  'colour without opacity in four digits': '<span style="color:#0000">X</span>',
  'colour white by hsl()': '<span style="color:hsl(0 0% 100%)">X</span>',
  'colour white by hwb()': '<span style="color:hwb(0 100% 0%)">X</span>',
  'colour white by oklch()': '<span style="color:oklch(1 0 0)">X</span>',
  'colour white by color()': '<span style="color:color(srgb 1 1 1)">X</span>',
  'colour white by a variable that nobody set': '<span style="color:var(--x,#fff)">X</span>',
  'filling without opacity': '<span style="color:#000;-webkit-text-fill-color:transparent">X</span>',
  'colour of the page': '<body text="#ffffff">X</body><font color="black">',
  'colour of a coloured cell, by name': '<table bgcolor=beige><tr><td><font color=beige>X</font></td></tr></table>',
  'inherited visibility': '<div style="visibility:hidden"><span style="visibility:inherit">X</span></div>',
  'comments inside of a style': '<div style="dis/**/play:none;display/**/:/**/none">X</div>',
  'letters of a style as numbers': '<div style="displa\\79:n\\6fne">X</div>',
  'class of a style sheet': '<style>.h{display:none}</style><div class="a h">X</div>',
  'class of a style sheet further down': '<div class="h">X</div><STYLE type=text/css>.h{display:none}</STYLE>',
  'class and element of a style sheet': '<style>p{margin:0} span.h , i{opacity:0}</style><span class="h">X</span>',
  'number in a style sheet': '<style>#h{font-size:0}</style><div id="h">X</div>',
  'element of a style sheet': '<style>s{color:#fff}</style><s>X</s>',
  'style sheet in a comment': '<style><!-- .h{display:none} --></style><div class="h">X</div>',
  'style sheet for all screens': '<style>@media all{.h{display:none}}</style><div class="h">X</div>',
  'variable of a style sheet': '<style>:root{--s:0}</style><b style="font-size:var(--s)">X</b>',
  'important before what stands at the element':
    '<style>.h{display:none!important}</style><div class="h" style="display:block">X</div>',
};

test('ninety-four ways to hide text are seen through', (t) => {
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

/** None hides anything, though each is near to a form that does. */
const SEEN: readonly string[] = [
  '<style>.h{display:none}</style><div class="h" style="display:block">X</div>',
  '<style>.h{display:none} @media (max-width:600px){.h{display:block!important}}</style><div class="h">X</div>',
  '<style>@media (max-width:600px){.h{display:none}}</style><div class="h">X</div>',
  '<style>u + .body .h{display:none} [data-ogsc] .h{display:none} .w .h{display:none}</style><div class="h">X</div>',
  '<style>.h:empty{display:none} a[href^=x]{display:none}</style><a class="h" href=x>X</a>',
  '<style>@font-face{font-family:h;src:url(x)} .i{display:none}</style><div class="h">X</div>',
  '<div style="display:none;display:block">X</div>',
  '<div style="clip:rect(0px,100px,50px,0px)">X</div>',
  '<div style="clip-path:inset(10% 20%)">X</div>',
  '<div style="clip-path:circle(40%)">X</div>',
  '<div style="transform:scale(1.1)">X</div>',
  '<div style="transform:translate(-50%,-50%)">X</div>',
  '<div style="margin:0 -12px">X</div>',
  '<div style="left:-10px;letter-spacing:-0.5px">X</div>',
  '<div style="font:italic bold 12px/1.5 Arial">X</div>',
  '<div style="font-size:calc(12px + 1px)">X</div>',
  '<div style="font-size:80%;line-height:0">X</div>',
  '<div style="height:1px">X</div>',
  '<div style="max-height:100%;overflow:hidden">X</div>',
  '<span style="color:hsl(210 50% 40%)">X</span>',
  '<span style="color:inherit">X</span>',
  '<span style="color:rgba(0,0,0,0.6)">X</span>',
  '<body text="#000000">X</body>',
  '<noscript>X</noscript>',
  '<details><summary>a</summary>X</details>',
];

test('what is only near to them is seen', () => {
  for (const html of SEEN) assert.ok(readHtml(`<p>a</p> ${html} <p>b</p>`).seen.includes('X'), html);
});

test('style sheets take time in proportion to their length', () => {
  for (const [name, unit] of [
    ['rules', '.a{display:none}'],
    ['selectors', '.a,'],
    ['blocks', '@media all{'],
    ['sheets', '<style>.b{color:red}</style>'],
    ['escapes', '\\\\'],
    ['comments', '/*'],
    ['variables', 'a{--a:var(--a)}'],
  ] as const)
    assertLinear(name, 4000, (n) => `<style>${unit.repeat(n)}</style>${'<p class="a b c">x'.repeat(n)}`, readHtml);
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
