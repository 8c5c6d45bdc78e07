import type { Detector, Hit } from '../finding.ts';
import { leadsToOwn } from '../known/links/strange-page.ts';
import { phrasesIn, quoted } from '../known/stories/phrases.ts';
import { proofOfPhrases } from '../known/text/said-where.ts';

/** A letter does not begin with a particle; a template whose name was not filled in does: `のKagoya Internet …`. */
function beginsInTheMiddle(start: string): boolean {
  return (
    /^[のはがをにへ][A-Za-z0-9\u30a0-\u30ff\u4e00-\u9fff「『]/.test(start) || /^[、。,][\u3040-\u9fff]/.test(start)
  );
}

/** The Japanese is such as programs write: it begins in the middle, or in phrases of machine translation. */
export default {
  id: 'odd-japanese',
  weight: 2,
  kinds: ['phishing', 'spam'],
  isAfterSecrets: true,
  group: 'language',
  sources: [
    'samples/004-hosting-company.eml',
    'https://www.antiphishing.jp/report/guideline/',
    'phrases.ts 2026-11-21',
  ],
  title: {
    ja: '日本語が不自然です',
    en: 'The Japanese is not natural',
  },
  explains: {
    ja: '「{quote}」のように、日本の会社がお客様に書く文章としてはあまり見かけない日本語があります。',
    en: 'It has Japanese such as "{quote}" that Japanese companies seldom write to their customers.',
  },
  mistakes: {
    ja: '日本語を学んでいる人や、翻訳を使う海外の会社のメールも不自然になることがあります。',
    en: 'People who learn Japanese, and foreign companies that translate, write like this too.',
  },
  detect({ text, subject, from, links }) {
    if (text === undefined || text.value.language !== 'ja') return [];
    const hits = phrasesIn(text.value, subject?.value ?? '').filter(({ group }) => group === 'machine-japanese');
    const start = text.value.seen.trimStart().slice(0, 24);
    const isCut = beginsInTheMiddle(start);
    const more = text.value.seen.trimStart().length > start.length ? '…' : '';
    const quote = isCut ? `${start}${more}` : hits.length > 0 ? quoted(hits) : undefined;
    if (quote === undefined) return [];
    // programs for forums, courses and shops are translated so, and their mails lead to the site that sends them
    if (!isCut && hits.length === 1 && leadsToOwn({ from, links })) return [];
    // one such phrase stands in honest translations too
    const proof = isCut ? text.proof : proofOfPhrases({ subject, text }, hits);
    const hit: Hit = { proof, words: { quote }, ...(isCut || hits.length > 1 ? {} : { weight: 1 }) };
    return [hit];
  },
} satisfies Detector;
