/**
 * Women of somewhere are offered for acquaintance, in single words of the languages in which such mail comes: who they are, and that
 * one shall love or be loved. As of 2026-12-01. A league that helps them, or a club where people meet, speaks of no love.
 */
import { saidIn } from './parts.ts';

/** `hete Oekraïense vrouwen`, `Ukrainian Beauty`, `charmantes filles russes`. */
const WOMEN =
  /\b(?:russian|ukrainian|asian|latina?|slavic|thai|filipina|hot|sexy|lonely|horny|naughty|nude|gorgeous|oekra[iï]ense|russische[nrs]?|ukrainische[nrs]?|slawische[nrs]?|heiße[nrs]?|hete|mooie|prachtige|sensuele|nackte[nrs]?|einsame[nrs]?|reife[nrs]?)\b[^.!?\n]{0,25}(?<![\p{L}])(?:women|woman|wife|wives|girls?|ladies|lady|babes?|beaut(?:y|ies)|singles?|frau(?:en)?|mädchen|damen|schönheit(?:en)?|vrouw(?:en)?|dames?|meisjes?|schoonheden)(?!\p{L})|\b(?:s[e3]x|porn|xxx|cams?)\b[^.!?\n]{0,25}\b(?:dating|dates?|chat|girls?|models?|live)\b|\b(?:dating|chat|girls?|models?)\b[^.!?\n]{0,20}\b(?:s[e3]x|xxx)\b|(?<![\p{L}])(?:filles?|femmes?|mujeres|chicas|donne|ragazze|mulheres|garotas)\b[^.!?\n]{0,20}(?:russes?|ukrainiennes?|rusas?|ucranianas?|russe|ucraine|russas?|ucrain[ea]s?|sexy|célibataires?|solteras?|chaudes?|calientes?)(?!\p{L})/iu;
const LOVE =
  /\b(?:dating|date (?:hot|her|them|sexy)|match(?:es)?|soul ?mate|flirt(?:en|ing)?|singles?|love|liebe|verlieb\w{0,4}|partner(?:in|suche)|liefde|droomvrouw|relatie|amour|rencontr\w{1,4}|amor|amore|conocer|profiles?|profile[ns]?|profielen|sexy?|s3x|passion|passie|leidenschaft)\b/i;

/** Somebody says of herself that she waits for an answer of that kind. */
const HERSELF =
  /\b(?:i am|i['’]m|ich bin|ik ben|je suis)\b[^.!?\n]{0,40}\b(?:lonely|sexy|horny|naughty|einsam|geil|eenzaam|geile|seule|coquine)\b/i;
const ANSWER =
  /\b(?:write|message|chat|text|meet|call|schreib\w{0,3}|treffen|schrijf|afspra\w{1,4}|écri\w{1,4}|rencontr\w{1,4})\b/i;

/** Pictures of herself are shown, as nobody shows them to a stranger. */
const SHOWN =
  /\b(?:my|these|our) (?:intimate|nude|naked|private|hot|sexy|spicy|explicit)\b[^.!?\n]{0,12}\b(?:photos?|pics?|pictures?|videos?|selfies?)\b|\b(?:photos?|pics?|pictures?) (?:for|of) my escort\b/i;

/** Characters that are looked at: it says it at once. */
const LOOKED = 1500;

export function datingIn(subject: string, seen: string): string | undefined {
  const words = `${subject.slice(0, 300)}\n${seen.slice(0, LOOKED)}`;
  // few letters speak of love, and whom they offer takes V8 a millisecond to look for
  return (
    (LOVE.test(words) ? saidIn(words, [WOMEN, LOVE]) : undefined) ??
    saidIn(words, [HERSELF, ANSWER]) ??
    saidIn(words, [SHOWN])
  );
}
