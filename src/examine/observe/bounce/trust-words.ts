/** Why the line that names a returned mail's sender is believed, or is not. `{writer}` wrote it, `{client}` brought the notice. */
import type { Text } from '../../finding.ts';

export const trustWords: Readonly<Record<string, Text>> = {
  'bounced-inside': {
    ja: 'この通知はこちら側のサーバー自身が作成したものです。元のメールの Received 行も、こちら側の {writer} が記録しています。',
    en: 'A host of our own side made this notice, and {writer}, which wrote the Received line of the original mail, belongs to our side.',
  },
  'bouncer-brought-it': {
    ja: '元のメールの Received 行を書いた {writer} と、この通知を届けた {client} は、同じ組織のサーバーです。',
    en: '{writer}, which wrote the Received line of the original mail, and {client}, which brought the notice, belong to the same organization.',
  },
  'inner-host-wrote-it': {
    ja: '元のメールの Received 行を書いた {writer} は、この通知を届けた {client} の組織の内部にあると、その組織のサーバーが記録しています。',
    en: '{writer}, which wrote the Received line of the original mail, stands inside the network of the organization of {client}, which brought the notice, as its own lines show.',
  },
  nameless: {
    ja: '元のメールのいちばん上の Received 行には、記録したサーバーの名前がありません。記載どおりかどうかは確認できません。',
    en: 'The top Received line of the original mail does not say which host wrote it; it is a claim.',
  },
  'pool-brought-it': {
    ja: '元のメールの Received 行は {writer} が書いたとされています。この通知を届けた {client} は同じ会社のサーバーですが、利用者のメールも送信するため、利用者による偽造ではないと言い切れません。',
    en: '{writer} is said to have written the Received line of the original mail. {client}, which brought the notice, is of the same company but sends its customers’ mail too, and any of them could write such a notice.',
  },
  'bouncer-signed-it': {
    ja: '元のメールの Received 行を書いた {writer} の組織が、この通知に署名しています(こちら側のサーバーが検証済みです)。',
    en: 'The organization of {writer}, which wrote the Received line of the original mail, signed this notice, as our border has verified.',
  },
  'bounce-came-otherwise': {
    ja: '元のメールの Received 行は {writer} が書いたとされています。ただし、この通知を届けた {client} が同じ組織かどうかは確認できません。',
    en: '{writer} is said to have written the Received line of the original mail; that {client}, which brought the notice, belongs to the same organization cannot be shown.',
  },
  'bounce-without-border': {
    ja: '元のメールの Received 行は {writer} が書いたとされています。ただし、この通知自体の経路が記録されていないため、確認できません。',
    en: '{writer} is said to have written the Received line of the original mail; no line of our own says who brought the notice, so it cannot be checked.',
  },
  'writer-is-another': {
    ja: '元のメールのいちばん上の Received 行は、エラーを報告したサーバーではなく {writer} のものです。記載どおりかどうかは確認できません。',
    en: 'The top Received line of the original mail is of {writer}, not of the host that reports; it is a claim.',
  },
  'later-than-the-bounce': {
    ja: '元のメールの Received 行の日時が、この通知が届いた日時より後になっています。',
    en: 'The Received line of the original mail is dated after the notice itself arrived.',
  },
  'began-on-our-host': {
    ja: '元のメールは、この通知を作成したこちら側のサーバー {writer} の中から送られています。そのサーバーのプログラム(ウェブのフォームなど)か、そこを使える利用者が送ったものです。',
    en: 'The original mail began on {writer} itself, the host of our own side that made this notice: a program there, such as a web form, or somebody who may use that host sent it.',
  },
  'began-by-user': {
    ja: '元のメールは、この通知を作成したこちら側のサーバー {writer} の中から、利用者「{user}」の権限で送られています。そのプログラム(ウェブのフォームなど)か、本人か、その権限を手に入れた者が送ったものです。',
    en: 'The original mail began on {writer} itself, the host of our own side that made this notice, as its user “{user}”: a program of that user such as a web form, the user himself, or whoever got hold of that account.',
  },
  'called-inside': {
    ja: '元のメールの送信元は、{writer} と同じ組織の内部のサーバーを名乗っています。{writer} は名前を調べていないため、そのとおりかは確認できず、このアドレスを発信元とは言えません。',
    en: 'The client called itself an inner host of the organization of {writer}, which looks no names up: it may be so, and then the address is of the organization that reports, or it may not; it cannot be called a source.',
  },
  'behind-inside': {
    ja: '元のメールは、{writer} と同じ組織の内部のサーバーを名乗る端末を経ています。示しているアドレスは、その手前で外部からメールを渡したと記されている端末です。内部の端末の名前は調べられていないため、自称の域を出ません。',
    en: 'The original mail came by clients that call themselves inner hosts of the organization of {writer}; the address is of the first client from outside that their lines name. Nobody looked the inner ones up, so it is a claim.',
  },
  'behind-inside-named': {
    ja: '元のメールは、{writer} と同じ組織の内部のサーバーを名乗る端末を経ています。示しているアドレスは、その手前で外部からメールを渡したと記されている端末で、通知の Received-From-MTA も同じ組織を挙げています。ただし、自称の域を出ません。',
    en: 'The original mail came by clients that call themselves inner hosts of the organization of {writer}; the address is of the first client from outside that their lines name, and Received-From-MTA of the notice names the same organization. It is still a claim.',
  },
  'began-there': {
    ja: '元のメールは、エラーを報告したサーバーと同じ組織の中から送られています。示しているアドレスは、{writer} が記録した最も手前の端末です。',
    en: 'The original mail was sent from inside the organization that reports; the address is of the innermost client that {writer} named.',
  },
  'no-client': {
    ja: '元のメールは {writer} の中で作られたもので、Received 行に外部の送信元は記録されていません。',
    en: 'The original mail began on {writer} itself: its Received lines name no client from outside.',
  },
  'no-lines': {
    ja: '元のメールには Received 行がないため、送信元は分かりません。',
    en: 'The original mail has no Received line, so nothing says who sent it.',
  },
};
