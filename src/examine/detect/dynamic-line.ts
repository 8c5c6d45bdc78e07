import { domainOfAddress, registrableDomain } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { type LineType, lineKind } from '../known/hosts/dynamic-lines.ts';
import { isPastLists } from '../known/vouching/mail-age.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';
import { ownPass } from '../known/vouching/own-proof.ts';
import { isVouchedFor } from '../known/vouching/vouched-for.ts';

/** Lines of people, who send through their provider; fixed lines and rented machines are for servers as well. */
const LINES: ReadonlySet<LineType> = new Set<LineType>(['dynamic', 'end-user', 'shared']);

/** The handover is a subscriber's line that delivered straight to us. */
export default {
  id: 'dynamic-line',
  weight: 2,
  sources: [
    'story 003',
    'dynamic-lines.ts 2026-11-21',
    'https://www.m3aawg.org/sites/default/files/document/M3AAWG_Dynamic_Space.pdf',
  ],
  group: 'dynamic-line',
  about: 'host',
  kinds: ['spam', 'malware', 'phishing'],
  title: {
    ja: '家庭などの利用者の回線から、直接届いています',
    en: 'It was delivered straight from a subscriber’s line',
  },
  explains: {
    ja: '引き渡し元{ip}の名前は{name}です。{why}。ふつう、利用者のメールは契約した事業者のサーバーを通ります。ウイルスに感染した機器は、こうして直接送ります。',
    en: 'The handover {ip} is called {name}: {why}. Subscribers’ mail usually goes through their provider’s server; infected machines deliver it straight like this.',
  },
  mistakes: {
    ja: '自宅や小さな会社でメールサーバーを運用する、まともな人もいます。事業者が自分の利用者から受け取った場合も同じ形になります。名前は調べた時点のものです。',
    en: 'Some run an honest mail server at home or in a small office, and a provider that takes mail from its own subscribers sees the same. The name is that of now, not of when the mail came.',
  },
  detect(facts) {
    const { handoverName, route, from } = facts;
    if (handoverName === undefined) return noted(facts);
    const { handover } = route.value;
    const { line, names = [] } = handoverName?.value ?? {};
    if (handoverName === undefined || handover === undefined || line === undefined || !LINES.has(line.kind)) return [];
    const [first] = names;
    const name = (names.find(({ confirmed }) => confirmed === true) ?? first)?.name ?? '';
    if (isSubmission(facts) || isOwnProvider(name, handover.by)) return [];
    // a server at home that its domain lets send; a colleague whose server writes no login; a step that is not sure
    const sender = domainOfAddress(from[0]?.value.address ?? '');
    const isHint =
      ownPass(facts) !== undefined ||
      (handover.by !== undefined && registrableDomain(handover.by) === sender) ||
      handover.certainty === 'likely' ||
      isPastLists(facts);
    const hit: Hit = {
      proof: [...handoverName.proof, ...handoverProof(facts)],
      words: { ip: handoverName.value.ip, name, why: line.why },
      ...(isHint ? { weight: 1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;

/** Nobody was asked: the name that our border found and wrote down tells the same, as a hint. */
function noted(facts: Facts): readonly Hit[] {
  const { handover } = facts.route.value;
  if (handover?.rdns === undefined || handover.ip === undefined || isSubmission(facts) || isVouchedFor(facts))
    return [];
  const line = lineKind(handover.rdns, handover.ip);
  const sender = domainOfAddress(facts.from[0]?.value.address ?? '');
  if (line === undefined || !LINES.has(line.kind) || isOwnProvider(handover.rdns, handover.by)) return [];
  // the subscriber's own domain, or his provider's, is honest home post
  if (registrableDomain(handover.rdns) === sender || registrableDomain(handover.by ?? '') === sender) return [];
  if (facts.distribution.length > 0 || facts.thread !== undefined) return [];
  const [first, ...rest] = handoverProof(facts);
  if (first === undefined) return [];
  const words = { ip: handover.ip, name: handover.rdns, why: line.why };
  return [{ proof: [first, ...rest], words, weight: 1 }];
}

/** A provider's own hosts take what its subscribers send, with a login or, in older days, without. */
function isOwnProvider(name: string, by: string | undefined): boolean {
  const [line, host] = [registrableDomain(name), registrableDomain(by ?? '')];
  return line !== undefined && host !== undefined && sameHolder(line, host);
}
