import type { Detector } from '../finding.ts';

/** From so many letters on it is no formula. */
const SEVERAL = 5;
const LOOKED = 500;

const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ';

/** Whether there may be one: most texts are passed over at once. */
const STYLED = /[\u1d00-\u1d2b\u0262-\u029f\u249c-\u24e9\ud835\ud83c]/;

/** Letters of the blocks for mathematics, enclosed letters and small capitals; full-width ones are everyday Japanese. */
function countStyled(text: string): number {
  let count = 0;
  if (!STYLED.test(text)) return count;
  for (const letter of text) {
    const c = letter.codePointAt(0) ?? 0;
    const isStyled = (c >= 0x1d400 && c <= 0x1d7ff) || (c >= 0x249c && c <= 0x24e9) || (c >= 0x1f110 && c <= 0x1f189);
    if (isStyled || SMALL_CAPITALS.includes(letter)) count++;
  }
  return count;
}

/** Subject or display name are written in mathematical or other styled letters. */
export default {
  id: 'styled-letters',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'evasion-letters',
  sources: ['UTS #39 §4', 'https://www.unicode.org/charts/PDF/U1D400.pdf'],
  title: {
    ja: '件名や差出人名に、飾り文字が使われています',
    en: 'Subject or name are written in styled letters',
  },
  explains: {
    ja: '「{quote}」は、ふつうの英字ではなく、数学用などの飾り文字で書かれています。迷惑メールの検査をすり抜けるために使われます。',
    en: '"{quote}" is not written in ordinary letters, but in styled ones of mathematics and the like. This is done to slip past filters.',
  },
  mistakes: {
    ja: '目を引くために、広告や個人のメールが太字風の文字を使うこともあります。',
    en: 'Advertisements and private people use such letters to be noticed, now and then.',
  },
  detect({ subject, from, text }) {
    const places = [
      ...(subject === undefined ? [] : [{ words: subject.value, proof: subject.proof }]),
      ...from.map(({ value, proof }) => ({ words: value.name, proof })),
    ];
    for (const { words, proof } of places) {
      if (countStyled(words.slice(0, LOOKED)) >= SEVERAL) return [{ proof, words: { quote: words.slice(0, 80) } }];
    }
    // in a text, somebody may have copied a line from a social network
    const seen = text?.value.seen.slice(0, LOOKED) ?? '';
    if (text === undefined || countStyled(seen) < SEVERAL * 2) return [];
    return [{ proof: text.proof, words: { quote: seen.slice(0, 80) }, weight: 1 }];
  },
} satisfies Detector;
