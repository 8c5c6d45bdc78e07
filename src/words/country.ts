/**
 * Names of the countries in which the networks of mail are registered most, by ISO 3166 code. The others are asked of
 * the runtime, which knows them all but takes 12 ms to begin: more than an examination.
 */
type Names = Readonly<Record<string, string>>;

const listed = (text: string): Names =>
  Object.fromEntries(text.split('|').map((one) => [one.slice(0, 2), one.slice(3)]));

export const countries: { readonly ja: Names; readonly en: Names } = {
  ja: listed(
    'JP 日本|US アメリカ合衆国|CN 中国|KR 韓国|TW 台湾|HK 香港|SG シンガポール|RU ロシア|UA ウクライナ|DE ドイツ|FR フランス|GB イギリス|' +
      'NL オランダ|BE ベルギー|LU ルクセンブルク|CH スイス|AT オーストリア|IT イタリア|ES スペイン|PT ポルトガル|PL ポーランド|CZ チェコ|' +
      'SK スロバキア|HU ハンガリー|RO ルーマニア|BG ブルガリア|GR ギリシャ|TR トルコ|SE スウェーデン|NO ノルウェー|DK デンマーク|FI フィンランド|' +
      'EE エストニア|LV ラトビア|LT リトアニア|IE アイルランド|IS アイスランド|IN インド|PK パキスタン|BD バングラデシュ|LK スリランカ|NP ネパール|' +
      'VN ベトナム|TH タイ|ID インドネシア|MY マレーシア|PH フィリピン|KH カンボジア|MM ミャンマー|MN モンゴル|KZ カザフスタン|UZ ウズベキスタン|' +
      'IR イラン|IQ イラク|IL イスラエル|SA サウジアラビア|AE アラブ首長国連邦|EG エジプト|MA モロッコ|TN チュニジア|DZ アルジェリア|ZA 南アフリカ|' +
      'NG ナイジェリア|KE ケニア|GH ガーナ|BR ブラジル|AR アルゼンチン|CL チリ|CO コロンビア|PE ペルー|MX メキシコ|CA カナダ|AU オーストラリア|' +
      'NZ ニュージーランド|PA パナマ|EC エクアドル|VE ベネズエラ|BY ベラルーシ|MD モルドバ|RS セルビア|HR クロアチア|SI スロベニア|SC セーシェル|' +
      'VG 英領ヴァージン諸島|CY キプロス|MT マルタ',
  ),
  en: listed(
    'JP Japan|US United States|CN China|KR South Korea|TW Taiwan|HK Hong Kong|SG Singapore|RU Russia|UA Ukraine|DE Germany|FR France|' +
      'GB United Kingdom|NL Netherlands|BE Belgium|LU Luxembourg|CH Switzerland|AT Austria|IT Italy|ES Spain|PT Portugal|PL Poland|' +
      'CZ Czechia|SK Slovakia|HU Hungary|RO Romania|BG Bulgaria|GR Greece|TR Türkiye|SE Sweden|NO Norway|DK Denmark|FI Finland|EE Estonia|' +
      'LV Latvia|LT Lithuania|IE Ireland|IS Iceland|IN India|PK Pakistan|BD Bangladesh|LK Sri Lanka|NP Nepal|VN Vietnam|TH Thailand|' +
      'ID Indonesia|MY Malaysia|PH Philippines|KH Cambodia|MM Myanmar|MN Mongolia|KZ Kazakhstan|UZ Uzbekistan|IR Iran|IQ Iraq|IL Israel|' +
      'SA Saudi Arabia|AE United Arab Emirates|EG Egypt|MA Morocco|TN Tunisia|DZ Algeria|ZA South Africa|NG Nigeria|KE Kenya|GH Ghana|' +
      'BR Brazil|AR Argentina|CL Chile|CO Colombia|PE Peru|MX Mexico|CA Canada|AU Australia|NZ New Zealand|PA Panama|EC Ecuador|' +
      'VE Venezuela|BY Belarus|MD Moldova|RS Serbia|HR Croatia|SI Slovenia|SC Seychelles|VG British Virgin Islands|CY Cyprus|MT Malta',
  ),
};
