/**
 * Rarer letters and digits that are drawn as Latin ones, after UTS #39 §4 (confusables.txt of Unicode 15, the single ones, in
 * lower case). Signs that Japanese text needs (`×`, `〇`, `∨`) are left out. A row is the Latin sign, a space, the others.
 */
const ROWS = `
2 ꝛƨϩꙅᒿꛯ
3 𝈆ɜȝʒꝫⳍӡ𖼻𑣊
4 𑣏
5 ƽ𑣛
6 ⳓбꮾ𑣕
7 𝈒𐓺𑣆
8 ଃ৪੪ȣ𐌚
9 ੧୨৭൭ꝯⳋ𑣌𑣖
a ᗅꓮ𖽀𐊠
b ƅꮟᑲᖯꞵᏼᗷꓐ𐊂𐊡𐌁
c ⲥ𐐽🝌𑣲𑣩σꓚ𐊢𐌂𐔜
d ᑯꓒᗞᗪꓓ
e ꬲⴹꓰ𑣎𐊆
f ꬵꞙẝք𝈓ϝᖴꓝ𑣂𐊇𐊥𐔥
g ᶃƍᏻꓖ
h ꮒηⲏᕼꓧ𐋏
i ꙇ𑣃
j ᒍꓙ
k ⲕᛕꓗ𐔘
l ۱𐌠ǀⲓⵏᛁꓲ𖼨𐊊𐌉𝈪ⳑᒪꓡ𖼖𑣒𐑃𐔦
m ϻⲙᗰᛖꓟ𐊰𐌑
n νⲛꓠ𐔓
o ంಂംං०੦૦௦౦೦൦๐໐၀۵ᴑꬽⲟჿഠဝ𐓪𑣈𑣗𐐬০୦𑓐𑣠ⵔዐଠꓳ𐊒𐊫𐔖
p ⲣᑭꓑ𐊕
q ⵕ
r ꭇꭈⲅꮁ𝈖ꮢ𐓜ᖇꓣ𖼵
s 𑣁𐑈տꮥꓢ𖼺𐊖
t 🝨ⲧꭲꓔ𖼊𑣜𐊗𐊱𐌕
u ꞟꭎꭒʋ𐓶𑣘ሀᑌꓴ𖽂
v 𑜆𑣀𝈍۷ⴸᐯꛟꓦ𖼈𐔝
w 𑜊𑜎𑜏𑣯𑣦ꮤꓪ
x ᕁᕽ𐌢𑣬ꭓⲭⵝᚷꓫ𐊐𐊴𐌗𐔧
y ɣᶌỿꭚყυⲩꭹꮍꓬ𖽃𑣄𐊲
z 𐋵𑣥ꓜ𑣉
`;

/** Adds them to a table by code point; what is there already stays. */
export function addRareLetters(table: Map<number, string>): void {
  for (const row of ROWS.trim().split('\n')) {
    const latin = row.charAt(0);
    for (const letter of row.slice(2)) {
      const c = letter.codePointAt(0) ?? 0;
      if (!table.has(c)) table.set(c, latin);
    }
  }
}
