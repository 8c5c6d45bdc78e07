/** Sums of money in a text. */

/** Characters that are looked at. */
const LOOKED = 20_000;

/** From such a sum on, in dollars, euros or pounds, and in yen: nobody gives it to a stranger. */
const GREAT = 100_000;
const GREAT_YEN = 10_000_000;

const COIN = '(?:us ?\\$|usd|u\\.s\\. ?\\$|\\$|€|eur(?:os?)?|£|gbp)';
const COIN_BEHIND =
  '(?:us ?dollars?|u\\.s\\. ?dollars?|united states dollars?|american dollars?|dollars?|dólares?|usd|euros?|eur|€|pounds?|gbp|£|libier|libras|livres sterling|sterline|米ドル|ドル|ユーロ|美元|欧元|달러|долларов|евро)';
const SCALE =
  '(?:hundred thousand|thousand|million(?:en|s|es)?|millions d|mio|mill|millones|milhões|milioni|billion|m|k)';

/** The sign before the number, or the word behind it; of a number never more than 18 signs, so that the search is linear. */
// bounded: fixed words; the only repeat is of digits, with its own bounds
const BEFORE = new RegExp(`${COIN}\\s?(\\d[\\d.,' ]{0,17})\\s?(${SCALE})?(?![a-z])`, 'g');
// bounded: as above
const BEHIND = new RegExp(`(\\d[\\d.,']{0,17})\\s?(${SCALE})?\\s?(?:de |d')?${COIN_BEHIND}`, 'g');
/** `850万米ドル`, `3億円`. */
const EAST = /(\d[\d.,]{0,12})\s?(億|万|亿)\s?(円|米ドル|ドル|ユーロ|美元|欧元)/g;
/** `ten million united states dollars`. */
const SPELT =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty)[a-z -]{0,30} million [a-z ()]{0,30}(?:dollars|euros|pounds)/;

/** `3000万円をお振り込みします`, with signs between the letters so that no filter reads it: what nobody promises to a stranger. */
const PROMISED =
  /\d[\d.,]{0,9}(?:億|千万|百万|万)円[をのが]?[お御ご]?(?:振り?込|送金|入金|受け?取|差し上げ|贈呈|譲渡|進呈|支援|分配)(?:(?:み|り)?(?:の?権利?|ます|いたします|致します|させて|ください|下さい|いただ|手続|$)|って(?:欲し|ほし|貰|もら|頂|いただ|下さ|くださ|くれ))/;
/** What campaigns say of what they give away to many. */
const CAMPAIGN = /総額|合計|最大|最高|上限|抽選|山分け|キャンペーン|当た[るり]/;

/** `慰謝料3億円の支払いが確定`, `給付金800万円の振込先`: money out of a story, that is to be taken; what insurers, courts and councils pay has other words beside it. */
const STORY_SUM =
  /(?:慰謝料|和解金|賠償金|補償金|支援金|援助金|給付金|義援金|譲渡金|贈与金|寄付金|遺産|当選金|高額現金|残高)(?:として|の|、)?(\d[\d.,]{0,9}(?:億(?:\d{1,4}万)?|千万|百万|万)円)(?:分)?(?:につきまして|について|につき)?[のをがに]?[おご御]?(?:振り?込|送金|入金|受け?取|支払い?(?:が|を)?確定|譲渡|贈呈|贈与)/;
/** `3億円の送金に進みます`: what is sent to the reader at once; `3億円を送金した手口` tells of what was. */
const SENT_SUM =
  /(\d[\d.,]{0,9}億(?:\d{1,4}万)?円)[のをが][おご御]?(?:振り?込|送金|入金|受け?取)(?!(?:み|ん|り|っ)?(?:した|だ|た|された|させ))/;
/** `現金50,000,000円の支援が決定`. */
const WRITTEN_OUT =
  /(\d{1,3}(?:,\d{3}){2,4}円)[】」』]?[のをが][おご御]?(?:支援|送金|受け?取|振り?込|給付|贈与|譲渡|贈呈)/;
