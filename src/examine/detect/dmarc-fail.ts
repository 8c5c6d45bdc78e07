import { registrableDomain } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit, Text, Weight } from '../finding.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isPassedAlong } from '../known/carriers/passed-along.ts';
import { isPastMemory, isPastRecords } from '../known/vouching/mail-age.ts';
import { answersOf, authorOf, carriersOf, isSubmission, ownSignatures } from '../known/vouching/own-pass.ts';
import { isExplained } from '../known/vouching/vouched-for.ts';

const asks: Readonly<Record<string, Text>> = {
  reject: { ja: '受け取りを拒む', en: 'to be refused' },
  quarantine: { ja: '迷惑メールとして分ける', en: 'to be put aside as spam' },
  none: { ja: '何もしない(様子を見ている)', en: 'to be let through (it only watches)' },
};
const strength: Readonly<Record<string, Weight>> = { reject: 3, quarantine: 2, none: 1 };

/** The domain in From publishes how to recognise its mail, and this is not recognised. */
export default {
  id: 'dmarc-fail',
  weight: 3,
  sources: ['RFC 9989 §5.3', 'RFC 7489 §6.6', 'RFC 7960 §3'],
  group: 'authentication',
  kinds: ['phishing', 'fraud', 'spam'],
  supports: ['forged'],
  contradicts: ['genuine'],
  title: {
    ja: '差出人のドメインが、自分のメールと認めないものです(DMARC)',
    en: 'The sender’s domain does not recognise it as its own (DMARC)',
  },
  explains: {
    ja: '差出人のドメイン{domain}は、自分のメールの見分け方を公開しています。このメールはその検証(SPF・DKIM)のどちらにも通りませんでした。{domain}は、そのようなメールを「{asks}」よう求めています。',
    en: 'The domain {domain} in From publishes how its mail can be recognised, and this mail passed neither of the two checks (SPF, DKIM). {domain} wants such mail {asks}.',
  },
  mistakes: {
    ja: 'メーリングリストや転送を通ったメール、設定の漏れた配信サービスからのメールは、本物でも失敗します。いま公開されている内容で調べているので、古いメールでは当時と違うかもしれません。',
    en: 'Genuine mail that went through a mailing list or a forwarder, or that a service sends for a domain that forgot to permit it, fails as well. The records were read now: for an old mail they may have been others then.',
  },
  detect(facts) {
    const { dmarc } = facts.authentication.value;
    const author = authorOf(facts);
    if (dmarc === undefined || dmarc.result !== 'fail' || author === undefined) return [];
    if (isExplained(facts) || isPastMemory(facts) || isOwnSubmission(facts, author.organization)) return [];
    const own = ownSignatures(facts);
    // with the key of then it might have passed
    const isOld = isPastRecords(facts);
    if (isOld && own.some(({ problem, bodyHolds }) => bodyHolds === true && KEY_OF_THEN.has(problem ?? ''))) return [];
    const [first = facts.authentication.proof[0], ...rest] = answersOf(dmarc);
    const policy = dmarc.policy ?? 'none';
    const hit: Hit = {
      proof: [first, ...rest, ...author.proof],
      words: { domain: dmarc.domain, asks: asks[policy] ?? policy },
      weight: weightOf(facts, policy, isOld),
    };
    return [hit];
  },
} satisfies Detector;

const KEY_OF_THEN: ReadonlySet<string> = new Set(['key-absent', 'key-revoked', 'signature-differs']);

function weightOf(facts: Facts, policy: string, isOld: boolean): Weight {
  const carriers = carriersOf(facts);
  const usual = strength[policy] ?? 1;
  // small companies send through services and never tell their own record of it
  if (policy === 'none' && carriers.some((domain) => isMailingService(registrableDomain(domain) ?? domain))) return 0;
  const passedOn = isPassedAlong(facts);
  // anybody can write the marks of a list; that somebody vouches for having carried it cannot be written
  if (passedOn && carriers.length > 0) return usual === 1 ? 0 : 1;
  if (isOld) return 1;
  return passedOn && usual > 2 ? 2 : usual;
}

/** A colleague who logs in at our own server needs no signature. */
function isOwnSubmission(facts: Facts, organization: string | undefined): boolean {
  const by = facts.route.value.handover?.by;
  return (
    isSubmission(facts) && by !== undefined && organization !== undefined && registrableDomain(by) === organization
  );
}
