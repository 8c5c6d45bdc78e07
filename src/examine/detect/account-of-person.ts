import { hostOfAddress } from '../../message/psl.ts';
import type { Detector, Text } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isFromOutside } from '../known/senders/strangers.ts';
import { personalAccountIn } from '../known/stories/account-holder.ts';
import { beginningOf } from '../known/text/beginning.ts';

/** What calls itself so has an account in its own name. */
const COMPANY = /株式会社|有限会社|合同会社|[(（]株[)）]|㈱|(?:一般|公益)(?:社団|財団)法人/;
const HOUSE = /管理|不動産|商事|工業|製作所|精密|センター|協会|機構|事務局|サービス|クリニック|学院|興業|物産/;

/** Alms for the many who suffered; whoever gathers them has an account in the name of the cause. */
const ALMS = /義援金|募金|寄付|ご支援|支援金|カンパ/;
const DISASTER = /地震|豪雨|台風|津波|災害|被災|火災|噴火/;

/** How the text says whose it is. */
const NAMED: Text = { ja: '「{name}」という個人名', en: 'a person, “{name}”' };
const UNNAMED: Text = { ja: '名前の書かれていない個人', en: 'a person whom it does not name' };

/** An organisation has money sent to the account of a person. */
export default {
  id: 'account-of-person',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'account-holder',
  sources: ['https://www.ipa.go.jp/security/bec/', 'https://www.zenginkyo.or.jp/hanzai/'],
  title: {
    ja: '会社や団体を名乗っていますが、振込先は個人名義の口座です',
    en: 'It writes as an organization, but money shall go to the account of a person',
  },
  explains: {
    ja: '振込先の名義は{holder}です。会社や団体の支払いに個人名義の口座を使わせるのは、振り込め詐欺やビジネスメール詐欺に多い形です。',
    en: 'The account is that of {holder}. Fraud that poses as a firm or a society asks for transfers to personal accounts like this.',
  },
  mistakes: {
    ja: '個人事業、小さな団体の会計係、大家さんは、本当に個人名義の口座を使います。',
    en: 'One-person businesses, treasurers of small clubs and landlords use their own accounts honestly.',
  },
  detect(facts) {
    const { text, from, distribution } = facts;
    const [sender] = from;
    if (text === undefined || sender === undefined || distribution.length > 0 || !isFromOutside(facts)) return [];
    const account = personalAccountIn(text.value);
    if (account === undefined) return [];
    const { holder, behind, isOnlyWay } = account;
    const words = `${sender.value.name}\n${behind}`;
    const seen = beginningOf(text.value);
    const isAlms = ALMS.test(seen) && DISASTER.test(seen) && isFreemail(hostOfAddress(sender.value.address));
    const isHouse = HOUSE.test(words);
    const weight = COMPANY.test(words) || (isHouse && isOnlyWay === true) ? 2 : isHouse || isAlms ? 1 : 0;
    return weight === 0
      ? []
      : [{ proof: text.proof, words: { holder: isOnlyWay ? UNNAMED : NAMED, name: holder }, weight }];
  },
} satisfies Detector;
