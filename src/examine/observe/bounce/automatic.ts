/** Answers of machines that are no bounces: holiday notes, challenges, and what scanners tell the sender. */
import { decodeWords } from '../../../message/encoded-word.ts';
import type { Header, Message } from '../../../message/message.ts';
import type { Proof } from '../../finding.ts';
import type { PartText } from '../stamps.ts';
import type { BounceKind } from './facts.ts';

interface Automatic {
  readonly kind: Extract<BounceKind, 'auto-reply' | 'challenge' | 'gateway-notice'>;
  readonly proof: readonly [Proof, ...Proof[]];
  /** It says that the person, or the address, is there no more. */
  readonly hasLeft?: true;
}

/** Sentences by which a filter asks the sender to prove himself. */
const challenges = [
  'confirm that you are a real person',
  'confirm you are a real person',
  'verify that you are human',
  'verify that you are a human',
  'prove that you are human',
  'your message is being held until',
  'is being held because your address was not recognized',
  'message is waiting for your confirmation',
  'to release your message for delivery',
  'release your pending message',
  'please reply to this message to confirm',
  'simply reply to this message',
  'spamarrest.com',
  'tagged message delivery agent',
  'this message was created automatically by mail delivery software (tmda)',
  'boxbe.com',
  'uses a spam blocker that requires',
  'requires that you verify your email',
  '差出人確認のため',
  'sender verification',
  'verify yourself as a legitimate sender',
  'click the link below to deliver your message',
  'you are not on the approved sender list',
  'unapproved sender',
  'added to my list of approved senders',
  'bluebottle',
  'earthlink.net/about/spamblocker',
  '認証のため、次のリンク',
];

/** Sentences by which a scanner tells the sender that it stopped his mail. */
const notices = [
  'a virus was found in an email you sent',
  'virus in mail from you',
  'virus in your mail',
  'you sent a message that contained a virus',
  'your message contained a virus',
  'your message was found to contain a virus',
  'the mail message you sent contained a virus',
  'found a virus in the message you sent',
  'virus was detected in an email you sent',
  'virus was found in your email message',
  'antivirus has detected a virus in a message that you sent',
  'detected and quarantined a virus in a message you sent',
  'viruses were found in the message you sent',
  'banned contents from you',
  'attachment was removed from the mail that you sent',
  'お送りいただいたメールからウイルスが検出',
  '送信されたメールにウイルスが',
  'あなたが送信したメールからウイルス',
  'あなたの送ったメールにウイルス',
  'virus alert: your mail',
  'a virus has been detected in a mail that you sent',
  'ein virus wurde in ihrer',
  'ein virus in einer von ihnen gesendeten',
  'un virus a été détecté dans un message que vous avez envoyé',
  '您发送的邮件包含病毒',
];