/** `支給金額:5億円`, `12億円ほどの資産をお譲り`: what is the reader's for the taking. */
const GIVEN_SUM =
  /(?:支給|受取|受給|給付|払出|配当|贈与|譲渡|当選|振込|送金)(?:予定)?(?:金額|額)(?:は|[:：])?(\d[\d.,]{0,9}億(?:\d{1,4}万)?円)|(\d[\d.,]{0,9}億(?:\d{1,4}万)?円)(?:ほど|程度|相当|余り|分)?の(?:資産|財産|遺産|現金|預金|お金)[^?？!！]{0,160}(?:お?譲り|お?受け?取り|差し上げ|相続して|託し)/;
/** `見事にご当選されました` to the reader, and prizes in money as no shop has them: `特賞 15億5500万円×1名`. */
const WON =
  /ご当選(?:され|となり|おめでとう|が確定|致し|いたし|の権利)|(?:お客様|あなた様?|貴方様?|会員様)[^。!！?？]{0,24}当選/;
const FORTUNE = /(\d[\d.,]{0,9}(?:億(?:\d{1,4}万)?|千万|(?<=\d{4})万)円)/;
/** `550万PTプレゼント完了`: what is worth money somewhere, and was never earned. */
const POINTS = /\d{3,6}万(?:pt|ポイント|p)を?(?:プレゼント|贈呈|付与|進呈|受け?取り?)(?:完了|確定|済|しま|いたしま|$)/i;
/** From such a sum on, in yen, no story is about something that a shop or club gives. */
const STORY_YEN = 1_000_000;

/** `3,200万円をお渡しする手続き`: what is handed to the reader, once he has paid. */
const HANDED_SUM =
  /(\d[\d.,]{0,9}(?:億(?:\d{1,4}万)?|千万|百万|万)円)を[おご御]?(?:渡し|譲り|贈り|差し上げ|受け?取り|振り?込み)/;

/** The sum that a story promises the reader in its first lines, with signs between the letters or without. */
export function storySumIn(text: string): string | undefined {
  if (!text.includes('円')) return undefined;
  const beginning = text.slice(0, 1200).normalize('NFKC');
  const whole = WRITTEN_OUT.exec(beginning)?.[1];
  if (whole !== undefined && numberOf(whole.slice(0, -1)) >= GREAT_YEN && !CAMPAIGN.test(beginning)) return whole;
  const words = beginning.replace(BETWEEN, '');
  const won = WON.test(words) ? FORTUNE.exec(words)?.[1] : undefined;
  if (won !== undefined) return won;
  const given = GIVEN_SUM.exec(words);
  const told = STORY_SUM.exec(words)?.[1] ?? SENT_SUM.exec(words)?.[1] ?? given?.[1] ?? given?.[2];
  const sum = told ?? (feeIn(text) === undefined ? undefined : HANDED_SUM.exec(words)?.[1]);
  if (sum === undefined || CAMPAIGN.test(words)) return undefined;
  const scale = sum.includes('億') ? 1e8 : sum.includes('千万') ? 1e7 : sum.includes('百万') ? 1e6 : 1e4;
  return numberOf(/^[\d.,]+/.exec(sum)?.[0] ?? '') * scale >= STORY_YEN ? sum : undefined;
}

/** `登録費用として4,980円`, `手数料3,000円分の電子マネー`: he who is to get a fortune shall pay first. */
const FEE =
  /(?:手数料|費用|登録料|保証金|ポイント代|印紙代|送金料|税金)[^。\n]{0,30}?(?:\d[\d,]{2,8}円|ご負担|負担して|お支払|支払って|必要|ご準備|ご用意)/;

/** `融資に先立ち、保証料として3%をお預かり`: who borrows shall pay before anything is lent (金融庁, 保証金詐欺). */
const BEFORE_LOAN =
  /(?:融資|貸付|実行|振込)[^。\n]{0,6}(?:先立ち|前に|先に)[^。\n]{0,40}(?:保証料|保証金|手数料|預かり金|信用実績)|(?:保証料|保証金|信用料)[^。\n]{0,30}お?預かり[^。\n]{0,20}(?:返却|返金)/;
