import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { codeToScan } from '../known/stories/codes-to-scan.ts';
import { readingOf, writtenAt } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';

/** Who writes so writes to the people of his own house. */
const STAFF =
  /\b(?:all staff|dear (?:staff|employees?|colleagues|team members?)|to all (?:staff|employees)|staff members|your (?:compensation|salary|payroll|bonus|benefits?) (?:letter|document|statement|adjustment|enrol?lment|review|plan)|(?:updated|revised|new|amended) (?:(?:employee|staff) )?(?:handbook|compensation statement|salary statement|(?:employee|staff) (?:policy|benefits?))|salary review|(?:annual|mandatory|mid-year|year-end) (?:compensation|salary|benefits?|leave|performance)\b[^.\n]{0,25}(?:review|statement|balance)|leave balance|(?:salary|payroll|benefits?) (?:adjustment|enrol?lment|policy)|employee benefits?|liebe (?:mitarbeiter|belegschaft|kolleginnen und kollegen)|an alle mitarbeiter|cher(?:s|\(e\)s)? (?:collaborateurs|collègues|salariés)|estimados (?:colaboradores|empleados)|prezados colaboradores|gentili colleghi|beste collega)\b|社員各位|従業員各位|職員各位|全社員|(?:給与|賞与|ボーナス)(?:支給)?明細|源泉徴収票|人事考課|人事評価|昇給|(?:給与|賃金|報酬)(?:の)?(?:改定|改訂|変更)|年末調整|全職員|各位同事|全体员工|公司员工|薪资|工资补贴|劳动补贴/u;
/** What the offices of a firm call themselves. */
const OFFICE =
  /\b(?:hr|human resources|payroll|it (?:department|dept|support|help ?desk|team|services?|administrator)|help ?desk|service ?desk|system administrator|personalabteilung|ressources humaines|recursos humanos|rrhh|risorse umane|personeelszaken)\b|人事部|総務部|経理部|労務課|情報システム部|情報システム課|情シス|ヘルプデスク|サービスデスク|财务部|人力资源|人事行政/u;

/** What only the reader's own house gave him: no service asks for that on its own pages. */
const HOUSE_ACCOUNT =
  /(?:社内|会社|社用|業務用)の?(?:メール)?(?:アカウント|パスワード|id)|現在のパスワード|ドメインアカウント|(?:your|the) (?:usual |own |normal |regular )?(?:work|corporate|company|domain) (?:account|password|credentials)|your current password|(?:microsoft|office) ?365の?(?:アカウント|id|パスワード)|(?:your|the) (?:microsoft|office) ?365 (?:account|password|credentials)/;

/** It speaks to the staff as an office of the reader's firm does, and comes from and leads to somewhere else. */
export default {
  id: 'staff-notice-from-outside',
  weight: 2,
  kinds: ['phishing'],
  group: 'colleague',
  sources: ['https://www.ipa.go.jp/security/bec/', 'https://www.ic3.gov/PSA/2018/PSA180918'],
  title: {
    ja: '社内の通知のように書かれていますが、社外から届き、社外のものを開かせようとしています',
    en: 'It reads like a notice of the reader’s own firm, and comes from and leads outside',
  },
  explains: {
    ja: '「{staff}」「{office}」と、社内の部署からの通知のように書かれていますが、差出人({address})は宛先の組織({own})のアドレスではなく、{host}へ誘導します。',
    en: 'It says "{staff}" and "{office}" as an office of {own} would, but comes from {address} and leads to {host}.',
  },
  mistakes: {
    ja: '給与計算や福利厚生を外部に委託している会社では、委託先から届くことがあります。社内の担当者に確かめてください。',
    en: 'Firms that let others do payroll and benefits get such mail from them. Ask the office in your own house.',
  },
  detect(facts) {
    const { from, to, subject, text, links, attachments, thread, distribution, passedOn } = facts;
    const [sender] = from;
    if (sender === undefined || text === undefined || thread !== undefined || passedOn !== undefined) return [];
    if (distribution.length > 0 || quotes(text.value)) return [];
    const { address } = sender.value;
    const domain = domainOfAddress(address);
    const houses = to.slice(0, 5).map(({ value }) => value.address);
    const [own] = houses.filter((one) => !isMailboxHost(hostOfAddress(one))).map(domainOfAddress);
    if (own === undefined || houses.some((one) => sameHolder(domainOfAddress(one), domain))) return [];
    const signed = `${sender.value.name.slice(0, 100)}\n${text.value.seen.slice(-300)}`;
    const office = writtenAt(signed, OFFICE.exec(signed.toLowerCase()));
    const words = `${subject?.value.slice(0, 300) ?? ''}\n${readingOf(text.value).slice(0, 2000)}`;
    const staff = office === undefined ? undefined : writtenAt(words, STAFF.exec(words.toLowerCase()));
    if (staff === undefined || office === undefined) return [];
    const strange = endsOf(links).find(
      ({ value }) =>
        isOpenPage(value) && value.domain !== own && !isInnerHost(value.host) && !isMailingService(value.domain),
    );
    const file = attachments.find(({ value }) => value.inline !== true);
    const way = strange?.value.host ?? file?.value.name ?? codeToScan(facts);
    if (way === undefined) return [];
    // those who do it for firms lead to themselves, or are well known
    const isService = strange === undefined || strange.value.domain === domain || isBrandDomain(domain);
    const hit: Hit = {
      proof: [...sender.proof, ...text.proof],
      words: { staff, office, address, own, host: way.slice(0, 80) },
      ...(isService && !HOUSE_ACCOUNT.test(words.toLowerCase()) ? { weight: 1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
