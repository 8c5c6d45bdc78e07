import type { Detector } from '../finding.ts';
import { isFreeMailbox } from '../known/carriers/notices.ts';

/** What firms, authorities and people of rank call themselves; whoever is one of them has a domain as a rule. */
const OFFICE =
  /\b(?:bank|united nations|foundation|organi[sz]ation|program(?:me)?|department|dept|office|ministry|embassy|federal|lottery|finance|financial|loans?|capital|trust|investments?|holdings?|trading|logistics|courier|delivery|customer (?:care|service)|support|service ?desk|help ?desk|billing|accounts? (?:dept|team|payable)|order desk|recruit(?:er|ment)?|human resources|security team|admin(?:istrator)?|ltd|limited|inc|corp|gmbh|llc|barr(?:ister)?|diplomat|capt(?:ain)?|gen(?:eral)?|sgt|sergeant|colonel|col|rev(?:erend)?|pastor|hon|prince(?:ss)?|sheikh|engr|attorney|chambers|notaire|abogado|advogado|police|polizei|polizia|polic[ií]a|politie|gendarmer(?:ie|ia)|carabinieri|procur(?:a|atore|eur)|europol|interpol|tribunale?)\b|弁護士|税理士法人|司法書士法人|行政書士法人|会計事務所|法律事務所|事務局|株式会社|有限会社|サポート|センター|採用担当|銀行|財団|記者|編集部|研究所|研究会|省$|庁$|기자|편집부|연구소|연구원|사무국|협회|은행|변호사|记者|编辑部|办公室|律师|银行|协会/i;

/** The name in From is that of an office or rank, the address is one that anybody can have. */
export default {
  id: 'office-by-freemail',
  weight: 1,
  kinds: ['fraud', 'spam'],
  group: 'stranger',
  exceptReports: true,
  sources: ['https://www.ic3.gov/CrimeInfo/AdvanceFee', 'https://www.antiphishing.jp/report/guideline/'],
  title: {
    ja: '組織や役職の名前ですが、アドレスはフリーメールです',
    en: 'It writes as an office or a person of rank from a free mailbox',
  },
  explains: {
    ja: '差出人の名前は「{name}」ですが、{address}は誰でも取れるフリーメールです。',
    en: 'The name says "{name}", but anybody can have the address {address}.',
  },
  mistakes: {
    ja: '小さな店、個人事業、PTAや自治会などは、ふつうにこのような名前とフリーメールを使います。',
    en: 'Small shops, clubs and parents’ associations use such names and free mailboxes honestly.',
  },
  detect({ from, thread, distribution }) {
    if (thread !== undefined || distribution.length > 0) return [];
    for (const { value, proof } of from) {
      // where the answers alone go to such a mailbox, `replyto-freemail` says so
      if (!isFreeMailbox(value.address) || !OFFICE.test(value.name.normalize('NFKC').slice(0, 120))) continue;
      return [{ proof, words: { name: value.name.slice(0, 80), address: value.address } }];
    }
    return [];
  },
} satisfies Detector;
