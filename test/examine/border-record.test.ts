/** What our own border recorded of the domain in From, what that is worth, and what follows for who sent the mail. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';

interface Shape {
  readonly from: string;
  readonly envelope?: string;
  readonly spf?: string;
  readonly dkim?: string;
  readonly dmarc?: string;
  readonly compauth?: string;
  readonly helo?: string;
  readonly ip?: string;
  readonly below?: string;
  readonly above?: string;
  readonly body?: string;
}

const LURE =
  'Your mailbox is full. Verify your password within 24 hours or your account will be suspended:\r\nhttp://203.0.113.9/login\r\n';

/** A mail as Exchange Online receives it. */
function mail(shape: Shape): Uint8Array {
  const {
    from,
    envelope = from,
    spf = `pass smtp.mailfrom=${envelope.split('@')[1]}`,
    dkim = 'none header.d=none',
  } = shape;
  const { helo = 'mail.example.net', ip = '203.0.113.5', above = '', below = '', body = 'Hello.' } = shape;
  const { dmarc = `none action=none header.from=${from.split('@')[1]}`, compauth = 'pass reason=109' } = shape;
  return new TextEncoder().encode(
    [
      ...(above === '' ? [] : [above]),
      `Return-Path: <${envelope}>`,
      `Authentication-Results: spf=${spf}; dkim=${dkim};dmarc=${dmarc};compauth=${compauth}`,
      `Received: from ${helo} (${ip}) by BN2PEPF00004FBD.mail.protection.outlook.com (10.167.243.183) with Microsoft SMTP Server id 15.20.8489.16 via Frontend Transport; Mon, 2 Nov 2026 01:00:00 +0000`,
      ...(below === '' ? [] : [below]),
      `From: Service <${from}>`,
      'To: taro@reader.example',
      'Subject: Your mailbox is full',
      'Date: Mon, 2 Nov 2026 10:00:00 +0900',
      '',
      body,
    ].join('\r\n'),
  );
}

async function seen(shape: Shape) {
  const { findings, verdict } = await examined(mail(shape));
  return {
    weight: (id: string) => findings.find(({ detector }) => detector === id)?.weight,
    says: (id: string) => findings.find(({ detector }) => detector === id)?.explains.en ?? '',
    sender: (id: string) => verdict.sender.find(({ hypothesis }) => hypothesis === id),
  };
}

const OUTLOOK = { helo: 'EUR03-AM7-obe.outbound.protection.outlook.com' };

test("a record for one tenant authenticates no other tenant's address", async () => {
  const from = 'a@one.mail.onmicrosoft.com';
  const other = await seen({ from, spf: 'pass smtp.mailfrom=evil999.onmicrosoft.com' });
  assert.equal(other.weight('border-authenticated'), undefined);
  const own = await seen({ from, dkim: 'pass header.d=one.onmicrosoft.com' });
  assert.equal(own.weight('border-authenticated'), -2);
});

test('the strongest mechanism is named, with the domain that the record holds', async () => {
  const all = await seen({
    from: 'a@social.example.org',
    dkim: 'pass header.d=example.org',
    dmarc: 'pass action=none header.from=social.example.org',
  });
  assert.match(all.says('border-authenticated'), /DMARC authenticated the sender’s domain social\.example\.org/);
  const signed = await seen({ from: 'a@social.example.org', dkim: 'pass header.d=mail.example.org' });
  assert.match(signed.says('border-authenticated'), /DKIM authenticated the sender’s domain mail\.example\.org/);
});

