import type { DkimCheck } from '../../authenticate/dkim.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isPastMemory, isPastRecords } from '../known/vouching/mail-age.ts';
import { answersOf, authorOf, isGood, ownSignatures } from '../known/vouching/own-pass.ts';
import { isExplained } from '../known/vouching/vouched-for.ts';

const reasons = {
  body: { ja: '本文が、署名されたものと違います', en: 'the body is not the one that was signed' },
  fields: {
    ja: '差出人や件名などのヘッダーが、署名されたものと違います',
    en: 'the header (From, Subject and others) is not what was signed',
  },
  key: { ja: '署名を確かめる鍵が公開されていません', en: 'no key is published to check it with' },
  late: { ja: '署名の有効期限が切れていました', en: 'the signature had expired' },
} as const satisfies Record<string, Text>;

/** The signature of From's own organization does not hold, and no known change on the way explains it. */
export default {
  id: 'dkim-fail',
  weight: 1,
  sources: ['RFC 6376 §6.1', 'RFC 6376 §6.3', 'RFC 7960 §3'],
  group: 'authentication',
  kinds: ['phishing', 'fraud', 'spam'],
  supports: ['forged'],
  contradicts: ['genuine'],
  title: {
    ja: '差出人のドメインの電子署名が合いません(DKIM)',
    en: 'The signature of the sender’s domain does not hold (DKIM)',
  },
  explains: {
    ja: 'このメールには{domain}のDKIM署名が付いていますが、{reason}。',
    en: 'It bears a DKIM signature of {domain}, but {reason}.',
  },
  mistakes: {
    ja: 'メーリングリスト、転送、受信側のウイルス対策などが本文や件名を書き換えると、本物でもこうなります。よくある書き換えは差し引いて調べていますが、すべてではありません。鍵はいま公開されているもので調べています。',
    en: 'A mailing list, a forwarder or a virus filter on the own side that changes the text breaks genuine signatures too. The changes that we know are taken into account, but there are others. The key is the one that is published now.',
  },
  detect(facts) {
    const own = ownSignatures(facts);
    if (own.length === 0 || own.some(isGood)) return [];
    if (isExplained(facts) || isPastMemory(facts)) return [];
    const isOld = isPastRecords(facts);
    for (const one of own) {
      const reason = reasonOf(one, isOld);
      if (reason === undefined) continue;
      const hit: Hit = {
        proof: [{ at: one.at }, ...answersOf(one), ...(authorOf(facts)?.proof ?? [])],
        words: { domain: one.domain ?? '', reason: reasons[reason] },
        // lists change what goes over them, and few sign it anew in the author's name
        ...(isOfList(facts) ? { weight: 0 } : {}),
      };
      return [hit];
    }
    return [];
  },
} satisfies Detector;

/** Weak algorithms and what a domain wrote wrongly into its own record are no sign of another's hand. */
function reasonOf({ problem, bodyHolds }: DkimCheck, isOld: boolean): keyof typeof reasons | undefined {
  switch (problem) {
    case 'body-differs':
    case 'body-shorter-than-signed':
      return 'body';
    // keys are changed: the one that stands there now may not be the one of then
    case 'signature-differs':
      return isOld ? undefined : 'fields';
    case 'key-absent':
    case 'key-revoked':
      if (bodyHolds === false) return 'body';
      return isOld ? undefined : 'key';
    case 'expired':
      return 'late';
    default:
      return undefined;
  }
}
