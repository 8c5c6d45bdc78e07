import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import { isAfterMuch } from '../acquaintance-aims.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { toldOf, usersOf } from '../known/senders/acquaintance.ts';
import { addressKey } from '../known/senders/author-keys.ts';
import { isOwnName } from '../known/senders/own-names.ts';

/** A name that more addresses than this use often is a common one. */
const USERS = 3;

/** The name of somebody who often wrote here, with an address, and a domain, that are not his usual ones. */
export default {
  id: 'known-name-other-address',
  weight: 2,
  kinds: ['fraud', 'phishing'],
  group: 'impersonation',
  contradicts: ['genuine'],
  sources: [
    'story 002',
    'https://www.ipa.go.jp/security/bec/',
    'https://www.ipa.go.jp/security/emotet/',
    'own-names.ts 2026-11-29',
  ],
  title: {
    ja: '知っている相手の名前ですが、これまでと違うアドレスです',
    en: 'The name of somebody known, with another address than his',
  },
  explains: {
    ja: '「{name}」からのメールは、これまで{known}から{mails}通届いています。今回の{address}は、この名前でいつも使われるアドレスではありません。名前は誰でも名乗れ、知人や取引先を装う詐欺はこの形で届きます。',
    en: '"{name}" has written {mails} times from {known}. {address} is not an address that usually comes with this name. Anybody can write a name, and fraud that poses as an acquaintance or a business partner comes like this.',
  },
  mistakes: {
    ja: '同姓同名の別人のほか、本人が私用のアドレスや新しいアドレスから書くこともあります。返信する前に、以前から知っている連絡先で確かめてください。',
    en: 'Other people have the same name, and people write from a private or a new address. Ask by a way that you knew before, ahead of answering.',
  },
  detect(facts) {
    const past = toldOf(facts, 'name');
    const [sender] = facts.from;
    // a list writes the name of its member before an address of its own
    if (
      past === undefined ||
      sender === undefined ||
      facts.distribution.some(({ value }) => value.kind !== 'newsletter')
    )
      return [];
    const { name, address } = sender.value;
    const key = addressKey(address);
    if (key === undefined || !isOwnName(name)) return [];
    const { regular, own } = usersOf(past.told);
    const [known] = regular;
    if (known === undefined || own.length > USERS || own.some((one) => isOf(one.address, key))) return [];
    const hit: Hit = {
      proof: past.proof,
      words: { name, address, known: known.address, mails: String(known.mails - known.harmful) },
      ...(isAfterMuch(facts) ? {} : { weight: 1 }),
    };
    return [hit];
  },
} satisfies Detector;

/** The same address, or another of the same firm. Where anybody can have a mailbox, the firm is not the one who writes. */
function isOf(known: string, address: string): boolean {
  if (known === address) return true;
  return !isMailboxHost(hostOfAddress(address)) && sameHolder(domainOfAddress(known), domainOfAddress(address));
}
