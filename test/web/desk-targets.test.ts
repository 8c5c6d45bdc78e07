import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Link } from '../../src/examine/facts.ts';
import { deskTargets } from '../../src/web/mail/desk-targets.ts';
import { examined } from '../examine/examining.ts';

const MAIL = `From: a@shop.example
To: b@example.com
Subject: x
Content-Type: text/html

<a href="https://pressed.example/">here</a>
`;

test('only what a reader can press has a desk: neither a name that is mentioned nor a link that nobody sees', async () => {
  const { facts } = await examined(Buffer.from(MAIL));
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
  assert.deepEqual(deskTargets({ facts: { ...facts, links } }), ['pressed.example', 'written.example']);
});
