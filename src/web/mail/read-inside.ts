/** Loads what reads mails, when the first one is shown. */
import type { SeenText } from '../inside/seen.ts';

/** The bytes that byte ranges point into, and the texts as their reader saw them. */
export async function readInside(
  original: Promise<Uint8Array>,
  isOutlook: boolean,
): Promise<{ readonly bytes: Uint8Array; readonly texts: readonly SeenText[] }> {
  const { bytesOfMessage, seenOf } = await import('../inside/seen.ts');
  const bytes = bytesOfMessage(await original, isOutlook);
  return { bytes, texts: seenOf(bytes) };
}
