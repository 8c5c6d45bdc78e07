/** Whether a text of Chinese characters alone, without kana, is Japanese: by the forms of its characters, and by words of its trade. */
import { once } from '../../message/once.ts';

/** Made or shortened in Japan (the Jōyō list), and written so by neither Chinese script. */
const JAPANESE =
  '様込働畑枠円図対売広転気発両県関検験険価仮児処単営団圧囲増変実専応従徳恵悪戦択拠挙挿掲摂斉暦権栄桜楽歓歩残毎沢浄渋済満焼獣総経継続絵緑縁聴脳芸蔵薬覚観訳証読譲豊賛辺逓遅郷釈鉄隠雑霊頼顔駅駆騒髪黒齢稲巻帰弾拝拡払抜舗乗亜仏伝剰効勧収壊巣庁戻揺録';
/** Of the Chinese scripts only the simplified one writes them so, and Japanese too. */
const SHORT = '会国学体点参区写数当号声旧万医来担条独画党属';
/** Only the traditional one does, and Japanese too: beside a short form the text is of neither Chinese script. */
const LONG =
  '議資時開場員見書車東長門問間語話記計設請談調論認課貿買質費貨販財責電業務動個億優別報帳師張強後復態損揮換極構機決況測準減無現異監確種積筆節簡紙約納級終組結絡給統網線編績習術製複補規視訂討訪許試詳誌誠諸講謝識護貴賞購輸農運過達違遠適選還郵銀閉陸階際難項順預領頭題額願類館';
/** What Japanese does not write: words of talk, and forms of either Chinese script. */
const CHINESE =
  '你您妳们們这這吗嗎呢吧哪请谢说时间开议资书见门问语话记设计认识买卖贸业务动为个从优价关兴农决减协单厂发变听员响团园图场报处备头实审宽对导将层岁师带帮应录总战户护择换据损断无显术机权极构标样树检欢残气汇济满热爱环现电监码确种积称签简约级纪纳纸线练组细终绍经结给络统继续维综编网职联节药营补装观规视觉览讯订让证读译费货贵购输还这进远连选邮银锁长阅队阳阶际随难页项顺预领题额颜风飞饭馆会國會學體點來參與對發實應當區號變圖團處萬舊聲讓證讀譯廣價兩單專傳從戰歸氣濟獨畫禮稱經總繼續縣聽藥裝觀覺轉邊醫鐵關險雜顯驗黨齊'.replaceAll(
    /[会与]/g,
    '',
  );
/** Of letters that come with papers and money. */
const WORDS =
  /株式会社|有限会社|御中|御見積|見積書|請求書|領収書|納品書|御願|御座|弊社|貴社|御社|添付|送付|振込|在中|申上|拝啓|敬具/g;

const forms = once(() => {
  const table = new Map<string, 'japanese' | 'short' | 'long' | 'chinese'>();
  for (const one of LONG) table.set(one, 'long');
  for (const one of SHORT) table.set(one, 'short');
  for (const one of CHINESE) table.set(one, 'chinese');
  for (const one of JAPANESE) table.set(one, 'japanese');
  return table;
});

/** Mixed forms speak for Japanese by their pairs; a name or a quotation in a Chinese letter is outnumbered by the letter's own. */
export function isJapaneseHan(text: string): boolean {
  const count = { japanese: 0, short: 0, long: 0, chinese: 0 };
  for (const one of text) {
    const form = forms().get(one);
    if (form !== undefined) count[form]++;
  }
  const words = text.match(WORDS)?.length ?? 0;
  return count.japanese + words + Math.min(count.short, count.long) > count.chinese;
}
