import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isFreemail } from '../known/freemail.ts';
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

/** The display name carries the reader's own domain or address, the address does not. */
export default {
  id: 'display-name-recipient-domain',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  contradicts: ['genuine'],
  sources: ['RFC 5322 §3.4', 'samples/004-hosting-company.eml'],
  title: {
    ja: '差出人の名前に、受取人自身のドメインが入っています',
    en: "The sender's name carries the recipient's own domain",
  },
  explains: {
    ja: '表示名「{name}」に受取人のドメイン{domain}が書かれていますが、送信元は{address}です。受取人の会社や管理者からのメールに見せかける手口です。',
    en: 'The display name "{name}" carries the recipient\'s domain {domain}, but the mail comes from {address}. This makes it look like mail from the recipient\'s own company.',
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
        .filter((host) => host.length > 3 && !isFreemail(host)),
    );
    for (const sender of from) {
      const name = plain(sender.value.name.slice(0, 500));
      if (name === '') continue;
      const own = domainOfAddress(sender.value.address);
      for (const host of domains) {
        const domain = domainOfAddress(`@${host}`);
        if (domain === own || !(names(name, host) || names(name, domain))) continue; // a full address ends in its host
        const hit: Hit = {
          proof: sender.proof,
          words: { name: sender.value.name, domain, address: sender.value.address },
        };
        return [hit];
      }
    }
    return [];
  },
} satisfies Detector;
