import type { Detector, Hit } from '../finding.ts';
import { isPastMemory } from '../known/vouching/mail-age.ts';
import { authorOf, carriersOf, isOf, isSubmission } from '../known/vouching/own-pass.ts';
import { isVouchedFor } from '../known/vouching/vouched-for.ts';

/** Nobody vouches for the domain in From, and it publishes no way to tell; all questions were answered. */
export default {
  id: 'not-authenticated',
  weight: 1,
  sources: ['RFC 9989 §5.3', 'RFC 7208 §2.6', 'RFC 6376 §6.3'],
  group: 'authentication',
  supports: ['forged'],
  title: {
    ja: '差出人のドメインを裏づけるものがありません',
    en: 'Nothing confirms the sender’s domain',
  },
  explains: {
    ja: '差出人のドメイン{domain}の署名(DKIM)も、送信サーバーの許可(SPF)も、見分け方の公開(DMARC)もありません。誰でもこの差出人を名乗れる状態です。',
    en: 'There is no signature of {domain} (DKIM), no permission for the sending host (SPF), and no published way to recognise its mail (DMARC): anybody could have written this sender.',
  },
  mistakes: {
    ja: '小さな会社や古いメールサーバーでは、本物でもこうなります。これだけでは詐称とは言えません。',
    en: 'Genuine mail of small companies and old mail servers looks the same. Alone it does not mean forgery.',
  },
  detect(facts) {
    const { spf, dkim, dmarc } = facts.authentication.value;
    const author = authorOf(facts);
    if (author === undefined || spf === undefined || dkim === undefined || dmarc === undefined) return [];
    if (dmarc.result !== 'none' || dmarc.problem !== 'no-record') return [];
    const settled =
      spf.result === 'neutral' ||
      (spf.result === 'none' && spf.problem === 'no-record') ||
      (spf.result === 'pass' && !isOf(author, spf.domain));
    // a signature of theirs that could not be judged may be good
    const signed = dkim.some(({ domain, result }) => isOf(author, domain) || OPEN.has(result));
    if (!settled || signed || isSubmission(facts) || isPastMemory(facts) || isVouchedFor(facts)) return [];
    const [first = facts.authentication.proof[0], ...rest] = [...spf.answers, ...dmarc.answers].map((answer) => ({
      answer,
    }));
    const hit: Hit = {
      proof: [first, ...rest, ...author.proof],
      words: { domain: dmarc.domain },
      // the service or list that carried it vouches at least for itself
      ...(carriersOf(facts).length > 0 ? { weight: 0 } : {}),
    };
    return [hit];
  },
} satisfies Detector;

/** `none` is of a question that was not asked, or of a mail without its body. */
const OPEN: ReadonlySet<string> = new Set(['none', 'temperror']);
