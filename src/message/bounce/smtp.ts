/** The codes and commands of an SMTP session that a diagnostic text quotes (RFC 5321 §4.2, RFC 3463). */
import type { Stage } from './notice.ts';

export interface Codes {
  /** Reply codes of refusal in the order in which they stand. */
  readonly replies: readonly string[];
  /** Enhanced status codes; those right behind a reply code first, for they are the other host's own. */
  readonly statuses: readonly string[];
  /** The text without codes and addresses, in lower case, its words parted by single spaces. */
  readonly plain: string;
  /** Its words as they stand in `plain`, each without the punctuation around it. */
  readonly words: readonly string[];
}

/** Characters of a diagnostic text that are read; replies are limited to 512 a line (RFC 5321 §4.5.3.1.5). */
const LONGEST = 3000;

/** Reply codes that refuse (RFC 5321 §4.2.3, RFC 4954 §6, RFC 7504, and those that hosts add). */
const refusals: ReadonlySet<string> = new Set(
  (
    '421 422 430 432 433 450 451 452 453 454 455 456 458 459 471 ' +
    '500 501 502 503 504 510 511 512 513 515 517 520 521 523 525 530 531 533 534 535 538 540 541 542 543 544 546 547 ' +
    '550 551 552 553 554 555 556 557 559 560 569 570 571 572 573 574 577 578 579 581 591'
  ).split(' '),
);

