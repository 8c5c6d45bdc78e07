import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { leadsToOwn } from '../known/links/strange-page.ts';
import { hostOfMessageId } from '../known/senders/message-id.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';

/** Gmail writes so what it adds (`<…SMTPIN_ADDED_MISSING@mx.google.com>`). */
const OF_GMAIL = 'SMTPIN_ADDED_';
/** `bn8nam04ft043`: a machine's own name; `mail` and `mx` are the names of many. */
const isMachine = (label: string): boolean => label.length >= MACHINE && /[a-z]/.test(label) && /[0-9]/.test(label);
const MACHINE = 6;

/** The host that took the mail over, where the Message-ID bears its name. */
function writerOf({ messageId, route }: Facts): string | undefined {
  const by = route.value.handover?.by?.toLowerCase();
  const id = messageId?.value ?? '';
  const host = hostOfMessageId(id);
  if (by === undefined || host === '') return undefined;
  if (id.includes(OF_GMAIL) && by === host) return by;
  if (host === by) return by;
  // Exchange Online: `…@BN8NAM04FT043.eop-NAM04.prod.protection.outlook.com` by `BN8NAM04FT043.mail.protection.outlook.com`
  const [one = '', other = ''] = [host, by].map((name) => name.split('.', 1)[0]);
  const isSameHouse = registrableDomain(host) === registrableDomain(by);
  return one === other && isSameHouse && isMachine(one) ? by : undefined;
}

/** The sender's program gave the mail no Message-ID: the one that it has was put in by the host that took it over. */
export default {
  id: 'messageid-added',
  weight: 1,
  kinds: ['spam', 'phishing', 'fraud'],
  group: 'mail-program',
  sources: ['RFC 5322 §3.6.4', 'RFC 6409 §8.3', 'https://spamassassin.apache.org/old/tests_3_3_x.html'],
  title: {
    ja: '送り手のソフトがMessage-IDを付けていません',
    en: 'Its sender gave it no Message-ID',
  },
  explains: {
    ja: 'Message-IDは{by}のもので、受け取った側のサーバーが後から付けたものです。メールソフトも配信サービスも自分で付けますが、大量送信用の自作のプログラムは付けないことがあります。',
    en: 'Its Message-ID is of {by}, the server that took it over, which puts one in where none is. Mail programs and mailing services write their own; programs made for sending to masses often do not.',
  },
  mistakes: {
    ja: '複合機などの機器や、会社で自作した通知のプログラムも、付けないことがあります。',
    en: 'Devices, and programs that a firm made for its own notices, leave it out too.',
  },
  detect(facts) {
    const { from, messageId, thread, passedOn, bounce, distribution } = facts;
    if (messageId === undefined || from.length === 0 || thread !== undefined || passedOn !== undefined) return [];
    if (bounce !== undefined || distribution.some(({ value }) => value.kind !== 'newsletter')) return [];
    const by = writerOf(facts);
    // a firm's own program for its notices leads to the firm
    if (by === undefined || leadsToOwn(facts)) return [];
    // who handed it in there, or is of that house, had it given by his own server
    if (isSubmission(facts)) return [];
    if (from.some(({ value }) => sameHolder(domainOfAddress(value.address), registrableDomain(by) ?? by))) return [];
    return [{ proof: [...messageId.proof, ...handoverProof(facts)], words: { by } }];
  },
} satisfies Detector;
