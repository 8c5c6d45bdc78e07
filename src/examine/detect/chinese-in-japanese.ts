import type { Detector, Hit } from '../finding.ts';

/** Simplified characters that are in no Japanese character set (JIS X 0208, JIS X 0213), so no Japanese keyboard gives them. */
const SIMPLIFIED: ReadonlySet<string> = new Set(
  // words that every Chinese letter has, and no Japanese one
  '您你吧哦咱她妳' +
    '们这请户账为时东书车门问间见认证验录码错误删邮帐务处单须应样吗让给对进还说话谢谁长张线络页击链费钱银贵实际电视频马鸟鱼龙风飞龟齐齿师爱优亿产义专业临举乐习乡买亏亚华协卖卢卫厅历压厌县发变员团围图圆场块坚坛坝垒垦备够头夹夺' +
    '奋奖妇妈孙宪宫宽宾导尔尘尝层岁岂岛币帅带庆库废弹强归彻总恶恼惩惯愤慑战执扩扫扬扰抚抢护报拟拥择挡挥损换掷揽搀摄摆摇敌斋旷显晓晕暂术杀杂权杨枪标栈栏树桥检欢毁毕毙汇汉汤泽洁济测浓润涨渐满滚滤灭热焕爷牵牺狮猎环现玛畅疗疯瘾皱' +
    '盐监盘础祸积稳穷竞笼签简紧纠红约级纪纯纲纳纵纷纸纹练组细织终绍经结绕绘绝统继绩续维绿缓编缘缝缩罗罚罢职联聪肃肠胜脑脸艺节苏药莲获营萨蓝虑虽补规览觉计订讨训议讯记讲许论设访诉诊词译试诗诚诞询详语诱诺调谅谈谊谋谓谨谱购贝负贡' +
    '财责败货质贩贪贫贯贸贺贼资赋赌赏赐赔赖赚赛赞赠赵趋跃轨转轮软轻载较辅辆辈输辑边过迈违连迟选逊递遗邓郑酱释钟钢钥钩铁铃铅铜铝铭铺销锁锅锋锐锦键镇镜闪闭闲闹闻阀阁阅阔队阵阶陆陈险隐难雾韩顶项顺顾顿颁预领颗题颜额飘饭饮饰饱饼馆' +
    '馈驱驶驻驾骂骑骗鲁鲜鸡鸣鸭鹅',
);

/** By character; made for the first Japanese text. All of them are in the first plane. */
let table: Uint8Array | undefined;

function tableOf(letters: ReadonlySet<string>): Uint8Array {
  const made = new Uint8Array(65_536);
  for (const letter of letters) made[letter.charCodeAt(0)] = 1;
  return made;
}

/** From so many different characters on it is no longer somebody's name. */
const SEVERAL = 5;

/** A Japanese text holds characters or fonts that only Chinese uses. */
export default {
  id: 'chinese-in-japanese',
  weight: 2,
  kinds: ['phishing', 'spam'],
  isAfterSecrets: true,
  group: 'language',
  sources: ['samples/004-hosting-company.eml', 'JIS X 0208', 'JIS X 0213'],
  title: {
    ja: '日本語の文章に、中国語の字や書体が混ざっています',
    en: 'Chinese characters or fonts are mixed into the Japanese',
  },
  explains: {
    ja: '日本語のメールですが、中国語だけで使う字や書体({what})が使われています。中国語の環境で作られた可能性があります。',
    en: 'The mail is in Japanese, but uses characters or fonts of Chinese only ({what}). It may have been made on a Chinese system.',
  },
  mistakes: {
    ja: '中国の会社や、中国語の環境を使う人が書いたまともな日本語のメールにも現れます。',
    en: 'Honest Japanese mail from Chinese companies, or from people who use a Chinese system, has them too.',
  },
  detect({ text }) {
    if (text === undefined || text.value.language !== 'ja') return [];
    const found = new Set<string>();
    const { seen } = text.value;
    table ??= tableOf(SIMPLIFIED);
    for (let i = 0; i < seen.length; i++) if (table[seen.charCodeAt(i)] === 1) found.add(seen.charAt(i));
    const fonts = text.value.fonts ?? [];
    if (found.size < 2 && fonts.length === 0) return [];
    // a text that is half Chinese is a bilingual mail
    if (found.size > 40) return [];
    const hit: Hit = {
      proof: text.proof,
      words: { what: [...[...found].slice(0, 8), ...fonts.slice(0, 3)].join(' ') },
      // a few may be the name of a Chinese colleague, or of a branch in China
      ...(fonts.length === 0 && found.size < SEVERAL ? { weight: 1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
