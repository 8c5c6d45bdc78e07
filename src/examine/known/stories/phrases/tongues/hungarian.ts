/** The stories as Hungarian tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of Nemzeti Kibervédelmi Intézet. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const hungarian = (): Tongue => ({
  friendship: phrasesOf(`
    láttam a profilod*|megtetszett a profil*|komoly kapcsolat*|férfit keresek|becsületes férfi*|jobban megismer*|küldök képeket|egyedül élek|elváltam
  `),
  credential: phrasesOf(`
    fiókját korlátozt*|fiókja korlátoz*|fiókja zárol*|fiókját zárol*|fiókját felfüggeszt*|fiókját ideiglenesen|fiókja ideiglenesen|
    hozzáférését ideiglenesen|hozzáférését korlátoz*|hozzáférése korlátoz*|ideiglenesen korlátoz*|ideiglenesen felfüggeszt*|ideiglenesen zárol*|
    ideiglenesen letilt*|korlátozás feloldás*|zárolás feloldás*|erősítse meg|adatok megerősítése|adatainak megerősítés*|személyazonosság* megerősít*|
    igazolja személy*|azonosítás elvégzés*|végzi el az azonosítást|azonosítsa magát|frissítse adatait|adatainak frissítés*|adatfrissítés|
    szokatlan tevékenység*|gyanús tevékenység*|gyanús bejelentkezés*|ismeretlen eszköz*|új eszköz*|jogosulatlan|bankkártyáját letilt*|bankkártyája letilt*|
    kártyáját zárol*|kártyaadat*|bankkártya adat*|kártyaszám*|sikertelen fizetés|fizetés sikertelen|fizetése sikertelen|előfizetését felfüggeszt*|
    előfizetése lejár*|fiók feloldása
  `),
  deadline: phrasesOf(`
    24 órán belül|48 órán belül|72 órán belül|ellenkező esetben|azonnali intézkedés|utolsó figyelmeztetés|utolsó felszólítás|véglegesen törl*|
    véglegesen zárol*|visszaküldjük a feladónak
  `),
  parcel: phrasesOf(`
    csomagja nem|csomagját nem|csomagja várakozik|csomagja visszatart*|csomagját visszatart*|csomagja vámkezelés*|kézbesítés sikertelen|
    sikertelen kézbesítés*|nem sikerült kézbesíteni|nem tudtuk kézbesíteni|hiányos cím*|hibás cím*|vámdíj*|vámköltség*|szállítási díj megfizetés*|
    kézbesítési díj*|frissítse a címét|adja meg a címét|erősítse meg a szállítási
  `),
  tax: phrasesOf(`
    adóvisszatérít*|adó-visszatérít*|visszatérítésre jogosult|visszatérítés összege|visszatérítési kérelem|túlfizetés*|kifizetetlen bírság*|
    befizetetlen bírság*|gyorshajtási bírság|parkolási bírság|rezsitámogatás*|e-matrica pótdíj|pótdíj
  `),
  payment: phrasesOf(`
    sürgős utalás*|sürgős átutalás*|kifizetetlen számla|lejárt számla
  `),
  'gift-card': phrasesOf(`
    ajándékkártyá*|ajándékutalványok kódj*|kaparja le|kódok fotój*|küldje el a kódok*
  `),
  'secret-task': phrasesOf(`
    értekezleten vagyok|megbeszélésen vagyok|nem tudok telefonálni|csak e-mailben|szigorúan bizalmas|bizalmas tranzakció|szükségem van a segítség*|
    elérhető most
  `),
  'bank-change': phrasesOf(`
    új bankszámla*|új számlaszám*|bankszámlaszámunk megváltoz*|számlaszámunk megváltoz*|bankszámlánk megváltoz*
  `),
  loan: phrasesOf(`
    kölcsön fedezet nélkül|kölcsönt nyújt*|magánkölcsön|gyors kölcsön|bar listás*|hitel bar|hitelt nyújt*|pénzre van szüksége|kölcsönre van szüksége
  `),
  job: phrasesOf(`
    otthoni munka|otthonról dolgoz*|keressen akár|ft naponta|passzív jövedelem|extra jövedelem
  `),
  invest: phrasesOf(`
    befektetési platform*|kereskedési platform*|automatikus kereskedés*|garantált nyereség|garantált hozam|garantált profit|kockázat nélkül|kriptovalut*|
    anyagi szabadság|pénzügyi szabadság|250 eurós
  `),
  medicine: phrasesOf(`
    fogyjon|fogyás diéta|diéta nélkül|zsírégető|potencianövelő|merevedési
  `),
  casino: phrasesOf(`
    ingyenes pörgetés*|üdvözlő bónusz*|első befizetés*|online kaszinó*|befizetés nélkül
  `),
  adult: phrasesOf(`
    magányos nők|nők a közeledben|lányok a közeledben|kötöttségek nélkül|szexpartner*|meztelen képek
  `),
  'advance-fee': phrasesOf(`
    elhunyt ügyfel*|elhunyt férjem|özvegy vagyok|gyógyíthatatlan*|rákos beteg*|jótékonysági cél*|legközelebbi rokon*|azonos vezetéknév*|örökös nélkül|
    lottónyeremény*|isten áldja
  `),
  extortion: phrasesOf(`
    feltörtem|hozzáférek az eszköz*|hozzáférést szereztem|trójai|videót készítettem|videó rólad|kamerád*|maszturb*|felnőtt oldal*|pornóoldal*|
    összes ismerős*|minden ismerős*|bitcoin címre|bitcoin tárc*|bitcoinban|48 órád van
  `),
  mailbox: phrasesOf(`
    postafiókja megtelt|postafiók megtelt|postafiókja majdnem|postafiókja túllép*|tárhely megtelt|tárhelykorlát*|függőben lévő üzenet*|
    visszatartott üzenet*|kézbesítetlen üzenet*|jelszava lejár*|jelszó lejár*|jelszavának lejár*|jelszó megtartása
  `),
  law: phrasesOf(`
    végrehajtási eljárás|bírósági idézés|bírósági végrehajt*|fizetési meghagyás|büntetőeljárás
  `),
});
