import { hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { endsOf } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { plain } from '../known/text/plain.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters of a letter that would name its subject somewhere, and of it what is looked at. */
const LETTER = 300;
const LOOKED = 20_000;
/** Words that say something: four letters and more. */
const WORDS = /[a-z]{4,}/g;
/** A subject of fewer is a greeting. */
const LEAST = 3;

/** What any letter may be announced by. */
const EMPTY: ReadonlySet<string> = new Set(
  'final warning important notice notification urgent alert action required reminder message update attention information request please your this that with from have been team service support security customer dear hello more about'.split(
    ' ',
  ),
);

/** The stem of a word: `savings` and `save` are kept apart, `saving` and `savings` are not. */
const stem = (word: string): string => word.slice(0, 5);

/** Whether every page is a stranger's: who sends his own newsletter leads to himself. */
function leadsToStrangersOnly({ from, links }: Facts): boolean {
  const own = domainsOf(from);
  const pages = endsOf(links).filter(({ value }) => value.url.startsWith('http') && value.hidden !== true);
  return pages.length > 0 && pages.every(({ value }) => !own.some((domain) => sameHolder(domain, value.domain)));
}

/** The letter does not speak of what its subject and its sender's name say, and leads to strangers. */
export default {
  id: 'subject-unrelated',
  weight: 1,
  kinds: ['spam'],
  group: 'borrowed-text',
  sources: ['https://github.com/rf-peixoto/phishing_pot'],
  title: {
    ja: '本文に、件名や差出人の名前の言葉が一つも出てきません',
    en: 'No word of its subject or of its sender’s name stands in the letter',
  },
  explains: {
    ja: '件名「{subject}」や差出人の名前にある言葉が、本文に一つも出てきません。リンク先も差出人のものではありません。他人のメールの文章を貼り付けた広告が、迷惑メールフィルターを避けるためにこうします。',
    en: 'No word of the subject "{subject}" or of the sender’s name stands in the letter, and its links are not the sender’s. Spam that borrows the text of somebody else’s mail to pass filters looks like this.',
  },
  mistakes: {
    ja: '件名を付け間違えたメールや、画像だけで内容を伝えるメールもあります。',
    en: 'People mistake a subject, and some mail says everything in pictures.',
  },
  detect(facts) {
    const { from, subject, text, thread, distribution } = facts;
    const [sender] = from;
    if (sender === undefined || subject === undefined || text === undefined || thread !== undefined) return [];
    // whoever answers or passes on keeps the subject of another mail
    if (distribution.some(({ value }) => value.kind !== 'newsletter') || quotes(text.value)) return [];
    if (text.value.seen.length < LETTER || isFreemail(hostOfAddress(sender.value.address))) return [];
    const said = plain(`${subject.value.slice(0, 500)} ${sender.value.name.slice(0, 200)}`);
    const reader = facts.to.map(({ value }) => plain(value.address)).join(' ');
    const words = [...new Set(said.match(WORDS))].filter((word) => !reader.includes(word));
    const told = words.filter((word) => !EMPTY.has(word));
    if (told.length < LEAST || text.value.language !== 'en' || !leadsToStrangersOnly(facts)) return [];
    const written = new Set(plain(text.value.seen.slice(0, LOOKED)).match(WORDS)?.map(stem));
    if (words.some((word) => written.has(stem(word)))) return [];
    return [{ proof: [...subject.proof, ...text.proof], words: { subject: subject.value.slice(0, 120) } }];
  },
} satisfies Detector;
