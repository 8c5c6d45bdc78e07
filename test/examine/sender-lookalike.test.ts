/** A domain that is made to look like a brand's was taken for the purpose; daughters, dealers and second domains are left alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { letter } from './letters.ts';

interface Sender {
  readonly name: string;
  readonly from: string;
  readonly body?: string;
  readonly client?: string;
  readonly fields?: string;
}

async function read({ client = 'a8.cloudmail.example (a8.cloudmail.example [192.0.2.31])', ...rest }: Sender) {
  const { findings, verdict } = await examined(
    Buffer.from(letter({ body: 'Please look: https://in.pages-away.example/x\n', client, ...rest })),
  );
  return {
    weights: new Map(findings.map(({ detector, weight }) => [detector, weight])),
    standing: new Map(verdict.sender.map(({ hypothesis, standing }) => [hypothesis, standing])),
  };
}

test('a sender who plays a brand in a domain that looks like its own took the domain for it', async () => {
  for (const [name, from] of [
    ['Trust Wallet', 'no-reply@trustwalletverification.example'],
    ['LEDGER', 'support@inbox-ledger.example'],
  ] as const) {
    const { weights, standing } = await read({ name, from });
    assert.equal(weights.get('sender-lookalike'), 2, from);
    assert.equal(standing.get('throwaway-address'), 'supported', from);
    assert.equal(standing.get('stolen-account'), 'contradicted', from);
  }
  assert.equal((await read({ name: '', from: 'service@paypa1.example' })).weights.get('sender-lookalike'), 2);
});

test('a dealer, a paper, and a domain for mailings are made to look like nobody', async () => {
  const own = (domain: string): string => `mail.${domain} (mail.${domain} [192.0.2.40])`;
  for (const sender of [
    { name: 'Village Ledger', from: 'editor@village-ledger.example', client: own('village-ledger.example') },
    { name: 'Outlet', from: 'shop@zalando-outlet.example', client: own('zalando-outlet.example') },
    { name: '', from: 'news@ryanairmail.example' },
  ])
    assert.ok(!(await read(sender)).weights.has('sender-lookalike'), sender.from);
});

test("a brand's label in the host of a stranger's page is named, whoever proves his own domain", async () => {
  const body = 'Claim: https://metamask-airdrop.prices.example/m\n';
  const { weights } = await read({
    name: 'MetaMask',
    from: 'sd@notes-desk.example',
    client: 'mail.notes-desk.example (mail.notes-desk.example [192.0.2.40])',
    body,
  });
  assert.ok(weights.has('link-lookalike'));
});
