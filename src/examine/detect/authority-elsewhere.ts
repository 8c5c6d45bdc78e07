import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import { listed } from '../fill.ts';
import type { Detector, Hit } from '../finding.ts';
import { speaksForItself } from '../known/brands/match.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { authorityOf, isOf } from '../known/senders/authorities.ts';
import { plain } from '../known/text/plain.ts';
import { quotes } from '../known/text/quotation.ts';

/** Lines at the end in which one signs, and characters of one that holds only a name. */
const LINES = 4;
const LENGTH = 60;

/** Of a list whose members sign as who they are; but who bears an office's name in From writes as the office. */
const isMembers = ({ from, distribution }: Facts): boolean =>
  distribution.some(({ value }) => value.kind !== 'mailing-list') ||
  (distribution.length > 0 && authorityOf(from[0]?.value.name.slice(0, 200) ?? '') === undefined);

/** Whom it says to be: in From, or in a line of its own at the end. */
function claimOf({ from, text }: Facts): ReturnType<typeof authorityOf> {
  const name = from[0]?.value.name.slice(0, 200) ?? '';
  const last = (text?.value.seen.slice(-600).trim().split('\n') ?? []).slice(-LINES).map((line) => line.trim());
  for (const one of [name, ...last.filter((line) => line.length <= LENGTH)]) {
    const claim = authorityOf(one);
    // in the text the name begins the line: who mentions an office writes a sentence
    if (claim !== undefined && (one === name || plain(one).startsWith(claim.said))) return claim;
  }
  return undefined;
}

/** It says to be a public authority whose country gives authorities a domain of their own, and has nothing there. */
export default {
  id: 'authority-elsewhere',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  contradicts: ['genuine'],
  sources: ['https://get.gov/about/', 'https://www.gov.br/gsi/pt-br', 'authorities.ts 2026-11-30'],
  title: {
    ja: '役所を名乗っていますが、その国の役所のドメインではありません',
    en: 'It says to be a public authority, and has nothing in their domains',
  },
  explains: {
    ja: '「{said}」と名乗っていますが、差出人({address})も開く先({host})も、その国の公的機関のドメイン({endings})ではありません。',
    en: 'It says to be "{said}", but neither {address} nor what is to be opened ({host}) is in the domains of that country’s authorities ({endings}).',
  },
  mistakes: {
    ja: '役所が外部の配信会社や特設サイトを使うこと、民間の団体が似た名前を持つことがあります。',
    en: 'Authorities sometimes write through a contractor or from a site of its own, and private bodies have similar names.',
  },
  detect(facts) {
    const { from, to, links, attachments, thread, passedOn, text } = facts;
    if (links.length === 0 && attachments.length === 0) return [];
    const [sender] = from;
    if (sender === undefined || thread !== undefined || passedOn !== undefined) return [];
    if (isMembers(facts) || quotes(text?.value)) return [];
    const claim = claimOf(facts);
    const { address } = sender.value;
    if (claim === undefined || isOf(claim.endings, hostOfAddress(address))) return [];
    // an authority that we know by another domain of its own
    if (speaksForItself(domainOfAddress(address))) return [];
    if (to.some(({ value }) => domainOfAddress(value.address) === domainOfAddress(address))) return [];
    const pages = endsOf(links).filter(({ value }) => isOpenPage(value));
    if (pages.some(({ value }) => isOf(claim.endings, value.host))) return [];
    const file = attachments.find(({ value }) => value.inline !== true);
    const [page] = pages;
    const way = page?.value.host ?? file?.value.name;
    if (way === undefined) return [];
    const hit: Hit = {
      proof: [...sender.proof, ...(page?.proof ?? file?.proof ?? [])],
      words: { said: claim.said, address, host: way.slice(0, 80), endings: listed(claim.endings.slice(0, 3)) },
    };
    return [hit];
  },
} satisfies Detector;
