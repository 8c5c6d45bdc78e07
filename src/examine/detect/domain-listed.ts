import type { Listing } from '../facts/authentication.ts';
import type { Facts } from '../facts.ts';
import { listed } from '../fill.ts';
import type { Detector, Hit, Observation, Text, Weight } from '../finding.ts';
import { gravityOf, saidBy } from '../known/hosts/blocklist-codes.ts';
import { isPastLists } from '../known/vouching/mail-age.ts';

const roles: Readonly<Record<Listing['role'], Text>> = {
  from: { ja: '差出人のドメイン', en: 'The domain in From' },
  'mail-from': { ja: '配送に使われた送信元のドメイン', en: 'The domain of the envelope sender' },
  link: { ja: 'リンク先のドメイン', en: 'The domain of a link' },
  handover: { ja: '引き渡し元', en: 'The handover' },
};

/** A public list holds a domain that the mail stands for or leads to. */
export default {
  id: 'domain-listed',
  weight: 3,
  sources: ['RFC 5782 §2.1', 'list-codes.ts 2026-11-21'],
  kinds: ['phishing', 'spam'],
  title: {
    ja: '悪い評判のリストに載っているドメインがあります',
    en: 'A domain in it stands on a public list of bad domains',
  },
  explains: {
    ja: '{role}{domain}が、公開のリスト({lists})に載っています。{meaning}',
    en: '{role}, {domain}, stands on public lists ({lists}). {meaning}',
  },
  mistakes: {
    ja: 'リストにも誤りがあります。無関係なサイトが改ざんされて載っていることも、怪しいドメインについて知らせるまともなメールのこともあります。リストの内容は調べた時点のもので、メールが届いた時点とは違うかもしれません。',
    en: 'Lists err. An honest site may stand there because it was broken into, and an honest mail may warn of a listed domain. A list says what holds now, not when the mail came.',
  },
  detect(facts) {
    const all = (facts.listings ?? []).filter(({ value }) => value.kind === 'block' && value.role !== 'handover');
    const subjects = [...new Set(all.map(({ value }) => value.subject))];
    return subjects.flatMap((subject) =>
      hitOf(
        facts,
        all.filter(({ value }) => value.subject === subject),
      ),
    );
  },
} satisfies Detector;

/** Of one domain. Two lists that agree are more than an error of one. */
function hitOf(facts: Facts, entries: readonly Observation<Listing>[]): Hit[] {
  const [first] = entries;
  if (first === undefined) return [];
  const of = (gravity: string): number => entries.filter(({ value }) => gravityOf(value) === gravity).length;
  const [grave, bad] = [of('grave'), of('bad')];
  const fresh = grave > 0 && grave + bad > 1 ? 3 : grave + bad > 0 ? 2 : 1;
  const weight: Weight = isPastLists(facts) ? LESS[fresh] : fresh;
  const [head, ...tail] = first.proof;
  const meanings = entries.flatMap(({ value }) => value.meanings);
  return [
    {
      proof: [head, ...tail, ...entries.slice(1).flatMap(({ proof }) => proof)],
      words: {
        role: roles[first.value.role],
        domain: first.value.subject,
        lists: listed(new Set(entries.map(({ value }) => value.list))),
        meaning: saidBy(meanings),
      },
      weight,
    },
  ];
}

const LESS = { 3: 2, 2: 1, 1: 0 } as const;
