import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { mayBeReadersForwarder } from '../known/carriers/reader-forwarder.ts';
import { reverseNameOf } from '../known/hosts/handover-name.ts';
import { organizationIn, ownResults } from '../known/vouching/border-record.ts';
import { isKnownHouse } from '../known/vouching/own-host.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';
import { isVouchedFor } from '../known/vouching/vouched-for.ts';

/** The address is of a known organisation, and nothing of what our border recorded is: another's envelope and host, no signature. */
export default {
  id: 'house-unauthenticated',
  weight: 1,
  sources: ['RFC 8601 §2.7', 'RFC 7489 §3.1', 'brands.ts 2026-11-30'],
  group: 'sender-alignment',
  kinds: ['phishing', 'fraud', 'spam'],
  supports: ['forged'],
  contradicts: ['genuine'],
  title: {
    ja: '有名な組織のアドレスですが、その組織から送られた記録が何もありません',
    en: 'A known organization’s address, and nothing recorded is that organization’s',
  },
  explains: {
    ja: '差出人は{address}ですが、受信側の記録では署名(DKIM)も送信元の許可(SPF)も{domain}のものではなく、配送に使われた送信元は{mailFrom}です。',
    en: 'It is from {address}, but neither signature (DKIM) nor permission (SPF) that our side recorded is of {domain}, and the envelope that carried it names {mailFrom}.',
  },
  mistakes: {
    ja: '組織が使う配信サービスのうち、一覧にない小さなものから署名なしで送られた場合は、本物でもこうなります。',
    en: 'Genuine mail that an organization sends unsigned through a small service that nobody knows looks the same.',
  },
  detect(facts) {
    const [sender, second] = facts.from;
    const { mailFrom } = facts;
    if (sender === undefined || second !== undefined || mailFrom === undefined || !mailFrom.value.includes('@'))
      return [];
    const { address } = sender.value;
    // through a group the envelope and the host are the group's
    if (sender.value.through !== undefined) return [];
    if (!isKnownHouse(address) || isOfList(facts)) return [];
    if (!isForeign(facts, domainOfAddress(address)) || isVouchedFor(facts) || isSubmission(facts)) return [];
    const hit: Hit = {
      proof: [...facts.authentication.proof, ...sender.proof, ...mailFrom.proof, ...handoverProof(facts)],
      words: { address, domain: domainOfAddress(address), mailFrom: mailFrom.value },
      ...(mayBeReadersForwarder(facts) && { weight: 0 as const, supports: [], contradicts: [] }),
    };
    return [hit];
  },
} satisfies Detector;

/** Our side checked, and what passed, who it would be returned to and whose host brought it are others'; none is known to send for others. */
function isForeign(facts: Facts, own: string): boolean {
  const ours = ownResults(facts);
  if (!ours.some(({ method }) => method === 'spf') || !ours.some(({ method }) => method === 'dkim')) return false;
  const passed = ours.filter(({ method, result }) => (method === 'dkim' || method === 'spf') && result === 'pass');
  // whoever signs for another has an arrangement with him
  if (passed.some(({ method }) => method === 'dkim')) return false;
  const envelope = domainOfAddress(facts.mailFrom?.value ?? '');
  const host = registrableDomain(reverseNameOf(facts.route.value.handover) ?? '') ?? '';
  return ![...passed.map(organizationIn), envelope, host]
    .filter((domain) => domain !== '')
    .some((domain) => sameHolder(domain, own) || isMailingService(domain));
}
