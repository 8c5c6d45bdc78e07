import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DATA_LENGTH, dataPage } from '../../src/unpack/data-page.ts';
import { readHtml } from '../../src/unpack/html.ts';
import { assertLinear } from '../growth.ts';

const base64 = (text: string, charset: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, charset).toString('base64');

test('what Outlook alone shows is read, apart from what everybody sees', () => {
  const read = readHtml(
    '<p>News</p><!--[if mso]><p>Your box is full.</p><v:roundrect href="https://x.example/in"><center>Sign in</center></v:roundrect><![endif]-->',
  );
  assert.equal(read.seen, 'News');
  assert.equal(read.outlook, 'Your box is full.\nSign in');
  assert.deepEqual(
    read.links.map(({ host, shown, only }) => [host, shown, only]),
    [['x.example', 'Sign in', 'outlook']],
  );
});

test('a comment without a link gives its words as well', () => {
  for (const html of ['<!--[if gte mso 9]>Call us<![endif]-->', '<!--[if (mso)|(IE)]><td>Call us</td><![endif]-->'])
    assert.equal(readHtml(`<p>News</p>${html}`).outlook, 'Call us', html);
});

test('what says to Outlook what it says to all, what Word keeps for itself, and what is for other programs gives no words', () => {
  for (const html of [
    '<p>Sale</p><!--[if mso]><v:rect href="https://x.example/"><center>Sale</center></v:rect><![endif]-->',
    '<table><tr><td>Buy</td><td>Read</td></tr></table><!--[if mso]><center>Buy</center><center>Read</center><![endif]-->',
    '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->',
    '<!--[if mso]><style>td{mso-line-height-rule:exactly}</style><![endif]-->',
    '<!--[if mso]><table><tr><td width="600"><![endif]-->',
    '<!--[if mso]><span style="mso-hide:all">Preview</span><![endif]-->',
    '<!--[if !mso]>Others<![endif]-->',
    '<!--[if lt IE 9]>Old<![endif]-->',
    '<div style="display:none"><!--[if mso]>Nobody<![endif]--></div>',
  ])
    assert.equal(readHtml(html).outlook, '', html);
});

test('another place of the same host, with other words, is another link for Outlook', () => {
  const read = readHtml(
    '<a href="https://x.example/news">News</a><!--[if mso]><a href="https://x.example/in">Sign in</a><![endif]-->',
  );
  assert.deepEqual(
    read.links.map(({ href }) => href),
    ['https://x.example/news', 'https://x.example/in'],
  );
});

test('a page in a URL is read: its words, where it leads, and its field for a password', () => {
  const page = '<form action="https://x.example/in"><p>サインイン</p><input type="password"></form>';
  const ways: Readonly<Record<string, string>> = {
    'a link, in Base64': `<a href="data:text/html;charset=utf-8;base64,${base64(page)}">Open</a>`,
    'a link, percent-encoded': `<a href="data:text/html,${encodeURIComponent(page)}">Open</a>`,
    'a link, as it stands': `<a href='data:text/html;charset=utf-8,${page}'>Open</a>`,
    'a frame': `<iframe src="DATA:text/html;base64,${base64(page)}"></iframe>`,
    'a form': `<form action="data:text/html;base64,${base64(page)}"><button>Go</button></form>`,
    refresh: `<meta http-equiv="refresh" content="0;url=data:text/html;base64,${base64(page)}">`,
    'a page of a frame': `<iframe srcdoc="${page.replaceAll('"', '&quot;')}"></iframe>`,
    'lines in it': `<a href="data:text/html;base64,${base64(page).replace(/(.{20})/g, '$1\n')}">Open</a>`,
  };
  for (const [claim, html] of Object.entries(ways)) {
    const { pages, passwordFields, links } = readHtml(html);
    assert.equal(pages, 'サインイン', claim);
    assert.equal(passwordFields, 1, claim);
    const inner = links.filter(({ only }) => only === 'page');
    assert.deepEqual(
      inner.map(({ host, kind }) => [host, kind]),
      [['x.example', 'form']],
      claim,
    );
  }
});

test('pictures, files and other texts in URLs are no pages', () => {
  for (const url of [
    'data:image/png;base64,iVBORw0KGgo=',
    'data:application/pdf;base64,JVBERi0=',
    'data:,Hello',
    'data:text/plain,<p>Hello</p>',
    'data:text/html',
    'https://example.com/data:text/html,x',
  ])
    assert.equal(dataPage(url), undefined, url);
});

test('a page in a URL is read in its charset, without what names a place on it', () => {
  assert.equal(dataPage(`data:text/html;charset=shift_jis,%83%81%81%5B%83%8B`), 'メール');
  assert.equal(dataPage('data:text/html,<p>a</p>#b'), '<p>a</p>');
  assert.equal(dataPage('data:text/html;charset=utf-8,<p>メ%E3%83%BCル %41</p>'), '<p>メール A</p>');
  assert.equal(dataPage('data:text/html;charset=utf-8,\ud800x%zz'), '\ufffdx%zz');
});

test('pages in one another are read to a depth that is told', () => {
  let html = '<p>deep</p>';
  for (let i = 0; i < 5; i += 1) html = `<a href="data:text/html;base64,${base64(html)}">on</a>`;
  const read = readHtml(html);
  assert.ok(read.limits.includes('html-depth'));
  assert.ok(!read.pages.includes('deep'));
});

test('pages in URLs take time in proportion', () => {
  assertLinear('percent', 20_000, (size) => `<a href="data:text/html,${'%3Cb%3E'.repeat(size / 8)}">x</a>`, readHtml);
  assertLinear('many', 20_000, (size) => '<a href="data:text/html,<b>x">x</a>'.repeat(size / 30), readHtml);
  assertLinear('words for Outlook', 20_000, (size) => '<!--[if mso]>a b<![endif]-->'.repeat(size / 28), readHtml);
  assert.ok(readHtml(`<a href="data:text/html,${'x'.repeat(2 * DATA_LENGTH)}">x</a>`).pages.length <= DATA_LENGTH);
});
