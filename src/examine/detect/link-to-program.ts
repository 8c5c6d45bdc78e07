import { once } from '../../message/once.ts';
import type { Detector, Hit, Text, Weight } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isSharing } from '../known/links/free-hosting.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { readingOf, withSubject } from '../known/text/beginning.ts';

/** Opened, they run commands; nobody hands another a script to read by a link. */
const SCRIPT = /\.(?:scr|pif|vbs|vbe|jse?|wsf|wsh|hta|lnk|cmd|bat|ps1|cpl|iso|img|vhdx?|xll|url|jar|chm)$/i;
/** What makers of programs hand out honestly. */
const PROGRAM = /\.(?:exe|msix?|appx|appinstaller|apk|dmg|pkg)$/i;
/** What is a paper, and never comes as a program. */
const PAPER =
  /\b(?:e-?)?(?:invoice|receipt|statement of account|tax (?:return|notice)|fax|voice ?mail|voice message|purchase order|invitations?|e-?cards?|evite|court|subpoena|rechnung|mahnung|facture|fattura|factura|faktur[ay]|fatura|nota fiscal|boleto|beleg|bolletta)\b|請求書|領収書|納品書|发票|發票|对账单|세금계산서|счет-фактура/i;
/** What may carry a program or a command. */
const CARRIER = /\.(?:zip|rar|7z|docm?|dotm|xlsm?|xlsb|xlam|pptm|rtf|one)$/i;
/** Folders in which the programs of a site lie, and no owner a paper to be read. */
const INSIDE =
  /\/(?:wp-includes|wp-admin|wp-content\/(?:plugins|themes|mu-plugins|upgrade|languages)|\.well-known|\.tmb|\.git|cgi-bin|administrator\/components|sites\/all\/modules)\//i;
/** A program that the letter wants opened when it is there. */
const OPENED =
  /\b(?:open|run|launch|double-?click|install|öffnen sie|ouvrez|abra|aprire|apri)\b[^.!?\n]{0,40}?([\w-]{1,60}\.(?:exe|msix?|scr|bat|cmd|js|vbs|hta|lnk))\b/i;
/** Characters of a URL that are looked at. */
const LOOKED = 700;

const WHAT: Readonly<Record<'script' | 'program' | 'inside', Text>> = {
  script: { ja: '開くと命令を実行するファイル', en: 'a file that runs commands when it is opened' },
  program: { ja: 'プログラム', en: 'a program' },
  inside: {
    ja: '他人のサイトのプログラム用フォルダーに置かれたファイル',
    en: 'a file among the programs of a site, where no owner keeps papers',
  },
};

/** A link does not open a page: it fetches what runs, or a file that somebody laid among the programs of a site. */
export default {
  id: 'link-to-program',
  weight: 3,
  kinds: ['malware'],
  group: 'attachment-danger',
  sources: ['https://attack.mitre.org/techniques/T1566/002/', 'https://www.ipa.go.jp/security/emotet/'],
  title: {
    ja: 'リンクの先が、プログラムや危険なファイルです',
    en: 'A link fetches a program or a dangerous file',
  },
  explains: {
    ja: '{url} は{what}です。自分で頼んだものでなければ、開かないでください。',
    en: '{url} is {what}. Open it only if you asked for it.',
  },
  mistakes: {
    ja: 'ソフトウェアの開発元や社内の担当者が、プログラムへのリンクを仕事で送ることはあります。',
    en: 'Makers of programs, and offices within a house, send links to programs honestly.',
  },
  detect(facts) {
    const { from, to, text, links, thread, distribution } = facts;
    if (thread !== undefined || distribution.some(({ value }) => value.kind !== 'newsletter')) return [];
    const readers = domainsOf(to.slice(0, 5));
    const own = domainsOf(from);
    const isPaper = once(() => PAPER.test(withSubject(facts, 2000)));
    const fetched = endsOf(links).flatMap(({ value, proof }): readonly Hit[] => {
      const { url, host, domain } = value;
      if (!isOpenPage(value) || url.length > LOOKED) return [];
      if (isBrandDomain(domain) || isSharing(host) || isInnerHost(host)) return [];
      if (readers.some((one) => sameHolder(one, domain))) return [];
      const [path = ''] = url.slice(url.indexOf('/', 8)).split(/[?#]/);
      const isOwn = own.some((one) => sameHolder(one, domain));
      const found = kindOf(path, isOwn, isPaper);
      if (found === undefined) return [];
      return [{ proof, words: { url: url.slice(0, 160), what: WHAT[found.what] }, weight: found.weight }];
    });
    if (fetched.length > 0 || text === undefined) return fetched;
    // the page hands it out under a name that the letter gives: `After download, open Invitation_RSVP.msi`
    const file = OPENED.exec(readingOf(text.value).slice(0, 3000))?.[1];
    const isAway = endsOf(links).some(({ value }) => isOpenPage(value) && !isBrandDomain(value.domain));
    return file !== undefined && isAway && isPaper()
      ? [{ proof: text.proof, words: { url: file, what: WHAT.program } }]
      : [];
  },
} satisfies Detector;

/**
 * @param isPaper the letter promises a bill or a notice, which is no program
 * @param isOwn the sender's own pages: a maker's program lies there, and a stolen mailbox of a hacked site as well
 */
function kindOf(
  path: string,
  isOwn: boolean,
  isPaper: () => boolean,
): { readonly what: keyof typeof WHAT; readonly weight: Weight } | undefined {
  if (SCRIPT.test(path)) return { what: 'script', weight: isOwn ? 2 : 3 };
  if (PROGRAM.test(path)) return { what: 'program', weight: INSIDE.test(path) || isPaper() ? 3 : isOwn ? 1 : 2 };
  return CARRIER.test(path) && INSIDE.test(path) ? { what: 'inside', weight: 3 } : undefined;
}
