import { localOfAddress } from '../../message/psl.ts';
import type { Detector, Text } from '../finding.ts';
import { isFreeMailbox } from '../known/carriers/notices.ts';

const RANK =
  /代表取締役|(?:^|\s)代表(?:\s|$)|取締役|社長|会長|理事長|専務|常務|執行役員|最高経営責任者|\bC[EFO]O\b|chief (?:executive|financial)|\bchairman\b|\bchairwoman\b|\bmanaging partner\b|\bsenior partner\b|\bmanaging member\b|\bowner\b|geschäftsführer|vorstand|\bp\.?d\.?g\b|gérant|directeur|amministratore|direttore|diretor|director|gerente|presidente|rektor|schulleiter|\bdirector\b|\bpresident\b|head ?teacher|headmaster|\bprincipal\b|\bpastor\b|\bdean\b|校長|院長|学長|園長|理事/i;

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

const WHERE = {
  name: { ja: '名前', en: 'the name' },
  address: { ja: 'アドレスの文字', en: 'the letters of the address' },
  signature: { ja: '署名', en: 'the signature' },
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
    en: 'It names a rank, but comes from a free mailbox',
  },
  explains: {
    ja: '差出人「{name}」は、{where}で役職を名乗っていますが、アドレス{address}は誰でも取れるものです。社長や役員を装う詐欺に多い形です。',
    en: '"{name}" claims a rank in {where}, but anybody can have the address {address}. Fraud that plays a chief looks like this.',
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
      const isFree = [address, ...replyTo.map(({ value }) => value.address)].some((one) => isFreeMailbox(one));
      if (!isFree) continue;
      const where = RANK.test(name.normalize('NFKC').slice(0, 200))
        ? 'name'
        : RANK_IN_ADDRESS.test(localOf(address))
          ? 'address'
          : signs(foot, name)
            ? 'signature'
            : undefined;
      if (where === undefined) continue;
      return [{ proof: sender.proof, words: { name: name.slice(0, 80), address, where: WHERE[where] } }];
    }
    return [];
  },
} satisfies Detector;
