import { domainOfAddress, firstLabel, hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain } from '../known/brands/brand-match.ts';
import { isFreemail } from '../known/freemail.ts';
import { isMailboxHost } from '../known/mail-providers.ts';
import { plain } from '../known/plain.ts';

/** A mail to more people plays nobody's own company. */
const RECIPIENTS = 50;

/** Whether the domain stands in the name as a word of its own. */
function names(name: string, domain: string): boolean {
  const at = name.indexOf(domain);
  if (at < 0) return false;
  const beside = /[a-z0-9.-]/;
  return !beside.test(name.charAt(at - 1)) && !/[a-z0-9-]/.test(name.charAt(at + domain.length));
}

/** Letters of a label that is a name, and of one that is initials. */
const NAME = 5;
const INITIALS = 3;
/** Words that stand in initials by no letter. */
const SMALL = /^(?:of|the|and|for|at|in|de|für|du|des)$/;

/** Whether the words of the name are the house's: joined they are its label, or begin with its letters one by one. */
function namesHouse(name: string, label: string): boolean {
  const words = name.split(/[^a-z0-9]+/).filter((word) => word !== '' && !SMALL.test(word));
  for (let from = 0; label.length >= NAME && from < words.length; from++) {
    let joined = '';
    for (let to = from; to < words.length && joined.length < label.length; to++) joined += words[to] ?? '';
    if (joined === label) return true;
  }
  return label.length >= INITIALS && words.map((word) => word.charAt(0)).join('') === label;
}

/** What firms let write to their people in their own name: personnel, tickets, signing in, papers. As of 2026-11-30, each maker's own site. */
const SERVICES: ReadonlySet<string> = new Set(
  'myworkday.com workday.com service-now.com servicenow.com okta.com successfactors.com successfactors.eu adp.com bamboohr.com paychex.com personio.de personio.com atlassian.net zendesk.com freshdesk.com cybozu.com kintone.com smarthr.jp jobcan.ne.jp moneyforward.com freee.co.jp knowbe4.com'.split(
    ' ',
  ),
);
const isService = (domain: string): boolean => SERVICES.has(domain) || isBrandDomain(domain);

/** The display name carries the reader's own domain or address, or the name of his house, and the address does not. */
export default {
  id: 'display-name-recipient-domain',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  contradicts: ['genuine'],
  sources: ['RFC 5322 §3.4', 'samples/004-hosting-company.eml'],
  title: {
    ja: '差出人の名前に、受取人自身のドメインか組織の名前が入っています',
    en: "The sender's name holds the recipient's domain or house",
  },
  explains: {
    ja: '表示名「{name}」は受取人のドメイン{domain}を名乗っていますが、実際の差出人は{address}です。受取人の会社や管理者からのメールに見せかける手口です。',
    en: 'The display name "{name}" is that of the recipient\'s domain {domain}, but the mail comes from {address}. This makes it look like mail from the recipient\'s own company.',
  },
  mistakes: {
    ja: '受取人の名前を差し込む配信サービスや、共有・通知の代行サービスが、同じ書き方をすることがあります。',
    en: "Services that send invitations or notices on somebody's behalf sometimes write names this way.",
  },
  detect({ from, to, cc }) {
    const domains = new Set(
      [...to, ...cc]
        .slice(0, RECIPIENTS)
        .map(({ value }) => hostOfAddress(value.address))
        .filter((host) => host.length > 3 && host.includes('.') && !isFreemail(host)),
    );
    for (const sender of from) {
      const name = plain(sender.value.name.slice(0, 500));
      if (name === '') continue;
      const own = domainOfAddress(sender.value.address);
      for (const host of domains) {
        const domain = domainOfAddress(`@${host}`);
        if (domain === own) continue;
        const isWritten = names(name, host) || names(name, domain); // a full address ends in its host
        // services that work for the house say whose they are, too: the words alone are a hint
        const isHouse = !isMailboxHost(host) && namesHouse(name, firstLabel(domain));
        if (!isWritten && !isHouse) continue;
        const hit: Hit = {
          proof: sender.proof,
          words: { name: sender.value.name, domain, address: sender.value.address },
          ...(isWritten && !isService(own) ? {} : { weight: 1 }),
        };
        return [hit];
      }
    }
    return [];
  },
} satisfies Detector;
