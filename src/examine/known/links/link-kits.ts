/**
 * Forms of URLs that programs for sending spam make to count clicks, `click`, `open` and `unsubscribe` in the same form
 * on one host. Seen in abuse mail of 2022 to 2026, on thousands of throw-away domains; none of the mailing services that
 * we know writes them. As of 2026-12-01.
 */

const FORMS: readonly (readonly [form: string, pattern: RegExp])[] = [
  // /cl/10987_md/9/4986/6740/681/1190, /oop/…, /un/…; behind a shortener the same after `#`
  ['/cl/…_md/…', /[/#](?:cl|oop|un|op|tr)\/[0-9]{1,6}_(?:md|mt|pd|sh)\/[0-9]/],
  // ?act=cl&pid=11522_pd&uid=9&vid=362155&ofid=6906&lid=1160&cid=1522770
  ['act=cl&pid=…', /[?#&]act=(?:cl|oop|un|op)&pid=/],
  // ?a=8101&oc=20945&c=56042&m=3&s1=: an affiliate's number where the mail was sent to everybody
  ['a=…&oc=…&c=…&s1=', /[?&]a=[0-9]{1,6}&(?:oc=[0-9]{1,7}&)?c=[0-9]{1,7}&(?:p=r&)?(?:m=[0-9]{1,3}&)?s1=/],
  // /4DUyrM1505IrwJ6buipcmdemm238LHHCKBDRKFHJIWH62495WMEN36: 4 click, 5 unsubscribe, 6 remove; letters and numbers in turn
  [
    '4…/5…/6…',
    /[/#][1-6][A-Za-z]{5,7}[0-9]{2,6}[A-Za-z]{4,6}[0-9]{1,4}[A-Za-z0-9]{8,40}[0-9]{2,6}[A-Za-z][0-9]{1,2}(?:[?#]|$)/,
  ],
  [
    '4…/5…/6…',
    /[/#][1-6][A-Za-z]{5,7}[0-9]{2,6}[A-Za-z]{4,6}[0-9]{1,4}[a-z]{8,14}[0-9]{2,5}[A-Z]{6,24}[0-9A-Za-z]{0,24}(?:[?#]|$)/,
  ],
  // /cunyk.php?32=415888e05466cf647_d4d5.5ab753d: five drawn letters, and one number for all readers
  ['/…php?32=…', /\/[a-z0-9]{5}\.php\?[0-9]{2}=[0-9a-z]{6}[0-9a-z._]{8}/],
  // /rd/c57034RSAFe27539914piBJ1547817yYn71216BLIV3834: numbers with drawn letters between
  ['/rd/c…', /\/rd\/[cu][0-9]{3,7}[A-Za-z]{3,8}[0-9]{5,10}[A-Za-z]{3,8}[0-9]{3,9}/],
  // ?search=4&d16555&ycknd=392-109&lm=37692SHZO914741: a number for all, five drawn letters, and the reader's
  ['search=…&d…&lm=…', /[?&]search=[0-9]&d[0-9]{4,6}&[a-z]{5}=[0-9]{2,4}-[0-9]{2,4}&lm=[0-9]{4,6}[A-Z]{3,5}[0-9]{5,7}/],
  // directory of a broken-in site of WordPress that carries a redirector or a page
  ['/wp-content/…php', /\/wp-(?:content|includes|admin)\/[^?#]{0,120}\.php/],
];

/** URLs are looked into up to here. */
const LOOKED = 600;

/** The form that a URL has; undefined for all others. */
export function kitOf(url: string): string | undefined {
  const from = url.indexOf('/', url.indexOf('//') + 2);
  const rest = url.slice(from < 0 ? 0 : from, LOOKED);
  return FORMS.find(([, pattern]) => pattern.test(rest))?.[0];
}
