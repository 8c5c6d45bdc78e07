/** What is said beside a desk, of an address that is passed over, and of the search. */
import { fill } from '../../examine/fill.ts';
import type { Text } from '../../examine/finding.ts';

export const notes = {
  registryAbuse: {
    ja: '登録情報で、苦情の受付(abuse)として届け出られています。',
    en: 'The registry names it as the contact for abuse.',
  },
  registryOther: {
    ja: '登録情報の「{role}」の連絡先です。苦情の受付とは限らないため、ほかの窓口がないときに使ってください。',
    en: 'The registry names it for "{role}", which need not be the place for complaints; use it when there is no other.',
  },
  remarks: {
    ja: '登録情報の備考欄に書かれているアドレスです。',
    en: 'It stands in the remarks of the registration.',
  },
  abusix: {
    ja: 'Abusix の連絡先データベースにあるアドレスです。問い合わせたIPアドレスは Abusix に伝わります。',
    en: 'From the contact database of Abusix, which thereby learns the address that was asked for.',
  },
  abuseNet: {
    ja: 'abuse.net に登録されているアドレスです。',
    en: 'Registered at abuse.net.',
  },
  abuseNetDefault: {
    ja: 'abuse.net に登録がない場合の既定のアドレスと同じです。届かないことがあります。',
    en: 'What abuse.net answers where nothing is registered; it may reach nobody.',
  },
  abuseAt: {
    ja: '規格(RFC 2142)で苦情の受付とされるアドレスで、そのドメインがメールを受け取ることは確かめました。用意されているとは限りません。',
    en: 'The address that RFC 2142 asks for. The domain does receive mail; whether this mailbox is there is not known.',
  },
  abuseAtUnknown: {
    ja: '規格(RFC 2142)で苦情の受付とされるアドレスですが、そのドメインがメールを受け取るかどうかは確かめられていません。',
    en: 'The address that RFC 2142 asks for; whether the domain receives mail could not be learnt.',
  },
  rdnsDomain: {
    ja: 'IPアドレスの逆引き名({rdns})のドメインです。名前とアドレスが互いに一致することを確かめました。',
    en: 'The domain of the address’s name ({rdns}), which leads back to the address.',
  },
  registrar: {
    ja: 'ドメインの登録業者です。悪用のために取得されたドメインなら停止できます。乗っ取られたサイトの場合は、先にサイトの持ち主と設置先へ知らせてください。',
    en: 'The registrar can suspend a domain that was registered for abuse. For a hacked site write to its owner and host first.',
  },
  registrarYoung: {
    ja: 'このドメインは登録から{days}日です。悪用のために取得された可能性があるので、登録業者を先にしました。',
    en: 'The domain is {days} days old, and may have been registered for abuse: so the registrar comes first.',
  },
  registrarUnnamed: {
    ja: '登録業者は {registrar} ですが、受付のアドレスは登録情報にありませんでした。業者のサイトで受付を探してください。',
    en: 'The registrar is {registrar}; the registration gives no address for it. Look for its abuse page.',
  },
  holder: {
    ja: 'ドメインの登録者側の連絡先です。ドメインの持ち主自身が悪用している場合は、知らせないでください。',
    en: 'A contact of the domain’s holder. Do not write there when the holder himself is the abuser.',
  },
  owner: {
    ja: 'サイトが乗っ取られた可能性があるときの、持ち主への連絡先です。',
    en: 'For the owner of a site that may have been hacked.',
  },
  hosting: {
    ja: '{domain} のWebサーバー({ip})を動かしているネットワークです。',
    en: 'The network of the web server of {domain} ({ip}).',
  },
  hostingRegistered: {
    ja: '受取人を特定しうる名前を問い合わせないように、{host} ではなく {domain} のアドレスを調べました。設置先が異なることがあります。',
    en: 'Asked for {domain}, not for {host}, whose name could tell who received it; the page may be hosted elsewhere.',
  },
  mailHost: {
    ja: '{domain} のメールは {host} が受け取っています。パスワードを盗まれている場合は、このメールサービスでも止められます。',
    en: 'Mail of {domain} is handled by {host}, which can also stop a stolen account.',
  },
  stolen: {
    ja: '「{address}」はログイン名とみられ、パスワードが盗まれている可能性があります。差出人の詐称と決めつけずに知らせてください。',
    en: '“{address}” looks like a login name: its password may have been stolen. Do not write of mere forgery.',
  },
  platform: {
    ja: '{host} は {domain} のサービス上にあります。',
    en: '{host} is a site on the service of {domain}.',
  },
  lookAlike: {
    ja: '{host} は {brand} の名前をまねています。',
    en: '{host} imitates the name of {brand}.',
  },
  ownBrand: {
    ja: '{domain} は {brand} 自身のドメインです。名をかたるメールの報告先です。',
    en: '{domain} is {brand}’s own; this is where it takes reports of mails in its name.',
  },
  unchecked: {
    ja: '一般に知られている宛先ですが、最近の公式ページでは確かめていません。送る前に公式ページで確認してください。',
    en: 'Commonly known, but not checked at its own pages of late: look there before you send.',
  },
  formOnly: {
    ja: 'フォームだけの窓口です。書くことの各項目を、フォームに貼り付けてください。',
    en: 'A form only: paste each of the things to say into it.',
  },
  carrier: {
    ja: '{carrier} はほかのプロバイダーに回線を貸す会社で、利用者と契約していません。{search} で契約先のプロバイダーを調べてから、そこへ知らせてください。',
    en: '{carrier} carries the lines of other providers and has no contract with the user. Find the provider at {search}, and write to it.',
  },
  delivery: {
    ja: '配信サービス(CDN)の陰にあるため、本当の設置先は見えません。設置先へ伝えてもらうよう頼んでください。',
    en: 'A delivery network hides the real host; ask it to pass the report on.',
  },
  icann: {
    ja: '登録業者が対応しない場合の申し立て先です。最初の連絡先ではありません。',
    en: 'For a registrar that does not act; not the first place to write to.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Roles of contacts (RFC 9083 §10.2.4) in words. */
const roles: ReadonlyMap<string, Text> = new Map(
  Object.entries<Text>({
    registrant: { ja: '登録者', en: 'registrant' },
    administrative: { ja: '管理担当', en: 'administrative' },
    technical: { ja: '技術担当', en: 'technical' },
    noc: { ja: '運用担当', en: 'network operations' },
    billing: { ja: '請求担当', en: 'billing' },
    registrar: { ja: '登録業者', en: 'registrar' },
    other: { ja: 'その他', en: 'other' },
  }),
);

/** That a registry names a contact for something else than abuse. */
export function otherRole(role: string): Text {
  const { ja, en } = roles.get(role) ?? { ja: role.slice(0, 40), en: role.slice(0, 40) };
  return { ja: fill(notes.registryOther, { role: ja }).ja, en: fill(notes.registryOther, { role: en }).en };
}

/** Why a found address is not one to write to. */
export const passedOverFor = {
  placeholder: {
    ja: '登録機関が苦情受付の代わりに載せているアドレスで、このネットワークの担当者には届きません。',
    en: 'A registry writes it in place of a contact; it does not reach whoever runs this network.',
  },
  redacted: {
    ja: '公開されていない項目の埋め草で、メールアドレスではありません。',
    en: 'Stands for something that is not disclosed; it is no mail address.',
  },
  invalid: {
    ja: '担当者に届かないことが登録機関で確認されています。',
    en: 'The registry knows that it does not reach anybody.',
  },
  'not-an-address': {
    ja: 'メールアドレスとして読めません。',
    en: 'Cannot be read as a mail address.',
  },
  'no-mail': {
    ja: 'このドメインはメールを受け取らないと宣言しています(Null MX)。',
    en: 'The domain declares that it takes no mail (Null MX, RFC 7505).',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What a question was for. */
export const askedFor = {
  geo: { ja: '同梱の表(ネットワークの番号と国)', en: 'the bundled table (AS and country)' },
  rdapIp: { ja: 'IPアドレスの登録情報(RDAP)', en: 'registration of the address (RDAP)' },
  whoisIp: { ja: 'IPアドレスの登録情報(WHOIS)', en: 'registration of the address (WHOIS)' },
  rdapDomain: { ja: 'ドメインの登録情報(RDAP)', en: 'registration of the domain (RDAP)' },
  whoisDomain: { ja: 'ドメインの登録情報(WHOIS)', en: 'registration of the domain (WHOIS)' },
  abusix: { ja: 'Abusix の連絡先データベース', en: 'contact database of Abusix' },
  abuseNet: { ja: 'abuse.net の連絡先', en: 'contacts of abuse.net' },
  rdns: { ja: '逆引き名', en: 'name of the address' },
  confirm: { ja: '逆引き名の確認', en: 'whether the name leads back' },
  web: { ja: 'Webサーバーのアドレス', en: 'address of the web server' },
  mail: { ja: 'メールの受け取り先(MX)', en: 'where mail goes (MX)' },
} as const satisfies Readonly<Record<string, Text>>;

/** Why nobody was asked at all. */
export const nobodyFor = {
  private: {
    ja: '家庭や会社の内側だけで使うアドレスで、誰でも使えます。受付窓口はありません。その外側のアドレスを調べてください。',
    en: 'An address for use inside a home or firm; anybody may use it, and it has no desk. Look for the address outside.',
  },
  carrierGradeNat: {
    ja: '通信会社の内側で多くの利用者が共有するアドレス(CGNAT、100.64.0.0/10)です。外からは見えないため、受付窓口はありません。通信会社の外側のアドレスと、送信元ポート番号・秒までの時刻が必要です。',
    en: 'Shared by many users inside a carrier (CGNAT, 100.64.0.0/10); never seen from outside, so it has no desk. The carrier’s outer address is needed, with source port and time to the second.',
  },
  documentation: {
    ja: '説明書の例に使うアドレスで、実際のネットワークではありません。',
    en: 'Kept for documents; it is no real network.',
  },
  loopback: {
    ja: 'その機器自身を指すアドレスです。誰のものでもありません。',
    en: 'It means the machine itself, and is nobody’s.',
  },
  linkLocal: {
    ja: '同じ配線の内側だけで使うアドレスです。受付窓口はありません。',
    en: 'For one wire only; it has no desk.',
  },
  platform: {
    ja: 'クラウドの仮想マシンが自分の親機に使うアドレスで、外のネットワークを指しません。',
    en: 'What virtual machines call their own host; it names no network outside.',
  },
  tunnel: {
    ja: 'IPv4の上にIPv6を通すためのアドレス(6to4、Teredo)です。中にあるIPv4アドレスで調べてください。',
    en: 'Carries IPv6 over IPv4 (6to4, Teredo): look for the IPv4 address inside it.',
  },
  translated: {
    ja: 'IPv4をIPv6に写したアドレス(NAT64)です。中にあるIPv4アドレスで調べてください。',
    en: 'An IPv4 address written in IPv6 (NAT64): look for the IPv4 address inside it.',
  },
  special: {
    ja: '特別な用途のアドレス({special})で、誰のものでもありません。',
    en: 'An address for a special purpose ({special}); it is nobody’s.',
  },
  reserved: {
    ja: '「.{last}」は試験・説明・家庭内のための名前で、登録する人はいません。受付窓口はありません。',
    en: '“.{last}” is kept for tests, documents or homes; nobody registers it, and it has no desk.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a text names nothing. */
export const problemOf = {
  empty: { ja: '何も書かれていません。', en: 'Nothing is written.' },
  'too-long': { ja: '長すぎます。', en: 'It is too long.' },
  'control-characters': {
    ja: '見えない文字や制御文字が含まれています。打ち直してください。',
    en: 'It holds invisible or control characters; type it anew.',
  },
  spaces: { ja: '空白が含まれています。1つずつ指定してください。', en: 'It holds spaces; give one at a time.' },
  scheme: {
    ja: 'Webページ(http、https、ftp)でもメールアドレスでもありません。',
    en: 'It is neither a page (http, https, ftp) nor a mail address.',
  },
  'odd-address': {
    ja: 'IPアドレスのようですが、読み方が1つに決まりません。4つの数字で書いてください。',
    en: 'It looks like an IP address but can be read in several ways; write four decimal numbers.',
  },
  'not-a-name': { ja: 'ドメイン名として読めません。', en: 'It cannot be read as a domain name.' },
  'single-label': { ja: 'ドメイン名には「.」が必要です。', en: 'A domain has a dot in it.' },
  suffix: {
    ja: '誰かのドメインではなく、登録の単位(co.jp など)です。',
    en: 'It is what domains are registered under (like co.jp), not anybody’s domain.',
  },
  'no-host': { ja: 'URLにホスト名がありません。', en: 'The URL has no host.' },
  'no-local-part': { ja: 'メールアドレスの @ の前がありません。', en: 'Nothing stands before the @.' },
} as const satisfies Readonly<Record<string, Text>>;

export const warnings = {
  'shared-address': {
    ja: 'このアドレスは多くの利用者が同時に共有しています({why})。送信元ポート番号と秒までの時刻(タイムゾーン付き)がなければ、窓口は利用者を特定できません。',
    en: 'Many users share this address at a time ({why}). Without the source port and the time to the second, with its zone, the desk cannot find the user.',
  },
  'dynamic-line': {
    ja: '利用者の回線とみられ({why})、アドレスは時間とともに別の人へ移ります。秒までの時刻とタイムゾーンを必ず書いてください。',
    en: 'It looks like a user’s line ({why}); such addresses pass from one person to another. Give the time to the second, with its zone.',
  },
  'no-desk': {
    ja: '登録情報からは窓口が見つかりませんでした。窓口がないという意味ではありません。',
    en: 'No desk was found in the registries; that does not mean that there is none.',
  },
  'registries-silent': {
    ja: '登録情報を持つところから回答がなく、窓口はまだ分かりません。時間をおいて、もう一度試してください。',
    en: 'The registries did not answer, so that nobody knows yet who the desk is. Try again later.',
  },
  'sources-failed': {
    ja: '答えの得られなかった問い合わせがあります({failed})。窓口がほかにもあるかもしれません。',
    en: 'Some questions were not answered ({failed}); there may be other desks.',
  },
  'brand-without-desk': {
    ja: '{brand} の通報先は、手元の資料にありません。公式サイトで、なりすましやフィッシングの報告先を探してください。',
    en: 'Where {brand} takes reports of mails in its name is not known here: look on its own site.',
  },
  'brand-without-desk-at': {
    ja: '{brand} の通報先は、手元の資料にありません。公式サイト({own})で、なりすましやフィッシングの報告先を探してください。',
    en: 'Where {brand} takes reports of mails in its name is not known here: look on its own site ({own}).',
  },
  'not-asked': {
    ja: '外部への問い合わせをしていない項目があります({skipped})。',
    en: 'Some sources were not asked ({skipped}).',
  },
  'owner-may-be-abuser': {
    ja: '新しいドメインや、登録日の分からないドメインでは、持ち主自身が悪用していることがあります。持ち主への連絡は最後にしてください。',
    en: 'The holder of a domain that is young, or of an age that nobody told, may be the abuser himself: write to him last.',
  },
} as const satisfies Readonly<Record<string, Text>>;
