import { hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';

/** Characters that are looked at: the story is short. */
const LOOKED = 2500;
/** Who one is there, and the word that opens it, each with its value. */
const NAME =
  /\b(?:user|customer|client|login|account|member)[ -]?(?:name|id|no\.?|number)?\s{0,6}[:：=-]{1,2}\s{0,6}[\w.@+-]{3,60}|(?:ユーザー?(?:名|id)|ログインid|お客様番号|会員番号|アカウント)\s{0,4}[:：]\s{0,4}[\w.@+-]{3,60}/i;
const PASSWORD =
  /\b(?:password|pass ?code|pass ?word|pwd)\s{0,6}[:：=-]{1,2}\s{0,6}[^\s:：]{4,40}|パスワード\s{0,4}[:：]\s{0,4}[!-~]{4,40}/i;
/** What lies there: coins, or a sum with so many digits that no club collects it of a member who is told how to open its pages. */
const FUNDS =
  /\b\d[\d,.]{0,14} ?(?:btc|eth|usdt|usdc|bitcoins?)\b|\b\d(?:[,.]?\d){4,14} ?(?:usd|eur|gbp|dollars?|euros?)\b|[$€£] ?\d(?:[,.]?\d){4,14}|\b(?:bitcoin|crypto|usdt|btc)\b|ビットコイン|仮想通貨|暗号資産/i;

const COINS = /\b\d[\d,.]{0,14} ?(?:btc|eth|usdt|usdc|bitcoins?)\b/i;

/** A stranger gives the reader, and everybody else, the name and password of an account in which money lies. */
export default {
  id: 'login-given',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-wallet',
  sources: [
    'https://consumer.ftc.gov/articles/what-know-about-cryptocurrency-scams',
    'https://www.bleepingcomputer.com/news/security/',
  ],
  title: {
    ja: '見知らぬ人が、お金の入った口座のIDとパスワードを知らせています',
    en: 'A stranger gives away the login to an account with money in it',
  },
  explains: {
    ja: '「{quote}」と、残高のある口座へのログイン方法が、宛名のないメールで書かれています。間違って届いたように見せて偽の取引所にログインさせ、引き出すための「手数料」や自分のウォレットの情報を取る手口です。',
    en: 'It tells "{quote}", how to log in to an account with a balance, to nobody by name. It looks as if it had come by mistake: whoever logs in is asked for a fee, or for his own wallet, before anything can be taken out.',
  },
  mistakes: {
    ja: '新しい利用者に、初めのパスワードを一斉に知らせる練習用のサービスもあります。',
    en: 'Services for practice send the same first password to all who joined.',
  },
  detect(facts) {
    const { text, from, unnamed } = facts;
    if (text === undefined || !isStrangersLetter(facts)) return [];
    // who opens an account for somebody writes to him
    const isToAll = unnamed !== undefined;
    if (!isToAll && from.every(({ value }) => !isFreemail(hostOfAddress(value.address)))) return [];
    const seen = text.value.seen.slice(0, LOOKED);
    const password = PASSWORD.exec(seen)?.[0];
    const name = password === undefined ? undefined : NAME.exec(seen)?.[0];
    // a customer is told his password and the bill by a craftsman, and no coins
    const funds = name === undefined ? undefined : (isToAll ? FUNDS : COINS).exec(seen)?.[0];
    if (name === undefined || funds === undefined) return [];
    return [{ proof: text.proof, words: { quote: `${funds} / ${name.replace(/\s+/g, ' ')}` } }];
  },
} satisfies Detector;
