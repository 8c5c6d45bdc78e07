/** Sendmail's transcripts: `... while talking to H:`, `>>> COMMAND`, `<<< reply`, and what Sendmail concludes of it. */
import { isAddress, leadingAddress, RECIPIENTS } from './blocks.ts';
import type { Failure, Stage } from './notice.ts';
import { stageOf } from './smtp.ts';

interface Draft {
  readonly address?: string;
  readonly said: string[];
  stage?: Stage;
  remoteMta?: string;
}

/**
 * Reads a transcript.
 * @param listed what a list above the transcript says of each address; without one the conclusions name the recipients
 */
export function readTranscript(lines: readonly string[], listed = new Map<string, string[]>()): Failure[] {
  const drafts = new Map<string, Draft>();
  for (const [address, said] of listed) if (drafts.size < RECIPIENTS) drafts.set(address, { address, said: [...said] });
  let host: string | undefined;
  let stage: Stage | undefined;
  let replies: string[] = [];
  const loose: string[] = [];
  for (const line of lines) {
    const lower = line.toLowerCase();
    if (lower.includes('while talking to ')) {
      const name = lower.slice(lower.indexOf('while talking to ') + 17).split(/[\s:]/, 1)[0] ?? '';
      host = name.endsWith('.') ? name.slice(0, -1) : name;
      stage = undefined;
      replies = [];
    } else if (line.startsWith('>>>')) {
      stage = stageOf(line.slice(3)) ?? stage;
      if (/^>>> *quit/i.test(line)) replies = [];
    } else if (line.startsWith('<<<')) {
      const reply = line.slice(3).trim();
      // the answer to a command that came too early says nothing
      if (!/^503[ -]/.test(reply)) replies.push(reply);
      attach(
        [...drafts.values()].filter((one) => one.address !== undefined && reply.includes(one.address)),
        reply,
        stage,
        host,
      );
    } else if (line !== '') {
      const address = concludedOf(line);
      if (address === undefined) {
        if (!/^554 5\.0\.0 service unavailable/i.test(line)) loose.push(line);
        continue;
      }
      let draft = drafts.get(address);
      if (draft === undefined && listed.size === 0 && drafts.size < RECIPIENTS) {
        draft = { address, said: [] };
        drafts.set(address, draft);
      }
      if (draft === undefined) continue;
      // what Sendmail concludes of another host's reply is in its own words, and says less
      if (replies.length > 0) attach([draft], replies.join(' '), stage, host);
      else draft.said.push(conclusionIn(line));
      replies = [];
    }
  }
  const left = [...drafts.values()];
  // one session for all: what it says was said of each that nothing else was said of
  const of = left.filter((one) => one.stage === undefined);
  if (replies.length > 0) attach(of, replies.join(' '), stage, host);
  if (left.length === 0 && (loose.length > 0 || replies.length > 0)) left.push({ said: [...replies, ...loose] });
  else for (const one of of) one.said.push(...loose.slice(0, 5));
  return left.map(({ address, said, stage: at, remoteMta }) => ({
    said: said.filter((part) => part !== '').join(' '),
    ...(address !== undefined && { address }),
    ...(at !== undefined && { stage: at }),
    ...(remoteMta !== undefined && { remoteMta }),
  }));
}

function attach(drafts: readonly Draft[], said: string, stage: Stage | undefined, host: string | undefined): void {
  for (const draft of drafts) {
    if (said !== '' && !draft.said.some((one) => one.includes(said))) draft.said.push(said);
    if (stage !== undefined) draft.stage ??= stage;
    if (host !== undefined) draft.remoteMta ??= host;
  }
}

/** `550 5.1.1 <user@example.jp>... User unknown`, `<user@example.jp>... Deferred: …`. */
function concludedOf(line: string): string | undefined {
  if (!line.includes('...')) return undefined;
  const start = /^[45]\d\d (?:[45]\.\d\.\d{1,3} )?/.exec(line)?.[0].length ?? 0;
  const lead = leadingAddress(line.slice(start));
  if (lead !== undefined) return lead.rest.trimStart().startsWith('...') ? lead.address : undefined;
  const word = line.slice(start).split('...', 1)[0] ?? '';
  return isAddress(word) ? word : undefined;
}

/** Its words, and the codes before them unless others follow: `554 <user@example.jp>... 550 Host unknown`. */
function conclusionIn(line: string): string {
  const words = line.slice(line.indexOf('...') + 3).trim();
  const codes = /^[45]\d\d (?:[45]\.\d\.\d{1,3} )?/;
  return codes.test(words) ? words : `${codes.exec(line)?.[0] ?? ''}${words}`;
}
