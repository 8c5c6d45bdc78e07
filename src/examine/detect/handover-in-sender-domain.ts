import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { reverseNameOf } from '../known/hosts/handover-name.ts';
import { providerOf } from '../known/hosts/mail-providers.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isConfirmed } from '../observe/border.ts';

/** Free mailboxes whose provider names its hosts otherwise, and where a host hands over what a user of that provider sent by his login. */
const BY_LOGIN: ReadonlySet<string> = new Set(
  'gmail.com googlemail.com aol.com icloud.com me.com proton.me protonmail.com'.split(' '),
);

function isOfDomain(host: string, domain: string): boolean {
  const own = registrableDomain(host);
  return (
    own === domain || (own !== undefined && BY_LOGIN.has(domain) && providerOf(domain)?.hosts.includes(own) === true)
  );
}

/** The name our own border found for the client lies in the domain of the From address. */
export default {
  id: 'handover-in-sender-domain',
  weight: -1,
  sources: ['RFC 8601 §3', 'RFC 5321 §4.4'],
  supports: ['genuine'],
  contradicts: ['forged'],
  title: { ja: '引き渡し元の名前が差出人のドメインのものです', en: 'The handover’s name lies in the sender’s domain' },
  explains: {
    ja: 'こちらのサーバーが調べた引き渡し元の名前は{rdns}で、差出人のドメイン{domain}を持つ側のものです。',
    en: 'The name that our own server found for the handover, {rdns}, belongs to whoever holds the sender’s domain {domain}.',
  },
  mistakes: {
    ja: '逆引きの名前はIPアドレスの持ち主が自由に付けられます。正引きで確かめるまでは弱い裏づけです。アカウントが乗っ取られていても同じ名前になります。',
    en: 'The holder of an IP address may give it any name; until it is confirmed forwards this is weak support. A stolen account shows the same name.',
  },
  detect({ from, route, distribution, handoverName }) {
    // a list hands on what anybody wrote
    if (from[0]?.value.through !== undefined || isOfList({ distribution })) return [];
    const { handover, hops } = route.value;
    const rdns = reverseNameOf(handover);
    const [sender, second] = from;
    // several From addresses: nobody can say whose domain it would have to be
    if (handover === undefined || rdns === undefined || sender === undefined || second !== undefined) return [];
    const domain = domainOfAddress(sender.value.address);
    const line = hops[handover.hop];
    if (domain === '' || line === undefined || !isOfDomain(rdns, domain)) return [];
    const hit: Hit = {
      proof: [...sender.proof, { at: line.at }],
      words: { rdns, domain },
      // of a free mailbox, or a service that sends for others, it shows the provider alone
      ...(isFreemail(domain) || isMailingService(domain) ? { weight: 0, supports: [] } : {}),
      // whoever holds the address gives it what name he likes
      ...(isConfirmed(line) || handoverName?.value.iprev === 'pass' ? {} : { contradicts: [] }),
    };
    return [hit];
  },
} satisfies Detector;
