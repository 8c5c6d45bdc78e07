import { domainOfAddress, firstLabel, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isInstitution } from '../known/domains/institutions.ts';
import { REGISTERS } from '../known/domains/registers.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { wholeLetters } from '../known/stories/file-letters.ts';
import { lowerBeginningOf } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Characters of a letter that are looked at, and of its end, where it says who writes. */
const LOOKED = 5000;
const FOOT = 300;

/** What a register calls itself: of trade marks, patents or firms. A register of domains is another trade. */
const REGISTER =
  /\b(?:trade ?-?marks?|patents?|intellectual property|ip|business|compan(?:y|ies)|commercial|enterprises?|vat)(?: (?:&|and) (?:trade ?-?marks?|patents?|designs?))?[ -](?:data ?)?(?:regist(?:er|ry)|registration (?:office|service|bureau|organi[sz]ation)|publications?|bulletin|database|office|organi[sz]ation|agency)\b|\bregist(?:er|ry) of (?:international |european |world |the )?(?:trade ?-?marks?|patents?|compan|business|enterprise)|(?:marken|patent|schutzrechts?|gewerbe|handels|firmen|unternehmens|transparenz|branchen)-?(?:register|verzeichnis|zentrale|registratur)|\bregistre (?:national |européen |central |international )?(?:des? |du )?(?:marques?|brevets?|commerce|sociétés|entreprises)|\bregistro (?:nacional |europeo |central |nazionale |internacional |internazionale )?(?:de |di |dei |delle )?(?:marcas|patentes|marchi|brevetti|empresas|imprese|mercantil)|(?:merken|octrooi|bedrijven)register|\brejestr (?:znaków|patentów|firm|przedsiębi)|(?:国際|世界|欧州|日本)?(?:商標|特許|意匠|知的財産|企業|法人)(?:登録簿|登録センター|登録管理|データベース|登録機構|公報センター)/;
/** It asks for money: the word of a bill, and a sum. */
const BILL =
  /\b(?:invoice|amount due|total due|please (?:pay|remit)|payment (?:is )?due|registration fee|publication fee|renewal fee|kostenaufstellung|rechnung|betrag|zahlbar|zahlungsaufforderung|überweis\w{1,8}|facture|montant|à régler|règlement|importe|factura|importo|fattura|da pagare|bedrag|factuur|kwota|opłata|do zapłaty)\b|請求|お支払|振込|登録料|更新料|納付/;
const SUM =
  /(?:€|eur|usd|us\$|\$|£|gbp|chf|pln|zł|[¥¥])\s?\d[\d.,']{1,9}|\d[\d.,' ]{1,9}\s?(?:€|eur\b|euro|usd|us\$|\$|£|gbp|chf|pln|zł|円)/;
/** What stands small at the foot of such a bill, for courts. */
const OFFER =
  /\b(?:this is (?:an offer|not (?:a bill|an invoice))|private (?:database|register|directory|publication|company)|not (?:connected|affiliated|associated) (?:with|to) (?:any|the|a)[\w ]{0,24}(?:authority|government|office|wipo|euipo|uspto)|(?:voluntary|optional) (?:entry|registration|publication|service))\b|\bangebot zur (?:eintragung|registrierung|veröffentlichung|aufnahme)|private (?:datenbank|register|verzeichnis)|keiner (?:verbindung zu|behörde)|ein vertrag kommt erst durch|offre (?:commerciale|d.inscription|de publication)|base de données privée|oferta de (?:publicación|inscripción)|base de datos privada|offerta di (?:pubblicazione|iscrizione)|(?:民間|任意)の?(?:登録|データベース)/;

/** Somebody who calls himself a register of trade marks, patents or firms, and is none, sends a bill. */
export default {
  id: 'register-bill',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-bill',
  sources: [
    'https://www.wipo.int/pct/en/warning/pct_warning.html',
    'https://www.uspto.gov/trademarks/protect/caution-misleading-notices',
    'registers.ts 2026-12-03',
  ],
  title: {
    ja: '商標や会社の「登録簿」を名乗り、料金を請求しています',
    en: 'It calls itself a register of trade marks or firms, and bills for it',
  },
  explains: {
    ja: '「{quote}」とありますが、{domain}は、知られている官庁や登録機関のドメインではありません。公開の登録簿から宛先を拾い、役所の請求に見せかけた、登録や掲載の売り込みに多い形です。',
    en: 'It says "{quote}", and {domain} is no domain of a known office or register. Offers of entries in a private list, made to look like an office’s bill, take their addressees from public registers.',
  },
  mistakes: {
    ja: '小さな国の官庁や、実在する民間の名簿から、契約に基づいて届く請求もあります。特許庁や、依頼している弁理士に確かめてください。',
    en: 'An office of a small country, or a private directory with which there is a contract, may send a bill. Ask the office itself, or your own attorney.',
  },
  detect(facts) {
    const [sender] = facts.from;
    const { subject, text } = facts;
    if (sender === undefined || text === undefined || !isStrangersLetter(facts)) return [];
    const { address, name } = sender.value;
    const domain = domainOfAddress(address);
    if (isInstitution(hostOfAddress(address)) || REGISTERS.has(domain)) return [];
    const letter = lowerBeginningOf(text.value).slice(0, LOOKED);
    const title = subject?.value.slice(0, 200).toLowerCase() ?? '';
    const who = [name.toLowerCase(), firstLabel(domain).replaceAll('-', ' '), letter.trimEnd().slice(-FOOT)];
    const register = who.map((one) => REGISTER.exec(one)?.[0]).find((one) => one !== undefined);
    if (register === undefined) return [];
    const { bill, sum, isOffer } = billIn(`${title}\n${letter}`, facts);
    if (bill === undefined || sum === undefined) return [];
    const quote = `${bill} / ${sum.trim()}`;
    return [
      {
        proof: [...sender.proof, ...proofOfQuote({ subject, text }, quote)],
        words: { quote: `${register} / ${quote}`, domain },
        weight: isOffer ? 3 : 2,
      },
    ];
  },
} satisfies Detector;

/** In the letter, or in a paper that comes with it. */
function billIn(
  words: string,
  facts: Facts,
): { bill?: string | undefined; sum?: string | undefined; isOffer: boolean } {
  const papers = wholeLetters(facts).map(({ text }) => text.seen.toLowerCase());
  const all = [words, ...papers];
  const bill = all.map((one) => BILL.exec(one)?.[0]).find((one) => one !== undefined);
  const sum = all.map((one) => SUM.exec(one)?.[0]).find((one) => one !== undefined);
  return { bill, sum, isOffer: all.some((one) => OFFER.test(one)) };
}
