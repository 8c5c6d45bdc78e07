import { hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { asideMailbox, hasFile } from '../known/stories/lures.ts';
import { plain } from '../known/text/plain.ts';
import { quotes } from '../known/text/quotation.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Characters of a letter that says one thing, and of one that says nothing. */
const SHORT = 320;
const BARE = 60;
/** Of one that greets, and wants an answer. */
const GREETING = 180;
/** He asks how the reader is, or for an answer to a mail that nobody has. */
const GREETS =
  /\bhow (?:are|r) (?:you|u)\b|\bhope (?:you|this|all)\b|\b(?:my )?greetings?\b|\bhello (?:dear|friend)\b|\b(?:did you (?:get|receive|see)|have you (?:received|seen)) my (?:e-?mail|mail|message)\b|\bsent you an? (?:e-?mail|mail|message)\b|wie geht|comment (?:allez|vas)|cómo (?:está|estás)|お元気/;

/** Whether the reader is there. */
const THERE =
  /\b(?:are (?:you|u)|you) (?:still )?(?:available|free|there|around|busy|at your desk|at work|in the office|on campus)\b|^available\b|\bgot a (?:minute|moment|sec)\b|hast du (?:kurz )?zeit|sind sie (?:gerade )?(?:verfügbar|im büro|erreichbar)|(?:es-tu|êtes-vous) (?:là|disponible|au bureau)|(?:peux-tu|pouvez-vous) me (?:joindre|contacter|répondre)[^.?!\n]{0,20} par (?:e-?)?mail|está(?:s|n)? disponible|está no escritório|está(?:s)? (?:en la oficina|libre|ahí)|(?:você )?está (?:livre|aí)|(?:sei|è) (?:disponibile|in ufficio|libero|libera)|(?:ben je|bent u) (?:beschikbaar|op kantoor|er|bereikbaar)|heb je (?:even|een momentje)|(?:czy )?jest(?:eś|eście) (?:dostępn|w biurze|wolny)|masz chwil[ęe]|är du (?:tillgänglig|på kontoret|ledig|där)|er du (?:tilgængelig|på kontoret|ledig|der|tilgjengelig)|jste (?:k dispozici|v kanceláři)|müsait misin|sunteți disponibil|ești disponibil|вы (?:сейчас )?(?:на месте|свободны|заняты)|bist du (?:gerade )?(?:da|im büro|erreichbar|am platz|verfügbar)|(?:你|您)?(?:现在|現在)?(?:在吗|在嗎|有空吗|有空嗎|方便吗|方便嗎)|시간 (?:되시|괜찮으|있으)|お忙しいでしょうか|お手すき|お手隙|今(?:、)?(?:お時間|会社に|席に|デスクに|社内に|キャンパスに|大学に|研究室に|学校に|オフィスに|職場に)/m;
/** That something is wanted of him, and not what. */
const WANTED =
  /\b(?:need|want|require)s? (?:you to |your |some |a |an )?(?:(?:quick|urgent|immediate|kind|little|small|prompt) )?(?:assistance|help|attention|favou?r|handle|do|complete|run|take care)\b|\b(?:a|an|quick|small|urgent) (?:task|errand|favou?r|request)\b|brauche (?:ich )?(?:kurz )?(?:ihre|deine) hilfe|besoin de (?:votre|ton) aide|necesito (?:su|tu) ayuda|preciso (?:da )?sua ajuda|preciso (?:de um favor|que você)|necesito (?:un favor|que (?:me|hagas|haga))|ho bisogno (?:di un favore|del (?:tuo|suo) aiuto|che)|j'ai (?:besoin|une? (?:petite? )?(?:tâche|demande|service))|(?:j'aurais?|ai) un (?:petit )?service à (?:te|vous) demander|(?:te|vous) demander un (?:petit )?service|besoin d'un service|pour un (?:petit )?(?:recours|service)\b|(?:ich )?brauche (?:dringend |kurz )?(?:deine|ihre|eine?n?) (?:hilfe|gefallen)|eine (?:kleine |dringende )?(?:bitte|aufgabe) (?:an|für)|(?:ik )?heb (?:je|uw) hulp|een (?:klein |dringend )?(?:verzoek|klusje)|potrzebuję (?:twojej|pani|pana|pilnie)|mam (?:do ciebie )?prośbę|behöver (?:din hjälp|att du)|har brug for (?:din hjælp|at du)|trenger (?:din hjelp|hjelpen|at du)|potřebuji (?:vaši|tvou|od)|yardım(?:ına|ınıza) ihtiyac|am nevoie de (?:ajutor|un serviciu)|нужна ваша помощь|есть (?:срочное )?(?:поручение|задание)|有(?:件|个|個)?(?:急)?事(?:需要|要|找|请|請)|부탁(?:드릴|할) (?:일|게)|(?:対応|ご対応)いただきたい(?:業務|こと|件|用件|事)|(?:業務|用件|お願い|頼みたいこと|お願いしたいこと)(?:の依頼)?がござい?ま|依頼したい(?:業務|こと)|お願いしたいこと|頼みたいこと/;
