import type { Detector, Hit, Text } from '../finding.ts';
import { isPassedAlong } from '../known/carriers/passed-along.ts';
import { isPastMemory, isPastRecords } from '../known/vouching/mail-age.ts';
import { answersOf, handoverProof, isSubmission } from '../known/vouching/own-pass.ts';
import { isExplained } from '../known/vouching/vouched-for.ts';

const says: Readonly<Record<'fail' | 'softfail', Text>> = {
  fail: {
    ja: '「このアドレスからは送らない」と公開しています(SPF: fail)',
    en: 'publishes that it does not send from there (SPF: fail)',
  },
  softfail: {
    ja: '「このアドレスからは、たぶん送らない」と公開しています(SPF: softfail)',
    en: 'publishes that it probably does not send from there (SPF: softfail)',
  },
};

/** The domain of the envelope sender does not let the handover send for it. */
export default {
  id: 'spf-fail',
  weight: 2,
  sources: ['RFC 7208 §8.4', 'RFC 7208 §8.5', 'RFC 7960 §3'],
  group: 'authentication',
  kinds: ['phishing', 'fraud', 'spam'],
  supports: ['forged'],
  contradicts: ['genuine'],
  title: {
    ja: '送信元のドメインが許可していないところから届きました(SPF)',
    en: 'It came from where the sender’s domain does not send (SPF)',
  },
  explains: {
    ja: '配送に使われた送信元のドメイン{domain}は、引き渡し元{ip}について{says}。',
    en: 'Of the handover {ip}, the domain {domain} of the envelope sender {says}.',
  },
  mistakes: {
    ja: '転送されたメールでは、本物でもこうなります。送信元の設定漏れのこともあります。いま公開されている内容で調べているので、古いメールでは当時と違うかもしれません。',
    en: 'Genuine mail that was forwarded fails as well, and so does mail of a domain whose record lacks one of its servers. The record was read now: for an old mail it may have been another one then.',
  },
  detect(facts) {
    const { spf, reported } = facts.authentication.value;
    if (spf === undefined || (spf.result !== 'fail' && spf.result !== 'softfail')) return [];
    if (isSubmission(facts) || isPastMemory(facts) || isExplained(facts)) return [];
    // our own border asked when the mail came
    if (reported.some((one) => one.trusted && one.method === 'spf' && one.result === 'pass')) return [];
    const isHint =
      spf.result === 'softfail' ||
      spf.identity === 'helo' ||
      facts.route.value.handover?.certainty === 'likely' ||
      isPassedAlong(facts) ||
      isPastRecords(facts);
    const [first = facts.authentication.proof[0], ...rest] = [...answersOf(spf), ...handoverProof(facts)];
    const hit: Hit = {
      proof: [first, ...rest, ...(facts.mailFrom?.proof ?? [])],
      words: { domain: spf.domain, ip: facts.route.value.handover?.ip ?? '', says: says[spf.result] },
      ...(isHint ? { weight: 1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
