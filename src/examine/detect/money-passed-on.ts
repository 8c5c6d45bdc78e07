import type { Detector } from '../finding.ts';
import { isFromAnybody, isStrangersLetter } from '../known/senders/strangers.ts';
import { storyIn } from '../known/stories/parts.ts';

/** A stranger's money shall come in and go on to somebody else: the check bounces, or the money was stolen. */
export default {
  id: 'money-passed-on',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-mule',
  sources: [
    'https://consumer.ftc.gov/articles/how-spot-avoid-and-report-fake-check-scams',
    'https://www.npa.go.jp/bureau/safetylife/yamibaito/',
    'part-phrases.ts 2026-11-30',
  ],
  title: {
    ja: '受け取ったお金を、ほかの人へ回すよう求めています',
    en: 'Money shall be taken in and passed on to somebody else',
  },
  explains: {
    ja: '「{quote}」と書かれています。多めの小切手や他人の入金を受け取らせ、残りを送らせる手口の形です。小切手ならあとで無効になって自分の損になり、他人の入金なら盗まれたお金を運ぶことになります。',
    en: 'It says "{quote}". The check that is too great bounces later, and the money that is passed on was stolen: whoever passes it on is liable.',
  },
  mistakes: {
    ja: '販売代理店の正当な契約でも、手数料を差し引いて送金することがあります。',
    en: 'Honest agents who sell for others keep a commission too.',
  },
  detect(facts) {
    if (facts.text === undefined || !isStrangersLetter(facts) || !isFromAnybody(facts)) return [];
    const story = storyIn(facts, ['taken-in', 'passed-over']);
    return story === undefined ? [] : [{ proof: story.proof, words: { quote: story.quote } }];
  },
} satisfies Detector;
