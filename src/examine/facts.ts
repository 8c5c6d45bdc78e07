/** What is observed in one message. Facts carry proof and no opinion; detectors read them and nothing else. */
import type { Answer, History } from '../lookup/lookup.ts';
import type { InnerFile, Sign, Unopened } from '../unpack/finds.ts';
import type { Disguise } from '../unpack/url-disguise.ts';
import type {
  Authentication,
  HandoverName,
  Listing,
  NetworkRegistration,
  SenderDomain,
} from './facts/authentication.ts';
import type { Network, Route } from './facts/way.ts';
import type { Observation, Proof } from './finding.ts';
import type { Bounce } from './observe/bounce/facts.ts';

/** A mailbox as a header names it (RFC 5322 §3.4). Both strings are decoded; `name` is empty when there is none. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
  /** Of From only: at a provider where anybody can have a mailbox, so that the name before the `@` is all that tells two people apart. */
  readonly free?: true;
  /** Of From only, and only where a mail is judged: the address of the list or group that stood there and passed the mail on. */
  readonly through?: string;
}

/** A group of an address list. */
export interface AddressGroup {
  readonly field: 'from' | 'reply-to' | 'to' | 'cc';
  /** As decoded. */
  readonly name: string;
  /** Addresses that are named in it; `Undisclosed recipients:;` has none. */
  readonly members: number;
}

export interface Link {
  /** The URL as a browser would open it. */
  readonly url: string;
  /** What the reader sees: the anchor's text, or the URL itself in running text. */
  readonly shown: string;
  /** Host in ASCII (punycode), lower case. */
  readonly host: string;
  /** Registrable domain of the host, or the host when it is an address. */
  readonly domain: string;
  readonly where: 'text' | 'html' | 'qr' | 'attachment';
  /** Where it stands in HTML, when it is not an ordinary anchor. */
  readonly kind?: 'area' | 'form' | 'refresh' | 'frame';
  /** It is in the mail, but nobody sees it. */
  readonly hidden?: boolean;
  /** It stands only in what Outlook shows, or on a page that a link or frame of the mail has whole in itself (`data:`). */
  readonly only?: 'outlook' | 'page';
  /** A form with a field for a password. */
  readonly asks?: true;
  /** Its goal is nothing but a mark of a form letter that nobody filled (`{{link}}`): it leads nowhere, and `host` is empty. */
  readonly unfilled?: true;
  /** Written so that no program opens it (`hxxp://`, `example[.]com`). */
  readonly defanged?: boolean;
  /**
   * It only stands in the text of a mail that has links to press: a bare name (`example.com`, or `sign.in` for two words), which is
   * a mention, or a whole URL, of which some clients make a link.
   */
  readonly written?: 'name' | 'url';
  /** The file it stands in, with those that hold it: `a.zip › b.pdf`. */
  readonly file?: string;
  /** The URL that carries this one as the place to go on to: a redirector, or a gateway that rewrites links. */
  readonly via?: string;
  /** Only where a mail is judged: the reader's own gateway wrote over it, and keeps to itself where it leads. */
  readonly kept?: true;
  /** How it is written so that it is taken for another: `user-info`, `ip-octal`, … */
  readonly disguises?: readonly Disguise[];
  /** It carries the recipient's address in this spelling, so that opening it, or asking DNS for its host, names him. */
  readonly personal?: Personal;
}

/** How a link carries an address. */
export type Personal = 'plain' | 'base64' | 'hex' | 'rot13' | 'reversed' | 'md5' | 'sha1' | 'sha256';

export interface Attachment {
  /** The name as decoded, hostile characters still in it. */
  readonly name: string;
  /** Every name that some client would offer, when they differ. */
  readonly names?: readonly string[];
  /** The media type that the bytes show (by magic), or the declared one. */
  readonly type: string;
  readonly declared: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Shown inside the text: a picture that a page of the mail names, or a further text, which is offered as a file too. */
  readonly inline?: boolean;
  /** An archive or document that cannot be opened without a password. */
  readonly encrypted?: boolean;
  /** The word of the mail that opened it. */
  readonly password?: string;
  /** An Office file that carries a macro project. */
  readonly macros?: boolean;
  /** The other reading of the mail in which it is found; absent in the first one. */
  readonly reading?: string;
  /** What is inside, and inside that, in the order in which it was found. */
  readonly inside?: readonly InnerFile[];
  /** What it or something inside does or hides. */
  readonly signs?: readonly Sign[];
  /** Why it was not opened, though it holds something. */
  readonly unopened?: Unopened;
  /** The words that it, and what is inside, shows to its reader. */
  readonly texts?: readonly FileText[];
}