/** Words by which it tells that nobody will come back, in lower case. */
const LEFT =
  /\b(?:(?:has|have) (?:now )?left (?:us\b|(?:the|our|this) (?:company|firm|organi[sz]ation|university|school|club|team|department|institute|office for good))|left the company|no longer (?:works?|working|employed|with (?:us|the|our)|at (?:the|our)|a member|in use|monitored|active|checked|read)|not (?:read|monitored|checked|used) any ?more|nicht mehr (?:bei uns|für uns|im unternehmen|tätig|aktiv|gelesen|genutzt)|ausgeschieden|a quitté|ne travaille plus|n'est plus (?:utilisée?|consultée?)|ya no (?:trabaja|forma parte|est[áa] en uso)|non lavora più|não trabalha mais|werkt niet (?:meer|langer))|退職(?:いた|致|し|を|に)|退社(?:いた|致|し)ました|在籍しておりません|在籍していません|現在(?:は)?使(?:用|われ)(?:して|て)?(?:おりません|いません)|使われておりません/;

/** Subjects of answering machines, in lower case: followed by the subject that they answer, or by nothing. */
const repliesBegin =
  /^(?:auto[ -]?reply|auto[ -]?response|automatic reply|automated reply|out of (?:the )?office(?: autoreply| reply)?|vacation(?: reply| message)?|away from (?:my mail|the office)|i am away|autoreply|autoresponse|自動応答|自動返信|不在通知|不在のため|abwesenheitsnotiz|automatische antwort|réponse automatique|absence du bureau|respuesta automática|risposta automatica|resposta automática|automatisch antwoord|autosvar|自动回复|自動回覆|自动答复|外出|休假|부재중|자동 ?응답|자동 ?회신|автоответ|автоматический ответ|нет на месте|nieobecn|odpowiedź automatyczna|\[?automatyczna odpowiedź|automatická odpověď|automatiskt svar|automatisk svar|poissa|i am out of the office|ich bin nicht|bin im urlaub|je suis absent|estoy fuera|sono in ferie|fuori sede|休暇のお知らせ|休業のお知らせ|夏季休業|年末年始休業|受付完了|自動送信)(?:$| ?[:：;!([\]【-])/;

/** Notes: `AUTO: Taro Yamada is out of the office (returning 2026/01/05)`, whatever the language behind the name. */
const notesAway = /^auto: .{3,80}\(.{0,20}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\)$/;

/** RFC 3834 §3.3: an automatic response has no envelope sender. With that, thanks for the mail are a machine's. */
const thanks =
  /^(?:re: ?)?(?:thank(?:s| you) for (?:contacting|your (?:e-?mail|mail|message|[ei]nquiry|letter))|vielen dank für ihre (?:e-?mail|nachricht|anfrage)|merci (?:pour|de) votre (?:message|courriel|mail)|お問い?合わ?せ(?:いただき)?(?:、)?ありがとう|メールをいただき)/;

const titleOf = (subject: Header | undefined): string =>
  subject === undefined ? '' : decodeWords(subject.value).text.trim().toLowerCase();
/** Characters of a subject; a longer one is no machine's. */
const TITLE = 2000;
const isAnswerTitle = (title: string): boolean =>
  title.length < TITLE && (repliesBegin.test(title) || notesAway.test(title));

/** Its subject is the one that answering machines write. */
export const isTitledAnswer = ({ headers }: Message): boolean =>
  isAnswerTitle(titleOf(headers.find(({ key }) => key === 'subject')));

/** What the machine is; undefined for a person's mail, a list's, and everything that is no answer. */
export function automaticAnswer(
  message: Message,
  texts: readonly PartText[],
  isMachine: boolean,
): Automatic | undefined {
  const first = (key: string): Header | undefined => message.headers.find((header) => header.key === key);
  if (first('list-id') !== undefined || first('list-unsubscribe') !== undefined) return undefined;
  const subject = first('subject');
  const path = message.headers.find(({ key, value }) => key === 'return-path' && /^<?>?$/.test(value.trim()));
  // RFC 3834 §5: `auto-replied`; the others are older
  const automatic = message.headers.find(
    ({ key, value }) =>
      (key === 'auto-submitted' && /^auto-replied/i.test(value.trim())) ||
      (key === 'precedence' && /^auto_reply/i.test(value.trim())) ||
      (key === 'x-apple-action' && /^vacation/i.test(value.trim())) ||
      key === 'x-autoreply' ||
      key === 'x-autorespond' ||
      key === 'x-autoresponse',
  );
  const title = titleOf(subject);
  const isTitled = isAnswerTitle(title) || (path !== undefined && title.length < TITLE && thanks.test(title));
  if (automatic === undefined && path === undefined && !isTitled) return undefined;
  const heads = [
    title,
    ...texts.slice(0, 3).map(({ text, seen }) => (seen ?? text).slice(0, READ_CHARACTERS).toLowerCase()),
  ];
  const holds = (words: readonly string[]): boolean => words.some((word) => heads.some((head) => head.includes(word)));
  const header = automatic ?? path ?? subject;
  if (header === undefined) return undefined;
  const proof: [Proof, ...Proof[]] = [{ at: header.at }];
  if (subject !== undefined && subject !== header) proof.push({ at: subject.at });
  if (holds(notices)) return { kind: 'gateway-notice', proof };
  if (automatic === undefined && !isTitled && path === undefined) return undefined;
  // what a mail system says of itself and we could not read is nobody's holiday
  if (isMachine) return undefined;
  if (holds(challenges)) return { kind: 'challenge', proof };
  if (automatic === undefined && !isTitled) return undefined;
  return { kind: 'auto-reply', proof, ...(heads.some((head) => LEFT.test(head)) && { hasLeft: true as const }) };
}

/** Characters of each text in which an answer says what it is: it says so before it quotes what it answers. */
const READ_CHARACTERS = 4000;