/** At once. */
const HASTE =
  /\b(?:now|urgent(?:ly)?|quick(?:ly)?|immediate(?:ly)?|asap|right away|at the moment|promptly)\b|sofort|dringend|schnell|eilig|urgent|rapidement|vite|urgente|urgentemente|rápido|subito|spoed|snel|zo snel mogelijk|pilne|pilnie|szybko|brådskande|snabbt|omgående|haster|hurtigt|raskt|naléhav|rychle|sürgős|gyorsan|acil|hemen|срочно|быстро|紧急|緊急|尽快|盡快|马上|馬上|급히|급하게|빨리|至急|大至急|お早め|早急|急ぎ|すぐに/;
/** And his answer, by mail or a line on the telephone, not by word of mouth. */
const ANSWER =
  /\b(?:await|awaiting|waiting for) (?:your|the) (?:response|reply|answer)|\b(?:reply|respond|get back to me|email me|text (?:me|only)|send me (?:an? )?(?:email|e-mail|text)|let me know)\b|\bno calls?\b|can'?t (?:talk|take calls?)|antworte|melde dich|répond|dans l'attente de (?:te|vous|ta|votre) (?:lire|réponse)|responde|rispond|scrivimi|reageer|mail me|laat me weten|odpisz|odpowiedz|daj znać|svara|svar |odpověz|odepiš|válaszol|yanıt|cevap|răspunde|ответьте|напишите|回复|回覆|회신|답장|返信|ご返事|お返事|ご連絡ください/;
/** And by mail, which is how he would get it anyway: whoever holds a stolen address book cannot be heard. */
const BY_MAIL =
  /\bpar (?:e-?)?mail\b|\b(?:by|via|through) (?:this )?e-?mail\b|\b(?:nur|bitte) per (?:e-?)?mail\b|\bpor (?:este )?(?:correo|e-?mail)\b|\bvia (?:e-?)?mail\b|メールで(?:のみ|だけ)?(?:お返事|ご?返信|ご?連絡)/;
/** What it is about, or when: whoever says so hides nothing. */
const ABOUT =
  /\b(?:about|regarding|concerning|to discuss|for (?:a|the|our|your)|because|lunch|dinner|coffee|meeting|call (?:on|at|with|tomorrow|today)|tomorrow|tonight|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|o'clock|invoice|report|project|homework|exam|class|thesis)\b|\d ?(?:am|pm|uhr|h)\b|\d{1,2}:\d\d|\b(?:uhr|termin|treffen|mittagessen|wochenende|morgen um|rechnung|angebot|bericht|hausaufgabe|prüfung|rendez-vous|déjeuner|réunion de|facture|devis|rapport|reunión de|comida|factura|presupuesto|informe|reunião de|almoço|relatório|pranzo|fattura|preventivo|relazione|afspraak|lunch|factuur|offerte|verslag|spotkanie w|obiad|faktur\w{0,12}|raport|möte om|faktura|rapport|møde om|schůzka|oběd|toplantı|fatura)\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|lunes|martes|jueves|viernes|domingo|mañana|domani|domenica|amanhã|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|heute abend)\b|\b(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous) (?!m[e'] ?(?:joindre|contacter|répondre|aider|rendre|écrire))|の件|について|に関し|打ち?合わせ|会議|面談|見積|資料|請求|納品|授業|課題|飲み|ランチ|[0-9]{1,2}(?:時|日|月)/;

