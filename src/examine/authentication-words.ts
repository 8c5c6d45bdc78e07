/** The sentences that follow from authentication once it was asked for. Data only; `hypotheses.ts` and `summary.ts` choose. */
import type { Hypothesis, Text } from './finding.ts';

/** What is left to decide when the sender's domain was proved, and when it was not. */
export const leftToDecide: Readonly<Record<'proved' | 'failed', Partial<Readonly<Record<Hypothesis, Text>>>>> = {
  proved: {
    genuine: {
      ja: 'ドメインからの送信は検証できました。残るのは、その時刻にアカウントを使ったのが本人かどうかです。本人に前から知っている連絡先で聞くか、送信側のログイン記録で決まります。',
      en: 'That the domain sent it is proved. What is left is whether its owner used the account at that time: ask by a contact you already had, or let the login records of the sending side tell.',
    },
    forged: {
      ja: 'ドメインの検証に通っているので、アドレスだけをかたった詐称とは考えにくいです。覆るのは、そのドメインの署名の鍵やDNSが盗まれていた場合だけです。',
      en: 'The check of the domain passed, so the address was not merely typed in. Only a stolen signing key or a hijacked DNS of that domain could overturn it.',
    },
  },
  failed: {
    genuine: {
      ja: 'SPF・DKIMの検証では裏づけられませんでした。差出人のドメインのサーバーに、このメールの送信記録があるかどうかで決まります。',
      en: 'Neither SPF nor DKIM confirms it. It is decided by whether the domain’s own servers have a record of sending this mail.',
    },
    forged: {
      ja: 'SPF・DKIMの検証に通っていません。差出人のドメインのサーバーにこのメールの送信記録がなければ、詐称と言えます。',
      en: 'It passed neither SPF nor DKIM. It is forged if the domain’s own servers have no record of sending it.',
    },
  },
};

/** Of a harmful mail whose sender's domain was proved: the address is no lie, and yet the mail is one. */
export const reallySentBy: Text = {
  ja: 'このメールは{domain}から実際に送られています。アドレスの詐称ではなく、乗っ取られたアカウントか、送り手が自分で用意したドメインです。',
  en: 'It was really sent by {domain}: the address is not forged. Either an account was stolen, or the domain or account is the swindler’s own.',
};
