import { domainOfAddress, firstLabel, hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isCompanyWord } from '../known/brands/company-words.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isErrand } from '../known/domains/errands.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { saysOffice } from '../known/senders/own-names.ts';
import { plain } from '../known/text/plain.ts';

/** A mail to more people plays nobody's own company. */
const RECIPIENTS = 50;

/** Whether the domain stands in the name as a word of its own. */
function names(name: string, domain: string): boolean {
  const at = name.indexOf(domain);
  if (at < 0) return false;
  const beside = /[a-z0-9.-]/;
  return !beside.test(name.charAt(at - 1)) && !/[a-z0-9-]/.test(name.charAt(at + domain.length));
}

/** How the name holds it. */
const DOMAIN: Text = { ja: '受取人のドメイン{domain}', en: 'the recipient’s domain {domain}' };
const WORD: Text = { ja: '受取人のドメイン{domain}と同じ名前', en: 'the name of the recipient’s domain {domain}' };
const FIRST_LETTERS: Text = {
  ja: '頭文字が受取人のドメイン{domain}になる言葉',
  en: 'words whose first letters are the recipient’s domain {domain}',
};

/** Letters of a label that is a name, and of one that is initials. */
const NAME = 5;
const INITIALS = 3;
/** Words that stand in initials by no letter. */
const SMALL = /^(?:of|the|and|for|at|in|de|für|du|des)$/;

/** How the words of the name are the domain's own label: joined they are it, or they begin with its letters one by one. */
function houseIn(name: string, label: string): Text | undefined {
  const words = name.split(/[^a-z0-9]+/).filter((word) => word !== '' && !SMALL.test(word));
  const whole = label.replaceAll('-', '');
  for (let from = 0; whole.length >= NAME && from < words.length; from++) {
    let joined = '';
    for (let to = from; to < words.length && joined.length < whole.length; to++) joined += words[to] ?? '';
    if (joined === whole) return WORD;
  }
  const initials = words.map((word) => word.charAt(0)).join('');
  return label.length >= INITIALS && initials === label ? FIRST_LETTERS : undefined;
}

/** Addresses and hosts are held against a domain as a whole: `john@works.example.net` names no house of `works.example`. */
const WRITTEN_OUT = /[a-z0-9][@.][a-z0-9]/;

/** What stands in names of houses, their desks and machines, and in no person's. */
const HOUSE =
  /(?:^|[^a-z])(?:it|hq|web|server|network|group|gmbh|ag|kk|corp|corporation|company|llc|plc|limited|incorporated|bank|university|college|school|institute|foundation|association|society|hospital|clinic|hotel|holdings|industries|partners|management|finance|payroll|human resources|board|library|council|ministry)(?:$|[^a-z])|社|銀行|大学|学校|学園|協会|病院|組合|役所/;

/** `Klaus Schneider` writes to `schneider.com`: houses have names of people, so the name has to say that it is a house's. */
const saysHouse = (name: string): boolean =>
  HOUSE.test(name) ||
  saysOffice(name) ||
  name.split(/[^\p{L}\p{N}]+/u).some((word) => word !== '' && (isErrand(word) || isCompanyWord(word)));

/** The name is the house's label alone, and the address has nothing of it: a person's own address mostly holds his name. */
const isNothingElse = (name: string, label: string, address: string): boolean =>
  name.replace(/[^a-z0-9]/g, '') === label &&
  !address
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .includes(label);

/** How the name says the house of this label; not where a person's own name explains it, or that of the sender's own domain. */
function houseOf(written: string, label: string, address: string): Text | undefined {
  const name = written
    .split(' ')
    .filter((word) => word !== '' && !WRITTEN_OUT.test(word))
    .join(' ');
  const house = houseIn(name, label);
  // `Works <office@works.example.net>`, another house of that name: what its domain imitates is asked elsewhere
  if (house === undefined || firstLabel(domainOfAddress(address)) === label) return undefined;
  return saysHouse(name) || isNothingElse(name, label, address) ? house : undefined;
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
    ja: '差出人の名前に、受取人自身のドメインか、その名前が入っています',
    en: 'The sender’s name holds the recipient’s domain, or its name',
  },
  explains: {
    ja: '表示名「{name}」には{held}が入っていますが、差出人のアドレスは{address}です。受取人の会社やその管理者を装うメールは、このように名乗ります。',
    en: 'The display name "{name}" holds {held}, but the mail comes from {address}. Mail that poses as the recipient’s own company or its mail system is named so.',
  },
  mistakes: {
    ja: '受取人の名前を差し込む配信サービスや、共有・通知の代行サービスが、同じ書き方をすることがあります。同じ名前の別の会社のこともあります。',
    en: 'Services that send invitations or notices on somebody’s behalf sometimes write names this way, and another house may have the same name.',
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
        const house =
          isWritten || isMailboxHost(host) ? undefined : houseOf(name, firstLabel(domain), sender.value.address);
        if (!isWritten && house === undefined) continue;
        const hit: Hit = {
          proof: sender.proof,
          words: { name: sender.value.name, domain, held: house ?? DOMAIN, address: sender.value.address },
          ...(isWritten && !isService(own) ? {} : { weight: 1 }),
        };
        return [hit];
      }
    }
    return [];
  },
} satisfies Detector;
