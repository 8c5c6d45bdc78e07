import { domainOfAddress, hostOfAddress, registrableDomain } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { mayBeReadersForwarder } from '../known/carriers/reader-forwarder.ts';
import { reverseNameOf } from '../known/hosts/handover-name.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';
import { isVouchedFor } from '../known/vouching/vouched-for.ts';
import handoverWithoutRdns from './handover-without-rdns.ts';

/** Large mailbox providers take no mass mail without a signature since February 2024; before, most of these houses signed already. */
const SIGNED_SINCE = '2024-03';
const MOSTLY_SIGNED_SINCE = '2018';

/** The address is of a known organisation; no signature of theirs stands in the header, and a host brought it that is neither theirs nor a service's. */
export default {
  id: 'house-by-strange-host',
  weight: 2,
  kinds: ['phishing', 'fraud', 'spam'],
  group: 'sender-alignment',
  supports: ['forged'],
  contradicts: ['genuine'],
  sources: ['RFC 6376 §3.5', 'RFC 7489 §3.1', 'brands.ts 2026-11-30'],
  title: {
    ja: '有名な組織のアドレスですが、その組織の署名がなく、見知らぬサーバーから届いています',
    en: 'A known organization would sign its mail; this has no signature of theirs and came from a strange host',
  },
  explains: {
    ja: '差出人は{address}ですが、{domain}の電子署名(DKIM)がヘッダーになく、渡してきたのは{host}です。その組織のものでも、知られた配信サービスのものでもありません。',
    en: 'It is from {address}, but no signature (DKIM) of {domain} stands in its header, and {host} handed it over: neither a host of theirs nor of a mailing service that is known.',
  },
  mistakes: {
    ja: '小さな配信業者から署名なしで送られた場合や、転送の途中で署名が外された場合は、本物でもこうなります。',
    en: 'Genuine mail looks so that a small agency sends unsigned, or that lost its signature on the way.',
  },
  detect(facts) {
    const [sender, second] = facts.from;
    const { mailFrom, distribution, bounce, passedOn } = facts;
    if (sender === undefined || second !== undefined || bounce !== undefined || passedOn !== undefined) return [];
    const { address } = sender.value;
    if (!isHouse(address) || distribution.some(({ value }) => value.kind !== 'newsletter')) return [];
    const own = domainOfAddress(address);
    const host = strangeHost(facts, own);
    const at = timeOf(facts);
    if (host === undefined || at < MOSTLY_SIGNED_SINCE) return [];
    const signers = facts.authentication.value.signers?.map((one) => registrableDomain(one) ?? one) ?? [];
    if (signers.some((one) => sameHolder(one, own))) return [];
    if ([...signers, domainOfAddress(mailFrom?.value ?? '')].some(isMailingService)) return [];
    if (isVouchedFor(facts) || isSubmission(facts) || mayBeReadersForwarder(facts)) return [];
    return [
      {
        proof: [...sender.proof, ...handoverProof(facts)],
        words: { address, domain: own, host },
        weight: at < SIGNED_SINCE ? 1 : 2,
      },
    ];
  },
} satisfies Detector;

/** An organisation's own address; what a provider's customers send is signed by him who carries it. */
const isHouse = (address: string): boolean =>
  isBrandDomain(domainOfAddress(address)) && !isMailboxHost(hostOfAddress(address));

/** The host that handed it over, where it is certain who that is, and neither of the house nor of a service. */
function strangeHost(facts: Facts, own: string): string | undefined {
  const { route, networks } = facts;
  const { handover } = route.value;
  if (handover?.ip === undefined || handover.certainty === 'likely') return undefined;
  const network = networks.find(({ value }) => value.role === 'handover')?.value;
  if (network?.special !== undefined && network.special !== 'documentation') return undefined;
  // what a client calls itself counts in its favour, unless our side looked for its name and found none
  const claimed = handoverWithoutRdns.detect(facts).length > 0 ? undefined : handover.helo;
  const name = reverseNameOf(handover);
  const names = [name, claimed].flatMap((one) => registrableDomain(one ?? '') ?? []);
  if (names.some((one) => sameHolder(one, own) || isMailingService(one))) return undefined;
  return name === undefined ? handover.ip : `${name} [${handover.ip}]`;
}

/** When it came, as our side says where it does; RFC 3339, so that times compare as words. */
const timeOf = ({ route, date }: Facts): string => route.value.handover?.date ?? date?.value ?? '';
