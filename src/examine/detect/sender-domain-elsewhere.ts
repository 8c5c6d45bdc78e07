import { readIp } from '../../message/ip.ts';
import type { Detector } from '../finding.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';
import { isVouchedFor } from '../known/vouching/vouched-for.ts';

/** The sender's domain has its own addresses elsewhere than the handover; they need not agree, so it weighs nothing. */
export default {
  id: 'sender-domain-elsewhere',
  weight: 0,
  sources: ['story 004', 'RFC 5321 §5.1', 'RFC 7208 §1'],
  title: {
    ja: '差出人のドメインのサーバーと、引き渡し元は別のアドレスです',
    en: 'The sender’s domain has its addresses elsewhere than the handover',
  },
  explains: {
    ja: '差出人のドメイン{domain}のアドレスは{addresses}で、引き渡し元は{ip}です。ドメインのアドレスはふつうウェブサイトのもので、メールを送るサーバーと同じとは限りません。送ってよいサーバーかどうかは、SPFで分かります。',
    en: 'The domain {domain} in From is at {addresses}; the handover is {ip}. The address of a domain is usually that of its web site, which need not be where its mail is sent: SPF tells which hosts may send.',
  },
  mistakes: {
    ja: '本物のメールでも、多くはこうなります。これは疑う理由にはなりません。',
    en: 'It is so for most genuine mail too, and is no reason for suspicion.',
  },
  detect(facts) {
    const { senderDomain, route } = facts;
    const ip = route.value.handover?.ip;
    const own = ip === undefined ? undefined : readIp(ip);
    if (senderDomain === undefined || ip === undefined || own === undefined) return [];
    const { domain, addresses } = senderDomain.value;
    // addresses of another family cannot be compared
    const comparable = addresses.filter((one) => one.includes(':') === ip.includes(':'));
    if (comparable.length === 0 || comparable.some((one) => readIp(one)?.join() === own.join())) return [];
    // who vouches for the mail answers the question that this one asks
    if (isSubmission(facts) || isVouchedFor(facts) || facts.authentication.value.spf?.result === 'pass') return [];
    const words = { domain, addresses: comparable.slice(0, 3).join(', '), ip };
    return [{ proof: [...senderDomain.proof, ...handoverProof(facts)], words }];
  },
} satisfies Detector;
