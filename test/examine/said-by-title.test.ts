/** The headline of a finding says what was found, and the kind follows what is wanted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  const titleOf = async (body: string, detector: string) => (await told({ body: `${body} ${PAGE}\n` })).titles.get(detector);
  assert.match((await titleOf('Your bitcoin wallet has been funded with 51 BTC.', 'wallet-lure')) ?? '', /balance/);
  assert.match((await titleOf('Claim your tokens: the airdrop is open.', 'wallet-lure')) ?? '', /promises/);
  assert.match((await titleOf('Connect your wallet to go on.', 'wallet-lure')) ?? '', /connected/);
  assert.ok(await titleOf('Please confirm your phrase.', 'phrase-asked'));
  assert.equal(await titleOf('We will never ask you to enter your recovery phrase.', 'phrase-asked'), undefined);
});

test('a letter that calls itself safe is told as that', async () => {
  const title = async (body: string) => (await told({ body })).titles.get('safety-claimed');
  assert.equal(await title('This message is from a trusted sender.\n'), 'Its own text says that the mail is safe');
  assert.match((await title('Falls diese Nachricht im Spam-Ordner liegt, markieren Sie sie bitte als "Kein Spam".\n')) ?? '', /taken out/);
  assert.equal(await title('You can mark a colleague as not spam in the new filter.\n'), undefined);
});
