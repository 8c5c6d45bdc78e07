/** What the name of an address tells of the line behind it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineKind } from '../../../src/examine/known/hosts/dynamic-lines.ts';

const kinds = (rows: readonly (readonly [name: string, ip: string, kind: string | undefined])[]): void => {
  for (const [name, ip, kind] of rows) assert.equal(lineKind(name, ip)?.kind, kind, name);
};

test('the lines of the stories are subscribers’ lines, and say by what they are known', () => {
  const softbank = lineKind('softbank219012045067.bbtec.net', '219.12.45.67');
  assert.deepEqual([softbank?.kind, softbank?.pattern, softbank?.holder], ['dynamic', '*.bbtec.net', 'SoftBank']);
  assert.match(softbank?.why.ja ?? '', /bbtec\.net/);
  assert.match(softbank?.why.en ?? '', /SoftBank/);
  assert.equal(lineKind('p5481CD2B.dip0.t-ipconnect.de.', '84.129.205.43')?.kind, 'dynamic');
  assert.equal(lineKind('p1234-ipngn200tokaisakaetozai.aichi.ocn.ne.jp')?.kind, 'dynamic');
});

test('a provider’s own hosts below the same name are no lines', () => {
  kinds([
    ['mail.ocn.ne.jp', '153.128.0.1', undefined],
    ['smtp1.bbtec.net', '219.12.45.67', undefined],
    ['resqmta-po-01v.sys.comcast.net', '96.114.154.1', undefined],
    ['c-73-1-2-3.hsd1.ma.comcast.net', '73.1.2.3', 'end-user'],
  ]);
});

test('a machine that somebody named is none, whatever its network is', () => {
  kinds([
    ['sv864.xserver.jp', '157.112.176.65', undefined],
    ['mxag.ascentbd.com', '27.147.195.220', undefined],
    ['mx1.example.com', '192.0.2.1', undefined],
    ['mail-lf1-f41.google.com', '209.85.167.41', undefined],
    ['static.example.com', '192.0.2.1', undefined],
  ]);
});

test('words in the name tell of lines nobody listed, with the numbers of the address', () => {
  kinds([
    ['dyn-45-67.isp.example.net', '219.12.45.67', 'dynamic'],
    ['198-51-100-7.dsl.isp.example.net', '198.51.100.7', 'end-user'],
    ['7.100.51.198.static.isp.example.net', '198.51.100.7', 'static'],
    ['cgn7.isp.example.net', '198.51.100.7', 'shared'],
    ['c6336407.isp.example.net', '198.51.100.7', 'generic'],
    ['198.051.100.007.isp.example.net', '198.51.100.7', 'generic'],
    ['vm-198-51-100-7.cloud.example.net', '198.51.100.7', 'server'],
  ]);
});

test('addresses that many share are told apart from lines of one home', () => {
  kinds([
    ['M014009001001.v4.enabler.ne.jp', '14.9.1.1', 'shared'],
    ['sp49-98-1-2.msd.spmode.ne.jp', '49.98.1.2', 'shared'],
  ]);
});

test('an empty or endless name says nothing', () => {
  assert.equal(lineKind('', '192.0.2.1'), undefined);
  assert.equal(lineKind(`${'1.'.repeat(100_000)}bbtec.net`, '192.0.2.1'), undefined);
});
