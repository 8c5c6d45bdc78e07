import { domainOfAddress, isTopLevel, registrableDomain } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { hostOfMessageId } from '../known/senders/message-id.ts';
import { senderWords } from '../known/senders/sender-words.ts';

/** Providers whose programs make the Message-ID for every domain that they keep: Exchange Online as `outlook.com` or `exchangelabs.com`. */
const providers: ReadonlySet<string> = new Set(
  'outlook.com exchangelabs.com gmail.com yahoo.com icloud.com apple.com'.split(' '),
);

/** Recipients that are looked at. */
const RECIPIENTS = 20;

/** The Message-ID names a domain that is nobody else in the mail: not the sender, not a host on the way. */
export default {
  id: 'messageid-other-domain',
  weight: 1,
  kinds: ['spam'],
  group: 'sender-alignment',
  sources: ['RFC 5322 §3.6.4'],
  title: {
    ja: 'Message-IDのドメインが、差出人とも経路とも合いません',
    en: 'The Message-ID names a domain that is neither the sender nor on the route',
  },
  explains: {
    ja: 'Message-IDは、ふつう差出人か、最初に受け付けたサーバーのドメインで作られます。このメールでは{messageId}で、差出人{from}とも、通った中継とも関係がありません。',
    en: 'A Message-ID is made with the domain of the sender or of the first server. Here it is {messageId}, which belongs neither to {from} nor to any host on the way.',
  },
  mistakes: {
    ja: '自宅のパソコンの名前や、社内だけの名前で作るメールソフトもあります。',
    en: 'Some mail programs use the name of the computer, or a name known only inside a company.',
  },
  detect({ from, sender, replyTo, to, mailFrom, messageId, route }) {
    const [first] = from;
    // without a route nobody knows which hosts it passed
    if (first === undefined || messageId === undefined || route.value.hops.length === 0) return [];
    const host = hostOfMessageId(messageId.value);
    const named = registrableDomain(host);
    // a name of the inside (`.local`, `.localdomain`) tells nothing; services that send for others use their own
    if (
      named === undefined ||
      !isTopLevel(host.slice(host.lastIndexOf('.') + 1)) ||
      providers.has(named) ||
      isMailingService(named)
    )
      return [];
    // a mail without one gets it from the first host, which may be the recipient's own: forms on his web site
    const known = [...from, ...sender, ...replyTo, ...to.slice(0, RECIPIENTS)].map(({ value }) =>
      domainOfAddress(value.address),
    );
    if (mailFrom !== undefined) known.push(domainOfAddress(mailFrom.value));
    for (const { by, helo, rdns, envelopeFrom } of route.value.hops) {
      for (const host of [by, helo, rdns])
        if (host !== undefined) known.push(registrableDomain(host) ?? host.toLowerCase());
      if (envelopeFrom !== undefined) known.push(domainOfAddress(envelopeFrom));
    }
    if (known.some((domain) => sameHolder(domain, named))) return [];
    const hit: Hit = {
      proof: [...messageId.proof, ...first.proof],
      words: { messageId: messageId.value.slice(0, 200), from: senderWords(first.value) },
    };
    return [hit];
  },
} satisfies Detector;
