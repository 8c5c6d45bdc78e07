import { domainOfAddress, firstLabel, localOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { leadsToOwn, strangePageIn } from '../known/links/strange-page.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isNameOfOther } from '../known/senders/sender-name.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';

/**
 * `dakota.harris3`: a person's mailbox, as houses of thousands give them out, with a number for namesakes, or of a school. Whoever writes
 * invitations for others in a small house is the only one of his name there.
 */
const PERSON = /^([a-z]{2,20})[._]([a-z]{2,25})(\d{0,4})$/;
const SCHOOL = /\.edu(?:\.[a-z]{2})?$|\.(?:ac|ed|k12)\.[a-z]{2}$/;
/** What mailboxes of offices are made of. */
const OFFICE =
  /^(?:no|do|not|reply|info|news|mail|team|sales|support|service|customer|contact|office|admin|help|desk|care|billing|shop|store|web|online|account|accounts|marketing|press|events?|orders?|notif\w*|alerts?|hello|hr|it|my|the|us|uk|jp|de|fr|en|post|ship\w*|track\w*|newsletters?|membership|club|community|member|users?)$/;

/** A person's mailbox at some house speaks in the name of something else, and nothing that can be opened is of that house. */
export default {
  id: 'person-under-trade-name',
  weight: 1,
  kinds: ['spam', 'phishing'],
  group: 'sender-written',
  supports: ['stolen-account'],
  sources: ['https://www.ipa.go.jp/security/anshin/', 'https://attack.mitre.org/techniques/T1586/002/'],
  title: {
    ja: '個人のメールアドレスから、関係のない名前で送られています',
    en: 'A person’s mailbox writes under a name that has nothing to do with it',
  },
  explains: {
    ja: '差出人の名前は「{name}」ですが、アドレス{address}は個人のもので、名前ともドメインとも合いません。開かせる先の{host}も、そのドメインのものではありません。乗っ取った個人のアカウントから広告や偽の通知を送るときの形です。',
    en: 'The name is "{name}", but {address} is the mailbox of a person, and neither that person nor the domain is in the name. It leads to {host}, which is not of that domain. Stolen accounts send advertisements and false notices so.',
  },
  mistakes: {
    ja: '担当者が自分のアドレスから、催しや部署の名前で案内を送ることもあります。',
    en: 'Somebody may send an invitation from his own mailbox under the name of an event or a department.',
  },
  detect(facts) {
    const [sender, second] = facts.from;
    if (sender === undefined || second !== undefined || !isStrangersLetter(facts)) return [];
    const { name, address } = sender.value;
    const domain = domainOfAddress(address);
    const pieces = PERSON.exec(localOfAddress(address).toLowerCase());
    if (pieces === null || isFreemail(domain) || isMailingService(domain)) return [];
    if (pieces[3] === '' && !SCHOOL.test(domain)) return [];
    if (pieces.slice(1, 3).some((piece) => OFFICE.test(piece) || firstLabel(domain).includes(piece))) return [];
    // one word may be what his friends call him
    const words = name
      .slice(0, 120)
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word));
    if (words.length < 2 || isNameOfOther(facts) !== true || leadsToOwn(facts)) return [];
    const page = strangePageIn(facts);
    if (page === undefined || sameHolder(page.value.domain, domain)) return [];
    return [
      { proof: [...sender.proof, ...page.proof], words: { name: name.slice(0, 80), address, host: page.value.host } },
    ];
  },
} satisfies Detector;
