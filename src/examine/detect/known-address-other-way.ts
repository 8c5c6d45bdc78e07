import { hostOfAddress } from '../../message/psl.ts';
import { isAfterMuch } from '../acquaintance-aims.ts';
import type { Detector, Hit } from '../finding.ts';
import { providerOf } from '../known/hosts/mail-providers.ts';
import { isRegular, isSameWay, toldOf, wayText } from '../known/senders/acquaintance.ts';
import { waysOf } from '../known/senders/ways.ts';
import { handoverProof } from '../known/vouching/own-pass.ts';
import { isExplained } from '../known/vouching/vouched-for.ts';

/** Whoever writes from more networks than this writes from everywhere. */
const NETWORKS = 2;
/** Good mails whose network is known. */
const MAILS = 5;
/** Mails from which on a way is one of his: one that was forged and harmed nobody makes none. */
const OWN_WAY = 3;
/** So much of his mail came by ways of his own; of who is often on the road nothing is said. */
const MOST = 0.8;

/** The address is a known one whose mail always came by the same network; this mail came by another, and nobody vouches for it. */
export default {
  id: 'known-address-other-way',
  weight: 1,
  kinds: ['fraud', 'phishing'],
  group: 'sender-alignment',
  supports: ['forged'],
  sources: ['RFC 5321 §4.4', 'story 002', 'https://www.ipa.go.jp/security/bec/'],
  title: {
    ja: 'いつもの差出人のアドレスですが、いつもと違う経路で届きました',
    en: 'A known address, but not the way by which its mail always came',
  },
  explains: {
    ja: '{address}からの{mails}通は{usual}から届いていましたが、今回は{now}から届き、差出人のドメインによる認証も確認できません。アドレスが詐称されたか、相手がメールの環境を変えたかのどちらかです。',
    en: 'The {mails} mails of {address} came by {usual}. This one came by {now}, and nothing shows that the domain of the sender let it be sent: the address is forged, or its owner sends by other servers now.',
  },
  mistakes: {
    ja: 'メールサーバーの引っ越し、出張先や携帯電話からの送信、配信サービスの変更でも、経路は変わります。',
    en: 'Honest senders move to another provider, write on a journey or by telephone, and change the service that sends for them.',
  },
  detect(facts) {
    const past = toldOf(facts, 'address');
    const [sender] = facts.from;
    if (past === undefined || sender === undefined || !isRegular(past.told)) return [];
    // what a list or a forwarder hands over tells of them; the large providers have a detector of their own
    if (facts.distribution.length > 0 || providerOf(hostOfAddress(sender.value.address)) !== undefined) return [];
    const ways = waysOf(facts);
    const now = ways.find(({ kind }) => kind === 'host') ?? ways.find(({ kind }) => kind === 'network');
    const { told, proof } = past;
    const own = told.ways.filter(({ mails }) => mails >= OWN_WAY);
    const usual = own.find(({ kind }) => kind === 'host') ?? own.find(({ kind }) => kind === 'network');
    const networks = own.filter(({ kind }) => kind === 'network');
    const known = countOf(networks);
    if (now === undefined || usual === undefined || networks.length > NETWORKS || known < MAILS) return [];
    if (known < MOST * countOf(told.ways.filter(({ kind }) => kind === 'network'))) return [];
    if (own.some((way) => ways.some((one) => isSameWay(one, way))) || isExplained(facts)) return [];
    const hit: Hit = {
      proof: [...proof, ...handoverProof(facts)],
      words: {
        address: sender.value.address,
        mails: String(known),
        usual: wayText(usual),
        now: wayText(now),
      },
      // a firm that moves its mail accuses itself of nothing; one that moves it and wants money elsewhere is looked at
      ...(isAfterMuch(facts) ? {} : { weight: 0 }),
    };
    return [hit];
  },
} satisfies Detector;

const countOf = (ways: readonly { readonly mails: number }[]): number =>
  ways.reduce((sum, { mails }) => sum + mails, 0);
