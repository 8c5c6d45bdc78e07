/** What a bounce says, as a fact. */
import type { Stage } from '../../../message/bounce/notice.ts';
import type { Reason } from '../../../message/bounce/reason/vocabulary.ts';
import type { BounceRecipient } from '../../../message/bounce.ts';
import type { Handover, Trust } from '../../facts/way.ts';
import type { Text } from '../../finding.ts';

/**
 * `dsn`: a report with fields (RFC 3464). `text`: the same in words. `feedback`: a complaint (RFC 5965). `auto-reply`: a
 * person's answering machine (RFC 3834). `challenge`: a filter that asks the sender to prove himself. `gateway-notice`: a
 * scanner tells the sender what it found.
 */
export type BounceKind = 'dsn' | 'text' | 'feedback' | 'auto-reply' | 'challenge' | 'gateway-notice';

/** One recipient. The words of the field: sisimai's for `reason`, RFC 3464's for `action`, RFC 3463's for `status`. */
export type BouncedRecipient = Omit<BounceRecipient, 'at' | 'stage' | 'reason'> & {
  readonly reason: Reason;
  /** Pages that the reply itself gives (`See https://…`): of the host that refused, and no link of the mail. */
  readonly pages?: readonly string[];
  /** The other host's reply alone, from its code on, without what the reporting host says around it. */
  readonly reply?: string;
  /** In plain words: why it failed, and what whoever sent it can do. */
  readonly told?: { readonly means: Text; readonly doNext: Text };
  /** The SMTP command at which it was refused. */
  readonly stage?: Stage;
};

/** The client that the bouncing host's own Received line names. */
export type ReturnedHandover = Omit<Handover, 'certainty' | 'otherwise'> & Pick<Handover, 'certainty' | 'otherwise'>;

/**
 * Where a mail began that no client from outside gave to the bouncing side. `our-host`: on the host of ours that bounced it.
 * `inside`: on another host of the bouncing side, by the name that was looked up. `called-inside`: the same, by what the client
 * called itself alone.
 */
export interface Beginning {
  readonly place: 'our-host' | 'inside' | 'called-inside';
  /** The local user whose program gave it to the mail system, by name or number. */
  readonly user?: string;
}

/** The mail that came back. */
export interface ReturnedMail {
  /** RFC5322.From, the address. */
  readonly from?: string;
  /** RFC5321.MailFrom as its Return-Path shows it; empty for `<>`. */
  readonly mailFrom?: string;
  readonly to?: readonly string[];
  readonly messageId?: string;
  /** RFC 3339. */
  readonly date?: string;
  /** When its newest Received line was written, RFC 3339. */
  readonly received?: string;
  readonly subject?: string;
  /** `whole`, `headers` alone, or `text`: written into the notice. */
  readonly extent: 'whole' | 'headers' | 'text';
  /** It ends before its own end. */
  readonly cut?: true;
  readonly handover?: ReturnedHandover;
  /** Absent where a client from outside brought it, or nothing says so. */
  readonly began?: Beginning;
  /** The host that wrote the line which names the handover. */
  readonly writer?: string;
  /**
   * How far that line is to be believed. `ours`: a host of our side bounced the mail. `vouched`: our border names the
   * bouncing host as the one that brought the bounce, or its signature holds. `claimed`: the bounce alone says so.
   * `contradicted`: it cannot be.
   */
  readonly trust: Trust;
  /** The rule that gave the trust; `why` is its sentence. */
  readonly rule: string;
  readonly why: Text;
}

/** Whose mail came back; decided with what is known of the owner, by others. */
export type Whose = 'ours' | 'backscatter' | 'undecided';

/** What a complaint says of the mail that it is about (RFC 5965 §3.1, §3.2). */
export interface Complaint {
  /** `abuse`, `fraud`, `not-spam`, … */
  readonly type?: string;
  /** The client that gave the mail to the reporter. */
  readonly sourceIp?: string;
  /** As written. */
  readonly arrival?: string;
}

export interface Bounce {
  readonly kind: BounceKind;
  readonly complaint?: Complaint;
  /** The host that reports. */
  readonly reportingMta?: string;
  /** How the words of the notice are put: `postfix`, `qmail`, …; `report` when only fields speak. */
  readonly dialect?: string;
  readonly recipients: readonly BouncedRecipient[];
  /** A host of our own side made the notice: its route names nobody from outside. */
  readonly ownSide?: true;
  /** The number under which the log of the reporting host has the returned mail. */
  readonly queueId?: string;
  /** A provider carries the reader's mail, so that he has no mail log of his own. */
  readonly hosted?: true;
  readonly original?: ReturnedMail;
  readonly whose: Whose;
}
