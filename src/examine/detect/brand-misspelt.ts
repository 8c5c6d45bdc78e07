import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { misspeltBrand } from '../known/brands/spelling.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters of the text that are looked at. */
const LOOKED = 6000;

/** A well-known name is written with accents or letters of another script that it does not have. */
export default {
  id: 'brand-misspelt',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'evasion-letters',
  contradicts: ['genuine'],
  sources: ['UTS #39 §4', 'brands.ts 2026-11-21'],
  title: {
    ja: '有名な名前が、よく似た別の文字で書かれています',
    en: 'A well-known name is written with other letters that look alike',
  },
  explains: {
    ja: '「{quote}」は、{brand}の名前を、その名前にはない記号付きの文字や別の国の文字で書いたものです。検査をすり抜けるための書き方で、その持ち主はこう書きません。',
    en: '"{quote}" is the name of {brand}, with accents or foreign letters that it does not have. That is done to slip past filters; its owner does not write it so.',
  },
  mistakes: {
    ja: '言語によっては外国の名前に記号を付けて書く人がいます。入力の誤りで付くこともあります。',
    en: 'In some languages people put accents on foreign names, and a slip of the keyboard makes one.',
  },
  detect({ from, subject, text, thread, distribution }) {
    if (thread !== undefined || isOfList({ distribution })) return [];
    const places = [
      ...from.map(({ value, proof }) => ({ words: value.name, proof })),
      ...(subject === undefined ? [] : [{ words: subject.value, proof: subject.proof }]),
      ...(text === undefined || quotes(text.value)
        ? []
        : [{ words: text.value.seen.slice(0, LOOKED), proof: text.proof }]),
    ];
    for (const { words, proof } of places) {
      const found = misspeltBrand(words);
      if (found === undefined) continue;
      const { brand, quote } = found;
      if (from.some(({ value }) => brand.domains.includes(domainOfAddress(value.address)))) continue;
      return [{ proof, words: { quote, brand: readableName(brand) } }];
    }
    return [];
  },
} satisfies Detector;
