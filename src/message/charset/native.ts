/** The engine's decoders, each made when it is first needed: a dozen of them at once is a millisecond of a short run. */

type Decoder = InstanceType<typeof TextDecoder>;
const ofTexts = new Map<string, Decoder>();
const ofPieces = new Map<string, Decoder>();

/** The decoder of a charset by its WHATWG name; a byte order mark is dropped. It keeps no state between calls. */
export const native = (charset: string): Decoder => ofTexts.get(charset) ?? kept(ofTexts, charset, false);

/** The same for a piece of a text: what looks like a byte order mark there is a character. */
export const nativePiece = (charset: string): Decoder => ofPieces.get(charset) ?? kept(ofPieces, charset, true);

function kept(decoders: Map<string, Decoder>, charset: string, ignoreBOM: boolean): Decoder {
  const decoder = new TextDecoder(charset, { ignoreBOM });
  decoders.set(charset, decoder);
  return decoder;
}
