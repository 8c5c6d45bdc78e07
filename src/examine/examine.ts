/** The pipeline: bytes, Message, Facts, Findings, Verdict. Everything passes through this one screen. */
import type { Lookup } from '../lookup/lookup.ts';
import type { Message } from '../message/message.ts';
import { isCompoundFile } from '../message/outlook.ts';
import type { Machine } from '../unpack/machine.ts';
import { keeping } from './answers.ts';
import { judgeAttached, withoutAttached, worse } from './attached-letter.ts';
import type { Examination } from './examination.ts';
import type { Facts } from './facts.ts';
import { letterItself } from './letter-itself.ts';
import type { Border } from './observe/border.ts';
import type { Whose } from './observe/bounce/facts.ts';
import type { ReadCodes } from './observe/codes.ts';
import { discreet, MOST_RECIPIENTS, recipientsIn } from './observe/discretion.ts';
import { observeNetworks } from './observe/networks.ts';
import type { Observed } from './observe.ts';
import { converted, type Mail, readMail, seenIn } from './opened.ts';
import type { Asked, Seen } from './outside.ts';
import { ownFindings } from './own-findings.ts';
import { judgePassedLetter } from './passed-letter.ts';
import { shaped } from './shaped.ts';
import { supported } from './supported.ts';
import { withTitle } from './title-letter.ts';
import { unknownOf } from './unknown.ts';
import { weigh } from './verdict.ts';

/** What the pure examination is handed from outside. */
export interface Tools {
  /** SHA-256 of bytes, as lower-case hex (FIPS 180-4). */
  readonly sha256: (bytes: Uint8Array) => string;
  /** Inflates and deciphers what files hold; without it their content is listed and not opened. */
  readonly machine?: Machine;
  /** Answers about networks; it never throws, and with nothing asked it answers from the bundled tables. */
  readonly lookup: Lookup;
  /** Asks about authentication, names, domains and lists (`observeOutside`); without it none of these is asked. */
  readonly outside?: (message: Message, seen: Seen, lookup: Lookup) => Promise<Asked>;
  /** Names that could tell the sender who asks are left out (`--ask registry`). */
  readonly isDiscreet?: boolean;
  /** The Lookup has a virus scanner behind it, or a recording of one: it is asked about the mail and its files. */
  readonly scans?: boolean;
  /** The Lookup has our own store behind it, or a recording of one: it is asked who wrote here before. */
  readonly asksStore?: boolean;
  /** Reads QR codes out of pictures, where it cannot hold us up; without it pictures are not looked at. */
  readonly readCodes?: ReadCodes;
  readonly border: Border;
  /** Says whose mail a bounce returned, where one mail alone can show it. */
  readonly whose?: (facts: Pick<Facts, 'bounce' | 'route' | 'to'>) => Promise<Whose>;
  /** The time of the examination, RFC 3339. */
  readonly at: string;
  /** The version of metsuke, which names the version of its detectors. */
  readonly version: string;
  /** Runs a piece of work under a time limit; without it the caller's worker is killed instead. */
  readonly within?: <T>(work: () => T) => T;
}

/** What is being examined, when the bytes handed over are not the whole of it. */
export interface Subject {
  /** Path, `PATH#N`, or `-`. */
  readonly source: string;
  /** Of the whole message, when only its beginning is examined. */
  readonly sha256?: string;
  readonly size?: number;
  /** The report that the mail was taken out of. */
  readonly reportedIn?: { readonly source: string; readonly sha256: string };
  /** Limits that were hit before the bytes came here. */
  readonly partial?: readonly string[];
}

/**
 * Examines one message. Whatever the bytes are, there is an Examination; the same bytes with the same answers, border,
 * time and version always give the same one.
 * @throws only what `tools` throw: the time limit of `within`.
 */
export async function examine(bytes: Uint8Array, subject: Subject, tools: Tools): Promise<Examination> {
  const within = tools.within ?? ((work) => work());
  const mail: Mail = isCompoundFile(bytes) ? await converted(bytes, within) : { bytes };
  const read = await readMail(mail.bytes, subject.source, tools, within);
  const { message } = read;
  const seen = await seenIn(read, tools, within);
  const { lookup, answers: given } = keeping(
    tools.isDiscreet === true
      ? discreet(tools.lookup, recipientsIn(message, seen.facts, MOST_RECIPIENTS), tools.at)
      : tools.lookup,
  );
  const { outside } = tools;
  const [networks, history, scans, asked] = await Promise.all([
    observeNetworks(seen.facts.route, seen.facts.links, lookup),
    tools.asksStore === true ? historyOf(seen.facts, lookup) : {},
    tools.scans === true ? scanned({ bytes, sha256: tools.sha256(bytes) }, seen, lookup) : {},
    outside === undefined ? {} : outside(message, seen.facts, lookup),
  ]);
  const all: Facts = {
    ...seen.facts,
    ...(mail.from === undefined ? asked : withoutSignatures(asked)),
    ...scans,
    ...history,
    networks,
  };
  const facts = await decided(all, tools);
  const isReport = facts.bounce !== undefined || message.body.type === 'multipart/report';
  const attached = await judgeAttached(message, isReport, tools, lookup, within);
  const answers = given();
  const partial = [
    ...new Set([...(subject.partial ?? []), ...(mail.isPartial === true ? ['outlook'] : []), ...seen.partial]),
  ];
  return within(() => {
    const judged = shaped(supported(letterItself(withTitle(withoutAttached(facts, attached?.places ?? [])))));
    const findings = ownFindings(judged);
    return {
      schema: 'metsuke/examination/1',
      source: subject.source,
      ...(subject.reportedIn === undefined ? {} : { reportedIn: subject.reportedIn }),
      sha256: subject.sha256 ?? tools.sha256(bytes),
      bytes: subject.size ?? bytes.length,
      ...(mail.from === undefined ? {} : { converted: { from: mail.from, bytes: mail.bytes.length } }),
      at: tools.at,
      version: tools.version,
      defects: seen.defects,
      facts,
      findings,
      verdict: weigh(
        judged,
        findings,
        unknownOf(facts, answers, judged),
        partial,
        worse(judgePassedLetter(judged, seen.passedLetter), attached?.worst),
      ),
      answers,
      partial,
    };
  });
}

/** Loaded only where a store is at hand. */
async function historyOf(facts: Pick<Facts, 'from'>, lookup: Lookup): Promise<Pick<Facts, 'history'>> {
  const { observeHistory } = await import('./observe/history.ts');
  return { history: await observeHistory(facts, lookup) };
}

async function scanned(
  mail: { readonly bytes: Uint8Array; readonly sha256: string },
  { facts, files }: Observed,
  lookup: Lookup,
): Promise<Pick<Facts, 'scans'>> {
  const { observeScans } = await import('./observe/scans.ts');
  return { scans: await observeScans(mail, files, facts.attachments, lookup) };
}

/** Whose mail came back. */
async function decided(facts: Facts, { whose }: Tools): Promise<Facts> {
  const { bounce } = facts;
  if (bounce === undefined || whose === undefined) return facts;
  return { ...facts, bounce: { ...bounce, value: { ...bounce.value, whose: await whose(facts) } } };
}

/** Signatures over bytes that are not there any more fail for no fault of the sender, and DMARC with them. */
function withoutSignatures({ authentication, ...asked }: Partial<Asked>): Partial<Asked> {
  if (authentication === undefined) return asked;
  const { reported, judged, spf } = authentication.value;
  const value = { reported, ...(judged === undefined ? {} : { judged }), ...(spf === undefined ? {} : { spf }) };
  return { ...asked, authentication: { value, proof: authentication.proof } };
}
