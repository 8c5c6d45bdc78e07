import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/freemail.ts';
import { lureOf } from '../known/lures.ts';

/** A chief or partner wants something done quickly and quietly, by mail alone. */
export default {
  id: 'secret-task',
  weight: 2,
  kinds: ['fraud'],
  group: 'lure-task',
  sources: [
    'https://www.ipa.go.jp/security/bec/',
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'offer-phrases.ts 2026-11-29',
  ],
  title: {
    ja: '急ぎで内密の用事を、メールだけで頼んでいます',
    en: 'It asks for something quick and quiet, by mail alone',
  },
  explains: {
    ja: '「{quote}」と書かれ、差出人は誰でも取れる無料のアドレス、または返信先が別のアドレスです。社長や上司を装い、送金やギフトカードの購入へ進める詐欺の始まり方です。',
    en: 'It says "{quote}", from a free mailbox or with answers going elsewhere. Fraud that plays a chief and ends in transfers or gift cards begins like this.',
  },
  mistakes: {
    ja: '小さな会社の社長や同僚が、私用のアドレスから本当に頼むこともあります。電話で確かめれば分かります。',
    en: 'The head of a small firm or a colleague may really ask from a private mailbox. A telephone call settles it.',
  },
  detect(facts) {
    const { from, replyTo, thread } = facts;
    const lure = lureOf(facts, 'secret-task', { least: 1 });
    if (lure === undefined || thread !== undefined) return [];
    const own = from.map(({ value }) => domainOfAddress(value.address));
    const isFree = from.some(({ value }) => isFreemail(hostOfAddress(value.address)));
    const isAside = replyTo.some(({ value }) => !own.includes(domainOfAddress(value.address)));
    if (!isFree && !isAside) return [];
    return [{ ...lure.hit, weight: lure.count > 1 ? 2 : 1 }];
  },
} satisfies Detector;
