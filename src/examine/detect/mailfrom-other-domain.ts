import type { Detector, Hit } from '../finding.ts';
import { isMassMail } from '../known/carriers/mass-mail.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { otherEnvelope } from '../known/senders/envelope.ts';
import { senderWords } from '../known/senders/sender-words.ts';
import { isProved } from '../known/vouching/own-host.ts';

/** Gmail's forwarding, and sender rewriting: the forwarder put his own address there. */
const FORWARDED = /\+caf_=|^srs[01][=+-]/i;

/** The envelope sender belongs to another organisation than From. */
export default {
  id: 'mailfrom-other-domain',
  weight: 1,
  group: 'sender-alignment',
  sources: ['RFC 5321 §2.3.1', 'RFC 7489 §3.1.2'],
  title: {
    ja: '配送に使われた送信元が、差出人と別のドメインです',
    en: 'The envelope sender is in another domain than From',
  },
  explains: {
    ja: '画面に見える差出人は{from}ですが、配送に使われた送信元(エンベロープFrom)は{mailFrom}です。',
    en: 'The From that you see is {from}, but the envelope that carried the mail names {mailFrom}.',
  },
  mistakes: {
    ja: 'メーリングリスト、転送、配信代行サービスでは、これが普通です。これだけでは詐称とは言えません。',
    en: 'This is normal for mailing lists, forwarding and mailing services. Alone it does not mean forgery.',
  },
  detect(facts) {
    const other = otherEnvelope(facts);
    if (other === undefined) return [];
    const { sender, mailFrom } = other;
    const hit: Hit = {
      proof: [...mailFrom.proof, ...sender.proof],
      words: { from: senderWords(sender.value), mailFrom: mailFrom.value },
      // the domain in From is proved, or marks say who spreads it: whom it gave the mail for delivery says nothing
      ...((isProved(facts) || isOfList(facts) || isMassMail(facts) || FORWARDED.test(mailFrom.value)) && { weight: 0 }),
    };
    return [hit];
  },
} satisfies Detector;
