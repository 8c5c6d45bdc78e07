/** Honest letters that tell parts of false stories, as firms, clubs and societies really write: none of them is accused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { house, type Letter, letter } from './letters.ts';

const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const named = (domain: string, name: string): Partial<Letter> => ({
  ...house(domain),
  name: /[^\x20-\x7e]/.test(name) ? word(name) : name,
});

const letters: readonly Letter[] = [
  {
    ...named('kaikei.example', '会計ソフト'),
    subject: word('証明書の期限切れのお知らせ'),
    body: '電子証明書の有効期限が切れます。更新手続きをお願いします。手順: https://support.kaikei-soft.example/steps\n',
  },
  {
    ...named('bank.example', '青空銀行'),
    subject: word('不正ログインにご注意ください'),
    body: '心当たりのないログインがあった場合は、いつものアプリからパスワードを変更してください。\nhttps://www.bank.example/alert\n',
  },
  {
    ...named('mall.example', 'モール運営'),
    subject: word('ご注文が取り消されました'),
    body: 'お支払いの確認が取れず、ご注文は取り消されました。お問い合わせ: https://mall-help.example.com/\n',
  },
  {
    ...named('society.example', '法務研究会'),
    subject: word('講座のご案内'),
    body: '未払い賃金と法的手続の講座です。電話 03-0000-0077。受講料は電子マネーでのお支払いも可能です。\n',
  },
  {
    ...named('escape.example', 'Escape room'),
    subject: 'Hacked! A new game',
    body: 'We have hacked your evening: a new room about spies. Pay $30 per head, otherwise you miss it. Tell your friends!\n',
  },
  {
    ...named('coinnews.example', 'Coin news'),
    subject: 'Tokens distributed',
    body: 'The foundation distributed tokens to eligible holders. We explain how to check eligibility, and why wallets were drained: https://read.example.com/1\n',
  },
  {
    ...named('league.example', 'League'),
    subject: 'Love and partnership',
    body: 'Ukrainian women tell of love and loss. A reading on Sunday: https://tickets.example.com/1\n',
  },
  {
    ...named('saasly.example', 'Billing'),
    subject: 'Your trial expires in 3 days',
    body: 'Your subscription expires on Friday. Update your billing details to keep it: https://app.saasly-app.example.com/billing\n',
  },
  {
    ...named('agency.example', 'Design Conf Tokyo'),
    from: 'anna.miller@agency.example',
    subject: 'Invitation',
    body: 'You are invited. Register within 24 hours: https://bit.ly/3zzzzzz\n',
  },
];

for (const one of letters) {
  test(`${one.name}: ${one.body?.slice(0, 50)}… is accused of nothing`, async () => {
    const { verdict, findings } = await examined(Buffer.from(letter(one)));
    assert.ok(!isHarmful(verdict.kind), `${verdict.kind} ${findings.map(({ detector }) => detector).join(' ')}`);
  });
}
