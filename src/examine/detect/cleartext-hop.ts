import { readIp, specialOf } from '../../message/ip.ts';
import type { Format } from '../../message/received/format.ts';
import type { RouteHop } from '../facts/way.ts';
import type { Detector } from '../finding.ts';

/**
 * Software that says so when a connection was encrypted, by RFC 3848's `S` or a clause of its own. Of all others
 * (qmail, Notes, many filters) a line without such words says nothing either way.
 */
const tellsEncryption: ReadonlySet<Format> = new Set<Format>([
  'postfix',
  'exim',
  'exchange',
  'gmail',
  'opensmtpd',
  'haraka',
  'stalwart',
  'mimecast',
]);

/** Protocol words that are plain SMTP; the S of RFC 3848 is missing. */
const plain: ReadonlySet<string> = new Set([
  'smtp',
  'esmtp',
  'esmtpa',
  'utf8smtp',
  'utf8smtpa',
  'asmtp',
  'microsoft smtp server',
]);

/** The mail crossed from one network to another in the clear, by the words of the host that took it. */
export default {
  id: 'cleartext-hop',
  weight: 0,
  sources: ['RFC 3848', 'RFC 3207 §4.1'],
  title: {
    ja: '暗号化されずに運ばれた区間があります',
    en: 'Part of the way was not encrypted',
  },
  explains: {
    ja: '{by}は、{ip}からこのメールを暗号化されていない通信で受け取りました。その途中では、内容を読まれたり変えられたりするおそれがありました。',
    en: '{by} took the mail from {ip} over a connection that was not encrypted; on that stretch it could be read or changed.',
  },
  mistakes: {
    ja: '暗号化されていないことは、悪いメールの証拠ではありません。信頼境界より下の行は送り手の主張です。暗号化を記録しない設定のサーバーもあります。',
    en: 'Clear text is no proof of a bad mail. Lines below the border are claims. Some servers are set not to record encryption.',
  },
  detect: ({ route }) =>
    route.value.hops
      // above the border the mail stayed on our own side's network
      .filter((hop) => hop.index >= (route.value.border ?? 0) && isCleartext(hop))
      .map((hop) => ({ proof: [{ at: hop.at }], words: { by: hop.by ?? '?', ip: hop.ip ?? '' } })),
} satisfies Detector;

/** The words that tell encryption apart are of July 2004 (RFC 3848). */
const TOLD_SINCE = Date.UTC(2005, 0);
const isBefore = (date: string | undefined): boolean => date === undefined || Date.parse(date) < TOLD_SINCE;

function isCleartext(hop: RouteHop): boolean {
  if (
    isBefore(hop.date) ||
    hop.trust === 'contradicted' ||
    hop.tls !== undefined ||
    hop.local === true ||
    hop.ip === undefined ||
    hop.ip === hop.byIp
  )
    return false;
  if (!tellsEncryption.has(hop.format) || !plain.has(hop.with?.toLowerCase() ?? '')) return false;
  const ip = readIp(hop.ip);
  const special = ip === undefined ? 'none' : specialOf(ip);
  return special === undefined || special === 'documentation';
}
