/** Letters that honest people send, each with one thing that lures have too: it accuses nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { type Letter, letter } from './letters.ts';

async function judged(one: Letter) {
  const { findings, verdict } = await examined(Buffer.from(letter(one)));
  return { kind: verdict.kind, weights: new Map(findings.map(({ detector, weight }) => [detector, weight])) };
}

test('a reminder of a bill by a host that wrote an impossible queue id, and has no name', async () => {
  const { kind, weights } = await judged({
    client: 'relay.sender.example (unknown [203.0.113.20])',
    subject: 'Our bill of August',
    fields: '',
    body: 'Dear Ms Sato,\n\nwe have not seen your payment of August yet. Please look into it at once.\n\nYamada\n',
  });
  assert.equal(kind, 'undecided');
  assert.equal(weights.get('handover-without-rdns'), 1);
  const strange = letter({
    client: 'relay.sender.example (unknown [203.0.113.20])',
    body: 'Dear Ms Sato,\n\nwe have not seen your payment of August yet. It is urgent: please pay within 24 hours.\n\nYamada\n',
  }).replace(
    'From: Yamada',
    'Received: from localhost (unknown [192.0.2.156])\r\n\tby relay.sender.example (Postfix) with ESMTPSA id 1HY0BUIDHZVIG;\r\n\tFri, 20 Nov 2026 09:59:58 +0900 (JST)\r\nFrom: Yamada',
  );
  const { findings, verdict } = await examined(Buffer.from(strange));
  const found = findings.map(({ detector }) => detector);
  for (const one of ['route-contradicted', 'deadline-pressure', 'handover-without-rdns'])
    assert.ok(found.includes(one), one);
  assert.equal(verdict.kind, 'undecided');
});

test('an office tells how a password is changed: the dots behind a menu are no room to write it into', async () => {
  const body = (how: string) => `Dear Maura,\n\nyour password will expire in 5 days.\n${how}\n\nService desk\n`;
  const menu = await judged({ body: body('Press CTRL+ALT+DEL and select "Change a password...".') });
  assert.equal(menu.weights.get('secret-asked'), undefined);
  assert.equal(menu.kind, 'undecided');
  const room = await judged({ body: body('Send us: user name: ..... password: .....') });
  assert.equal(room.weights.get('secret-asked'), 3);
});

test('a service asks on its own pages for another card before it suspends an account', async () => {
  const { kind, weights } = await judged({
    from: 'billing@stackledger.example',
    name: 'Stackledger Billing',
    subject: 'Final notice: your account will be suspended',
    body: 'Hi Maura,\n\nyour bank declined our charge three times. Unless it goes through by Thursday your account will be suspended.\nUpdate your payment method: https://app.stackledger.example/settings/billing\n',
  });
  assert.equal(weights.get('credential-lure'), 1);
  assert.equal(kind, 'undecided');
});

test('a link shows the page of its sender and counts clicks at a mailing service', async () => {
  const page = (shown: string) => ({
    fields: '',
    body: `<p>Your domain runs for 60 days more.</p><a href="https://u1.ct.sendgrid.net/ls/click?upn=u001.Om">https://${shown}/login</a>`,
  });
  const html = (one: Letter) => letter(one).replace('text/plain', 'text/html');
  const weightOf = async (one: Letter) =>
    (await examined(Buffer.from(html(one)))).findings.find(({ detector }) => detector === 'link-text-differs')?.weight;
  assert.equal(await weightOf(page('www.sender.example')), 1);
  assert.equal(await weightOf(page('www.other.example')), 2);
});
