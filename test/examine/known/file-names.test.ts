/** What a file name makes a computer do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  documentEndings,
  executableEndings,
  leadingEndings,
  profileEndings,
} from '../../../src/examine/known/files/file-names.ts';

test('what leads elsewhere, runs, installs or sets up is known by its ending', () => {
  for (const one of ['webloc', 'inetloc', 'fileloc', 'url', 'search-ms', 'library-ms'])
    assert.ok(leadingEndings.has(one), one);
  for (const one of [
    ...[
      'webloc',
      'settingcontent-ms',
      'appref-ms',
      'terminal',
      'scpt',
      'vsto',
      'ppkg',
      'accde',
      'dqy',
      'contact',
      'deb',
      'ovpn',
    ],
    ...['exe', 'lnk', 'js'],
  ])
    assert.ok(executableEndings.has(one), one);
  for (const one of ['mobileconfig', 'ovpn', 'pbk']) assert.ok(profileEndings.has(one), one);
});

test('what people send each other runs nothing', () => {
  for (const one of ['pdf', 'docx', 'vcf', 'ics', 'key', 'pub', 'p7m', 'mat'])
    assert.ok(!executableEndings.has(one), one);
  for (const one of ['pdf', 'jpg', 'zip']) assert.ok(documentEndings.has(one) && !executableEndings.has(one), one);
});
