/**
 * A deal that is named and not told: that there is one, and that all else is for him who answers, in the languages in which such mail comes.
 * As of 2026-12-03. Who has something to sell says what.
 */
import { saidIn } from './parts.ts';

/** Characters that are looked at: such a letter is short. */
const LOOKED = 1800;

/** Most letters speak of no deal and no money: asked before anything longer. */
const SEED =
  /business|deal|propos|transact|invest|funds?\b|money|geschäft|affaire|negoci|negóci|affar|zakel|obchod|biznes|ビジネス|取引|儲け/i;

/** `a business proposal`, `a mutual beneficial project`, `moving some money`. */
const DEAL =
  /\b(?:business|mutual(?:ly)?|beneficial|lucrative|confidential|profitable|viable)\b[^.!?]{0,30}\b(?:proposal|proposition|deal|project|transaction)\b|\b(?:move|moving|transfer(?:ring)?|relocat\w{1,4})\b[^.!?]{0,30}\b(?:money|funds?)\b|\b(?:invest\w{0,4}|business)\b[^.!?]{0,30}\b(?:with you|in your country|(?:from|in|at|of) (?:our|my|the) bank)\b|\b(?:investment )?funds?\b[^.!?]{0,24}\b(?:worth|millions?)\b|\bbusiness\b[^.!?]{0,40}\b(?:our|mutual) (?:own )?benefit|\bbenefit (?:both|the (?:both|two)) of us\b|\bprofitable business\b|geschäftsvorschl[aä]g\w{0,2}|geschäftliche[nrs]? (?:vorschlag|angebot)|proposition d[’']affaires?|propuestas? de negocios?|propostas? de negócios?|propost[ae] d[’']affari|zakelijk voorstel|obchodn\S{1,3} n[áa]vrh\S{0,3}|propozycj\S{1,3} biznesow|(?:ビジネス|取引|儲け話)[^。\n]{0,8}(?:提案|話|相談)/i;

/** What it is comes later, to whoever answers. */
const LATER =
  /\b(?:reply|respond|get back to me|contact me)\b[^.!?]{0,40}\b(?:so that i (?:can|will|may) (?:give|send|tell|explain|share)|to discuss details?)\b|\b(?:more|further|full|details?|procedures?|info(?:rmation)?|explain\w{0,3})\b[^.!?]{0,60}\b(?:when|once|as soon as|after|upon|if|in\s(?:my|the)\snext)\b|\b(?:reply|respond|answer|get back|contact|write)\b[^.!?]{0,30}\bfor (?:(?:more|further|full|the) )?(?:info|details?)|\bfor (?:(?:more|further|full) )?(?:info(?:rmation)?|details?)[, ]{1,3}(?:please |kindly )?(?:write|contact|reply|e-?mail|get back)|\b(?:reply|respon[ds]e?)\b[^.!?]{0,16}\bif (?:you are|you[’']re|interested|willing)|(?:weitere|nähere|mehr) (?:informationen|einzelheiten|details)|plus (?:de|d[’'])\s?(?:détails|informations)|más (?:detalles|información)|mais (?:detalhes|informações)|(?:maggiori|ulteriori) (?:dettagli|informazioni)|(?:meer|verdere) (?:informatie|details)|(?:více|viac|podrobn\S{1,3}|bližší\S{0,2}) (?:informac|informác|podrobnost)|więcej (?:informacji|szczegółów)|(?:詳細|詳しい(?:こと|内容|話)|詳しく)[^。\n]{0,24}(?:返信|お返事|ご連絡|後ほど|のちほど)/i;

/** And the reader shall be trusted, or trust: nobody asks that of whom he wants to sell something. */
const TRUST =
  /\b(?:trust\w{0,6}|honest\w{0,2}|secre(?:cy|t)|confiden\w{3,8}|partner\w{0,4}|funds?|money|millions?|co-?operation|willing|mutual benefit|our benefit|benefit (?:both|the (?:both|two)) of us)\b|vertrau|geheim|confian|fiduci|vertrouw|d[ôo]ver|důvěr|zaufan|秘密|内密|信頼|信用/i;
/** A letter of so many characters says nothing else. */
const BARE = 160;

/** The words, where all of that is said. */
export function untoldDealIn(text: string): string | undefined {
  const words = text.slice(0, LOOKED);
  if (!SEED.test(words)) return undefined;
  const said = saidIn(words, [DEAL, LATER]);
  return said !== undefined && (words.trim().length <= BARE || TRUST.test(words)) ? said : undefined;
}
