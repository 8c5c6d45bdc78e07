import { domainOfAddress, firstLabel } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Weight } from '../finding.ts';
import { isOpenPage } from '../known/links/link-ends.ts';

/** Endings that a registry gives to schools, authorities and firms of a country alone, written into a name that anybody can have. */
const BORROWED =
  /(?:^|-)(?:gov|govt|gouv|gob|(?:ac|go|lg|co|or|ed)-jp|(?:ac|gov|co|nhs)-uk|(?:edu|gov|com)-au|(?:gob|com)-mx|gov-(?:br|tr|in|it|pl|sg)|gc-ca)(?:-|$)/;

/** Firms that teach call themselves so, too; one who says that he is a university has its own ending. */
const SCHOOL = /-edu$/;
const UNIVERSITY = /\b(?:university|college|école|universit(?:y|é|ät|à|eit)|universidad(?:e)?)\b|大学/i;
/** He buys on account, as offices of universities do from their own ending alone. */
const ORDER = /\bquot(?:e|ation)\b|\bpurchase order\b|\bnet ?30\b|\brfq\b|\bcredit application\b/i;
/** Characters in which he says so. */
const LOOKED = 3000;

function ofSchool({ from, text }: Facts): Weight {
  const seen = text?.value.seen.slice(0, LOOKED) ?? '';
  if (!UNIVERSITY.test(`${from[0]?.value.name ?? ''}\n${seen}`)) return 1;
  return ORDER.test(seen) ? 3 : 2;
}

/** A domain carries the ending of a school, an authority or a firm in the middle of its name. */
export default {
  id: 'ending-in-name',
  weight: 3,
  kinds: ['fraud', 'phishing'],
  group: 'name-imitation',
  supports: ['throwaway-address'],
  contradicts: ['genuine'],
  sources: ['https://www.ic3.gov/PSA/2014/PSA140905', 'https://jprs.jp/about/jp-dom/type/'],
  title: {
    ja: '学校や役所などのドメインに見せかけた名前です',
    en: 'A domain is named as if it were a school’s or an authority’s',
  },
  explains: {
    ja: '{domain}には、学校や役所、会社だけが使える末尾(「{part}」)が名前の途中に入っています。このドメイン自体は誰でも登録できます。',
    en: '{domain} carries "{part}" in its name, an ending that only schools, authorities or firms of a country get. Anybody can register the domain itself.',
  },
  mistakes: {
    ja: '学校や会社が、別のサービスのためにこうした名前を登録していることもあります。',
    en: 'Schools and firms register such names for side purposes now and then.',
  },
  detect(facts) {
    const { from, links } = facts;
    const places = [
      ...from.map(({ value, proof }) => ({ domain: domainOfAddress(value.address), proof })),
      ...links.filter(({ value }) => isOpenPage(value)).map(({ value, proof }) => ({ domain: value.domain, proof })),
    ];
    const seen = new Set<string>();
    for (const { domain, proof } of places) {
      if (seen.has(domain)) continue;
      seen.add(domain);
      const label = firstLabel(domain);
      const borrowed = BORROWED.exec(label)?.[0];
      const part = (borrowed ?? SCHOOL.exec(label)?.[0])?.replace(/^-|-$/g, '');
      if (part === undefined || label === part || domain.endsWith(`.${part}`)) continue;
      return [{ proof, words: { domain, part }, weight: borrowed === undefined ? ofSchool(facts) : 2 }];
    }
    return [];
  },
} satisfies Detector;
