/** A mail that says nothing in its body may say everything in its subject, or in the name of its sender: then that is the letter. */
import type { BodyText, Facts } from './facts.ts';
import type { Proof } from './finding.ts';
import { languageOf } from './observe/language.ts';

/** Characters of a body that are no letter: a greeting, a signature. */
const MEAGRE = 40;
/** Characters from which on a subject, or a name, says something by itself; longer ones than this are rare, and were made for it. */
const SENTENCE = 60;
const NAME = 40;

/** The same object where the body says something, or a file or a page may say it. */
export function withTitle(facts: Facts): Facts {
  const { subject, from, text, attachments, thread, bounce } = facts;
  if (thread !== undefined || bounce !== undefined || attachments.length > 0) return facts;
  const body = text?.value.seen.trim() ?? '';
  if (body.length >= MEAGRE || (text?.value.hidden ?? '') !== '') return facts;
  const said = [
    ...(subject !== undefined && subject.value.length >= SENTENCE ? [subject] : []),
    ...from.filter(({ value }) => value.name.length >= NAME).map(({ value, proof }) => ({ value: value.name, proof })),
  ];
  const [first] = said;
  if (first === undefined) return facts;
  const seen = [...said.map(({ value }) => value), body].filter((one) => one !== '').join('\n');
  const value: BodyText = { ...(text?.value ?? { hidden: '', charsets: [] }), seen, language: languageOf(seen) };
  const [proof, ...more]: readonly [Proof, ...Proof[]] = text?.proof ?? first.proof;
  const proofs: readonly [Proof, ...Proof[]] = [proof, ...more, ...said.flatMap((one) => one.proof)];
  return { ...facts, text: { value, proof: proofs } };
}
