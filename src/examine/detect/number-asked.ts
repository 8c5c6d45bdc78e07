import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isFromAnybody } from '../known/senders/strangers.ts';
import { ONLY, TASK } from '../known/stories/chiefs-task.ts';
import { saidIn } from '../known/stories/parts.ts';
import { beginningOf } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters of a letter that asks for hardly more than that. */
const SHORT = 500;

/** The reader's own number shall be sent: the talk goes on where nobody looks on. */
const ASKS =
  /\b(?:send|drop|give|text|share|forward|email|need|provide|reply with|let me have|what(?:'s| is))\b[^.!?]{0,30}\b(?:your|ur) (?:\w{1,12} )?(?:cell|mobile|whats ?app|phone|telegram|cellphone|contact)\b(?: phone)?(?: number| no\b| #)?|\b(?:schick|sende?|gib|teile?|envoie|envoyez|donne|donnez|communiquez|envía(?:me)?|envíe(?:me)?|dame|pása(?:me)?|manda(?:mi)?|invia(?:mi)?|mi mandi|me (?:envie|mande|passe)|envie|stuur|geef|podaj|prześlij|wyślij|skicka|send|pošli|pošlete|küldd|küldje|trimite(?:ți)?)\b[^.!?]{0,40}(?:handynummer|telefonnummer|mobilnummer|whatsapp|numéro|número|numero|telefoonnummer|mobiel|numer telefonu|telefonszám|telefonní číslo|număr)|(?:пришлите|отправьте|напишите|сообщите|скиньте)[^.!?]{0,30}(?:номер|whatsapp|ватсап)|(?:发|發|提供)[^。]{0,10}(?:手机号|微信号|手機號|line ?id)|(?:個人|私用|あなた|ご自身)の(?:line|電話番号|携帯|連絡先)[^。]{0,30}(?:送|教え|返信)|(?:line|携帯)(?:の)?(?:id|連絡先|番号)[^。]{0,20}(?:送って|教えて|返信)/i;

/** Nobody of the reader's house: a free mailbox, or a colleague whose envelope is a stranger's. */
function isStranger({ from, to, replyTo, mailFrom }: Facts): boolean {
  const [sender] = from;
  if (sender === undefined) return false;
  const own = domainOfAddress(sender.value.address);
  const isColleague = to.some(({ value }) => domainOfAddress(value.address) === own);
  const isEnveloped = mailFrom === undefined || domainOfAddress(mailFrom.value) === own;
  if (isColleague && !isFreemail(hostOfAddress(sender.value.address))) return !isEnveloped;
  return (
    isFreemail(hostOfAddress(sender.value.address)) ||
    replyTo.some(({ value }) => domainOfAddress(value.address) !== own)
  );
}

/** A few lines that want nothing but the reader's number, as fraud begins that plays a chief. */
export default {
  id: 'number-asked',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-task',
  sources: ['https://www.ipa.go.jp/security/bec/', 'https://www.ic3.gov/PSA/2024/PSA240911'],
  title: {
    ja: '短い文で、あなたの電話番号やLINEの連絡先を送らせようとしています',
    en: 'A few lines that want the reader’s number',
  },
  explains: {
    ja: '「{quote}」と書かれています。社長や上司を装う詐欺は、まず連絡先を聞き出し、人目のない電話やLINEへ移らせます。',
    en: 'It says "{quote}". Fraud that poses as a boss first asks for a number, and goes on where nobody looks on.',
  },
  mistakes: {
    ja: '友人や家族が、本当に番号を聞いていることもあります。',
    en: 'Friends and family ask for a number too.',
  },
  detect(facts) {
    const { text, links, attachments, thread, distribution } = facts;
    if (text === undefined || thread !== undefined || distribution.length > 0 || quotes(text.value)) return [];
    if (text.value.seen.length > SHORT || links.length > 0 || attachments.length > 0 || !isStranger(facts)) return [];
    const seen = beginningOf(text.value);
    const quote = ASKS.exec(seen)?.[0];
    if (quote === undefined) return [];
    // who has a task and cannot be called wants no chat
    const weight = isFromAnybody(facts) && saidIn(seen, [ONLY, TASK]) !== undefined ? 3 : 2;
    return [{ proof: text.proof, words: { quote: quote.replace(/\s+/g, ' ') }, weight }];
  },
} satisfies Detector;
