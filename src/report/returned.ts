/** What a bounce tells: whom the mail did not reach and why, who gave it to the host that sent it back, and whose it was. */
import type { Facts } from '../examine/facts.ts';
import type { Bounce, BouncedRecipient, ReturnedMail } from '../examine/observe/bounce/facts.ts';
import { lasting } from '../words/lasting.ts';
import { returned } from '../words/returned.ts';
import { returnedLines } from '../words/returned-lines.ts';
import type { Context, Lang } from './context.ts';
import { dateText } from './context.ts';
import { lastingOf } from './lasting.ts';
import type { Item, Run, Runs } from './sheet.ts';
import { between, DOT, data, faint, plain, short, shortWords, strong, warn } from './sheet.ts';

/** Recipients of one notice that a report tells of before it says how many more there are. */
const BRIEF_RECIPIENTS = 2;
const RECIPIENTS = 20;
const LINES = 3;
/** In full nothing is cut. */
const FULL_LINES = 40;

/** Nothing came back with an answering machine's mail, and a complaint is no failure. */
const FAILURES: ReadonlySet<Bounce['kind']> = new Set(['dsn', 'text', 'gateway-notice']);

export function returnedItems({ bounce }: Facts, context: Context): Item[] {
  if (bounce === undefined || !FAILURES.has(bounce.value.kind)) return [];
  const { proof, value } = bounce;
  const { recipients, original, whose } = value;
  const { words, room } = context;
  const most = room.isBrief ? BRIEF_RECIPIENTS : RECIPIENTS;
  const items = recipients.slice(0, most).map((one): Item => ({ ...recipientItem(one, value, context), proof }));
  if (recipients.length > most) items.push({ sign: 'note', head: [faint(words.more(recipients.length - most))] });
  if (original !== undefined) items.push({ ...originalItem(original, value, context), proof });
  const label = returnedLines[context.lang];
  items.push({
    sign: SIGNS[whose],
    head: [whose === 'backscatter' ? warn(label.whose[whose]) : plain(label.whose[whose])],
    more: hintsOf(value, context).map((hint) => [faint(hint)]),
  });
  return items;
}

/** What would tell whose the mail was, or what to do about one of ours. */
function hintsOf({ whose, original, hosted }: Bounce, { lang, room }: Context): string[] {
  const label = returnedLines[lang];
  if (whose === 'ours') return original?.began?.place === 'our-host' ? [label.ifUnknown] : [];
  if (whose === 'backscatter') return [];
  const canName = original?.handover !== undefined && original.began === undefined && room.isTerminal === true;
  if (hosted === true) return [label.folder];
  return [label.log, ...(canName ? [label.hint] : [])];
}

/** Of which of the two mails the rest speaks: the notice has a sender of its own, and the mail that came back another. */
export function aboutNotice({ bounce }: Facts, { lang }: Context): Item[] {
  if (bounce === undefined || !FAILURES.has(bounce.value.kind)) return [];
  return [{ sign: 'note', head: [faint(returnedLines[lang].ofNotice)] }];
}

const SIGNS = { ours: 'calm', backscatter: 'danger', undecided: 'unknown' } as const;

/** Characters of the host's own words in the short report. */
const SAID = 160;

/** What can be done about it is told to whoever sent it, or may have. */
function recipientItem(
  recipient: BouncedRecipient,
  { whose, reportingMta }: Bounce,
  { lang, limit, verbose }: Context,
): Item {
  const { address, reply, diagnostic = reply, until } = recipient;
  const lasts = lastingOf(recipient);
  return {
    sign: 'note',
    head: between(
      [[data(short(address ?? '?', limit))], ...(lasts === undefined ? [] : [[faint(lasting[lang][lasts])]])],
      DOT,
    ),
    // what to do stands at the end, and is what the reader came for
    body: [plain(meaningOf(recipient, whose, lang))],
    lines: FULL_LINES,
    ...((diagnostic !== undefined || until !== undefined) && {
      more: [
        ...(until === undefined ? [] : [[faint(returnedLines[lang].until), plain(dateText(until))]]),
        ...(diagnostic === undefined
          ? []
          : [
              [
                faint(`${speakerOf(recipient, reportingMta, lang)}: `),
                data(
                  shortWords(
                    (verbose ? diagnostic : (reply ?? diagnostic)).replaceAll(/\s+/g, ' '),
                    verbose ? limit : SAID,
                  ),
                ),
              ],
            ]),
      ],
    }),
  };
}

