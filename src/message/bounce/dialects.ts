/**
 * The dialects that are known, the surer first: a mark that only one of them writes decides before one that several do. Whether a mail is a
 * bounce at all is decided before (`examine/observe/bounce/`).
 */
import { amavis } from './dialect/amavis.ts';
import { amazonSes } from './dialect/amazon-ses.ts';
import { aol } from './dialect/aol.ts';
import { biglobe } from './dialect/biglobe.ts';
import { bracketed } from './dialect/bracketed.ts';
import { bulleted } from './dialect/bulleted.ts';
import { communigate } from './dialect/communigate.ts';
import { courier } from './dialect/courier.ts';
import { cyrus } from './dialect/cyrus.ts';
import { deliveryFailed } from './dialect/delivery-failed.ts';
import { domino } from './dialect/domino.ts';
import { dovecot } from './dialect/dovecot.ts';
import { dragonfly } from './dialect/dragonfly.ts';
import { exchange } from './dialect/exchange.ts';
import { exchange5 } from './dialect/exchange-5.ts';
import { exim } from './dialect/exim.ts';
import { facebook } from './dialect/facebook.ts';
import { fml } from './dialect/fml.ts';
import { generic } from './dialect/generic.ts';
import { gmail } from './dialect/gmail.ts';
import { googleGroups } from './dialect/google-groups.ts';
import { groupwise } from './dialect/groupwise.ts';
import { guardianwall } from './dialect/guardianwall.ts';
import { haraka } from './dialect/haraka.ts';
import { imail } from './dialect/imail.ts';
import { interscan } from './dialect/interscan.ts';
import { james } from './dialect/james.ts';
import { japaneseMobile } from './dialect/japanese-mobile.ts';
import { kddi } from './dialect/kddi.ts';
import { listServer } from './dialect/list-server.ts';
import { mFilter } from './dialect/m-filter.ts';
import { mailfoundry } from './dialect/mailfoundry.ts';
import { mailmarshal } from './dialect/mailmarshal.ts';
import { mcafee } from './dialect/mcafee.ts';
import { mdaemon } from './dialect/mdaemon.ts';
import { messagingServer } from './dialect/messaging-server.ts';
import { mimecast } from './dialect/mimecast.ts';
import { namedReasons } from './dialect/named-reasons.ts';
import { notes } from './dialect/notes.ts';
import { opensmtpd } from './dialect/opensmtpd.ts';
import { postfix } from './dialect/postfix.ts';
import { powermta } from './dialect/powermta.ts';
import { qmail } from './dialect/qmail.ts';
import { sendgrid } from './dialect/sendgrid.ts';
import { sendmail } from './dialect/sendmail.ts';
import { sendmail5 } from './dialect/sendmail-5.ts';
import { sentences } from './dialect/sentences.ts';
import { session } from './dialect/session.ts';
import { smail } from './dialect/smail.ts';
import { surfcontrol } from './dialect/surfcontrol.ts';
import { symantecCloud } from './dialect/symantec-cloud.ts';
import { symantecGateway } from './dialect/symantec-gateway.ts';
import { verizon } from './dialect/verizon.ts';
import { x2 } from './dialect/x2.ts';
import { yahoo } from './dialect/yahoo.ts';
import { zoho } from './dialect/zoho.ts';
import type { Dialect } from './notice.ts';

export const dialects: readonly Dialect[] = [
  haraka,
  qmail,
  dragonfly,
  opensmtpd,
  messagingServer,
  sendgrid,
  symantecCloud,
  amavis,
  biglobe,
  mcafee,
  session,
  mdaemon,
  mailmarshal,
  communigate,
  groupwise,
  guardianwall,
  listServer,
  sendmail,
  sendmail5,
  googleGroups,
  gmail,
  exchange,
  exchange5,
  zoho,
  exim,
  postfix,
  yahoo,
  x2,
  amazonSes,
  courier,
  domino,
  notes,
  mFilter,
  japaneseMobile,
  kddi,
  interscan,
  mailfoundry,
  james,
  verizon,
  surfcontrol,
  mimecast,
  sentences,
  bulleted,
  bracketed,
  deliveryFailed,
  smail,
  cyrus,
  dovecot,
  fml,
  powermta,
  facebook,
  aol,
  namedReasons,
  symantecGateway,
  imail,
];

/** The dialect of a notice, by the first characters of its text in lower case. */
export function dialectOf(lower: string): Dialect {
  return dialects.find(({ marks }) => marks.some((mark) => lower.includes(mark))) ?? generic;
}
