import type { Text } from '../../finding.ts';
import type { Brand } from '../brands.ts';

/** `name|in Latin letters`, as the organisations write themselves in English. As of 2026-12-02, from their own sites. */
const LATIN_NAMES = `
楽天|Rakuten
三井住友カード|Sumitomo Mitsui Card
えきねっと|Ekinet of JR East
ETC利用照会サービス|ETC usage inquiry service
ヤマト運輸|Yamato Transport
佐川急便|Sagawa Express
日本郵便|Japan Post
ゆうちょ銀行|Japan Post Bank
カゴヤ・ジャパン|Kagoya Japan
エックスサーバー|Xserver
さくらインターネット|Sakura Internet
ロリポップ|Lolipop
NTTドコモ|NTT Docomo
国税庁|National Tax Agency of Japan
マイナポータル|Mynaportal
日本年金機構|Japan Pension Service
メルカリ|Mercari
タイミー|Timee
シェアフル|Sharefull
タウンワーク|Townwork
バイトル|Baitoru
マイナビ|Mynavi
エン転職|en Tenshoku
クラウドワークス|CrowdWorks
ランサーズ|Lancers
セゾンカード|Saison Card
エポスカード|Epos Card
ビューカード|VIEW Card
イオン|Aeon
三菱UFJ|Mitsubishi UFJ
みずほ銀行|Mizuho Bank
りそな銀行|Resona Bank
住信SBIネット銀行|SBI Sumishin Net Bank
SBI証券|SBI Securities
楽天証券|Rakuten Securities
マネックス証券|Monex Securities
野村證券|Nomura Securities
松井証券|Matsui Securities
アメリカン・エキスプレス|American Express
オリコ|Orico
ジャックス|Jaccs
ポケットカード|Pocket Card
ライフカード|Life Card
東京電力|TEPCO
東京ガス|Tokyo Gas
ニトリ|Nitori
ビックカメラ|Bic Camera
ヨドバシカメラ|Yodobashi Camera
ユニクロ|Uniqlo
横浜銀行|Bank of Yokohama
千葉銀行|Chiba Bank
静岡銀行|Shizuoka Bank
福岡銀行|Bank of Fukuoka
京都銀行|Bank of Kyoto
北洋銀行|North Pacific Bank
常陽銀行|Joyo Bank
七十七銀行|77 Bank
広島銀行|Hiroshima Bank
八十二銀行|Hachijuni Bank
西日本シティ銀行|Nishi-Nippon City Bank
ソニー銀行|Sony Bank
セブン銀行|Seven Bank
ローソン銀行|Lawson Bank
ろうきん|Rokin Labour Banks
信用金庫|Shinkin Banks
JAバンク|JA Bank
大和証券|Daiwa Securities
SMBC日興証券|SMBC Nikko Securities
岡三証券|Okasan Securities
moomoo証券|Moomoo Securities
東京海上日動|Tokio Marine & Nichido
損保ジャパン|Sompo Japan
三井住友海上|Mitsui Sumitomo Insurance
日本生命|Nippon Life
第一生命|Dai-ichi Life
アフラック|Aflac
UCSカード|UCS Card
出光カード|Idemitsu Card
ENEOSカード|ENEOS Card
アプラス|Aplus
ダイナースクラブ|Diners Club
エムアイカード|MI Card
東急カード|Tokyu Card
アイフル|Aiful
プロミス|Promise
PayPayカード|PayPay Card
JR西日本|JR West
JR東海|JR Central
JR九州|JR Kyushu
関西電力|Kansai Electric Power
中部電力|Chubu Electric Power
九州電力|Kyushu Electric Power
東北電力|Tohoku Electric Power
大阪ガス|Osaka Gas
東邦ガス|Toho Gas
東京都水道局|Tokyo Waterworks
NTT東日本|NTT East
NTT西日本|NTT West
日本通運|Nippon Express
福山通運|Fukuyama Transporting
西濃運輸|Seino Transportation
ヤマダデンキ|Yamada Denki
マクドナルド|McDonald’s Japan
セブン-イレブン|7-Eleven Japan
ローソン|Lawson
ファミリーマート|FamilyMart
任天堂|Nintendo
じゃらん|Jalan
チケットぴあ|Ticket Pia
イープラス|e+
ローチケ|Lawson Ticket
サイボウズ|Cybozu
マネーフォワード|Money Forward
警察庁|National Police Agency of Japan
金融庁|Financial Services Agency of Japan
厚生労働省|Ministry of Health, Labour and Welfare of Japan
総務省|Ministry of Internal Affairs and Communications of Japan
法務省|Ministry of Justice of Japan
裁判所|Courts in Japan
特許庁|Japan Patent Office
経済産業省|Ministry of Economy, Trade and Industry of Japan
一休|Ikyu
ジャックスカード|Jaccs Card
ぷらら|Plala
ムームードメイン|Muumuu Domain
アスクル|Askul
国勢調査|Population Census of Japan
大阪・関西万博|Expo 2025 Osaka
セブン&アイ|Seven & i
スターバックス|Starbucks
無印良品|Muji
スカパー|SKY PerfecTV
クラウドサイン|CloudSign
ギガファイル便|GigaFile
ハローワーク|Hello Work
アコム|Acom
三井住友信託銀行|Sumitomo Mitsui Trust Bank
さとふる|Satofull
ふるさとチョイス|Furusato Choice
協会けんぽ|Japan Health Insurance Association
국세청|National Tax Service of Korea
CJ대한통운|CJ Logistics
쿠팡|Coupang
우체국|Korea Post
경찰청|National Police Agency of Korea
支付宝|Alipay
阿里邮箱|Alibaba Mail
国家税务总局|State Taxation Administration of China
工商银行|ICBC
建设银行|China Construction Bank
招商银行|China Merchants Bank
中国银行|Bank of China
顺丰|SF Express
中華郵政|Chunghwa Post
國泰世華|Cathay United Bank
Сбербанк|Sberbank
Госуслуги|Gosuslugi
Почта России|Russian Post
ВТБ|VTB
Т-Банк|T-Bank
日本赤十字社|Japanese Red Cross Society
東海東京証券|Tokai Tokyo Securities
岩井コスモ証券|Iwai Cosmo Securities
消費者庁|Consumer Affairs Agency of Japan
こども家庭庁|Children and Families Agency of Japan
財務省|Ministry of Finance of Japan
検察庁|Public Prosecutors Office of Japan
ラクマ|Rakuma
Альфа-Банк|Alfa-Bank
Газпромбанк|Gazprombank
Райффайзен Банк|Raiffeisenbank Russia
ФНС|Federal Tax Service of Russia
Социальный фонд|Social Fund of Russia
МФЦ|MFC service centres of Russia
СДЭК|CDEK
Авито|Avito
Яндекс|Yandex
МТС|MTS
农业银行|Agricultural Bank of China
交通银行|Bank of Communications
邮储银行|Postal Savings Bank of China
中国移动|China Mobile
中国电信|China Telecom
ETC服务|ETC service of China
个人所得税|Individual income tax of China
人社部|Ministry of Human Resources and Social Security of China
网易邮箱|NetEase Mail
腾讯企业邮|Tencent Exmail
抖音|Douyin
遠通電收|FETC
台灣電力|Taiwan Power
台灣自來水|Taiwan Water
財政部|Ministry of Finance of Taiwan
健保署|National Health Insurance Administration of Taiwan
監理服務|Motor Vehicle Services of Taiwan
中華電信|Chunghwa Telecom
台灣大哥大|Taiwan Mobile
遠傳|FarEasTone
玉山銀行|E.SUN Bank
中國信託|CTBC Bank
台新銀行|Taishin Bank
富邦|Fubon
臺灣銀行|Bank of Taiwan
7-ELEVEN 交貨便|7-Eleven parcels of Taiwan
黑貓宅急便|T-Cat of Taiwan
蝦皮|Shopee Taiwan
香港郵政|Hongkong Post
易通行|HKeToll
恒生銀行|Hang Seng Bank
八達通|Octopus
국민건강보험|National Health Insurance of Korea
국민연금|National Pension Service of Korea
정부24|Government24
경찰청 교통민원|Traffic fines of the Korean police
관세청|Korea Customs Service
국민은행|KB Kookmin Bank
신한은행|Shinhan Bank
우리은행|Woori Bank
하나은행|Hana Bank
농협|Nonghyup
기업은행|Industrial Bank of Korea
토스|Toss
롯데카드|Lotte Card
삼성카드|Samsung Card
현대카드|Hyundai Card
SK텔레콤|SK Telecom
LG유플러스|LG Uplus
한국전력|Korea Electric Power
한국도로공사|Korea Expressway
롯데택배|Lotte Global Logistics
한진택배|Hanjin Express
로젠택배|Logen
가비아|Gabia
카페24|Cafe24
하이웍스|Hiworks
京东|JD.com
淘宝|Taobao
微信|WeChat
`;

const KANJI_OR_KANA = /[\u3041-\u30ff\u4e00-\u9fff]/;

/**
 * An organisation as it is named to a reader, in letters that he can read.
 * @param otherwise what is said of none
 */
export function readableName(brand: Brand | undefined, otherwise = ''): string | Text {
  const name = brand?.name ?? otherwise;
  const row = `\n${name}|`;
  const at = LATIN_NAMES.indexOf(row);
  if (at < 0) return name;
  const inLatin = LATIN_NAMES.slice(at + row.length, LATIN_NAMES.indexOf('\n', at + row.length));
  return { ja: KANJI_OR_KANA.test(name) ? name : `${name} (${inLatin})`, en: inLatin };
}
