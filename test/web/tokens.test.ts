import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import type { Examined } from '../../src/app/examined.ts';
import type { Personal } from '../../src/examine/facts.ts';
import { withoutTokens } from '../../src/web/mail/tokens.ts';
import { assertLinear } from '../growth.ts';

const examined = await examineMail(
  Buffer.from('From: a@sender.example\nTo: b@example.org\nSubject: hello\n\nhttps://www.example.com/\n'),
  { source: '-', at: '2026-06-20T00:00:00Z' },
);

/** An examination with this one link. */
function linking(url: string, personal?: Personal): Examined {
  const links = examined.facts.links.map(({ value, proof }) => ({
    value: { ...value, url, shown: url, ...(personal !== undefined && { personal }) },
    proof,
  }));
  return { ...examined, facts: { ...examined.facts, links } };
}

const shown = (one: Examined): string | undefined => withoutTokens(one, '…').examined.facts.links[0]?.value.url;

test('of a personal link only what stands behind = in its query or fragment is hidden', () => {
  assert.equal(
    shown(linking('https://www.example.com/a=bb/cc?dd=ee&ff#gg=hh', 'plain')),
    'https://www.example.com/a=bb/cc?dd=…&ff#gg=…',
  );
  assert.equal(shown(linking('https://www.example.com/a=bb?dd=ee')), 'https://www.example.com/a=bb?dd=ee');
});

test('a link of nothing but separators is read in linear time', () => {
  assertLinear(
    'marks of a link',
    1_300,
    (size) => linking(`https://www.example.com/?${'&'.repeat(size)}`),
    (one) => withoutTokens(one, '…'),
  );
});
