import type { Detector } from '../finding.ts';
import { isFromAnybody, isStrangersLetter } from '../known/senders/strangers.ts';
import { saidIn } from '../known/stories/parts.ts';
import { lowerBeginningOf } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Characters in which it is told. */
const LOOKED = 3000;

/** Illness and death, in English, and that the fortune is for the reader, whatever it amounts to (`4.5 million`), over the ends of lines. */
const ENGLISH = [
  /\b(?:cancer|tumou?r|leuka?emia|terminally|terminal (?:illness|disease|stage)|dying|death ?bed|(?:weeks|months|days) to live|last (?:wish|act|will)|dialysis|critically ill|incurable|after (?:i am|i'm) gone|before i (?:die|pass))\b/,
  /\b(?:donate|give|will|bequeath|hand|transfer|leave|entrust|bestow|offer)\b(?:[^.\n]|\n(?!\n)){0,24}\b(?:my|his|her|our|all|the|this)\b(?:[^.\n]|\n(?!\n)){0,24}\b(?:money|fortune|wealth|funds?|estate|inheritance|savings|assets|riches)\b(?:[^.\n]|\.\d|\n(?!\n)){0,40}\b(?:to you|through you|over to you|into your|in your (?:care|hands))\b/,
] as const;
const JAPANESE = [
  /余命|末期|(?:癌|がん|ガン)(?:に|を|で|と|が)|病気で先が|先が長く(?:ない|あり)/,
  /(?:財産|遺産|資産|全財産|お金|資金)[^。\n]{0,20}(?:あなた|貴方|貴殿|貴女)[^。\n]{0,12}(?:譲|贈|差し上げ|託|相続|寄付)|(?:あなた|貴方|貴殿|貴女)[^。\n]{0,16}(?:財産|遺産|資産|全財産)[^。\n]{0,12}(?:譲|贈|差し上げ|託|相続)/,
] as const;

/** A stranger is ill, will die, and has chosen the reader for his fortune. */
export default {
  id: 'gift-of-dying',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-fortune',
  sources: ['https://www.ic3.gov/CrimeInfo/AdvanceFee', 'https://www.kokusen.go.jp/soudan_topics/data/spam.html'],
  title: {
    ja: '病気だという見知らぬ人が、あなたに財産を譲ると言っています',
    en: 'A stranger who says he is ill wants to leave the reader a fortune',
  },
  explains: {
    ja: '「{quote}」とあります。重い病気や死を語って財産を譲ると言い、返事をした人に手数料や口座番号を求める詐欺の話です。',
    en: 'It says "{quote}". Fraud tells of an illness and of a fortune to be given away, and asks whoever answers for fees and account numbers.',
  },
  mistakes: {
    ja: '親族や知人からの、本当の遺言や相続の相談にも似た言葉があります。本人や家族に電話などで確かめてください。',
    en: 'Relatives and friends who write of a real will use such words. Ask them, or their family, by telephone.',
  },
  detect(facts) {
    if (facts.text === undefined || !isStrangersLetter(facts)) return [];
    const words = lowerBeginningOf(facts.text.value).slice(0, LOOKED);
    const quote = saidIn(words, ENGLISH) ?? saidIn(words, JAPANESE);
    if (quote === undefined) return [];
    // a notary has a house, and knows whom he writes to
    const isAnybody = isFromAnybody(facts) || facts.to.length === 0;
    return [
      { proof: proofOfQuote({ ...facts, text: facts.text }, quote), words: { quote }, weight: isAnybody ? 3 : 2 },
    ];
  },
} satisfies Detector;
