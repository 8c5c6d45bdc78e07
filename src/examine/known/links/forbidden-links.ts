/** Addresses that a letter shows and forbids in the same breath, as warnings do with the page that they warn of. As of 2026-12-01. */
import type { BodyText, Link } from '../../facts.ts';
import { addressOf, isWrittenOut, placesOf } from './shown-links.ts';

/** That it be left alone; what happens to who leaves it alone (`アクセスしない場合`) is a lure's own threat, and not meant. */
const FORBIDS =
  /^[\s※*()（）「」。]*(?:(?:(?:この|その|上記の?|当該)?(?:url|リンク先?|アドレス|サイト|ページ)?(?:に?は|へは|を|へ|に)?(?:絶対に?|決して)?(?:クリック|アクセス|タップ|接続)し|(?:(?:この|その|上記の?|当該)(?:url|リンク先?|アドレス|サイト|ページ)(?:は|を)?)?(?:絶対に?|決して)?開か)ない(?:で(?:ください|下さい)|よう(?:に|、|ご|お)|こと)|(?:do not|don['’]t|never) (?:click|open|visit|follow)(?: on)? (?:it|this|that|the (?:link|address|page))\b)/i;

/** Characters behind an address that are looked at, and places at which one is looked for. */
const BEHIND = 50;
const PLACES = 3;

/** It is written out, and wherever it stands the reader is told at once not to open it: who lures forbids no page of his own. */
export function isForbidden(link: Link, { seen }: BodyText): boolean {
  if (!isWrittenOut(link)) return false;
  const address = addressOf(link);
  const isToldOff = (at: number): boolean =>
    FORBIDS.test(seen.slice(at + address.length, at + address.length + BEHIND));
  return (placesOf(address, seen, PLACES, isToldOff) ?? 0) > 0;
}