/** The letter without the sender's own name below it. */
function letterOf({ from, subject, text }: Facts): { readonly body: string; readonly words: string } | undefined {
  if (text === undefined) return undefined;
  const seen = plain(text.value.seen.slice(0, 2 * SHORT))
    .replaceAll('’', "'")
    .trim();
  const names = from.map(({ value }) => plain(value.name)).filter((name) => name.length > 1);
  const body = names
    .reduce((rest, name) => rest.replaceAll(name, ' '), seen)
    .replace(/\b(?:best |kind |warm )?regards\b|\bsincerely\b|\bthanks\b|\bceo\b/g, ' ')
    .trim();
  return { body, words: `${plain(subject?.value.slice(0, 120) ?? '')}\n${body}` };
}

/**
 * A few lines from a mailbox that anybody can have, which ask whether the reader is there, or for help at once and an answer, and say
 * nothing of what it is about. Who plays a chief or a colleague begins so; who knows the reader says what he wants.
 */
export default {
  id: 'purpose-unsaid',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-task',
  sources: ['https://www.ipa.go.jp/security/bec/', 'https://www.ic3.gov/PSA/2024/PSA240911'],
  title: {
    ja: '用件を書かずに、急ぎの手助けと返事だけを求めています',
    en: 'It wants help or an answer, and does not say what for',
  },
  explains: {
    ja: '「{quote}」とあるだけで、何の用件かが書かれていません。誰でも取れるアドレスから上司や知人を装い、返事をした人にギフトカードや送金を頼む詐欺の最初のメールに多い形です。',
    en: 'It says only "{quote}", and not what it is about. Fraud that poses as a boss or a friend from a free mailbox begins so, and asks whoever answers for gift cards or a transfer.',
  },
  mistakes: {
    ja: '親しい人が、私用のアドレスから短く書くこともあります。本人に電話などで確かめてください。',
    en: 'People who know each other write so too, from a private mailbox. Ask the person by telephone.',
  },
  detect(facts) {
    const { from, text, links, thread, distribution, passedOn, bounce } = facts;
    if (thread !== undefined || passedOn !== undefined || bounce !== undefined || distribution.length > 0) return [];
    if (text === undefined || quotes(text.value) || hasFile(facts)) return [];
    if (links.some(({ value }) => value.url.startsWith('http'))) return [];
    const isFree = from.some(({ value }) => isFreemail(hostOfAddress(value.address)));
    if (!isFree && asideMailbox(facts) === undefined) return [];
    const letter = letterOf(facts);
    if (letter === undefined || letter.body.length > SHORT || ABOUT.test(letter.words)) return [];
    const said = [THERE, WANTED, HASTE, ANSWER].flatMap((form) => form.exec(letter.words)?.[0].trim() ?? []);
    const isAsked = THERE.test(letter.words) || WANTED.test(letter.words);
    const isBare = letter.body.length <= BARE && THERE.test(letter.body);
    // a greeting, or a reminder of nothing, to readers who are hidden from each other, and an answer is wanted
    const isGreeting =
      facts.unnamed !== undefined &&
      letter.body.length <= GREETING &&
      GREETS.test(letter.body) &&
      ANSWER.test(letter.body);
    if (!isGreeting && (!isAsked || (said.length < 2 && !isBare))) return [];
    const isOnlyMail =
      WANTED.test(letter.words) && BY_MAIL.test(letter.body) && (ANSWER.test(letter.words) || THERE.test(letter.words));
    const quote = said.slice(0, 3).join(' / ').slice(0, 120);
    return [
      {
        proof: proofOfQuote({ ...facts, text }, quote),
        words: { quote },
        weight: said.length > 3 || isOnlyMail ? 3 : 2,
      },
    ];
  },
} satisfies Detector;
