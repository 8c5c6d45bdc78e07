/** What a bounce tells: whom the mail did not reach and why, who gave it to the host that sent it back, and whose it was. */
import type { Facts } from '../examine/facts.ts';
import type { Bounce, BouncedRecipient, ReturnedMail } from '../examine/observe/bounce/facts.ts';
import { bounceReasons } from '../words/bounce-reasons.ts';
import { lasting } from '../words/lasting.ts';
import { returned } from '../words/returned.ts';
import type { Context } from './context.ts';
import { dateText } from './context.ts';
import { lastingOf } from './lasting.ts';
import type { Item, Run, Runs } from './sheet.ts';
import { between, DOT, data, faint, plain, short, strong, warn } from './sheet.ts';

/** Recipients of one notice that a report tells of before it says how many more there are. */
const BRIEF_RECIPIENTS = 2;
const RECIPIENTS = 20;
const LINES = 3;

/** Nothing came back with an answering machine's mail, and a complaint is no failure. */
const FAILURES: ReadonlySet<Bounce['kind']> = new Set(['dsn', 'text', 'gateway-notice']);

export function returnedItems({ bounce }: Facts, context: Context): Item[] {
  if (bounce === undefined || !FAILURES.has(bounce.value.kind)) return [];
  const { proof, value } = bounce;
  const { recipients, original, whose } = value;
  const { words, room } = context;
  const most = room.isBrief ? BRIEF_RECIPIENTS : RECIPIENTS;
  const items = recipients.slice(0, most).map((one): Item => ({ ...recipientItem(one, whose, context), proof }));
  if (recipients.length > most) items.push({ sign: 'note', head: [faint(words.more(recipients.length - most))] });
  if (original !== undefined) items.push({ ...originalItem(original, context), proof });
  const told = returned[context.lang];
  const hint: Run[] =
    whose === 'undecided' && original?.handover !== undefined && room.isScreen !== true
      ? [faint(words.brackets(told.hint))]
      : [];
  items.push({
    sign: SIGNS[whose],
    head: [whose === 'backscatter' ? warn(told.whose[whose]) : plain(told.whose[whose]), ...hint],
  });
  return items;
}

const SIGNS = { ours: 'calm', backscatter: 'danger', undecided: 'unknown' } as const;

/** Characters of the host's own words in the short report. */
const SAID = 160;

/** What can be done about it is told to whoever sent it. */
function recipientItem(recipient: BouncedRecipient, whose: Bounce['whose'], { lang, limit, verbose }: Context): Item {
  const { address, action, reason, diagnostic } = recipient;
  const told = returned[lang];
  const said = bounceReasons[lang][reason];
  const lasts = action === 'failed' || action === 'delayed' ? lastingOf(recipient) : undefined;
  const why =
    said === undefined
      ? reason
      : whose === 'ours'
        ? `${said.means}${lang === 'en' ? ' ' : ''}${said.doNext}`
        : said.means;
  return {
    sign: 'note',
    head: between(
      [[data(short(address ?? '?', limit))], ...(lasts === undefined ? [] : [[faint(lasting[lang][lasts])]])],
      DOT,
    ),
    body: [plain(why)],
    lines: LINES,
    ...(diagnostic !== undefined && {
      more: [[faint(`${told.said}: `), data(short(diagnostic, verbose ? limit : SAID))]],
    }),
  };
}

/** Whose the mail was, what it was called, and when: as far as its fields came along. */
export function aboutMail({ from, subject, date }: ReturnedMail, limit: number): Run[] {
  const about: Runs[] = [from, subject].flatMap((one) =>
    one === undefined || one === '' ? [] : [[data(short(one, limit))]],
  );
  if (date !== undefined) about.push([faint(dateText(date))]);
  return between(about, DOT);
}

/** The client stands here and nowhere else: in all the bounces of one source it is the same. */
function originalItem(original: ReturnedMail, context: Context): Item {
  const { handover, trust, writer, why } = original;
  const { lang, limit, words, verbose } = context;
  const told = returned[lang];
  const head: Run[] = [faint(`${told.original}: `), ...aboutMail(original, limit)];
  if (handover?.ip === undefined) return { sign: 'note', head, lines: LINES };
  const names: Runs[] = [[strong(handover.ip)]];
  if (handover.rdns !== undefined && handover.rdns !== '')
    names.push([faint(`${words.label.rdns} `), data(short(handover.rdns, limit))]);
  if (writer !== undefined) names.push([faint(told.recordedBy(short(writer, limit)))]);
  if (trust === 'claimed' || trust === 'contradicted') names.push([warn(words.trust[trust])]);
  return {
    sign: trust === 'ours' || trust === 'vouched' ? 'proved' : trust,
    head,
    more: [[faint(`${told.client}: `), ...between(names, DOT)], ...(verbose ? [[faint(context.say(why))]] : [])],
  };
}
