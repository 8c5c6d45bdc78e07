import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';

/** From is of the reader's own house, but a stranger's envelope brought the mail from outside. */
export default {
  id: 'colleague-from-outside',
  weight: 1,
  kinds: ['phishing', 'fraud'],
  supports: ['forged'],
  group: 'sender-alignment',
  sources: ['RFC 5321 §4.4', 'RFC 7489 §3.1', 'https://www.ipa.go.jp/security/bec/'],
  title: {
    ja: '同じ組織の人を名乗っていますが、外の別のドメインから届いています',
    en: 'It names somebody of the reader’s own house, but came from outside by a stranger’s envelope',
  },
  explains: {
    ja: '差出人は受取人と同じ{domain}ですが、エンベロープFromは{other}で、引き渡し元も組織の外です。同僚や社内の部署をかたるメールの形です。',
    en: 'From is of {domain}, as the reader is, but the envelope is of {other} and the handover is outside. Mail that poses as a colleague’s looks like this.',
  },
  mistakes: {
    ja: '社内名義で送る外部のサービス(給与明細、アンケート、問い合わせフォームなど)も同じ形になります。',
    en: 'Services that send in the name of the house (payslips, surveys, web forms) look the same.',
  },
  detect(facts) {
    const { from, to, mailFrom, route, thread, distribution, bounce } = facts;
    const [sender, second] = from;
    if (sender === undefined || second !== undefined || route.value.handover === undefined) return [];
    if (thread !== undefined || distribution.length > 0 || bounce !== undefined || mailFrom === undefined) return [];
    const domain = domainOfAddress(sender.value.address);
    const other = domainOfAddress(mailFrom.value);
    if (other === '' || domain === '' || isMailboxHost(hostOfAddress(sender.value.address))) return [];
    if (!to.some(({ value }) => domainOfAddress(value.address) === domain)) return [];
    if (sameHolder(domain, other) || isMailingService(other) || isSubmission(facts)) return [];
    if (isSentByOwnHost(facts, domain)) return [];
    return [{ proof: [...sender.proof, ...mailFrom.proof, ...handoverProof(facts)], words: { domain, other } }];
  },
} satisfies Detector;
