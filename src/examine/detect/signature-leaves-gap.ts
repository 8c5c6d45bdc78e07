import type { DkimCheck } from '../../authenticate/dkim.ts';
import type { Detector, Hit, Proof, Text, Weight } from '../finding.ts';
import { answersOf, isGood, ownSignatures } from '../known/vouching/own-pass.ts';

const gaps = {
  body: {
    ja: '本文の終わりの部分は署名されていません。あとから書き足すことができます',
    en: 'the end of the body is not signed and could have been added by anybody',
  },
  twice: {
    ja: '署名されたもののほかに、同じ名前の欄({fields})がもう一つあります。そちらが表示されるかもしれません',
    en: 'there is a second field ({fields}) beside the one that was signed, which may be the one you are shown',
  },
  unsigned: {
    ja: '{fields}は署名されていません。あとから書き換えることができます',
    en: '{fields} is not signed and could have been changed by anybody',
  },
} as const satisfies Record<string, Text>;

/** The signature of From's organization holds, but there is something that it does not cover. */
export default {
  id: 'signature-leaves-gap',
  weight: 2,
  sources: ['RFC 6376 §8.2', 'RFC 6376 §8.15', 'RFC 6376 §5.4'],
  kinds: ['phishing', 'fraud'],
  title: {
    ja: '電子署名は正しいものの、メールの全部には及んでいません',
    en: 'It is signed, but not all of it',
  },
  explains: {
    ja: '{domain}のDKIM署名は正しいのですが、{gap}。',
    en: 'The DKIM signature of {domain} holds, but {gap}.',
  },
  mistakes: {
    ja: '件名を署名しないまともな送信サービスもあります。メーリングリストは、署名されない部分に案内文を足すことがあります。',
    en: 'Some honest services do not sign the subject, and mailing lists add their notes in the part that is not signed.',
  },
  detect(facts) {
    const all = ownSignatures(facts).filter(isGood).map(gapOf);
    const found = all.filter((one) => one !== undefined);
    // one signature without a gap covers what the others leave
    return found.length === all.length ? found.slice(0, 1) : [];
  },
} satisfies Detector;

/** What the reader sees at once, and what decides how the text is read. */
const TELLING: ReadonlySet<string> = new Set(['from', 'subject', 'content-type']);
const SEEN: ReadonlySet<string> = new Set(['from', 'subject']);

function gapOf(check: DkimCheck): Hit | undefined {
  const { covers, domain = '' } = check;
  const twice = (covers?.beyond ?? []).filter(({ name }) => TELLING.has(name));
  const unsigned = (covers?.unsigned ?? []).filter(({ name }) => TELLING.has(name));
  const signed: Proof[] = [{ at: check.at }, ...answersOf(check)];
  const spans = (fields: typeof twice): Proof[] => fields.map(({ at }) => ({ at }));
  const hit = (gap: keyof typeof gaps, fields: typeof twice, weight: Weight, at: readonly Proof[] = []): Hit => {
    const [first = { at: check.at }, ...rest] = [...at, ...spans(fields), ...signed];
    return { proof: [first, ...rest], words: { domain, gap: gaps[gap], fields: namesOf(fields) }, weight };
  };
  if (twice.length > 0) return hit('twice', twice, 2);
  if (covers?.bodyBeyond !== undefined) {
    // with the type of the text free as well, what is added can be made all that is shown
    const isFree = unsigned.some(({ name }) => name === 'content-type');
    return hit('body', unsigned, isFree ? 2 : 1, [{ at: covers.bodyBeyond }]);
  }
  // Gmail leaves Content-Type unsigned: without room behind the body it can only hide what is there
  const open = unsigned.filter(({ name }) => SEEN.has(name));
  return open.length > 0 ? hit('unsigned', open, 0) : undefined;
}

const names: Readonly<Record<string, string>> = { from: 'From', subject: 'Subject', 'content-type': 'Content-Type' };

const namesOf = (fields: readonly { readonly name: string }[]): string =>
  [...new Set(fields.map(({ name }) => names[name] ?? name))].join(', ');
