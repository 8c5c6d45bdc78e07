import type { Way } from '../../lookup/lookup.ts';
import type { Detector, Hit } from '../finding.ts';
import { isRegular, isSameWay, isSharedWay, toldOf, wayText } from '../known/senders/acquaintance.ts';
import { waysOf } from '../known/senders/ways.ts';
import { handoverProof } from '../known/vouching/own-pass.ts';
import { isVouchedFor } from '../known/vouching/vouched-for.ts';
import dkimFail from './dkim-fail.ts';
import dmarcFail from './dmarc-fail.ts';
import spfFail from './spf-fail.ts';

/** The surest first. */
const KINDS = ['author', 'host', 'network'] as const satisfies readonly Way['kind'][];

/**
 * The address wrote here before, often and without harm, and this mail came the way that most of those came. Like every proof
 * of who wrote, it says nothing of what he is after (docs/decisions/0020-identity-is-not-goodwill.md).
 */
export default {
  id: 'known-correspondent',
  weight: -1,
  group: 'border-authentication',
  supports: ['genuine', 'stolen-account'],
  contradicts: ['forged'],
  sources: ['RFC 5321 §4.4', 'story 002', 'https://www.ipa.go.jp/security/bec/'],
  title: {
    ja: '以前から届いている差出人で、届いた経路もいつもと同じです',
    en: 'A known sender, and it came the way his mail always comes',
  },
  explains: {
    ja: '{address}からは{first}から{last}までに、{days}日に分けて{mails}通のメールが届き、有害と判定されたものはありません。今回も同じ経路({way})で届きました。',
    en: '{address} wrote here {mails} times on {days} days between {first} and {last}, and none of it was judged harmful. This mail came the same way ({way}).',
  },
  mistakes: {
    ja: '乗っ取られたアカウントのメールも、いつもの経路で届きます。大きな事業者のサーバーは大勢が使うため、経路だけでは本人と限りません。数えているのは、ここに保存されたメールだけです。',
    en: 'Mail of a stolen account comes by the known way too, and servers of large providers are used by many, so that the way alone need not be his. Only the mails that are kept here are counted.',
  },
  detect(facts) {
    const past = toldOf(facts, 'address');
    const [sender] = facts.from;
    if (past === undefined || sender === undefined || past.told.harmful > 0 || !isRegular(past.told)) return [];
    const fails = [spfFail, dkimFail, dmarcFail].some((one) => one.detect(facts).length > 0);
    if (fails && !isVouchedFor(facts)) return [];
    const { told, proof } = past;
    const now = waysOf(facts);
    const same = told.ways.filter((way) => way.mails * 2 > told.mails && now.some((one) => isSameWay(one, way)));
    const way = KINDS.flatMap((kind) => same.find((one) => one.kind === kind) ?? [])[0];
    if (way === undefined) return [];
    const hit: Hit = {
      proof: [...proof, ...handoverProof(facts)],
      words: {
        address: sender.value.address,
        mails: `${told.mails}${told.isMore === true ? '+' : ''}`,
        days: String(told.days),
        first: told.first?.slice(0, 10) ?? '',
        last: told.last?.slice(0, 10) ?? '',
        way: wayText(way),
      },
      ...(isSharedWay(way) ? { weight: 0 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
