import { localOfAddress } from '../../message/psl.ts';
import type { Detector, Text } from '../finding.ts';
import { isFreeMailbox } from '../known/carriers/notices.ts';

const RANK =
  /代表取締役|(?:^|\s)代表(?:\s|$)|取締役|社長|会長|理事長|専務|常務|執行役員|最高経営責任者|校長|院長|学長|園長|理事|geschäftsführer|\b(?:c[efo]o|chief (?:executive|financial)|chair(?:man|woman)|managing (?:partner|member)|senior partner|owner|vorstand|p\.?d\.?g|gérante?|dire[ck]t(?:or|ora|eur|rice)|amministratore|direttore|direction g[ée]n[ée]rale|diretora?|gerente|pr[eé]sidente?|rektor|schulleiter|head ?teacher|headmaster|principal|pastor|dean)(?!\p{L})/iu;

/** `jones.ceo@`, `president.office@`: no chief has to say so in his own mailbox. */
const RANK_IN_ADDRESS =
  /(?:^|[._-])(?:ceo|cfo|coo|exec(?:utive)?|president|chairman|director|principal|pastor|shacho|kaicho|daihyo|geschaeftsleitung|geschaeftsfuehrung|vorstand|direktion|direction|pdg|gerencia|gerente|presidencia|presidente|direccion|direzione|diretoria|zarzad|prezes|ordforande|ordforer|styrelsen?|formand|dyrektor)(?:mail|office)?(?:[._\d-]|$)/i;

const localOf = (address: string): string => localOfAddress(address).slice(0, 80);

/** Characters at the end that are a signature. */
const FOOT = 160;

/** The sender's name and a rank stand in two lines of the signature that follow each other. */
function signs(foot: string, name: string): boolean {
  const at = name.length < 2 ? -1 : foot.lastIndexOf(name.normalize('NFKC'));
  return at >= 0 && RANK.test(foot.slice(Math.max(0, at - 40), at + name.length + 40));
}

/** Where the post is named. */
const CLAIM = {
  name: { ja: '差出人の名前「{name}」は役職を名乗っていますが', en: 'The name "{name}" claims a high post' },
  address: {
    ja: 'アドレス{address}には役職の名前が入っていますが',
    en: 'The address {address} has a high post in it',
  },
  signature: {
    ja: '「{name}」は署名で役職を名乗っていますが',
    en: 'The signature of "{name}" claims a high post',
  },
} as const satisfies Record<string, Text>;

/** The name in From is that of a chief, the address is one that anybody can have. */
export default {
  id: 'executive-by-freemail',
  weight: 1,
  kinds: ['fraud'],
  group: 'impersonation',
  exceptReports: true,
  sources: ['https://www.ipa.go.jp/security/bec/', 'https://www.npa.go.jp/bureau/cyber/'],
  title: {
    ja: '役職を名乗っていますが、誰でも取れる無料のアドレスです',
    en: 'It claims a high post, but comes from a free mailbox',
  },
  explains: {
    ja: '{claim}、{free}は誰でも取れるアドレスです。社長や役員を装う詐欺に多い形です。',
    en: '{claim}, but anybody can have the address {free}. Swindlers who pose as a boss write like this.',
  },
  mistakes: {
    ja: '個人事業の代表者や、私用のアドレスで連絡する役員もいます。',
    en: 'Owners of small firms, and chiefs who write from home, do this honestly.',
  },
  detect({ from, replyTo, text }) {
    const foot = text?.value.seen.trimEnd().slice(-FOOT).normalize('NFKC') ?? '';
    for (const sender of from) {
      const { name, address } = sender.value;
      // answers that go to a free mailbox are his as well
      const free = [address, ...replyTo.map(({ value }) => value.address)].find((one) => isFreeMailbox(one));
      if (free === undefined) continue;
      const where = RANK.test(name.normalize('NFKC').slice(0, 200))
        ? 'name'
        : RANK_IN_ADDRESS.test(localOf(address))
          ? 'address'
          : signs(foot, name)
            ? 'signature'
            : undefined;
      if (where === undefined) continue;
      return [{ proof: sender.proof, words: { name: name.slice(0, 80), address, free, claim: CLAIM[where] } }];
    }
    return [];
  },
} satisfies Detector;