/** The words of one file. */
export interface FileText {
  /** Index in `inside` of the file where they stand; absent for the attachment itself. */
  readonly in?: number;
  /** BCP 47 language, `und` when there is too little. */
  readonly language: string;
  /** What the reader sees. */
  readonly seen: string;
  /** What is in the file but not seen; absent when there is nothing. */
  readonly hidden?: string;
  /** There is more than stands here, or letters of it have no meaning here. */
  readonly isPartial?: true;
  /** One page that shows pictures and no words. */
  readonly isPicture?: true;
}

/** What a virus scanner that we asked said of the mail or of a file in it. */
export interface Scan {
  readonly of: 'mail' | 'file';
  /** The file's name; empty for the mail. */
  readonly name: string;
  readonly sha256: string;
  /** `absent`: it was scanned, and nothing was found. `failed`, `skipped`: it was not scanned. */
  readonly outcome: Answer['outcome'];
  readonly virus?: string;
  /** The server, its version and that of its signatures. */
  readonly by: string;
}

/** What our own store answered about the author; `key` is the address or the name as it was asked for. */
export interface Past {
  readonly of: 'address' | 'name';
  readonly key: string;
  /** absent: nobody wrote here by it before. */
  readonly outcome: Answer['outcome'];
  readonly told?: History;
}

/** What a gateway wrote about the mail: another host's opinion. */
export interface Stamp {
  readonly kind: 'spam' | 'virus';
  /** The product or vendor, or where it stands when unknown. */
  readonly by: string;
  /** The words of the stamp; `tests` those that a filter names as its reasons: `DATE_IN_FUTURE_06_12`. */
  readonly says: string;
  readonly tests?: readonly string[];
  readonly malware?: string;
  readonly file?: string;
  readonly action?: 'removed' | 'quarantined' | 'cleaned' | 'blocked' | 'marked';
  /** The vendor's encyclopedia page for the malware name. */
  readonly encyclopedia?: string;
  /** The gateway called it harmless (`X-Spam-Status: No`). */
  readonly clean?: boolean;
  readonly where?: 'header' | 'subject' | 'text' | 'attachment';
  /** `ours` only for a header field above the border line; what stands below it, or in subject and text, the sender may have typed. */
  readonly trust?: 'ours' | 'claimed';
  /** The host that wrote it, as the Received line below the stamp names it; with `hop`, the index of that line. */
  readonly host?: string;
  readonly hop?: number;
}

export interface BodyText {
  /** BCP 47 language of the text, `und` when there is too little. */
  readonly language: string;
  /** What the reader sees: of all readings, and behind it the three that follow. */
  readonly seen: string;
  /** Of it, what Outlook alone shows (`<!--[if mso]>`). */
  readonly outlook?: string;
  /** Of it, what stands on pages that a link or frame of the mail has whole in itself: it shows when they open. */
  readonly pages?: string;
  /** Of it, sentences that stand in the place of pictures until they are loaded. */
  readonly pictures?: string;
  /** Fields for a password, in the letter itself and on those pages. */
  readonly passwordFields?: number;
  /** What is in the mail but not seen. */
  readonly hidden: string;
  /** Next to nothing is seen, and a letter is hidden: some reader must see it, and `seen` has it. */
  readonly isHiddenRead?: true;
  /** Charset labels in effect. */
  readonly charsets: readonly string[];
  /** Where the hidden text stands. */
  readonly hiddenProof?: Proof;
  /** Fonts of another language's writing that the HTML asks for, as written: `SimSun` in a Japanese mail. */
  readonly fonts?: readonly string[];
}

/** A letter that only its reader's key opens. */
export interface LockedLetter {
  readonly form: 's-mime' | 'openpgp';
}

/** A mail that is forwarded inline or quoted: what is said of it, and what the writer says himself. */
export interface PassedOn {
  readonly how: 'forwarded' | 'quoted';
  /** Who is said to have written it, what about and when: copied text, and as such a claim. */
  readonly author?: Mailbox;
  readonly subject?: string;
  readonly date?: string;
  /** The words beside it. */
  readonly own: BodyText;
}

