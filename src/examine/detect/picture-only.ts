import type { Detector, Hit } from '../finding.ts';
import { strangePageIn } from '../known/links/strange-page.ts';

/** A line of greeting; what is sold or asked needs more. */
const FEW = 80;
/** Of it what is not on a button. */
const REST = 12;

/** Pictures stand for the text, and lead somewhere. */
export default {
  id: 'picture-only',
  weight: 1,
  kinds: ['spam', 'phishing'],
  group: 'evasion',
  sources: ['https://www.antiphishing.jp/report/guideline/'],
  title: {
    ja: '本文がほとんどなく、画像とリンクだけのメールです',
    en: 'It has hardly any text, only pictures that lead somewhere',
  },
  explains: {
    ja: '読める文字は{length}文字だけで、残りは画像とリンクでできています。文章を検査されないために、迷惑メールがよく使う作り方です。',
    en: 'Only {length} characters can be read; the rest is pictures, with links. Spam is often made like this, so that no filter can read its text.',
  },
  mistakes: {
    ja: '画像で作った広告やお祝いのメールにもあります。',
    en: 'Advertisements and greetings are made of pictures too.',
  },
  detect(facts) {
    const { text, links, attachments, pictures = [] } = facts;
    const { seen: whole = '', pictures: drawn = '' } = text?.value ?? {};
    const seen = drawn === '' ? whole : whole.replace(drawn, '').trim();
    const ways = links.filter(({ value }) => value.where === 'html' && value.url.startsWith('http'));
    const [first] = ways;
    // a picture that is linked shows no words, or only its alternative text
    if (text === undefined || first === undefined || seen.length > FEW) return [];
    if (attachments.some(({ value }) => value.inline !== true)) return [];
    const picture = pictures[0] ?? attachments.find(({ value }) => value.type.startsWith('image/'));
    if (picture === undefined) return [];
    const hit: Hit = {
      proof: [...text.proof, ...picture.proof, ...first.proof],
      words: { length: String(seen.length) },
    };
    if (ways.some(({ value }) => !seen.includes(value.shown) || value.shown === '')) return [hit];
    // nothing but the words of buttons below a picture
    const buttons = new Set(ways.map(({ value }) => value.shown.trim()));
    const rest = [...buttons].reduce((left, shown) => left.replace(shown, ''), seen).trim();
    return rest.length <= REST && strangePageIn(facts) !== undefined ? [hit] : [];
  },
} satisfies Detector;