test("a pass by a provider's shared hosts alone leaves the address open, and a signature closes it", async () => {
  const shared = await seen({ from: 'a@customer.example', ...OUTLOOK, body: LURE });
  assert.deepEqual(
    [shared.weight('permitted-by-shared-sender'), shared.weight('border-authenticated')],
    [-1, undefined],
  );
  assert.equal(shared.sender('forged')?.standing, 'possible');
  const broken = await seen({ from: 'a@customer.example', ...OUTLOOK, dkim: 'fail header.d=customer.example' });
  assert.equal(broken.weight('permitted-by-shared-sender'), 0);
  const relayed = await seen({
    from: 'a@customer.example',
    ...OUTLOOK,
    below:
      'Received-SPF: Fail (protection.outlook.com: domain of customer.example does not designate 198.51.100.9 as permitted sender) client-ip=198.51.100.9;',
    body: LURE,
  });
  assert.match(relayed.says('permitted-by-shared-sender'), /took it from 198\.51\.100\.9.*a claim/);
  assert.deepEqual(relayed.sender('abused-relay')?.for, ['permitted-by-shared-sender']);
  assert.equal(relayed.sender('abused-relay')?.standing, 'possible');
  const signed = await seen({ from: 'a@customer.example', ...OUTLOOK, dkim: 'pass header.d=customer.example' });
  assert.equal(signed.weight('border-authenticated'), -2);
  const mailbox = await seen({ from: 'a@outlook.com', ...OUTLOOK });
  assert.equal(mailbox.weight('border-authenticated'), -1);
});

test("Google's own signature for a domain speaks for it, where its name can mean no other", async () => {
  const own = await seen({
    from: 'a@example.org',
    spf: 'none',
    dkim: 'pass header.d=example-org.20230601.gappssmtp.com',
  });
  assert.match(own.says('border-authenticated'), /Google Workspace/);
  const other = await seen({
    from: 'a@example.net',
    spf: 'none',
    dkim: 'pass header.d=example-org.20230601.gappssmtp.com',
  });
  assert.equal(other.weight('border-authenticated'), undefined);
});

test('what passed before a relay changed it is not called forged where our border accepted the seal', async () => {
  const shape: Shape = {
    from: 'a@customer.example',
    envelope: 'bounces+SRS=x=y@group.example',
    dkim: 'fail (body hash did not verify) header.d=customer.example',
    dmarc: 'fail action=none header.from=customer.example',
    below:
      'ARC-Authentication-Results: i=1; mx.microsoft.com 1; dmarc=pass header.from=customer.example; dkim=pass header.d=customer.example',
    body: LURE,
  };
  const accepted = await seen({ ...shape, compauth: 'pass reason=130; arc=pass' });
  assert.equal(accepted.weight('border-not-authenticated'), undefined);
  assert.match(accepted.says('changed-by-relay'), /group\.example/);
  assert.equal(accepted.sender('forged')?.standing, 'contradicted');
  // a seal that our border did not accept is a claim
  const refused = await seen({ ...shape, compauth: 'fail reason=000; arc=pass' });
  assert.equal(refused.weight('border-not-authenticated'), 2);
  assert.equal(refused.sender('forged')?.standing, 'supported');
});

test("Exchange's own verdict is a weak sign where it is implicit and the envelope is another's, and a strong one where DMARC failed", async () => {
  const from = 'a@customer.example';
  const compauth = 'fail reason=001';
  assert.equal((await seen({ from, envelope: 'b@sender.example', compauth })).weight('border-implicit-fail'), 1);
  assert.equal((await seen({ from, spf: 'none', compauth })).weight('border-implicit-fail'), 0);
  const explicit = await seen({ from, spf: 'none', compauth: 'fail reason=000' });
  assert.equal(explicit.weight('border-not-authenticated'), 2);
});

test("a known organisation's address with nothing that is its own is borrowed, and no account of it was used", async () => {
  const bank = { from: 'info@netto.de', envelope: 'x@sender.example', body: LURE } as const;
  const borrowed = await seen({ ...bank, compauth: 'fail reason=001' });
  assert.equal(borrowed.sender('forged')?.standing, 'supported');
  assert.doesNotMatch(borrowed.sender('stolen-account')?.wouldDecide.en ?? '', /registration/);
  const carried = await seen({ ...bank, envelope: 'x@esp.example', dkim: 'pass header.d=esp.example' });
  assert.equal(carried.weight('house-unauthenticated'), undefined);
  const failed = await seen({ ...bank, dmarc: 'fail action=oreject header.from=netto.de', spf: 'fail' });
  assert.equal(failed.sender('stolen-account')?.standing, 'contradicted');
  assert.match(failed.says('border-not-authenticated'), /asks to refuse such mail/);
});

