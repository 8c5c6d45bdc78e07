import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { speaksForItself } from '../known/brands/match.ts';
import { borrowedNameIn } from '../known/senders/playing/name-in-from.ts';
import { hasWay, leadsElsewhere } from '../known/stories/lures.ts';
import { readingOf } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters that are looked at: whoever frightens does it at once. */
const LOOKED = 1500;

/** Most mails speak of none of these. */
const NAMED = /infe[ck]t|threat|virus|malware|trojan|expos|at risk|riesgo|risco|gefährdet|ungeschützt|ウイルス|感染/i;
/** What is said of a device that nobody has looked at. */
const INFECTED =
  /\b(?:your|this) (?:pc|computer|device|mac|phone|iphone|android|system) (?:is|was|may be|might be|could be|has been) (?:infected|at risk|exposed|unprotected|vulnerable|compromised)|\b(?:\d{1,3} )?(?:threats?|virus(?:es)?|malware|trojans?) (?:were |was |have been )?(?:found|detected)|\bdevice is exposed|ihr (?:pc|computer|gerät) ist (?:infiziert|gefährdet|ungeschützt)|votre (?:pc|ordinateur|appareil) est (?:infecté|exposé|à risque)|su (?:pc|ordenador|equipo|dispositivo) está (?:infectado|en riesgo)|seu (?:pc|computador|dispositivo) está (?:infectado|em risco)|ウイルスに感染|ウイルスが検出|感染しています/i;
/** And what is to be paid for. */
const LAPSED =
  /\b(?:subscription|protection|licen[cs]e|membership|antivirus|coverage) (?:has |have |was )?(?:ended|expired?s?|lapsed|run out)|\brenew(?:al)? (?:now|today|your)|(?:abonnement|schutz|lizenz|abo) (?:ist )?(?:abgelaufen|endet)|abonnement a expiré|suscripción ha (?:caducado|expirado)|assinatura expirou|有効期限が切れ|更新してください/i;

/** A device that nobody has looked at is said to be infected, and a protection that has run out is to be renewed. */
export default {
  id: 'virus-scare',
  weight: 3,
  kinds: ['fraud', 'spam'],
  about: 'aim',
  group: 'lure-scare',
  sources: [
    'https://consumer.ftc.gov/articles/how-spot-avoid-and-report-tech-support-scams',
    'https://www.ipa.go.jp/security/anshin/',
  ],
  title: {
    ja: 'ウイルス感染と期限切れで脅し、更新させようとしています',
    en: 'It frightens with viruses, and wants a protection renewed',
  },
  explains: {
    ja: '「{infected}」「{lapsed}」と書かれています。メールを送った人に、あなたの機器の中は見えません。',
    en: 'It says "{infected}" and "{lapsed}". Whoever sends a mail cannot see what is on your device.',
  },
  mistakes: {
    ja: '実際に使っている対策ソフトの会社からの更新案内にも、似た言葉があります。製品の画面から確かめてください。',
    en: 'The maker of a program that you really use may write alike. Look into the program itself.',
  },
  detect(facts) {
    const { from, text, subject, thread, distribution } = facts;
    if (text === undefined || thread !== undefined || quotes(text.value)) return [];
    if (distribution.some(({ value }) => value.kind !== 'newsletter')) return [];
    if (!hasWay(facts)) return [];
    if (from.some(({ value }) => speaksForItself(domainOfAddress(value.address)))) return [];
    const words = `${subject?.value.slice(0, 300) ?? ''}\n${readingOf(text.value).slice(0, LOOKED)}`;
    if (!NAMED.test(words)) return [];
    const infected = INFECTED.exec(words)?.[0];
    const lapsed = LAPSED.exec(words)?.[0];
    if (infected === undefined || lapsed === undefined) return [];
    // under a well-known name it leads to that name's false shop, where the card is asked for
    const isPlayed = borrowedNameIn(facts) !== undefined && leadsElsewhere(facts);
    const hit: Hit = { proof: text.proof, words: { infected, lapsed }, ...(isPlayed ? { kinds: ['phishing'] } : {}) };
    return [hit];
  },
} satisfies Detector;
