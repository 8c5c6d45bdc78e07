import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import { hasLogin } from '../border/login.ts';
import type { RouteHop } from '../facts/way.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';

/**
 * A line that can be tied to our border says that whoever sent the mail logged in as the sender: then the address was
 * really used, by its owner or by a thief, and was not merely typed into a header.
 */
export default {
  id: 'login-in-route',
  weight: 0,
  sources: ['RFC 4954', 'RFC 3848', 'RFC 1413'],
  supports: ['stolen-account', 'genuine'],
  title: {
    ja: '差出人の側でログインして送られた記録があります',
    en: 'The route records a login on the sender’s side',
  },
  explains: {
    ja: '{by}の行に、送り手が{user}として接続した記録があります。これがメール送信の認証(SMTP AUTH)なら、差出人のアカウントが実際に使われています。本人が送ったのでなければ、詐称ではなく乗っ取りが疑われます。',
    en: 'The line of {by} records that the sender connected as {user}. If that is a login (SMTP AUTH), the sender’s account was really used: unless its owner sent the mail, the account is likely stolen rather than the address forged.',
  },
  mistakes: {
    ja: 'qmailの「(利用者@ドメイン@IPアドレス)」は、認証の記録ではなく、接続した側の自己申告(ident)のこともあります。信頼境界より下の行は、送り手が書き足すこともできます。送信サーバーの認証記録を管理者に確かめてください。',
    en: 'In qmail’s "(user@domain@IP)" the name may also come from ident, which the client answers itself, and a sender can type lines below the border. Ask the administrator of the sending server for its login records.',
  },
  detect(facts) {
    const { hops } = facts.route.value;
    if (!hops.some(namesUser)) return [];
    const domains = senderDomains(facts);
    const hits: Hit[] = [];
    for (const hop of tiedToBorder(hops)) {
      if (!namesUser(hop)) continue;
      const user = hop.user ?? '';
      const slot = isSlot(hop);
      const named = user.includes('@') ? domainOfAddress(user) : undefined;
      const at = hop.by === undefined ? undefined : registrableDomain(hop.by);
      const sender = [named, slot ? undefined : at].find((domain) => domain !== undefined && domains.has(domain));
      if (sender === undefined) continue;
      hits.push({
        proof: [{ at: hop.at }, ...senderProof(facts)],
        words: { by: hop.by ?? '?', user: user === '' ? `${sender} (${hop.with ?? '?'})` : user },
      });
    }
    return hits;
  },
} satisfies Detector;

const isSlot = ({ userKind, user }: RouteHop): boolean => userKind === 'slot' && user?.includes('@') === true;
const namesUser = (hop: RouteHop): boolean => isSlot(hop) || hasLogin(hop);

/** The domains that From and RFC5321.MailFrom name. */
function senderDomains({ from, mailFrom }: Facts): Set<string> {
  const addresses = [...from.map((one) => one.value.address), ...(mailFrom === undefined ? [] : [mailFrom.value])];
  return new Set(addresses.map(domainOfAddress).filter((domain) => domain !== ''));
}

function senderProof({ from, mailFrom }: Facts): readonly Hit['proof'][0][] {
  return [...(from[0]?.proof ?? []), ...(mailFrom?.proof ?? [])];
}

/** The believed lines, and those below as long as each was written by the client that the line above it names. */
function tiedToBorder(hops: readonly RouteHop[]): readonly RouteHop[] {
  const tied: RouteHop[] = [];
  let above: RouteHop | undefined;
  for (const hop of hops) {
    const believed = hop.trust === 'ours' || hop.trust === 'vouched';
    if (hop.trust === 'contradicted' || (!believed && (above === undefined || !continues(hop, above)))) break;
    tied.push(hop);
    // qmail's "invoked" line names nobody: whoever wrote it is the client of the line above
    if (hop.by !== undefined) above = hop;
  }
  return tied;
}

function continues(hop: RouteHop, above: RouteHop): boolean {
  if (hop.by === undefined) return hop.local === true;
  const own = registrableDomain(hop.by) ?? hop.by.toLowerCase();
  const isInside = above.ip === '127.0.0.1' || above.local === true;
  // what the client called itself at our door ties nothing: whoever writes the lines below chooses it
  const called = above.trust === 'ours' || above.trust === 'vouched' ? undefined : above.helo;
  const names = [above.rdns, called, isInside ? above.by : undefined];
  return names.some((name) => name !== undefined && (registrableDomain(name) ?? name.toLowerCase()) === own);
}
