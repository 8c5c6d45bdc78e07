import { readIp } from '../../message/ip.ts';
import { type Detector, type Hit, NOTHING_MORE, type Text } from '../finding.ts';
import { isNamedByAddress } from '../known/hosts/address-names.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { isInPassing, isOpenPage } from '../known/links/link-ends.ts';
import { isSentByReadersHouse } from '../known/vouching/readers-house.ts';

const ADDRESS: Text = { ja: 'IPアドレス', en: 'the IP address' };
const NAME: Text = {
  ja: '事業者がIPアドレスから作った名前で、だれのものとも示さないもの',
  en: 'a name that its provider made of an IP address and that says nothing of whose it is:',
};
const BY_NAME: Text = {
  ja: 'リンク先が、IPアドレスから作られた名前です',
  en: 'A link leads to a host that is named by its IP address alone',
};

/** A paper, as buttons promise it. */
const PAPER =
  /\b(?:notas?|nf-?e|danfe|documentos?|boletos?|faturas?|comprovantes?|invoices?|documents?|statements?|receipts?|rechnung(?:en)?|facturas?|fattur[ae]|factures?|faktura)\b|請求書|領収書|明細書|書類/i;
/** A file, which has a size, and is fetched or printed. */
const FILE =
  /\d ?[km]b\b|\bpdf\b|\.zip\b|\b(?:print|download|imprimir|baixar|descargar|descarregar|scarica(?:re)?|stampa(?:re)?|télécharger|imprimer|herunterladen|drucken|pobierz)\b|ダウンロード|印刷|添付|ファイル/i;
const OF_FILE: Text = {
  ja: 'そこからファイルを受け取らせるのは、ウイルスを送り込むメールの形です。',
  en: ' A file that is to be fetched from such a host is how mail brings viruses.',
};
const OF_PAPER: Text = {
  ja: '請求書や書類を見せると言ってこうした場所へ誘うのは、ウイルスやフィッシングのメールの形です。',
  en: ' Who promises a bill or a document there brings a virus, or asks for a password.',
};
/** Characters of such a button. */
const SHOWN = 80;

/** Whoever hands out papers has a name. From a host that has none a file is a program, and a page to be read asks for a password as well. */
function promiseOf(shown: string): { readonly more: Text; readonly kinds?: NonNullable<Hit['kinds']> } {
  const said = shown.slice(0, SHOWN);
  if (FILE.test(said)) return { more: OF_FILE, kinds: ['malware'] };
  return PAPER.test(said) ? { more: OF_PAPER, kinds: ['malware', 'phishing'] } : { more: NOTHING_MORE };
}

/** A link leads to a bare address of the Internet instead of a name, or to the name that a provider makes of it. */
export default {
  id: 'link-ip-address',
  weight: 2,
  kinds: ['phishing', 'spam'],
  group: 'link-target',
  sources: ['RFC 3986 §3.2.2', 'https://attack.mitre.org/techniques/T1566/002/'],
  title: {
    ja: 'リンク先が、名前ではなくIPアドレスです',
    en: 'A link leads to a bare IP address',
  },
  explains: {
    ja: 'リンク先の{host}は、{what}です。一般向けの正規のサイトは、ふつう自分の名前(ドメイン)で案内します。{more}',
    en: 'The link leads to {what} {host}. Honest public sites are usually named by a domain of their own.{more}',
  },
  mistakes: {
    ja: '社内の機器や、検証中のサーバーへのリンクでは、IPアドレスが使われることがあります。',
    en: 'Devices inside a company and servers under test are linked by address.',
  },
  detect(facts) {
    const { links } = facts;
    const hits: Hit[] = links.flatMap(({ value, proof }) => {
      const { host, shown } = value;
      // addresses inside a house lead nowhere from outside
      if (!isOpenPage(value) || isInnerHost(host)) return [];
      const isAddress = readIp(host.startsWith('[') ? host.slice(1, -1) : host) !== undefined;
      if (!isAddress && !isNamedByAddress(host)) return [];
      const { more, ...kinds } = promiseOf(shown);
      const words = { host, what: isAddress ? ADDRESS : NAME, more };
      return [{ proof, words, ...kinds, ...(isAddress ? {} : { title: BY_NAME }) }];
    });
    // a machine of the reader's house leads to itself or to its neighbour
    return isInPassing(hits.length, links) || isSentByReadersHouse(facts)
      ? hits.map((hit) => ({ ...hit, weight: 1 }))
      : hits;
  },
} satisfies Detector;
