import type { Detector, Hit } from '../finding.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { faultIn } from '../known/senders/field-faults.ts';

/** What stands behind a comma in the names of firms and of people with a title or a generation. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'inc incorporated ltd limited llc llp lp plc corp co company gmbh mbh ag kg ohg ev se sa sas sarl srl spa sl sau slu bv nv oy ab as aps kk pty pte pvt lda sro zoo jr sr ii iii iv ' +
    'md phd msc bsc mba esq dds rn cpa dr prof usa uk jp'
  ).split(' '),
);
/** Letters of a tail that is no name: `jehd`, `zow`. */
const TAIL = /^[a-z]{1,4}$/;

/** How the name ends behind its comma; undefined where it may be the name of somebody. */
function tailOf(name: string): 'nothing' | 'short' | 'again' | 'signs' | 'year' | undefined {
  const comma = name.lastIndexOf(',');
  // what was left of a comma with nothing behind it
  if (comma < 0) return 'nothing';
  const [head, tail] = [name.slice(0, comma).trim(), name.slice(comma + 1).trim()];
  // `Chess Club, 2023`: of a season or a class
  if (/^(?:19|20)?\d\d$/.test(tail)) return 'year';
  if (!/\p{L}/u.test(tail)) return 'signs';
  if (head === tail) return 'again';
  return TAIL.test(tail) && !TITLES.has(tail) ? 'short' : undefined;
}

/** A comma stands open in the name of the sender, and no name behind it: so that every filter reads another name. */
export default {
  id: 'name-with-tail',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'sender-written',
  sources: ['RFC 5322 §3.4', 'RFC 5322 §3.2.5'],
  title: {
    ja: '差出人の名前の後ろに、余分なカンマや文字が付いています',
    en: 'A comma or letters are left over behind the name of the sender',
  },
  explains: {
    ja: '差出人の名前「{name}」の後ろに、引用符のないカンマがあり、その後に名前がありません。メールの規則では、ここで差出人が2人に分かれます。どのメールソフトもこうは書かず、名前で振り分けるフィルターを逃れるための細工に多い形です。',
    en: 'Behind the name "{name}" stands a comma without quotes, and no name behind it. By the rules of mail that makes two senders of one. No mail program writes it: it is done so that filters which look for names do not find this one.',
  },
  mistakes: {
    ja: '名前の一部が登録されていない人の分を、自作のプログラムがこう書くことがあります。',
    en: 'A home-made program writes so where half of a name is not known to it.',
  },
  detect(facts) {
    const { from, bounce, distribution } = facts;
    const [sender] = from;
    if (sender === undefined || bounce !== undefined) return [];
    if (isOfList({ distribution })) return [];
    const proof = faultIn(facts, 'name-unquoted-comma', [sender]);
    const name = sender.value.name.trim();
    const tail = proof === undefined ? undefined : tailOf(name);
    if (proof === undefined || tail === undefined) return [];
    const hit: Hit = {
      proof,
      words: { name }, // somebody may have half a name, write his own in small letters, or put a year behind that of his club
      ...(tail === 'again' || tail === 'signs' ? {} : { weight: 1 }),
    };
    return [hit];
  },
} satisfies Detector;
