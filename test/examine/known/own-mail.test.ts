import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brands } from '../../../src/examine/known/brands.ts';
import { isFreemail } from '../../../src/examine/known/senders/freemail.ts';
import { examined } from '../examining.ts';

const ACCUSING = ['display-name-brand', 'link-domain-unrelated', 'link-lookalike', 'link-text-differs'];

test('mail of a brand from any of its own domains, with links to another of them, is not accused of playing it', async () => {
  for (const { name, says, domains } of brands) {
    for (const [i, domain] of domains.entries()) {
      if (isFreemail(domain)) continue; // anybody writes from there
      const linked = domains[(i + 1) % domains.length] ?? domain;
      const mail = `Return-Path: <bounce@${domain}>
From: =?UTF-8?B?${Buffer.from(says[0] ?? name).toString('base64')}?= <info@${domain}>
To: reader@example.org
Subject: =?UTF-8?B?${Buffer.from(`${name}からのお知らせ`).toString('base64')}?=
Content-Type: text/html; charset=utf-8

<p>お知らせです。<a href="https://www.${linked}/login">ログイン</a></p>
`;
      const { findings } = await examined(new TextEncoder().encode(mail));
      const accused = findings.map(({ detector }) => detector).filter((id) => ACCUSING.includes(id));
      assert.deepEqual(accused, [], `${name} ${domain} → ${linked}`);
    }
  }
});
