import { domainOfAddress, firstLabel, hostOfAddress, localOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isFreeMailbox } from '../known/carriers/notices.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { quotes } from '../known/text/quotation.ts';

/** Letters of a label that are no chance in an address, as a word in a signature, and as initials. */
const IN_ADDRESS = 6;
const IN_WORDS = 4;
const INITIALS = 3;
/** Characters at the end that are a signature. */
const FOOT = 240;

/** The line names the house: by its label, or by words that begin with the letters of it. */
function names(line: string, label: string): boolean {
  const words = line.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (label.length >= IN_WORDS && words.some((word) => word.toLowerCase() === label)) return true;
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0).toLowerCase());
  return label.length >= INITIALS && initials.join('') === label;
}

/** He signs as one of the reader's own house, or has its name in his address, and writes from a mailbox that anybody can have. */
export default {
  id: 'house-by-freemail',
  weight: 1,
  kinds: ['fraud'],
  group: 'colleague',
  exceptReports: true,
  sources: [
    'https://www.ipa.go.jp/security/bec/',
    'https://consumer.ftc.gov/consumer-alerts/2021/09/your-boss-isnt-emailing-you-about-gift-card',
  ],
  title: {
    ja: '宛先と同じ組織の人のようですが、誰でも取れる無料のアドレスです',
    en: 'It looks like somebody of the reader’s own house, but comes from a free mailbox',
  },
  explains: {
    ja: '署名またはアドレスに、宛先の組織({own})の名前が入っていますが、アドレス{address}は誰でも取れるものです。',
    en: 'The signature or the address names {own}, but anybody can have the address {address}.',
  },
  mistakes: {
    ja: '学生や職員が、私用のアドレスから書くこともあります。',
    en: 'Students and staff do write from private mailboxes.',
  },
  detect({ from, to, text, thread, distribution, passedOn }) {
    const [sender] = from;
    if (sender === undefined || text === undefined || thread !== undefined || passedOn !== undefined) return [];
    if (distribution.length > 0 || quotes(text.value) || !isFreeMailbox(sender.value.address)) return [];
    const { address } = sender.value;
    const local = localOfAddress(address).toLowerCase();
    const foot = text.value.seen.trimEnd().slice(-FOOT).split('\n');
    for (const { value } of to.slice(0, 5)) {
      const own = domainOfAddress(value.address);
      const label = firstLabel(own);
      if (label === '' || value.address === sender.value.through || isMailboxHost(hostOfAddress(value.address)))
        continue;
      const isInAddress = label.length >= IN_ADDRESS && local.includes(label);
      if (!isInAddress && !foot.some((line) => names(line, label))) continue;
      return [{ proof: [...sender.proof, ...text.proof], words: { own, address } }];
    }
    return [];
  },
} satisfies Detector;
