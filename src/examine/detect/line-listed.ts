import type { Detector, Hit } from '../finding.ts';
import { gravityOf, saidBy } from '../known/hosts/blocklist-codes.ts';
import { isPastLists } from '../known/vouching/mail-age.ts';
import { isSubmission } from '../known/vouching/own-pass.ts';
import { ownPass } from '../known/vouching/own-proof.ts';

/** The handover's provider, or a list, says that mail is not to be taken from this line; its user may be honest. */
export default {
  id: 'line-listed',
  weight: 1,
  sources: ['RFC 5782 §2.1', 'list-codes.ts 2026-11-21'],
  group: 'dynamic-line',
  about: 'host',
  kinds: ['spam', 'malware', 'phishing'],
  title: {
    ja: '引き渡し元は、直接メールを送らないはずの回線です',
    en: 'The handover is a line that should not send mail itself',
  },
  explains: {
    ja: '引き渡し元{ip}は、公開のリスト({lists})で、メールを直接送らないはずの回線とされています。{meaning}',
    en: 'Public lists ({lists}) hold the handover {ip} for a line that should not send mail itself. {meaning}',
  },
  mistakes: {
    ja: '自宅や小さな会社でメールサーバーを運用する、まともな人もいます。載っていること自体は、悪いことをしたという意味ではありません。リストの内容は調べた時点のものです。',
    en: 'Some run an honest mail server at home or in a small office. To stand there means nothing bad. The list says what holds now, not when the mail came.',
  },
  detect(facts) {
    const [first] = (facts.listings ?? []).filter(
      ({ value }) => value.kind === 'block' && value.role === 'handover' && gravityOf(value) === 'line',
    );
    if (first === undefined || isSubmission(facts)) return [];
    const { subject, list, meanings } = first.value;
    const isWeak =
      isPastLists(facts) || facts.route.value.handover?.certainty === 'likely' || ownPass(facts) !== undefined;
    const hit: Hit = {
      proof: first.proof,
      words: { ip: subject, lists: list, meaning: saidBy(meanings) },
      ...(isWeak ? { weight: 0 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
