/** metsuke as a library: four functions, and the types of what they give. */
export { type ExamineOptions, examineMail } from './app/examine-mail.ts';
export type {
  Certainty,
  Examination,
  PassedOnVerdict,
  SenderHypothesis,
  Unknown,
  Verdict,
} from './examine/examination.ts';
export type * from './examine/facts.ts';
export type { Detector, Finding, Hypothesis, Kind, Observation, Proof, Text } from './examine/finding.ts';
export type { Border } from './examine/observe/border.ts';
export { learnBorder } from './examine/observe/learn.ts';
export type { Answer, Lookup, Question } from './lookup/lookup.ts';
export { replay } from './lookup/replay.ts';
export type { Defect, Header, Hop, Message, Part, Span } from './message/message.ts';
export { readMessage } from './message/mime.ts';
