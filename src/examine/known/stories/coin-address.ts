/** An address to which coins can be sent, in the letter itself. */
import { domainOfAddress } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { isBrandDomain } from '../brands/match.ts';
import { quotes } from '../text/quotation.ts';
import { withoutUnseen } from '../text/unseen.ts';

/** Characters that are looked at. */
const LOOKED = 20_000;

/** Addresses of Bitcoin and Litecoin (BIP 173; base58), Ethereum, Tron and Monero, as words of their own. */
const ADDRESS =
  /\b(?:bc1[a-z0-9]{25,62}|[13LM][1-9A-HJ-NP-Za-km-z]{25,34}|ltc1[a-z0-9]{25,62}|[48][1-9A-HJ-NP-Za-km-z]{94}|0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33})\b/;
/** Other things have such forms too: it says that it is money. */
const MONEY =
  /bitcoin|litecoin|monero|\bltc\b|\bxmr\b|\bbtc\b|\busdt\b|\beth\b|crypto|wallet|ビットコイン|暗号資産|仮想通貨|ウォレット/i;

/** @returns the address, and the text in which it was seen */
export function coinAddressIn(facts: Facts): { readonly address: string; readonly seen: string } | undefined {
  const { from, text, thread, distribution } = facts;
  if (text === undefined || thread !== undefined || quotes(text.value)) return undefined;
  // unseen characters stand in it, so that no filter finds it
  const seen = withoutUnseen(text.value.seen.slice(0, LOOKED));
  const address = ADDRESS.exec(seen)?.[0];
  if (address === undefined || !MONEY.test(seen)) return undefined;
  const isNotice = distribution.length > 0 && from.some(({ value }) => isBrandDomain(domainOfAddress(value.address)));
  return isNotice ? undefined : { address, seen };
}
