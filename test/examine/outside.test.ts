/** What the outside does to a verdict: who is excused by it, who is not, and what it leaves unknown. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { gravityOf } from '../../src/examine/known/hosts/blocklist-codes.ts';
import { listZones } from '../../src/lookup/listing.ts';
import { rsaSigner, sealMail, signMail, zoneOf } from '../authenticate/sign.ts';
import { examined, examinedOutside } from './examining.ts';
import { delivered, type Letter, letter, written } from './letters.ts';
import { lookupInWorld, reversed, type World } from './worlds.ts';

const AT = '2026-11-21T00:00:00Z';
const sender = rsaSigner('sender.example', 's1');
const freemail = rsaSigner('freemail.example', 's1');
const sealer = rsaSigner('sealer.example', 'arc');

const host = {
  'mail.sender.example': { A: ['192.0.2.10'] },
  [reversed('192.0.2.10')]: { PTR: ['mail.sender.example'] },
};
const reject = { '_dmarc.sender.example': { TXT: ['v=DMARC1; p=reject'] } };
const world: World = {
  dns: {
    ...host,
    ...reject,
    ...zoneOf(sender),
    'sender.example': { MX: ['10 mail.sender.example'], TXT: ['v=spf1 -all'] },
  },
};

const seenIn = (mail: string, given: World = world, at = AT): Promise<Examination> =>
  examinedOutside(Buffer.from(mail, 'latin1'), [], { lookup: lookupInWorld(given, at), at });
const signed = (one: Letter, options?: Parameters<typeof signMail>[2]): string =>
  delivered(signMail(written(one), sender, options), one);

const weightOf = ({ findings }: Examination, id: string): number | undefined =>
  findings.find(({ detector }) => detector === id)?.weight;
const standing = ({ verdict }: Examination, hypothesis: string): string | undefined =>
  verdict.sender.find((one) => one.hypothesis === hypothesis)?.standing;
const why = ({ verdict }: Examination, what: string): string | undefined =>
  verdict.unknown.find((one) => one.what === what)?.why;

const lure: Letter = {
  subject: '=?UTF-8?B?44CQ6YeN6KaB44CR44GU5pys5Lq656K66KqN44Gu44GK6aGY44GE?=',
  fields: '',
  body: 'ご本人確認のため24時間以内にお手続きください。\nアカウントは停止されます。ログインして確認:\nhttps://login.other.example/verify\n',
};
const asLatin = (one: Letter): Letter => ({ ...one, body: Buffer.from(one.body ?? '', 'utf8').toString('latin1') });

describe('who really sent it', () => {
  test('a signature of a stranger tells who he is, not what he is after; with an answer that he gives it is legitimate', async () => {
    const client = { client: 'mail.sender.example (unknown [192.0.2.10])', with: 'SMTP' };
    assert.equal((await seenIn(signed(client))).verdict.kind, 'undecided');
    const answer = {
      ...client,
      subject: 'Re: Minutes of the meeting',
      fields: 'In-Reply-To: <2@example.org>\nReferences: <2@example.org>\n',
      body: 'Thank you.\n\n> please find the minutes of the meeting below.\n',
    };
    const mail = signed(answer);
    assert.equal((await examined(Buffer.from(mail, 'latin1'))).verdict.kind, 'undecided');
    const seen = await seenIn(mail);
    assert.equal(seen.verdict.kind, 'legitimate');
    assert.equal(standing(seen, 'forged'), 'contradicted');
    assert.match(
      seen.verdict.sender.find((one) => one.hypothesis === 'genuine')?.wouldDecide.en ?? '',
      /login records/,
    );
  });

  test('a signed mail that harms speaks for a stolen account, not for a forged address', async () => {
    const seen = await seenIn(signed(asLatin(lure)));
    assert.equal(seen.verdict.kind, 'phishing');
    assert.equal(standing(seen, 'stolen-account'), 'supported');
    assert.equal(standing(seen, 'forged'), 'contradicted');
    assert.notEqual(standing(seen, 'genuine'), 'supported');
    assert.match(seen.verdict.summary.ja, /実際に送られています/);
  });

  test('the same mail without any proof speaks for a forged address', async () => {
    const seen = await seenIn(letter(asLatin({ ...lure, client: 'x (unknown [198.51.100.9])' })));
    assert.equal(seen.verdict.kind, 'phishing');
    assert.equal(standing(seen, 'forged'), 'supported');
    assert.equal(standing(seen, 'genuine'), 'contradicted');
    assert.match(
      seen.verdict.sender.find((one) => one.hypothesis === 'forged')?.wouldDecide.en ?? '',
      /passed neither/,
    );
  });

  test('a free mailbox under the name of a company is no less dangerous for being signed', async () => {
    const one = asLatin({ ...lure, name: 'Amazon.co.jp', from: 'info-1@freemail.example' });
    const dns = { ...zoneOf(freemail), 'freemail.example': { TXT: ['v=spf1 ?all'] } };
    const seen = await seenIn(delivered(signMail(written(one), freemail), one), { dns });
    const alone = await examined(Buffer.from(letter(one), 'latin1'));
    assert.equal(weightOf(seen, 'authenticated-by-own-domain'), -1);
    assert.equal(seen.verdict.kind, 'phishing');
    assert.ok(seen.verdict.danger >= alone.verdict.danger);
    assert.equal(standing(seen, 'stolen-account'), 'possible', 'who has his own mailbox needs to steal none');
    assert.equal(standing(seen, 'genuine'), 'contradicted', 'that the mailbox is proved makes it no Amazon');
  });

  test('a false line about the way speaks for a forged address only where it lies for the sender', async () => {
    const lies = readFileSync(
      new URL('../fixtures/detectors/route-contradicted.speaks.eml', import.meta.url),
      'latin1',
    );
    const seenAs = async (mail: string) => standing(await examined(Buffer.from(mail, 'latin1')), 'forged');
    assert.equal(await seenAs(lies), 'supported');
    assert.equal(await seenAs(lies.replaceAll('gw.bank.example.com', 'gw.other.example')), 'possible');
  });

  test('a plain mail from a free mailbox is nobody’s good name', async () => {
    const one: Letter = {
      from: 'taro@freemail.example',
      client: 'out.freemail.example (out.freemail.example [192.0.2.9])',
    };
    const bare = { ...one, client: 'x (unknown [192.0.2.9])', with: 'SMTP' };
    const seen = await seenIn(delivered(signMail(written(bare), freemail), bare), { dns: zoneOf(freemail) });
    assert.equal(seen.verdict.kind, 'undecided');
    assert.equal(standing(seen, 'forged'), 'contradicted', 'it is that mailbox');
    assert.equal(standing(seen, 'genuine'), 'possible', 'whose it is, nobody has proved');
  });

  test('a new domain, or a listed one, is not excused by being the sender’s own', async () => {
    const mail = signed(asLatin(lure));
    const plain = await seenIn(mail);
    const young = await seenIn(mail, { ...world, registered: { 'sender.example': '2026-11-15' } });
    const listed = await seenIn(mail, { ...world, lists: { 'dbl.spamhaus.org other.example': ['127.0.1.4'] } });
    assert.ok(young.verdict.danger > plain.verdict.danger);
    assert.ok(listed.verdict.danger > plain.verdict.danger);
    assert.equal(weightOf(young, 'young-domain'), 2);
    assert.notEqual(standing(young, 'stolen-account'), 'supported');
  });
});

describe('what is no proof', () => {
  test('a record that permits everybody, and a key on trial', async () => {
    const open = { dns: { ...host, 'sender.example': { TXT: ['v=spf1 +all'] } } };
    assert.equal(weightOf(await seenIn(letter({}), open), 'authenticated-by-own-domain'), undefined);
    const trial = rsaSigner('sender.example', 's1', 1024, 't=y; ');
    const seen = await seenIn(delivered(signMail(written({}), trial), {}), { dns: { ...host, ...zoneOf(trial) } });
    assert.equal(weightOf(seen, 'authenticated-by-own-domain'), undefined);
  });

  test('a second Subject over the signed one', async () => {
    const seen = await seenIn(signed({}).replace('Subject:', 'Subject: Pay now\r\nSubject:'));
    assert.equal(weightOf(seen, 'signature-leaves-gap'), 2);
    assert.equal(weightOf(seen, 'authenticated-by-own-domain'), undefined);
  });

  test('a name below a registry that no list of suffixes, but a lax record makes one organization', async () => {
    const other = rsaSigner('b.co.jp', 's1');
    const one: Letter = { from: 'a@a.co.jp' };
    const dns = { ...zoneOf(other), '_dmarc.co.jp': { TXT: ['v=DMARC1; p=none'] }, 'a.co.jp': { A: ['192.0.2.1'] } };
    const seen = await seenIn(delivered(signMail(written(one), other), one), { dns });
    assert.equal(seen.facts.authentication.value.dmarc?.result, 'pass');
    assert.equal(weightOf(seen, 'authenticated-by-own-domain'), undefined);
  });

  test('results under a name that only a sealer nobody believes wrote', async () => {
    const stranger = rsaSigner('stranger.example', 'arc');
    const results = { by: 'mx.sealer.example', results: 'dmarc=pass header.from=sender.example' };
    const first = sealMail(written({}), stranger, { instance: 1, chain: 'none', ...results });
    const dns = { ...world.dns, ...zoneOf(sealer, stranger) };
    const mail = sealMail(first, sealer, {
      instance: 2,
      chain: 'pass',
      by: 'mx.sealer.example',
      results: 'dmarc=fail header.from=sender.example; arc=pass',
    });
    const seen = await seenIn(delivered(mail, {}), { dns });
    assert.equal(seen.facts.authentication.value.arc?.result, 'pass');
    assert.equal(weightOf(seen, 'dmarc-fail'), 3);
    const honest = sealMail(written({}), sealer, { instance: 1, chain: 'none', ...results });
    assert.equal(weightOf(await seenIn(delivered(honest, {}), { dns }), 'dmarc-fail'), undefined);
  });
});

describe('honest mail that fails', () => {
  const list = 'List-Id: <members.list.example>\r\nList-Post: <mailto:members@list.example>\r\n';
  const overList: Letter = { fields: list, mailFrom: 'members-bounces@list.example' };
  const dns = { ...world.dns, 'list.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] } };

  test('over a list that vouches for itself DMARC weighs little; with the marks alone it weighs more', async () => {
    assert.equal(weightOf(await seenIn(letter(overList), { dns }), 'dmarc-fail'), 1);
    assert.equal(weightOf(await seenIn(letter(overList), world), 'dmarc-fail'), 2);
    assert.equal(weightOf(await seenIn(letter({}), world), 'dmarc-fail'), 3);
  });

  test('what our own border authenticated when it came is not accused by what DNS says today', async () => {
    const mail = letter({});
    assert.equal(weightOf(await seenIn(mail), 'spf-fail'), 2);
    const stamped = `Authentication-Results: mx.example.org; dkim=pass header.d=sender.example\r\n${mail}`;
    const seen = await seenIn(stamped);
    for (const id of ['spf-fail', 'dmarc-fail', 'dkim-fail', 'not-authenticated'])
      assert.equal(weightOf(seen, id), undefined, id);
  });

  test('who logged in at our own server needs to be in no record', async () => {
    const seen = await seenIn(letter({ client: '[10.0.0.5] (unknown [198.51.100.9])', with: 'ESMTPSA' }));
    assert.equal(weightOf(seen, 'spf-fail'), undefined);
    assert.equal(weightOf(seen, 'handover-without-rdns'), undefined);
  });

  test('an old mail is held to what can still be known: less after a month, nothing after two years', async () => {
    const gone = { dns: { ...host, ...reject, 'sender.example': { TXT: ['v=spf1 -all'] } } };
    const mail = signed({});
    const fresh = await seenIn(mail, gone);
    assert.deepEqual(
      ['spf-fail', 'dmarc-fail', 'dkim-fail'].map((id) => weightOf(fresh, id)),
      [2, 3, 1],
    );
    const month = await seenIn(mail, gone, '2027-01-10T00:00:00Z');
    // the key that is gone may have verified it
    assert.deepEqual(
      ['spf-fail', 'dmarc-fail', 'dkim-fail'].map((id) => weightOf(month, id)),
      [1, undefined, undefined],
    );
    const years = await seenIn(mail, gone, '2029-01-10T00:00:00Z');
    assert.deepEqual(
      ['spf-fail', 'dmarc-fail', 'dkim-fail'].map((id) => weightOf(years, id)),
      [undefined, undefined, undefined],
    );
  });

  test('lists and names of now weigh less for a mail of last month', async () => {
    const given = {
      dns: { 'sender.example': { A: ['192.0.2.1'] } },
      lists: { 'zen.spamhaus.org 192.0.2.10': ['127.0.0.4'] },
    };
    // Exchange writes no name of its client: only DNS can tell whether it has one
    const mail = letter({}).replace(
      /Received:[^;]+;/,
      'Received: from mail.sender.example (192.0.2.10) by mx.example.org (198.51.100.1) with Microsoft SMTP Server id 15.20.6500.29;',
    );
    const ids = ['handover-listed', 'handover-without-rdns'];
    const fresh = await seenIn(mail, given);
    assert.deepEqual(
      ids.map((id) => weightOf(fresh, id)),
      [2, 1],
    );
    const later = await seenIn(mail, given, '2026-12-20T00:00:00Z');
    assert.deepEqual(
      ids.map((id) => weightOf(later, id)),
      [1, 0],
    );
  });

  test('a name that our border found when the mail came is not gone because DNS has none today', async () => {
    const given = { dns: { 'sender.example': { A: ['192.0.2.1'] } } };
    assert.equal(weightOf(await seenIn(letter({}), given), 'handover-without-rdns'), undefined);
    const unnamed = letter({ client: 'x (unknown [192.0.2.10])' });
    assert.equal(weightOf(await seenIn(unnamed, given, '2027-06-20T00:00:00Z'), 'handover-without-rdns'), 1);
    assert.equal(weightOf(await seenIn(unnamed, { dns: host }), 'handover-without-rdns'), undefined);
  });

  test('signs of the host alone never make it more than spam', async () => {
    const given = {
      dns: {
        [reversed('203.0.113.45')]: { PTR: ['dyn-203-0-113-45.pool.isp.example'] },
        'sender.example': { A: ['192.0.2.1'] },
        'dyn-203-0-113-45.pool.isp.example': { A: ['192.0.2.7'] },
      },
      lists: { 'zen.spamhaus.org 203.0.113.45': ['127.0.0.4'] },
    };
    const seen = await seenIn(letter({ client: 'PC (unknown [203.0.113.45])' }), given);
    assert.equal(seen.verdict.kind, 'spam');
  });
});

describe('what stays unknown', () => {
  test('nobody asked: each question is named', async () => {
    const seen = await examined(Buffer.from(letter({}), 'latin1'));
    for (const what of ['spf', 'dkim', 'dmarc', 'handover-name', 'registration', 'sender-domain', 'listing'])
      assert.equal(why(seen, what), 'not-asked', what);
  });

  test('all answered: nothing of these is left', async () => {
    const seen = await seenIn(signed({}), { ...world, registered: { 'sender.example': '2015-04-01' } });
    for (const what of ['spf', 'dkim', 'dmarc', 'handover-name', 'registration', 'sender-domain', 'listing'])
      assert.equal(why(seen, what), undefined, what);
  });

  test('nobody could tell: it is said of each, and nothing speaks for or against the mail', async () => {
    const seen = await seenIn(signed({ client: 'x (mail.other.example [192.0.2.10])' }), {
      silent: ['dns', 'listing', 'rdap', 'whois'],
    });
    for (const what of ['spf', 'dkim', 'dmarc', 'handover-name', 'registration', 'sender-domain', 'listing'])
      assert.equal(why(seen, what), 'could-not-be-asked', what);
    assert.deepEqual(seen.findings, []);
    assert.equal(seen.verdict.kind, 'undecided');
  });

  test('a header that was pasted without its route and its body does not say enough', async () => {
    const pasted = signMail(written({}), sender).split('\r\n\r\n')[0] ?? '';
    const seen = await seenIn(`${pasted}\r\n\r\n`);
    assert.equal(why(seen, 'spf'), 'not-in-the-mail');
    assert.equal(why(seen, 'dkim'), 'not-in-the-mail');
    assert.equal(why(seen, 'dmarc'), 'not-in-the-mail');
    assert.equal(weightOf(seen, 'dkim-fail'), undefined);
    assert.equal(weightOf(seen, 'dmarc-fail'), undefined);
  });

  test('what would have told the sender who reads it was not asked for that reason', async () => {
    const discreet = lookupInWorld(world, AT);
    const seen = await examinedOutside(Buffer.from(signed({}), 'latin1'), [], {
      lookup: async (question) => {
        const answer = await discreet(question);
        if (!question.key.includes('_domainkey')) return answer;
        const { id, at, source } = answer;
        return { id, question, at, source, outcome: 'skipped', reason: 'could-name-recipient' };
      },
    });
    assert.equal(why(seen, 'dkim'), 'could-name-recipient');
  });
});

test('each list that may be asked has its codes weighed', () => {
  for (const { name, kind, meanings } of listZones.filter(({ kind }) => kind === 'block')) {
    const codes = Object.keys(meanings).map((code) => (code.includes('.') ? code : `127.0.0.${code}`));
    assert.ok(codes.length > 0, `${name} ${kind}`);
    for (const code of codes) {
      const gravity = gravityOf({ list: name, codes: [code] });
      assert.equal(gravity === 'line', /PBL/.test(meanings[code]?.en ?? ''), `${name} ${code} ${gravity}`);
    }
  }
  assert.equal(gravityOf({ list: 'SURBL', codes: ['127.0.0.72'] }), 'grave', 'a sum of bits');
  assert.equal(gravityOf({ list: 'of nobody', codes: ['127.0.0.2'] }), 'mild');
});