/** `ชำระค่าธรรมเนียมค้ำประกัน 500 บาทล่วงหน้า`: the same in Thai. */
const BEFORE_LOAN_THAI = /(?:ชำระ|โอน|จ่าย)[^\n]{0,20}(?:ค่าธรรมเนียม|ค่าค้ำ|ค่ามัดจำ|เงินมัดจำ)[^\n]{0,40}(?:ล่วงหน้า|ก่อน)/;
export const isPaidBeforeLoan = (text: string): boolean => {
  const words = text.slice(0, 2000);
  // NFKC takes a Thai vowel apart
  return BEFORE_LOAN.test(words.normalize('NFKC')) || BEFORE_LOAN_THAI.test(words);
};

/** `0.85 BTCの入金`: coins that are said to have come. */
const COINS =
  /(\d[\d.,]{0,9} ?(?:btc|eth|usdt|xrp|ビットコイン|イーサリアム))(?:\([^)\n]{0,20}\))?[^。\n]{0,6}(?:入金|受け?取|着金|送金|払い?戻し?)/i;
const HELD = /保留|凍結|取り?消|失効|受け?取り?(?:手続|期限)/;
const COIN_FEE = /(?:手数料|保証金|デポジット|税金|認証料)[^。\n]{0,30}(?:必要|お支払|支払って|送金して|ご準備|ご用意)/;

/** Coins that have come, are held, and have to be paid for first: no exchange takes a deposit for a payout. */
export function coinsForFee(text: string): string | undefined {
  const words = text.slice(0, 2000).normalize('NFKC');
  const sum = COINS.exec(words)?.[1];
  return sum !== undefined && HELD.test(words) && COIN_FEE.test(words) ? sum : undefined;
}

/** Whether a fee comes first. */
export const feeIn = (text: string): string | undefined => FEE.exec(text.slice(0, 2000).normalize('NFKC'))?.[0];

/** Signs between letters that say nothing. */
const BETWEEN = /[\s、,・.。*_/|-]+/g;

/** The sum that a subject promises the reader. */
export function promisedSumIn(subject: string): string | undefined {
  const words = subject.slice(0, 120).normalize('NFKC').replace(BETWEEN, '');
  const points = POINTS.exec(words)?.[0];
  if (points !== undefined) return points;
  if (!subject.includes('円')) return undefined;
  const found = CAMPAIGN.test(words) ? undefined : PROMISED.exec(words)?.[0];
  return found === undefined || greatSumIn(found) === undefined ? undefined : found.slice(0, found.indexOf('円') + 1);
}

/** Without the pause of the sentence behind it. */
function sumOf(written: string): string {
  let end = written.length;
  while (end > 0 && ' .,\n'.includes(written[end - 1] ?? '')) end -= 1;
  return written.slice(0, end).trimStart();
}

/** The first great sum as written; undefined where there is none. */
export function greatSumIn(written: string): string | undefined {
  const text = written.slice(0, LOOKED).normalize('NFKC').toLowerCase();
  for (const pattern of [BEFORE, BEHIND]) {
    for (const found of text.matchAll(pattern)) {
      if (numberOf(found[1] ?? '') * scaleOf(found[2]) >= GREAT) return sumOf(found[0]);
    }
  }
  for (const found of text.matchAll(EAST)) {
    const value = numberOf(found[1] ?? '') * (found[2] === '万' ? 1e4 : 1e8);
    if (value >= (found[3] === '円' ? GREAT_YEN : GREAT)) return found[0];
  }
  return SPELT.exec(text)?.[0];
}

/** `9.2`, `615,810.00`, `2.000.000,00`: the last sign before one or two digits is the decimal one. */
function numberOf(digits: string): number {
  const plain = digits.replace(/[' ]/g, '').replace(/[.,]$/, '');
  const decimal = /[.,](\d{1,2})$/.exec(plain);
  const whole = (decimal === null ? plain : plain.slice(0, decimal.index)).replace(/[.,]/g, '');
  return Number(whole) + (decimal === null ? 0 : Number(`0.${decimal[1]}`));
}

function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1;
  if (word.startsWith('hundred')) return 1e5;
  if (word.startsWith('thousand') || word === 'k') return 1e3;
  return word.startsWith('b') ? 1e9 : 1e6;
}
