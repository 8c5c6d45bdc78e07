import type { Detector } from '../finding.ts';
import { coinAddressIn } from '../known/stories/coin-address.ts';
import { fileLetters, isWarning, ofFile } from '../known/stories/file-letters.ts';
import extortion from './extortion.ts';

/** A file, and not the mail itself, threatens unless coins are paid. */
export default {
  id: 'file-extortion',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-extortion',
  sources: ['https://www.ic3.gov/PSA/2018/PSA180807', 'lure-phrases.ts 2026-11-21'],
  title: {
    ja: '添付ファイルの中で脅し、暗号資産の支払いを求めています',
    en: 'An attached file threatens, and wants to be paid in coins',
  },
  explains: {
    ja: '添付ファイル「{name}」に「{quote}」と書かれ、暗号資産の送金先{address}があります。同じ文面を大勢に送る脅しで、本当に侵入や録画をしていることは、ほとんどありません。支払う必要はありません。',
    en: 'The attached file "{name}" says "{quote}" and names {address} for coins. Such threats are sent to many in the same words, and there is hardly ever anything behind them. Do not pay.',
  },
  mistakes: {
    ja: '脅迫の手口を説明する資料や、届いた脅迫文を警察や担当者に渡すメールも、同じ文面を含みます。',
    en: 'Papers that explain such threats, and people who hand one on to the police or their staff, carry the same words.',
  },
  detect(facts) {
    return fileLetters(facts).flatMap((letter) => {
      const coin = coinAddressIn(letter.facts);
      const [hit] = coin === undefined ? [] : extortion.detect(letter.facts);
      if (coin === undefined || hit === undefined || isWarning(letter, facts)) return [];
      const words = { ...hit.words, address: coin.address, name: letter.name };
      return [{ ...hit, weight: ofFile(hit.weight ?? 3, facts), words }];
    });
  },
} satisfies Detector;
