import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAddresses } from '../../src/message/address.ts';
import { readDate } from '../../src/message/date.ts';
import { decodeWords } from '../../src/message/encoded-word.ts';
import type { Header } from '../../src/message/message.ts';
import { readMessage } from '../../src/message/mime.ts';

const data = process.env['METSUKE_DATA'] ?? '../shared/data';

interface Box {
  readonly name: string | null;
  readonly address: string | null;
}

interface Value {
  readonly Text?: string;
  readonly Address?: {
    readonly List?: readonly Box[];
    readonly Group?: readonly { readonly addresses: readonly Box[] }[];
  };
  readonly DateTime?: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly tz_before_gmt: boolean;
    readonly tz_hour: number;
    readonly tz_minute: number;
  };
}

interface Expected {
  readonly parts: readonly [
    { readonly headers: readonly { readonly name: string | { readonly other: string }; readonly value: Value }[] },
  ];
}

/** The suite gives up raw Latin-1; we read it. */
const same = (ours: string, theirs: string): boolean =>
  ours === theirs || (theirs.includes('\ufffd') && !ours.includes('\ufffd') && ours.length === theirs.length);

function check(header: Header, value: Value, file: string): number {
  if (value.Text !== undefined && header.key === 'subject') {
    assert.ok(same(decodeWords(header.value).text, value.Text), `${file}: ${header.value}`);
    return 1;
  }
  if (value.Address !== undefined) {
    const wanted = [
      ...(value.Address.List ?? []),
      ...(value.Address.Group ?? []).flatMap(({ addresses }) => addresses),
    ];
    const read = readAddresses(header.value).mailboxes;
    assert.equal(read.length, wanted.length, `${file}: ${header.value}`);
    for (const [i, { name, address }] of wanted.entries()) {
      assert.ok(same(read[i]?.name ?? '', name ?? ''), `${file}: ${header.value}`);
      assert.equal(read[i]?.address, address ?? '', `${file}: ${header.value}`);
    }
    return 1;
  }
  const date = value.DateTime;
  if (date === undefined) return 0;
  const offset = (date.tz_before_gmt ? -1 : 1) * (date.tz_hour * 60 + date.tz_minute);
  const ms = Date.UTC(date.year, date.month - 1, date.day, date.hour, date.minute - offset, date.second);
  assert.equal(readDate(header.value)?.ms, ms, `${file}: ${header.value}`);
  return 1;
}

test('subjects, addresses and dates of the suite of mails read as expected', {
  skip: existsSync(`${data}/mime/eml`) ? false : 'no sample data',
}, () => {
  let checked = 0;
  for (const folder of readdirSync(`${data}/mime/eml`)) {
    for (const name of readdirSync(join(data, 'mime/eml', folder))) {
      if (!name.endsWith('.json') || name.endsWith('.crlf.json')) continue;
      const file = join(data, 'mime/eml', folder, name);
      const eml = file.replace(/json$/, 'eml');
      if (!existsSync(eml)) continue;
      const expected: Expected = JSON.parse(readFileSync(file, 'utf8'));
      const left = [...readMessage(readFileSync(eml)).headers];
      for (const { name: key, value } of expected.parts[0].headers) {
        const wanted = (typeof key === 'string' ? key : key.other).replaceAll('_', '-').toLowerCase();
        const index = left.findIndex((header) => header.key === wanted);
        const [header] = index < 0 ? [] : left.splice(index, 1);
        if (header !== undefined) checked += check(header, value, name);
      }
    }
  }
  assert.ok(checked >= 300, String(checked));
});

test('no subject or name of the sample mails loses a character that its bytes have', {
  skip: existsSync(`${data}/mail`) ? false : 'no sample data',
}, () => {
  const files = ['mail', 'bounces', 'mime-ruby-mail'].flatMap((folder) =>
    readdirSync(join(data, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:json|md|txt|rb)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  let checked = 0;
  for (const file of files) {
    for (const { key, value } of readMessage(readFileSync(file)).headers) {
      if (!['subject', 'from', 'to', 'cc', 'reply-to', 'sender'].includes(key)) continue;
      const text =
        key === 'subject'
          ? decodeWords(value).text
          : readAddresses(value)
              .mailboxes.map(({ name }) => name)
              .join();
      // a mailer that had lost the character already wrote U+FFFD itself
      if (text.includes('\ufffd')) assert.match(value, /\xef\xbf\xbd|77\+9|=EF=BF=BD/i, `${file}: ${value}`);
      checked++;
    }
  }
  assert.ok(checked > 2_000, String(checked));
});
