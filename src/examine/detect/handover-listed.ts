import { listed } from '../fill.ts';
import type { Detector, Hit } from '../finding.ts';
import { gravityOf, saidBy } from '../known/hosts/blocklist-codes.ts';
import { isPastLists } from '../known/vouching/mail-age.ts';
import { isSubmission } from '../known/vouching/own-pass.ts';

/** A public list holds the handover's address as a source of spam or malware. */
export default {
  id: 'handover-listed',
  weight: 2,
  sources: ['RFC 5782 §2.1', 'list-codes.ts 2026-11-21'],
  group: 'handover-listed',
  about: 'host',
  kinds: ['spam', 'malware', 'phishing'],
  title: {
    ja: '引き渡し元が、迷惑メールなどの送信元としてリストに載っています',
    en: 'The handover stands on a public list of bad senders',
  },
  explains: {
    ja: '引き渡し元{ip}が、公開のリスト({lists})に載っています。{meaning}',
    en: 'The handover {ip} stands on public lists ({lists}). {meaning}',
  },
  mistakes: {
    ja: '大勢で使うサーバーは、一人の悪用で全員が載ることがあります。リストの内容は調べた時点のもので、メールが届いた時点では別の人がそのアドレスを使っていたかもしれません。',
    en: 'A server that many share is listed for the abuse of one. A list says what holds now: when the mail came, somebody else may have had the address.',
  },
  detect(facts) {
    const all = (facts.listings ?? []).filter(
      ({ value }) => value.kind === 'block' && value.role === 'handover' && gravityOf(value) !== 'line',
    );
    const [first, ...more] = all;
    if (first === undefined) return [];
    const isGrave = all.length > 1 || gravityOf(first.value) !== 'mild';
    const isSure = facts.route.value.handover?.certainty !== 'likely' && !isPastLists(facts) && !isSubmission(facts);
    const hit: Hit = {
      proof: [...first.proof, ...more.flatMap(({ proof }) => proof)],
      words: {
        ip: first.value.subject,
        lists: listed(all.map(({ value }) => value.list)),
        meaning: saidBy(all.flatMap(({ value }) => value.meanings)),
      },
      ...(isGrave && isSure ? {} : { weight: isGrave || isSure ? 1 : 0 }),
    };
    return [hit];
  },
} satisfies Detector;
