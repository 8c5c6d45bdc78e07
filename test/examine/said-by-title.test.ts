/** The headline of a finding says what was found, and the kind follows what is wanted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DetectorId } from '../../src/examine/detect/all.ts';
import { examined } from './examining.ts';
import { type Letter, letter } from './letters.ts';

const PAGE = 'https://pages.elsewhere.example/a';

async function told(one: Letter) {
  const { findings, verdict } = await examined(Buffer.from(letter(one)));
  return { ...verdict, titles: new Map(findings.map(({ detector, title }) => [detector, title.en])) };
}

test('who wants points redeemed, or a renewal paid, is not said to ask who one is', async () => {
  const titleOf = async (body: string) => (await told({ body: `${body} ${PAGE}\n` })).titles.get('credential-lure');
  assert.match((await titleOf('Please verify your account here:')) ?? '', /confirm data/);
  assert.match((await titleOf('Seus pontos livelo: resgate agora')) ?? '', /points/);
  assert.match((await titleOf('Your membership has expired.')) ?? '', /renewed or paid/);
  assert.match((await titleOf('There was unusual activity, your account has been locked.')) ?? '', /in danger/);
  assert.match((await titleOf('You have a new voice message.')) ?? '', /^It speaks of/);
});

test('words that one story has taken are no second one', async () => {
  const { titles } = await told({
    subject: 'Claim 200 free spins',
    body: `Welcome bonus and deposit bonus at our casino: play for the jackpot. ${PAGE}\n`,
  });
  assert.ok(titles.has('casino-lure'));
  assert.ok(!titles.has('prize-lure'));
  const coins = await told({ subject: 'Ihre Bitcoin-Auszahlung wartet', body: `Ihr Bitcoin-Guthaben: ${PAGE}\n` });
  assert.match(coins.titles.get('wallet-lure') ?? '', /promises coins/);
  assert.ok(!coins.titles.has('prize-lure'));
});

test('a prize in the name of a shop is after what one pays or tells for it', async () => {
  const { kind, titles } = await told({
    name: 'Tractor Supply Co.',
    subject: 'Win a cooler from Tractor Supply!',
    body: `Our giveaway ends today.\n${PAGE}\n`,
  });
  assert.ok(titles.has('display-name-brand'));
  assert.equal(kind, 'fraud');
});

test('who tells a balance, promises coins, or asks for the words of a wallet is told apart', async () => {
  const titleOf = async (body: string, detector: DetectorId) =>
    (await told({ body: `${body} ${PAGE}\n` })).titles.get(detector);
  assert.match((await titleOf('Your bitcoin wallet has been funded with 51 BTC.', 'wallet-lure')) ?? '', /balance/);
  assert.match((await titleOf('Claim your tokens: the airdrop is open.', 'wallet-lure')) ?? '', /promises/);
  assert.match((await titleOf('Connect your wallet to go on.', 'wallet-lure')) ?? '', /connected/);
  assert.ok(await titleOf('Please confirm your phrase.', 'phrase-asked'));
  assert.equal(await titleOf('We will never ask you to enter your recovery phrase.', 'phrase-asked'), undefined);
});

test('a letter that calls itself safe is told as that', async () => {
  const title = async (body: string) => (await told({ body })).titles.get('safety-claimed');
  assert.equal(await title('This message is from a trusted sender.\n'), 'Its own text says that the mail is safe');
  assert.match(
    (await title('Falls diese Nachricht im Spam-Ordner liegt, markieren Sie sie bitte als "Kein Spam".\n')) ?? '',
    /taken out/,
  );
  assert.equal(await title('You can mark a colleague as not spam in the new filter.\n'), undefined);
});

test('phishing that is after a wallet or a renewal says so, and its advice begins with it', async () => {
  const wallet = await told({ name: 'MetaMask Support', body: `Please verify your wallet: ${PAGE}\n` });
  assert.equal(wallet.kind, 'phishing');
  assert.match(wallet.summary.en, /empty a wallet of crypto-assets/);
  assert.match(wallet.advice[0]?.en ?? '', /recovery phrase/);
  const renewal = await told({
    name: 'McAfee',
    subject: 'Your membership has expired',
    body: `Last reminder: your membership has ended. ${PAGE}\n`,
  });
  assert.match(renewal.summary.en, /pretext of a renewal/);
});

test('a login that is given away with a balance is not to be used', async () => {
  const { kind, advice } = await told({
    client: 'relay.elsewhere.example (unknown [203.0.113.20])',
    fields: '',
    body: 'Your bitcoin wallet has been funded with 51.85 BTC making a total of $ 1,204,519 USD.\nWebsite: coins .example [REMOVE GAP]\nCustomer ID : 87453088\nPassword : module22\n',
  });
  assert.equal(kind, 'fraud');
  assert.ok(advice.some(({ en }) => en.startsWith('Do not use the login')));
});

test('who loses an account by a page is no reader of advertisements', async () => {
  const { kind } = await told({
    subject: 'Service Termination Notice',
    fields: 'X-Spam-Flag: YES\n',
    client: 'relay.elsewhere.example (unknown [203.0.113.20])',
    body: `FINAL WARNING regarding your account: ${PAGE.replace('/a', '/4Nqqfb2562oSkU280ppgvtwpejp551QECHJSEOMVEPITM26AHRS11952a9')}\n`,
  });
  assert.equal(kind, 'phishing');
});

test('a time in which others answer, or take the reader off a list, presses nobody', async () => {
  const pressed = async (body: string) => (await told({ body: `${body}\n` })).titles.has('deadline-pressure');
  assert.equal(await pressed('One of our partners will get back to you within 48 hours.'), false);
  assert.equal(await pressed('Write "remove" and you will be removed within 48 hours.'), false);
  assert.equal(await pressed('Your mailbox will be removed within 48 hours.'), true);
  assert.equal(await pressed('You have to respond within 24 hours.'), true);
});

test('wares for sex are not told as people who do not exist', async () => {
  const explains = async (body: string) => {
    const { findings } = await examined(Buffer.from(letter({ body: `${body} ${PAGE}\n` })));
    return findings.find(({ detector }) => detector === 'adult-lure')?.explains.en ?? '';
  };
  assert.match(await explains('xxx videos and nude celeb pictures'), /pornography/);
  assert.match(await explains('hot singles near you want to meet singles'), /do not exist/);
});

test('names that are spelt out can be said, and the number of a list is not drawn', async () => {
  const found = async (one: Letter) => (await told(one)).titles;
  assert.ok(!(await found({ from: 'a@dvdxxxvideo.example' })).has('domain-made-up'));
  assert.ok((await found({ from: 'a@qxzjvkqp.example' })).has('domain-made-up'));
  const listed = await found({ from: 'searchNews-F485FCCE81AA@lists.sender.example', name: 'Search News' });
  assert.ok(!listed.has('from-made-up'));
  assert.ok((await found({ from: 'x7k2m9q4w1@sender.example' })).has('from-made-up'));
});

test('spam that rests on its words alone is at most likely', async () => {
  const body =
    'Low cost life insurance: free quote, lowest rates, term life for everybody! Viagra and cialis from our online pharmacy, no prescription needed. Casino: free spins, welcome bonus, jackpot. Act now. ADV: to be removed from our list, removal instructions below.\n';
  const { kind, certainty } = await told({ subject: 'ADV: low cost life insurance', body: `${body}${PAGE}\n` });
  assert.equal(kind, 'spam');
  assert.equal(certainty, 'likely');
});

test('what nobody decided gives the advice of its form', async () => {
  const list = await told({ body: `Our issue of May: ${PAGE}\n\nTo unsubscribe from this letter press ${PAGE}/u\n` });
  assert.equal(list.kind, 'undecided');
  assert.ok(list.advice.some(({ en }) => en.startsWith('If you subscribed')));
  const own = Buffer.from(
    'Received: from localhost (localhost [127.0.0.1]) by host.example.org (Postfix) with ESMTP id 4TqXyz0000\r\n\tfor <root@host.example.org>; Fri, 20 Nov 2026 10:00:00 +0900\r\nFrom: root@host.example.org\r\nTo: root@host.example.org\r\nSubject: cron\r\nDate: Fri, 20 Nov 2026 10:00:00 +0900\r\nMessage-ID: <1@host.example.org>\r\n\r\nThe backup is done.\r\n',
  );
  const { verdict } = await examined(own);
  assert.match(verdict.advice[0]?.en ?? '', /written on your own side|made it/);
});

test('a name that an organisation gives to anybody is told as that', async () => {
  const { findings } = await examined(
    Buffer.from(letter({ from: 'no-reply@demo-a1.firebaseapp.com', name: 'Google Cloud', body: `Look: ${PAGE}\n` })),
  );
  const played = findings.find(({ detector }) => detector === 'display-name-brand');
  assert.match(played?.explains.en ?? '', /demo-a1\.firebaseapp\.com is a name that Google gives to anybody/);
});
