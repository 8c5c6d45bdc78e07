/** Whom a name plays: every brand in the spellings that readers take for it, and its own mail left in peace. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brandsIn } from '../../src/examine/known/brands/match.ts';
import { readableName } from '../../src/examine/known/brands/readable-name.ts';
import { brands } from '../../src/examine/known/brands.ts';
import { isFreemail } from '../../src/examine/known/senders/freemail.ts';
import { registrableDomain } from '../../src/message/psl.ts';
import { examined } from './examining.ts';

const full = (text: string): string =>
  text.replace(/[\x21-\x7e]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

test('there are about 150 organisations and more, each with names and domains that can be registered', () => {
  assert.ok(brands.length >= 150, `${brands.length}`);
  for (const { name, says, alone = [], domains } of brands) {
    assert.ok(says.length + alone.length > 0 && domains.length > 0, name);
    for (const domain of domains) assert.equal(registrableDomain(domain), domain, `${name}: ${domain}`);
    for (const one of says) assert.equal(one, one.normalize('NFKC').toLowerCase(), `${name}: ${one}`);
  }
  assert.equal(new Set(brands.map(({ name }) => name)).size, brands.length, 'each once');
});

test('every name is found as it is, in capitals, full-width, and with unseen characters between its letters', () => {
  for (const brand of brands) {
    for (const says of brand.says) {
      const padded = [...says].join('\u200b');
      for (const written of [says, says.toUpperCase(), full(says), `【重要】${says}`, padded]) {
        assert.ok(brandsIn(written).includes(brand), `${brand.name}: ${JSON.stringify(written)}`);
      }
    }
  }
});

test('names are found spaced out, with signs between, and with letters of other scripts', () => {
  for (const [written, name] of [
    ['a m a z o n', 'Amazon'],
    ['A-M-A-Z-O-N', 'Amazon'],
    ['Аmаzоn', 'Amazon'],
    ['Micros0ft', 'Microsoft'],
    ['ヤ マ ト 運 輸', 'ヤマト運輸'],
    ['佐 川 急 便', '佐川急便'],
    ['ﾔﾏﾄ運輸', 'ヤマト運輸'],
    ['ｱﾏｿﾞﾝ', 'Amazon'],
    ['ﾒﾙｶﾘ', 'メルカリ'],
    ['ﾄﾞｺﾓ', 'NTTドコモ'],
    ['ﾏﾈｯｸｽ証券', 'マネックス証券'],
    ['𝐍𝐞𝐭𝐟𝐥𝐢𝐱', 'Netflix'],
    ['Ｒａｋｕｔｅｎ', '楽天'],
  ] as const) {
    assert.ok(
      brandsIn(written).some((brand) => brand.name === name),
      written,
    );
  }
});

test('a maker is played by its name alone or with the words of a prize, and not by its dealers', () => {
  for (const written of ['Makita', 'MAKITA Rewards Dept', 'Le Creuset Gewinnspiel', 'Ｄｙｓｏｎ Department'])
    assert.equal(brandsIn(written).length, 1, written);
  for (const written of ['Makita Schneider GmbH', 'Bosch Car Service Keller', 'Werkstatt Bosch', 'Samsung-Shop Iwaki'])
    assert.deepEqual(brandsIn(written), [], written);
});

test('mail of a brand from its own host, with links to its own site, is not accused', async () => {
  for (const { name, says, domains } of brands) {
    // an address at a free mailbox (icloud.com) is its user's
    for (const domain of domains.slice(0, 3).filter((one) => !isFreemail(one))) {
      const word = Buffer.from(says[0] ?? name).toString('base64');
      const mail = `Return-Path: <bounce@mail.${domain}>
Received: from mx1.mail.${domain} (mx1.mail.${domain} [192.0.2.10]) by mx.example.jp (Postfix) with ESMTPS id 4bBq2k3Vz1z4x5R; Tue,  3 Jun 2025 09:12:05 +0900 (JST)
From: =?UTF-8?B?${word}?= <info@${domain}>
To: taro@example.jp
Subject: =?UTF-8?B?${Buffer.from('【重要】ご利用確認のお願い').toString('base64')}?=
Date: Tue, 3 Jun 2025 09:12:01 +0900
Message-ID: <1@mail.${domain}>
Content-Type: text/html; charset=utf-8

<p>ログインしてご確認ください。24時間以内にお手続きがない場合は、ご利用いただけなくなります。</p>
<a href="https://www.${domain}/login">ログイン</a>
`;
      const { verdict, findings } = await examined(Buffer.from(mail));
      const said = findings.filter(({ weight }) => weight > 0).map(({ detector }) => detector);
      assert.ok(['undecided', 'legitimate'].includes(verdict.kind), `${name} ${domain}: ${verdict.kind} ${said}`);
      assert.ok(!said.includes('display-name-brand'), `${name} ${domain}`);
    }
  }
});

test('a provider of mailboxes that writes by a name of its own is no stranger from a free mailbox', async () => {
  const detectorsOf = async (address: string): Promise<readonly string[]> => {
    const domain = address.split('@')[1];
    const { findings } = await examined(
      Buffer.from(`Received: from mout.${domain} (mout.${domain} [203.0.113.9])\r
\tby mx.example.org (Postfix) with ESMTPS id 4ABCDE1234\r
\tfor <reader@example.org>; Fri, 20 Nov 2026 10:00:00 +0900 (JST)\r
From: GMX <${address}>\r
To: reader@example.org\r
Subject: GMX Kundenservice: your bill\r
Date: Fri, 20 Nov 2026 09:59:58 +0900\r
Message-ID: <1@${domain}>\r
\r
Your GMX bill of this month is ready: https://www.gmx.net/bill\r
`),
    );
    return findings.map(({ detector }) => detector);
  };
  assert.ok(!(await detectorsOf('noreply@gmx.net')).includes('brand-by-freemail'));
  assert.ok((await detectorsOf('gmx.desk.4711@gmx.net')).includes('brand-by-freemail'));
  assert.ok((await detectorsOf('noreply@freenet.de')).includes('brand-by-freemail'));
});

test('every organisation is named in letters that the reader can read', () => {
  const letters = /^[\p{Script=Latin}\p{Script=Common}]+$/u;
  const foreign = brands.filter(({ name }) => !letters.test(name));
  assert.ok(foreign.length > 200);
  for (const brand of foreign) {
    const shown = readableName(brand);
    assert.ok(typeof shown === 'object', brand.name);
    assert.match(shown.en, letters);
    assert.ok(shown.ja.startsWith(brand.name));
  }
  assert.deepEqual(
    [readableName(foreign.find(({ name }) => name === 'Сбербанк')), readableName(undefined, 'example.jp')],
    [{ ja: 'Сбербанк (Sberbank)', en: 'Sberbank' }, 'example.jp'],
  );
});