test('what harms and is proved to come from a school was sent by an account of it', async () => {
  const dmarc = (domain: string) => `pass action=none header.from=${domain}`;
  const school = await seen({ from: 'a@example.edu', dmarc: dmarc('example.edu'), body: LURE });
  assert.equal(school.sender('stolen-account')?.standing, 'supported');
  assert.equal(school.sender('throwaway-address')?.standing, 'contradicted');
  const anybody = await seen({ from: 'a@example.org', dmarc: dmarc('example.org'), body: LURE });
  assert.notEqual(anybody.sender('stolen-account')?.standing, 'supported');
});

test('nothing is contradicted without a reason, and nothing is left to decide that our border has recorded', async () => {
  const failed = await seen({ from: 'a@customer.example', dmarc: 'fail header.from=customer.example', body: LURE });
  for (const id of ['genuine', 'throwaway-address', 'stolen-account']) {
    const one = failed.sender(id);
    assert.ok(one?.standing !== 'contradicted' || one.against.length > 0, id);
  }
  assert.match(failed.sender('forged')?.wouldDecide.en ?? '', /passed neither SPF nor DKIM/);
});

test("a tenant's name that a program made was taken for this; an organisation's own was not", async () => {
  const made = await seen({ from: 'a@jas19904493.onmicrosoft.com', body: LURE });
  assert.equal(made.sender('throwaway-address')?.standing, 'supported');
  const routing = await seen({ from: 'a@riverschool.mail.onmicrosoft.com', body: LURE });
  assert.deepEqual(routing.sender('throwaway-address')?.for, []);
  assert.match(routing.says('from-free-tenant'), /may have been abused/);
});

test('what our side recorded is said to be not checked again, and what it did not record to be not asked', async () => {
  const of = async (bytes: Uint8Array) =>
    new Map((await examined(bytes)).verdict.unknown.map(({ what, why }) => [what, why]));
  const recorded = await of(mail({ from: 'a@example.org' }));
  assert.deepEqual([recorded.get('spf'), recorded.get('dmarc')], ['not-checked-again', 'not-checked-again']);
  assert.equal((await of(new TextEncoder().encode('From: a@example.org\r\n\r\nx'))).get('spf'), 'not-asked');
});

test('a list that breaks the signature of whoever wrote is a hint; where the domain asks to refuse that, or it signed nothing, it is a sign', async () => {
  const posted = (dmarc: string, dkim: string) =>
    seen({
      from: 'maelle@univ.example',
      envelope: 'ssi-owner@lists.example.net',
      helo: 'lists.example.net',
      dkim,
      dmarc: `fail ${dmarc} header.from=univ.example`,
      below: 'List-Id: <ssi.lists.example.net>\r\nList-Post: <mailto:ssi@lists.example.net>',
    });
  const broken = 'fail (body hash did not verify) header.d=univ.example';
  assert.equal((await posted('action=none', broken)).weight('border-not-authenticated'), 1);
  assert.equal((await posted('action=quarantine', broken)).weight('border-not-authenticated'), 2);
  assert.equal((await posted('action=none', 'none header.d=none')).weight('border-not-authenticated'), 2);
});

test('a mailbox that sends on breaks SPF: a hint where the domain asks for nothing', async () => {
  const sent = (action: string, above: string) =>
    seen({
      from: 'm-inokuma@feed.example',
      spf: 'softfail smtp.mailfrom=feed.example',
      dmarc: `fail ${action} header.from=feed.example`,
      above,
    });
  const forwarded = 'X-Forwarded-For: k.tsubaki@sekkei.example taro@reader.example';
  assert.equal((await sent('action=none', forwarded)).weight('border-not-authenticated'), 1);
  assert.equal((await sent('(p=REJECT sp=NONE dis=NONE)', forwarded)).weight('border-not-authenticated'), 2);
  assert.equal((await sent('action=none', '')).weight('border-not-authenticated'), 2);
});
