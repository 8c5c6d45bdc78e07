import type { Detector, Hit, Text } from '../finding.ts';
import { isPastMemory, isPastRecords } from '../known/vouching/mail-age.ts';

const lacks = {
  name: {
    ja: 'インターネット上に存在しません。返信しても、どこにも届きません',
    en: 'does not exist: an answer would reach nobody',
  },
  mail: {
    ja: '「メールを受け取らない」と公開しています。返信しても、どこにも届きません',
    en: 'publishes that it takes no mail: an answer would reach nobody',
  },
} as const satisfies Record<string, Text>;

/** The domain in From does not exist, or says that it takes no mail. */
export default {
  id: 'sender-domain-without-mail',
  weight: 2,
  sources: ['RFC 8020', 'RFC 7505 §4.2', 'RFC 9989 §4.7'],
  kinds: ['spam', 'phishing', 'fraud'],
  supports: ['forged'],
  contradicts: ['genuine'],
  title: {
    ja: '差出人のドメインには、メールが届きません',
    en: 'The sender’s domain takes no mail',
  },
  explains: {
    ja: '差出人のドメイン{domain}は、{lacks}。',
    en: 'The domain {domain} in From {lacks}.',
  },
  mistakes: {
    ja: '社内だけの名前や、返信を受けない通知専用のドメインを、正当な理由で使うことがあります。いまのことしか調べられないので、古いメールでは、その後にドメインがなくなっただけかもしれません。',
    en: 'A name of the inside, or a domain kept for notices only, may be used honestly. Only the present can be asked: for an old mail the domain may have been given up since.',
  },
  detect(facts) {
    const { senderDomain } = facts;
    if (senderDomain === undefined || isPastMemory(facts)) return [];
    const { domain, exists, takesNoMail } = senderDomain.value;
    const isOld = isPastRecords(facts);
    const hit = (lack: keyof typeof lacks, weight: 0 | 1 | 2): Hit => ({
      proof: senderDomain.proof,
      words: { domain, lacks: lacks[lack] },
      weight,
    });
    if (exists === false) return [hit('name', isOld ? 1 : 2)];
    return takesNoMail === true ? [hit('mail', isOld ? 0 : 1)] : [];
  },
} satisfies Detector;