/** Reads the codes in a diagnostic text. Linear. */
export function codesIn(text: string): Codes {
  const replies: string[] = [];
  const near: string[] = [];
  const far: string[] = [];
  const rest: string[] = [];
  const words: string[] = [];
  let wasReply = false;
  for (const word of text
    .slice(0, LONGEST)
    .toLowerCase()
    .split(/[\s<>"(),;]+/)) {
    if (word === '') continue;
    const bare = trimmed(word);
    const reply = bare.slice(0, 3);
    const behind = bare.slice(3);
    if (refusals.has(reply) && (behind === '' || behind === ':' || behind.startsWith('-'))) {
      replies.push(reply);
      const status = statusAt(behind.replace(/^[-:'#]+/, ''));
      if (status !== undefined) near.push(status);
      else if (behind.length > 2) rest.push(behind.slice(1));
      wasReply = true;
      continue;
    }
    const status = statusAt(bare);
    if (status !== undefined) {
      (wasReply ? near : far).push(status);
      wasReply = false;
      continue;
    }
    wasReply = false;
    if (word.includes('@') && !word.startsWith('http')) {
      // `(user@example.jp:blocked)`
      const colon = bare.lastIndexOf(':');
      if (colon > bare.lastIndexOf('@')) rest.push(bare.slice(colon));
      // `user@example.jp...User unknown`
      const dots = bare.indexOf('...', bare.lastIndexOf('@'));
      if (dots > 0 && dots + 3 < bare.length) rest.push(bare.slice(dots + 3));
      continue;
    }
    rest.push(word);
    words.push(bare);
  }
  return { replies, statuses: [...near, ...far], plain: rest.join(' ').replaceAll(/\bmail[ -]box/g, 'mailbox'), words };
}

/** Without the brackets, quotes and marks around it. */
function trimmed(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && `#['*=`.includes(word.charAt(start))) start += 1;
  while (end > start && `]'.:*`.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(start, end);
}

/** RFC 3463 §2; not the beginning of an address or version. */
function statusAt(word: string): string | undefined {
  return /^[245]\.\d{1,2}\.\d{1,3}(?![\d.])/.exec(word)?.[0];
}

/** What hosts write of the moment of refusal; the first that stands in the text decides. */
const moments: readonly (readonly [words: string, stage: Stage])[] = [
  // Postfix
  ['in reply to mail from', 'mail'],
  ['in reply to rcpt to', 'rcpt'],
  ['in reply to end of data', 'data'],
  ['in reply to data', 'data'],
  ['in reply to ehlo', 'helo'],
  ['in reply to helo', 'helo'],
  ['refused to talk to me', 'connect'],
  // Exim, 1&1, GMX
  ['after mail from', 'mail'],
  ['after rcpt to', 'rcpt'],
  ['after rcpt command', 'rcpt'],
  ['after mail command', 'mail'],
  ['after end of data', 'data'],
  ['after pipelined end of data', 'data'],
  ['after sending data', 'data'],
  ['after initial connection', 'connect'],
  ['after ehlo', 'helo'],
  ['after helo', 'helo'],
  ['for text command', 'data'],
  ['for rcpt command', 'rcpt'],
  ['for mail command', 'mail'],
  // qmail
  ['sender was rejected', 'mail'],
  ['does not like recipient', 'rcpt'],
  ['for rcpt to response', 'rcpt'],
  ['was rcpt to response', 'rcpt'],
  ['my name was rejected', 'helo'],
  ['but greeting failed', 'connect'],
  ['failed after i sent the message', 'data'],
  ['failed on data command', 'data'],
  // Yahoo
  ['[rcpt_to]', 'rcpt'],
  ['[mail_from]', 'mail'],
  ['[data]', 'data'],
  ['[body]', 'data'],
  ['[connect]', 'connect'],
  // DragonFly, Microsoft, SendGrid, others
  ['did not like our rcpt to', 'rcpt'],
  ['did not like our mail from', 'mail'],
  ['did not like our final data', 'data'],
  ['did not like our data', 'data'],
  ['did not like our ehlo', 'helo'],
  ['in rcpt to', 'rcpt'],
  ['in mail from', 'mail'],
  ['in connect', 'connect'],
  ['smtp:rcpt', 'rcpt'],
  ['smtp:mail', 'mail'],
  ['smtp:data', 'data'],
  ['accept your message (data)', 'data'],
  ['accept your message (rcpt', 'rcpt'],
  ['step: data', 'data'],
  ['step: rcpt', 'rcpt'],
  ['step: mail', 'mail'],
];

/** The moment of refusal that the text names. */
export function stageIn(text: string): Stage | undefined {
  const lower = text.slice(0, LONGEST).toLowerCase();
  let found: Stage | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const [words, stage] of moments) {
    const at = lower.indexOf(words);
    if (at >= 0 && at < first) {
      first = at;
      found = stage;
    }
  }
  return found;
}

/** The stage of a command as a transcript shows it: `>>> RCPT To:<…>`. */
export function stageOf(command: string): Stage | undefined {
  const word = command.trim().slice(0, 4).toUpperCase();
  if (word === 'RCPT') return 'rcpt';
  if (word === 'MAIL') return 'mail';
  if (word === 'DATA') return 'data';
  return word === 'HELO' || word === 'EHLO' || word === 'LHLO' ? 'helo' : undefined;
}

const hostWords = [
  /\bhost ([a-z0-9][a-z0-9._-]{2,254}) ?\[/i,
  /\bhost:? ([a-z0-9][a-z0-9._-]{2,254})\b/i,
  /\b(?:conversation with|lost connection with|connect to) ([a-z0-9][a-z0-9._-]{2,254}) ?\[/i,
  /while talking to ([a-z0-9][a-z0-9._-]{2,254})/i,
  /\bby (?:the server for the recipient domain [a-z0-9._-]{1,255} by )?([a-z0-9][a-z0-9.-]{2,254})\. \[/i,
  /\bserver ([a-z0-9][a-z0-9._-]{2,254}) ?\[/i,
  /^([a-z0-9][a-z0-9._-]{2,254}) \[[0-9a-f.:]{3,45}\] did not like/i,
  /connected to ([0-9a-f.:]{7,45})/i,
  /^([0-9.]{7,15}) (?:does not like|failed after)/i,
];

/** The host that refused, where the text names it. */
export function remoteHostIn(text: string): string | undefined {
  const head = text.slice(0, 600);
  for (const words of hostWords) {
    const host = words.exec(head)?.[1];
    if (host?.includes('.') === true) return host.endsWith('.') ? host.slice(0, -1) : host;
  }
  return undefined;
}