/** A host outside that the mail's pictures come from, when somebody looks at it. */
export interface PictureHost {
  /** In ASCII (punycode), lower case. */
  readonly host: string;
  /** Its registrable domain, or the host when it is an address. */
  readonly domain: string;
}

/** What the mail says of having been spread or passed on. */
export interface Distribution {
  readonly kind: 'mailing-list' | 'forwarded' | 'newsletter' | 'auto-reply';
  /** The list's id, the forwarder's name, or the sender of the newsletter, as written. */
  readonly name: string;
  /** `forwarded`: the mail brings another one along, and came straight itself. */
  readonly carried?: true;
  /** `mailing-list`: who wrote it, where the list keeps that in a field of its own beside the From that it rewrote. */
  readonly author?: Mailbox;
  /** `newsletter`: the fields that say so, as many as are in its proof. */
  readonly marks?: readonly MassMark[];
}

/** A field that mass mailing leaves in a header. */
export interface MassMark {
  /** Its name, as written. */
  readonly field: string;
  /** Registrable domains of whom it names: the service whose field it is, or where List-Unsubscribe leads. */
  readonly of?: readonly string[];
}

/**
 * Absent facts have no key in what is published; for the detectors they are `undefined` (`shaped`).
 */
export interface Facts {
  readonly subject?: Observation<string> | undefined;
  readonly from: readonly Observation<Mailbox>[];
  readonly replyTo: readonly Observation<Mailbox>[];
  readonly sender: readonly Observation<Mailbox>[];
  readonly to: readonly Observation<Mailbox>[];
  readonly cc: readonly Observation<Mailbox>[];
  /** The groups of address lists (RFC 5322 §3.4): `Undisclosed recipients:;`, `Team: a@example.com;`. Absent when there are none. */
  readonly groups?: readonly Observation<AddressGroup>[] | undefined;
  /** To and Cc as written where they name nobody (`undisclosed-recipients:;`), or the header that has neither; empty then. */
  readonly unnamed?: Observation<string> | undefined;
  /** RFC5321.MailFrom, from Return-Path or the line that names it; empty for `<>`. */
  readonly mailFrom?: Observation<string> | undefined;
  readonly messageId?: Observation<string> | undefined;
  /** RFC 3339. */
  readonly date?: Observation<string> | undefined;
  /** In-Reply-To and References as written. */
  readonly thread?: Observation<{ readonly inReplyTo: string; readonly references: readonly string[] }> | undefined;
  /** X-Mailer or User-Agent. */
  readonly mailer?: Observation<string> | undefined;
  readonly route: Observation<Route>;
  /** The mailbox that it was put into, as the host that did it wrote above the border; lower case. */
  readonly mailbox?: Observation<string> | undefined;
  readonly networks: readonly Observation<Network>[];
  readonly authentication: Observation<Authentication>;
  /** What follows is known only when the outside was asked. */
  readonly handoverName?: Observation<HandoverName> | undefined;
  readonly senderDomain?: Observation<SenderDomain> | undefined;
  readonly listings?: readonly Observation<Listing>[] | undefined;
  readonly registrations?: readonly Observation<NetworkRegistration>[] | undefined;
  readonly links: readonly Observation<Link>[];
  /** Each host once, at its first picture; absent when no picture is fetched from outside. */
  readonly pictures?: readonly Observation<PictureHost>[] | undefined;
  /** The same of pictures that nobody sees, by which their host learns who opened the mail; absent when there are none. */
  readonly counters?: readonly Observation<PictureHost>[] | undefined;
  readonly attachments: readonly Observation<Attachment>[];
  readonly stamps: readonly Observation<Stamp>[];
  /** Only when a scanner was asked. */
  readonly scans?: readonly Observation<Scan>[] | undefined;
  /** Only where a store is at hand, or was when it was recorded. */
  readonly history?: readonly Observation<Past>[] | undefined;
  readonly text?: Observation<BodyText> | undefined;
  /** The letter itself cannot be read without its reader's key. */
  readonly locked?: Observation<LockedLetter> | undefined;
  /** The proof is every passage. */
  readonly passedOn?: Observation<PassedOn> | undefined;
  readonly distribution: readonly Observation<Distribution>[];
  readonly bounce?: Observation<Bounce> | undefined;
  /** Codes of the Defects that the reader met, so that a detector may speak of them. */
  readonly defects: readonly Observation<string>[];
}
