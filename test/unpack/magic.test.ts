import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMagic } from '../../src/unpack/magic.ts';

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const member = (name: string, flags: number, data = 'xx') =>
  `PK\x03\x04\x14\0${String.fromCharCode(flags)}\0\0\0\0\0\0\0\0\0\0\0${String.fromCharCode(data.length)}\0\0\0${String.fromCharCode(data.length)}\0\0\0${String.fromCharCode(name.length)}\0\0\0${name}${data}`;

test('the bytes tell the kind, whatever the name says', () => {
  const table: readonly (readonly [string, string])[] = [
    ['%PDF-1.7\n', 'application/pdf'],
    [`MZ${'\0'.repeat(80)}`, 'application/vnd.microsoft.portable-executable'],
    ['\x7fELF\x02', 'application/x-elf'],
    ['L\0\0\0\x01\x14\x02\0\0\0', 'application/x-ms-shortcut'],
    ['{\\rtf1', 'application/rtf'],
    ['Rar!\x1a\x07\x01\0', 'application/vnd.rar'],
    ['7z\xbc\xaf\x27\x1c\0', 'application/x-7z-compressed'],
    ['\x1f\x8b\x08\0', 'application/gzip'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a\x01\0\x01\0\0\0\0;', 'image/gif'],
    ['\r\n <!DOCTYPE html><html>', 'text/html'],
    ['<?xml version="1.0"?>\n<svg xmlns="x">', 'image/svg+xml'],
    ['<!doctype html><html><body><svg><path/></svg>', 'text/html'],
    ['<div><svg><path/></svg>Hello</div>', 'text/html'],
    ['<meta charset=utf-8><svg></svg>', 'text/html'],
    ['<!-- drawn by hand --><!DOCTYPE svg [<!ENTITY a "b">]>\n<svg:svg xmlns:svg="x">', 'image/svg+xml'],
    ['#! /usr/bin/perl\n', 'text/x-script'],
    ['#!/bin/sh\n', 'text/x-script'],
    ['BEGIN:VCALENDAR\r\n', 'text/calendar'],
    ['Received: from a by b\r\n', 'message/rfc822'],
    [member('a.txt', 0), 'application/zip'],
    [member('[Content_Types].xml', 0), 'application/vnd.openxmlformats-officedocument'],
    [`${'\0'.repeat(257)}ustar\0`, 'application/x-tar'],
    [`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(500)}`, 'application/x-ole-storage'],
  ];
  for (const [text, type] of table) assert.equal(readMagic(bytes(text))?.type, type, JSON.stringify(text.slice(0, 12)));
  for (const text of ['', 'Dear Sir', 'PK and so on', 'MZ', '日本'])
    assert.equal(readMagic(bytes(text)), undefined, text);
});

test('a report in XML is no page, whatever its elements are called', () => {
  const report =
    '<feedback>\n<report_metadata/><identifiers><header_from>example.net</header_from></identifiers></feedback>';
  const xml = '<?xml version="1.0" encoding="UTF-8" ?>\n';
  assert.equal(readMagic(bytes(xml + report))?.type, 'application/xml');
  assert.equal(readMagic(bytes(report))?.type, undefined);
  assert.equal(readMagic(bytes(`${xml}<rss version="2.0"><channel><title>News</title>`))?.type, 'application/xml');
  // a browser shows these
  for (const page of ['<html><p>', '<o xmlns:h="http://www.w3.org/1999/xhtml"><h:body/><form action="a">'])
    assert.equal(readMagic(bytes(xml + page))?.type, 'text/html', page);
  for (const page of ['<center><form\naction="a">', '<b><script/src=a>', '<p><table>'])
    assert.equal(readMagic(bytes(page))?.type, 'text/html', page);
});

test('an encrypted zip says so in its local header', () => {
  assert.equal(readMagic(bytes(member('a.exe', 1)))?.encrypted, true);
  assert.equal(readMagic(bytes(member('a.exe', 0) + member('b.exe', 1)))?.encrypted, true);
  assert.equal(readMagic(bytes(member('a.exe', 0)))?.encrypted, undefined);
});

test('a macro project is found without unpacking', () => {
  assert.equal(readMagic(bytes(member('[Content_Types].xml', 0) + member('word/vbaProject.bin', 0)))?.macros, true);
  const ole = `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(100)}${[...'_VBA_PROJECT'].join('\0')}\0`;
  assert.equal(readMagic(bytes(ole))?.macros, true);
});

test('a text that begins like a program, an archive or a sound is a text', () => {
  const rest = 'is the name of what this memo of two lines is about.\r\nNothing else is in it.\r\n';
  for (const word of [
    'MZ-80 ',
    'FWS ',
    'CWS,',
    'BZh ',
    'ID3 ',
    'OggS ',
    'ITSF ',
    'RIFF ',
    '070701,',
    '+ -lh5- ',
    '#! ',
    'GIF89a ',
    'conectix ',
    'vhdxfile ',
    'The ftyp ',
    '%PDF-1.7 ',
    '%!PS ',
    '{\\rtf ',
    '<html> then comes <head> and <body>, ',
    '<script> ',
  ])
    assert.equal(readMagic(bytes(word + rest)), undefined, word);
  assert.equal(readMagic(bytes(`MZ\x90\0${rest}${rest}`))?.family, 'program');
  assert.equal(readMagic(bytes('FWS\x09\x10\0\0\0x'))?.family, 'program');
  for (const [text, type] of [
    ['%PDF-1.4 1 0 obj\n<<', 'application/pdf'],
    ['%PDF-1.4 \xe2\x01', 'application/pdf'],
    ['%!PS-Adobe-3.0 EPSF', 'application/postscript'],
    ['{\\rt {\\object', 'application/rtf'],
    ['<script>location="//a"</script>', 'text/html'],
    ['<iframe src=//a>', 'text/html'],
  ] as const)
    assert.equal(readMagic(bytes(text))?.type, type, text);
});