/** Why it failed, and what whoever sent it can do; while it is still tried that is nothing. */
export function meaningOf(
  { reason, told, action }: Pick<BouncedRecipient, 'reason' | 'told' | 'action'>,
  whose: Bounce['whose'],
  lang: Lang,
): string {
  if (told === undefined) return reason;
  if (whose === 'backscatter' || action === 'delayed') return told.means[lang];
  // behind the condition the sentence goes on; a name that is all capitals stays
  const goesOn = told.doNext[lang].replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  const doNext = whose === 'ours' ? told.doNext[lang] : `${returnedLines[lang].ifYours}${goesOn}`;
  return `${told.means[lang]}${lang === 'en' ? ' ' : ''}${doNext}`;
}

/** Whose words the diagnostic is. */
export function speakerOf(
  { saidBy, remoteMta }: Pick<BouncedRecipient, 'saidBy' | 'remoteMta'>,
  reportingMta: string | undefined,
  lang: Lang,
): string {
  const told = returned[lang];
  const name = (host: string | undefined): string | undefined => (host === undefined ? undefined : short(host, HOST));
  if (saidBy !== 'remote') return told.noted(name(reportingMta));
  return remoteMta === undefined && reportingMta !== undefined
    ? told.passedOn(short(reportingMta, HOST))
    : told.replied(name(remoteMta));
}

/** Characters of a host's name. */
const HOST = 60;

/** Whose the mail was, what it was called, and when: as far as its fields came along. */
export function aboutMail({ from, subject, date }: ReturnedMail, limit: number): Run[] {
  const about: Runs[] = [from, subject].flatMap((one) =>
    one === undefined || one === '' ? [] : [[data(short(one, limit))]],
  );
  if (date !== undefined) about.push([faint(dateText(date))]);
  return between(about, DOT);
}

/** The client stands here and nowhere else: in all the bounces of one source it is the same. */
function originalItem(original: ReturnedMail, { recipients, reportingMta, queueId }: Bounce, context: Context): Item {
  const { trust, why, to = [], from, mailFrom, received, date, messageId } = original;
  const { lang, limit, verbose } = context;
  const label = returnedLines[lang];
  const head: Run[] = [
    faint(`${label.original}: `),
    ...aboutMail(date === undefined && received !== undefined ? { ...original, date: received } : original, limit),
  ];
  const more: Runs[] = [];
  const line = (label: string, value: Runs): void => {
    if (value.length > 0) more.push([faint(`${label}: `), ...value]);
  };
  const failed = new Set(recipients.map(({ address }) => address?.toLowerCase()));
  // an alias, a list or a forward stood between, or one of several recipients failed
  if (to.some((address) => !failed.has(address.toLowerCase()))) line(label.sentTo, [data(short(to.join(', '), limit))]);
  if (mailFrom !== undefined && mailFrom !== '' && mailFrom.toLowerCase() !== from?.toLowerCase())
    line(label.sentAs, [data(short(mailFrom, limit))]);
  more.push(...clientLines(original, context));
  if (reportingMta !== undefined) line(label.notice, [data(short(reportingMta, limit))]);
  line(
    label.found,
    between(
      [queueId, messageId].map((one): Runs => (one === undefined ? [] : [data(short(one, limit))])),
      DOT,
    ),
  );
  if (verbose) more.push([faint(context.say(why))]);
  const hasClient = original.handover?.ip !== undefined || original.began !== undefined;
  return {
    sign: !hasClient ? 'note' : trust === 'ours' || trust === 'vouched' ? 'proved' : trust,
    head,
    lines: verbose ? FULL_LINES : LINES,
    ...(more.length > 0 && { more }),
  };
}

/** Where the mail came from: a client from outside, or the bouncing side itself. */
function clientLines({ handover, began, trust, writer }: ReturnedMail, context: Context): Runs[] {
  const { lang, limit, words } = context;
  const [told, label] = [returned[lang], returnedLines[lang]];
  const host = short(writer ?? '?', limit);
  if (began?.place === 'our-host')
    return [[faint(`${label.began}: `), strong(told.beganOn(host, began.user && short(began.user, limit)))]];
  if (handover?.ip === undefined) return [];
  const names: Runs[] = [[began === undefined ? strong(handover.ip) : data(handover.ip)]];
  if (handover.rdns !== undefined && handover.rdns !== '')
    names.push([faint(`${words.label.rdns} `), data(short(handover.rdns, limit))]);
  // whoever logged in is the first whom the reader of a log looks for
  if (handover.userKind === 'auth' && handover.user !== undefined)
    names.push([faint(label.login), data(short(handover.user, limit))]);
  if (writer !== undefined) names.push([faint(told.recordedBy(host))]);
  if (trust === 'claimed' || trust === 'contradicted') names.push([warn(words.trust[trust])]);
  if (began?.place === 'called-inside') names.push([faint(label.calledInside)]);
  const client: Runs = [faint(`${label.client}: `), ...between(names, DOT)];
  return began?.place === 'inside' ? [[faint(`${label.began}: `), plain(told.inside(host))], client] : [client];
}
