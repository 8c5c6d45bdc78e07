import type { Format } from './format.ts';

/**
 * Which software wrote a line, by the words it leaves about itself: the first word of a comment after `by`, or of `with`. Most were met
 * in a line of `test/received.json`; of the others the name is known from the program itself.
 */
const byFirstWord: ReadonlyMap<string, Format> = new Map([
  ['postfix', 'postfix'],
  ['exim', 'exim'],
  ['qmail', 'qmail'],
  ['qmail-ldap', 'qmail'],
  ['qmail-scanner', 'qmail-scanner'],
  ['uvscan', 'qmail-scanner'],
  ['simscan', 'simscan'],
  ['qp', 'qmail'],
  ['qpsmtpd', 'qpsmtpd'],
  ['indimail-mta', 'indimail'],
  ['cpmta', 'critical-path'],
  ['communigate', 'communigate'],
  ['intermail', 'intermail'],
  ['ecelerity', 'ecelerity'],
  ['amavisd-new', 'amavis'],
  ['amavisd', 'amavis'],
  ['amavis', 'amavis'],
  ['mdaemon', 'mdaemon'],
  ['merak', 'icewarp'],
  ['icewarp', 'icewarp'],
  ['mercury', 'mercury'],
  ['lotus', 'domino'],
  ['hcl', 'domino'],
  ['ibm', 'domino'],
  ['iplanet', 'iplanet'],
  ['netscape', 'iplanet'],
  ['sun', 'iplanet'],
  ['oracle', 'iplanet'],
  ['built', 'iplanet'],
  ['powermta', 'powermta'],
  ['haraka', 'haraka'],
  ['opensmtpd', 'opensmtpd'],
  ['fetchmail', 'fetchmail'],
  ['getmail', 'getmail'],
  ['lsmtp', 'lsmtp'],
  ['smtpl', 'smtpl'],
  ['smtpd32', 'imail'],
  ['xmail', 'xmail'],
  ['mailenable', 'mailenable'],
  ['surgemail', 'surgemail'],
  ['surgesmtp', 'surgemail'],
  ['kerio', 'kerio'],
  ['spam', 'barracuda'],
  ['nemesis', 'nemesis'],
  ['dragonfly', 'dma'],
  ['courier', 'courier'],
  ['cyrus', 'cyrus'],
  ['dovecot', 'dovecot'],
  ['sieve', 'sieve'],
  ['stalwart', 'stalwart'],
  ['kumomta', 'kumomta'],
  ['sg', 'sendgrid'],
  ['coremail', 'coremail'],
  ['emwac', 'emwac'],
  ['vircom', 'emwac'],
  ['content', 'mimesweeper'],
  ['microsoft', 'exchange'],
  ['mapi', 'exchange'],
  ['nwsmtp', 'yandex'],
  ['yandex', 'yandex'],
  ['ezweb', 'ezweb'],
  ['smtp32', 'imail'],
  ['symantec', 'symantec'],
  ['scalix', 'scalix'],
  ['kopano-dagent', 'kopano'],
  ['kopano-spooler', 'kopano'],
  ['argosoft', 'argosoft'],
  ['hmailserver', 'hmailserver'],
  ['smartermail', 'smartermail'],
  ['horde', 'horde'],
  ['imp', 'horde'],
  ['squirrelmail', 'squirrelmail'],
  ['nasmail', 'squirrelmail'],
  ['roundcube', 'roundcube'],
  ['mailanyone', 'exim'],
  ['spamassassin', 'spamassassin'],
  ['webeasymail', 'webeasymail'],
  ['google', 'gmail'],
  // Postfix under another mail_name
  ['partner', 'postfix'],
  ['proxmox', 'postfix'],
  ['interscan', 'trend-micro'],
  ['internet', 'exchange'], // `Internet Mail Service (5.5.2653.19)`
  ['mail2000', 'mail2000'],
  ['active', 'active-hunter'], // `Active!Hunter esmtp server`
  ['listserv-tcp', 'listserv'],
  ['openmail', 'openmail'],
  ['trend', 'trend-micro'],
  ['qsmtpd', 'qsmtpd'],
  ['axigen', 'axigen'],
  ['rzmta', 'strato'],
  ['orcpt', 'zmailer'],
  ['ecartis', 'ecartis'],
  ['knoxportal', 'postfix'],
  ['mailchimp', 'postfix'],
  ['http', 'webmail'], // Roundcube: `with HTTP (HTTP/1.1 POST)`
  ['ssmtp', 'ssmtp'],
  ['msmtp', 'msmtp'],
  ['nullmailer', 'nullmailer'],
  ['messagewall', 'messagewall'],
  ['post', 'post-office'], // `(Post.Office MTA v3.5.3 …)`
  ['ntmail', 'ntmail'],
]);

/** The first word of a phrase: letters, digits and `-`, lower case. */
export function firstWord(text: string): string {
  let start = 0;
  while (start < text.length && text.charCodeAt(start) <= 32) start += 1;
  let end = start;
  while (end < text.length && end - start < 24) {
    const code = text.charCodeAt(end);
    const letter =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45;
    if (!letter) break;
    end += 1;
  }
  return text.slice(start, end).toLowerCase();
}

const LONGEST_NAME = 100;

/** Programs of a maker whose name alone means another: `(Oracle Beehive Gateway v4.0)`, `(IBM OS/400 ANYMAIL/400 …)`. */
const byTwoWords: ReadonlyMap<string, Format> = new Map([
  ['oracle beehive', 'beehive'],
  ['ibm os', 'os400'],
]);

/** The software that calls itself so in a comment after `by`; undefined when the words say nothing. */
export function softwareOf(comment: string): Format | undefined {
  if (comment.startsWith('(')) return softwareOf(comment.slice(1, LONGEST_NAME)); // `((IceWarp 11.3 …))`
  const word = firstWord(comment);
  const dash = word.lastIndexOf('-');
  const next = word.charCodeAt(dash + 1);
  // `fetchmail-6.2.4`, `SMTPD32-7.05`, `qmail-scanner-1.20`: the name and its version
  const known = byFirstWord.get(dash > 0 && next >= 48 && next <= 57 ? word.slice(0, dash) : word);
  if (known !== undefined) return byTwoWords.get(/^[a-z]+ [a-z]+/i.exec(comment)?.[0].toLowerCase() ?? '') ?? known;
  const first = comment.charCodeAt(0);
  if (first >= 48 && first <= 57) return ofVersion(comment);
  // `(SGI-8.9.3/8.8.7)`, `(AIX4.3/8.9.3)`, `(V8/cf)`, `(8.6.9/SMI-SVR4)`
  return comment.includes('/8.') || comment.includes('/cf') || comment.includes('SMI') ? 'sendmail' : undefined;
}

function ofVersion(comment: string): Format | undefined {
  if (comment.includes('sieve')) return 'sieve';
  if (comment.startsWith('8.')) return 'sendmail'; // `(8.13.1/8.13.1)`: the program's and the configuration's version
  if (comment.includes('/8.') || comment.includes('/SMI') || comment.includes('/5.')) return 'sendmail';
  // `(7.0.030.2)`, `(6.7.018)`: Critical Path's message server writes its version only
  return /^[67]\.\d\.\d{2,3}/.test(comment) ? 'critical-path' : undefined;
}
