import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { endingOf, profileEndings } from '../known/files/file-names.ts';
import { everyFile } from '../known/files/inner-files.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** Settings that a telephone or computer takes over when the file is opened. */
export default {
  id: 'attachment-profile',
  weight: 2,
  kinds: ['phishing', 'malware'],
  group: 'attachment-profile',
  sources: ['https://support.apple.com/guide/deployment/depc0aadd3fe/web', 'file-names.ts 2026-12-01'],
  title: {
    ja: '設定を書き換えるプロファイルが添付されています',
    en: 'A profile that changes settings is attached',
  },
  explains: {
    ja: '添付ファイル「{name}」を入れると、スマートフォンやパソコンの設定(メール、証明書、通信の経路など)が書き換わります。頼んでいないものは入れないでください。',
    en: 'Installed, the attached file "{name}" changes settings of a telephone or computer: mailboxes, certificates, the way of its traffic. Install none that you did not ask for.',
  },
  mistakes: {
    ja: 'レンタルサーバーや会社の管理者は、メールの設定をこの形のファイルで配ります。',
    en: 'Hosting providers, and who runs the computers of a firm, hand out mail settings in such files.',
  },
  detect(facts) {
    const own = domainsOf(facts.from);
    const isOfHouse = facts.to.some(({ value }) => own.includes(domainOfAddress(value.address)));
    return [...everyFile(facts)]
      .filter(({ name }) => profileEndings.has(endingOf(name)))
      .map(({ shown, proof }) => ({ proof, words: { name: shown }, ...(isOfHouse ? { weight: 1 as const } : {}) }));
  },
} satisfies Detector;
