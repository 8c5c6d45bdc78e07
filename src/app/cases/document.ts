/** What a document about a case tells of its mails: their examinations, and the header lines of their originals. */
import type { Store } from '../../store/store.ts';
import type { Examined } from '../examined.ts';
import { MAILS_IN_FULL } from '../limits.ts';
import { type HeaderQuotes, quoteHeaders } from '../shown/header-quotes.ts';
import { returnedLineOf } from '../shown/returned-line.ts';

interface DocumentMail {
  /** The examination, as it is kept. */
  readonly json: string;
  readonly original?: Uint8Array;
}

/** Bytes of the originals that are quoted in one document; the others are told of without quotes. */
const ORIGINALS = 64 * 1024 * 1024;

/** Bounces beyond the first mails that are looked at for their lines. */
const BOUNCES = 500;

/**
 * The first mails of a case, by their digests, and behind them those of its bounces whose line names a source: each of them is
 * evidence. Those without an examination are left out.
 */
export async function documentMails(store: Store, ids: readonly string[]): Promise<readonly DocumentMail[]> {
  const mails: DocumentMail[] = [];
  let size = 0;
  for (const [at, id] of ids.slice(0, BOUNCES).entries()) {
    const json = await store.examination(id);
    if (json === undefined || (at >= MAILS_IN_FULL && !namesSource(json))) continue;
    size += (await store.mail(id))?.bytes ?? 0;
    const original = size <= ORIGINALS ? await store.original(id) : undefined;
    mails.push(original === undefined ? { json } : { json, original });
  }
  return mails;
}

function namesSource(json: string): boolean {
  const examination: Examined = JSON.parse(json);
  return returnedLineOf(examination) !== undefined;
}

/** As `writeCasePdf` takes them. Reads what strangers wrote. */
export function quoteMails(
  mails: readonly DocumentMail[],
): readonly { readonly examination: Examined; readonly quotes?: HeaderQuotes }[] {
  return mails.map(({ json, original }) => {
    const examination: Examined = JSON.parse(json);
    return original === undefined ? { examination } : { examination, quotes: quoteHeaders(original, examination) };
  });
}
