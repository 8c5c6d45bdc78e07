/**
 * An order without a thing: that somebody wants to buy, in the words that fit every supplier. As of 2026-12-01. Who buys says what, and how
 * many.
 */
import { saidIn } from './parts.ts';

/** Characters that are looked at. */
const LOOKED = 2500;

/** Most letters order nothing: asked before anything longer. */
const SEED =
  /\border\b|\bquot(?:e|ation)s?\b|price list|catalog|\bmoq\b|inquir|enquir|purchas|procure|products?|commande|devis|pedido|cotiza|bestellung|angebot|preisliste|注文|見積/i;

/** `your products`, `products as seen on your website`, `our preferred listing`. */
const ANYTHING =
  /\byour (?:esteemed )?(?:products?|goods|items?|services?|catalog\w{0,3}|latest catalog\w{0,3}|price ?list)\b|\bproducts? (?:as )?(?:seen|listed|shown|displayed) on your (?:web)?site\b|\b(?:our|a) (?:preferred|attached|purchase|new|trial|sample|bulk|first|initial) (?:listing|list|order|p\.?o)\b|\b(?:vos|votre) produits?|sus productos|seus produtos|ihre produkte|貴社(?:の)?(?:製品|商品)|御社(?:の)?(?:製品|商品)/i;

/** That a price, terms or somebody from sales is wanted. */
const WANTED =
  /\b(?:price ?lists?|pric(?:es|ing)|quot(?:e|ation|ations)|payment terms?|terms? (?:of|and) (?:payment|mode|delivery|conditions)|moq|minimum order|fob|cif|lead time|etd|best price|deliver(?:y|ing) (?:time|date)|pro-?forma|someone in sales|sales (?:team|department)|availability)\b|liste de prix|devis|lista de precios|cotización|lista de preços|cotação|preisliste|angebot|価格表|見積/i;

/** And that he buys: who sells speaks of prices, too. */
const BUYS =
  /\b(?:place|placing) (?:a|an|our|the|new|trial|this)\b[^.!?]{0,20}\borders?\b|\btrial order|\b(?:purchas(?:e|ing)|procurement|import|buying) (?:manager|officer|agents?|director|department)\b|\b(?:interested (?:in|about)|inquiry (?:regarding|about|on)|enquiry (?:regarding|about|on)|inquiries (?:regarding|about)) your\b|\bif you (?:export|ship|supply|deliver) to\b|\bsend (?:you )?our (?:preferred|order|p\.?o|purchase|list)/i;

/** What is to be bought, or how many: a number with a unit, a drawing, a part. */
const THING =
  /\b\d[\d.,]{0,8} ?(?:pcs|pieces|units?|kg|tons?|tonnes|mt|sets?|boxes|cartons|pairs|rolls|metres|meters|m2|litres?|liters?|stück|個|台|本|枚|箱)\b|\b(?:part|model|item|drawing|sku|ref)\.? ?(?:no|number|#)|\bqty\b/i;

/** The words, where all of that is said and no thing is named. */
export function orderUnnamedIn(text: string): string | undefined {
  const words = text.slice(0, LOOKED);
  if (!SEED.test(words)) return undefined;
  const said = saidIn(words, [ANYTHING, WANTED, BUYS]);
  return said === undefined || THING.test(words) ? undefined : said;
}
