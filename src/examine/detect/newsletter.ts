import { listed } from '../fill.ts';
import type { Detector } from '../finding.ts';
import { borrowedMarks } from '../known/carriers/mass-mail.ts';

/** A mailing service sent it to many, which explains tracking links and other domains in the envelope. */
export default {
  id: 'newsletter',
  weight: -1,
  group: 'distribution',
  sources: ['RFC 2369 §3.2', 'RFC 8058'],
  title: {
    ja: '一斉配信や配信サービスの印が付いています',
    en: 'It carries the marks of a mass mailing or a mailing service',
  },
  explains: {
    ja: '一斉配信のソフトやサービスが付ける印({name})があります。中継リンクや、別のドメインの送信元は、配信サービスでは普通です。',
    en: 'It carries what software and services for mass mailing add ({name}). Tracking links and envelopes in other domains are normal there.',
  },
  mistakes: {
    ja: '印は誰にでも付けられ、配信サービスを悪用する詐欺もあります。申し込んだ覚えがなければ、配信停止のリンクも押さないでください。',
    en: 'Anybody can add the marks, and swindlers use mailing services too. If you never subscribed, do not press the unsubscribe link either.',
  },
  detect(facts) {
    if (borrowedMarks(facts) !== undefined) return [];
    return facts.distribution
      .filter(({ value }) => value.kind === 'newsletter')
      .map(({ value, proof }) => ({
        proof,
        words: { name: listed(new Set(value.marks?.map(({ field }) => field))) },
      }));
  },
} satisfies Detector;
