/** Links that no browser opens as they stand: shares of Windows, and URLs that are handed to a program. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { opened } from '../unpack/opening.ts';
import { examined } from './examining.ts';

const withLink = (href: string, from = 'info@sender.example', shown = 'open'): Promise<Examination> =>
  examined(
    Buffer.from(
      `From: ${from}\r\nTo: reader@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Hello <a href="${href.replaceAll('&', '&amp;')}">${shown}</a></p>\r\n`,
    ),
  );
const urls = ({ facts }: Examination): string[] => facts.links.map(({ value }) => value.url);
const ids = ({ findings }: Examination): string[] => findings.map(({ detector }) => detector);

const SHARE = 'file://192.0.2.7/share/a.lnk';
for (const written of [
  '\\\\192.0.2.7\\share\\a.lnk',
  '\\\\192.0.2.7@SSL@8443\\share\\a.lnk',
  'file://192.0.2.7/share/a.lnk',
  'file:////192.0.2.7/share/a.lnk',
  'file://\\\\192.0.2.7\\share\\a.lnk',
])
  test(`${written} is a share of that host`, async () => {
    const { facts } = await withLink(written);
    assert.deepEqual(
      facts.links.map(({ value }) => [value.url, value.host]),
      [[SHARE, '192.0.2.7']],
    );
  });

test('a share of a stranger, or a program of Windows, is a finding; one of the own house, or a document, is none', async () => {
  for (const href of [
    '\\\\198.51.100.7\\share\\a.lnk',
    '\\\\files.example.net\\share\\a.lnk',
    'search-ms:query=invoice&crumb=location:\\\\198.51.100.7\\share',
    'ms-appinstaller:?source=https://evil.example/a.msix',
    'ms-msdt:/id PCWDiagnostic',
  ])
    assert.ok(ids(await withLink(href)).includes('link-starts-program'), href);
  for (const href of [
    '\\\\nas01\\share\\a.docx',
    '\\\\192.168.1.5\\share\\a.docx',
    '\\\\files.example.org\\share\\a.docx',
    'file:///C:/Users/a.docx',
    'ms-word:ofe|u|https://example.sharepoint.com/a.docx',
    'tel:+81312345678',
    'mailto:info@example.net',
    'webcal://www.example.com/a.ics',
    'https://www.example.com/',
  ])
    assert.ok(!ids(await withLink(href)).includes('link-starts-program'), href);
});

test('what a program is told to open is a link of its own, and no redirection', async () => {
  for (const [href, goal] of [
    ['ms-word:ofv|u|https://evil.example/a.docx|s|x', 'https://evil.example/a.docx'],
    ['ms-appinstaller:?source=https%3A%2F%2Fevil.example%2Fa.msix', 'https://evil.example/a.msix'],
    ['view-source:https://evil.example/', 'https://evil.example/'],
    ['search-ms:query=a&crumb=location:\\\\192.0.2.7\\share', 'file://192.0.2.7/share'],
  ] as const) {
    const examination = await withLink(href);
    assert.ok(urls(examination).includes(goal), `${href}: ${urls(examination).join(' ')}`);
    assert.ok(!ids(examination).includes('link-redirected'), href);
  }
});

test('a goal that stands behind the question mark or the hash itself is found', async () => {
  for (const href of [
    'https://ad.good.example/ddm/track;a=1;?https://evil.example/goal',
    'https://good.example/#https://evil.example/goal',
    'https://good.example/?https%3A%2F%2Fevil.example%2Fgoal',
  ])
    assert.ok(urls(await withLink(href)).includes('https://evil.example/goal'), href);
  assert.deepEqual(urls(await withLink('https://good.example/?http-status=200#https')), [
    'https://good.example/?http-status=200#https',
  ]);
});

test('files that only lead somewhere tell where', () => {
  const leads: Readonly<Record<string, readonly [text: string, url: string]>> = {
    'a.url': ['[InternetShortcut]\r\nURL=file://192.0.2.7/share/a.exe\r\n', 'file://192.0.2.7/share/a.exe'],
    'a.website': ['[InternetShortcut]\r\nURL=https://evil.example/w\r\n', 'https://evil.example/w'],
    'a.library-ms': [
      '<?xml version="1.0"?><libraryDescription><url>\\\\192.0.2.7\\share</url></libraryDescription>',
      'file://192.0.2.7/share',
    ],
    'a.scf': ['[Shell]\r\nIconFile=\\\\192.0.2.7\\share\\a.ico\r\n', 'file://192.0.2.7/share/a.ico'],
    'a.webloc': [
      '<?xml version="1.0"?><plist><string>https://evil.example/m</string></plist>',
      'https://evil.example/m',
    ],
    'a.html': ['<p>a <a href="https://evil.example/p">page</a> of few words</p>', 'https://evil.example/p'],
  };
  for (const [name, [text, url]] of Object.entries(leads))
    assert.deepEqual(
      opened(Buffer.from(text), name).links.map((one) => one.url),
      [url],
      name,
    );
  assert.deepEqual(opened(Buffer.from('var a = "\\\\\\\\server\\\\share";'), 'a.js').links, []);
});
