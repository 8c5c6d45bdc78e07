import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareIdentities } from '../../src/app/shown/compare-identities.ts';
import type { Link } from '../../src/examine/facts.ts';
import { deskTargets } from '../../src/web/mail/desk-targets.ts';
import { examined } from '../examine/examining.ts';
import { asked, forms, lures, mailOf } from '../examine/forwards.ts';

const MAIL = `From: a@shop.example
To: b@example.com
Subject: x
Content-Type: text/html

<a href="https://pressed.example/">here</a>
`;

test('only what a reader can press has a desk: neither a name that is mentioned nor a link that nobody sees', async () => {
  const { facts, verdict } = await examined(Buffer.from(MAIL));
  const [pressed] = facts.links;
  assert.ok(pressed !== undefined);
  const link = (host: string, more: Partial<Link>) => ({
    ...pressed,
    value: { ...pressed.value, host, domain: host, ...more },
  });
  const links = [
    link('bystander.example', { written: 'name' }),
    link('unseen.example', { hidden: true }),
    ...facts.links,
    link('written.example', { written: 'url' }),
  ];
  assert.deepEqual(deskTargets({ facts: { ...facts, links }, verdict }), ['pressed.example', 'written.example']);
});

test('neither a page that stands in a link nor the brackets around an address make a place', async () => {
  const [head = ''] = MAIL.split('<a ');
  const links = '<a href="data:text/html,Hello">open</a> <a href="mailto:<desk@letters.example>?subject=x">write</a>';
  const { facts, verdict } = await examined(Buffer.from(head + links));
  assert.deepEqual(deskTargets({ facts, verdict }), ['letters.example']);
  assert.deepEqual(
    compareIdentities(facts).flatMap(({ role, value }) => (role === 'link' ? [value] : [])),
    ['letters.example'],
  );
});

test('of a lure that is passed on the places it links to have desks, and neither who passes it on nor whom it claims to be of', async () => {
  const signed = `${asked.en}<br>--<br><a href="https://www.example.co.jp/">Example Ltd.</a>`;
  assert.deepEqual(deskTargets(await examined(mailOf(forms['Gmail, as a page'](signed, lures.en)))), ['example.xyz']);
});
