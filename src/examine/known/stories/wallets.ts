/** What empties a wallet of crypto-assets, told apart by its words. As of 2026-12-01. */
import type { Facts, Mailbox } from '../../facts.ts';
import { type Finding, STRONG, type Text } from '../../finding.ts';
import { brandsIn } from '../brands/match.ts';
import { withSubject } from '../text/beginning.ts';

/** Makers of wallets, and markets on which one signs with one's own. An exchange keeps its customers' coins itself. */
const MAKERS: ReadonlySet<string> = new Set(
  'MetaMask,Trust Wallet,Ledger,Trezor,Phantom,Exodus,Blockchain.com,OpenSea,Uniswap,Lido,DeBank'.split(','),
);

/** Whether a name puts such a maker forward. */
const isWalletMaker = ({ name }: Mailbox): boolean => brandsIn(name).some((brand) => MAKERS.has(brand.name));

/** A maker of wallets wrote it, or somebody in his name. */
const isInWalletName = ({ from }: Facts): boolean => from.some(({ value }) => isWalletMaker(value));

/** The headlines of such mail by what it asks or promises, in the order in which they say more. */
const TOLD: readonly (readonly [RegExp, Text])[] = [
  [
    /phrase|passphrase|12 word|private key|フレーズ|秘密鍵/,
    {
      ja: 'ウォレットの復元フレーズや秘密鍵に触れています',
      en: 'It speaks of the recovery phrase or key of a wallet',
    },
  ],
  [
    /funded|making a total|balance|残高/,
    {
      ja: '暗号資産の残高や入金があると告げています',
      en: 'It tells of a balance or payment of coins',
    },
  ],
  [
    /connect|validat|add your wallet|接続|連携/,
    {
      ja: 'ウォレットの接続や確認を求めています',
      en: 'It wants a wallet connected or confirmed',
    },
  ],
  [
    /withdraw|payout|auszahlung|guthaben|unclaimed|airdrop|claim|reward|\bearned|free|bonus|giveaway|出金|受け取/,
    {
      ja: '暗号資産を受け取れると言って誘っています',
      en: 'It promises coins',
    },
  ],
];

/** What the phrases of such a story say. */
export const walletTitle = (phrases: readonly string[]): Text | undefined =>
  TOLD.find(([words]) => phrases.some((phrase) => words.test(phrase)))?.[1];

/** Words of what opens a wallet, or a wallet by its maker's name. */
const OPENS_WALLET =
  /\b(?:recovery|seed|secret|backup|your|my) phrases?\b|\bprivate keys?\b|\b(?:metamask|ledger|trezor|trust ?wallet|walletconnect|phantom wallet|exodus)\b|(?:復元|リカバリー|シード|シークレット|バックアップ)フレーズ|秘密鍵|メタマスク/i;

/** Characters that are looked at. */
const LOOKED = 5000;

/** It is after what opens a wallet: it says so, or plays a maker of wallets. */
export const speaksOfWallet = (facts: Facts): boolean =>
  isInWalletName(facts) ||
  OPENS_WALLET.test(`${facts.from[0]?.value.name.slice(0, 100) ?? ''}\n${withSubject(facts, LOOKED)}`);

/** What tells that a wallet shall be emptied, if it is more than a hint. */
const AFTER: ReadonlySet<string> = new Set(['phrase-asked', 'seed-words', 'wallet-lure']);

/** A wallet is what the mail is after: one of its signs says so, or a maker's name is borrowed. */
export const isAfterWallet = (facts: Facts, findings: readonly Pick<Finding, 'detector' | 'weight'>[]): boolean =>
  isInWalletName(facts) || findings.some(({ detector, weight }) => AFTER.has(detector) && weight >= STRONG);

/** Coins, and that they come: in one sentence, either way round. */
const COMING =
  /(?:\b(?:tokens?|air ?drop|nfts?|btc|bitcoins?|eth|ethereum|usd[ct]|erc-?20|crypto(?:currenc(?:y|ies))?|digital assets?|wallet|stak(?:ing|ed))|\$[a-z]{3,8})\b[^.!?\n]{0,50}\b(?:claim(?:ing|ed|able|s)?|withdraw(?:al|als|ing)?|eligible|eligibility|allocation|rewards?|bonus|distribut(?:e|ed|ion)|received?|incoming|payout|free|earned|unlock(?:ed)?)\b|\bbalance of \d[\d.,]{0,12} (?:btc|eth|usd[ct])\b|\d[\d.,]{0,12} ?(?:btc|eth|usdt|ビットコイン|イーサ)[^。\n]{0,16}(?:受け?取|付与|計上|お渡し|進呈|出金|配布)/gi;
const COMING_FIRST =
  /\b(?:claim(?:ing|ed|able|s)?|withdraw(?:al|als|ing)?|eligible|eligibility|allocation|rewards?|bonus|distribut(?:e|ed|ion)|received?|incoming|payout|free|earned|unlock(?:ed)?)\b[^.!?\n]{0,50}(?:\b(?:tokens?|air ?drop|nfts?|btc|bitcoins?|eth|ethereum|usd[ct]|erc-?20|crypto(?:currenc(?:y|ies))?|digital assets?|wallet|stak(?:ing|ed))|\$[a-z]{3,8})\b/gi;
/** What one shall do to have them. */
const TAKEN =
  /\b(?:connect|claim|withdraw|verify|add|link|sync|check|redeem|collect|accept)\b[^.!?\n]{0,24}\b(?:wallet|now|here|tokens?|allocation|rewards?|funds|below|eligibility|btc|coins?|crypto)\b|\bwithdraw (?:it |them |the balance )?(?:before|within|today|by)\b|(?:受け?取り?|出金|引き出し)(?:の?手続|申請|期限|はこちら)|(?:ウォレット|トークン|エアドロップ)[^。\n]{0,30}(?:接続|連携|受け取|請求|確認)/i;
/** So often it is said in a letter that is about it. */
const OFTEN = 2;

/** That coins come and are to be taken, in single words; undefined where a letter says it only in passing. */
export function coinsStory(words: string): string | undefined {
  const taken = TAKEN.exec(words)?.[0];
  if (taken === undefined) return undefined;
  const told = [...(words.match(COMING) ?? []), ...(words.match(COMING_FIRST) ?? [])];
  if (told.length === 0 || (told.length < OFTEN && words.length > SHORT)) return undefined;
  return `${told[0]} / ${taken}`.replace(/\s+/g, ' ').slice(0, 150);
}
/** Characters of a letter in which once is enough. */
const SHORT = 700;
