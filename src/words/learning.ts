/** What `metsuke learn` says. */
interface Learning {
  mails(count: number): string;
  kept(path: string): string;
  readonly notKept: string;
  readonly wayOut: string;
}

export const learning: { readonly ja: Learning; readonly en: Learning } = {
  ja: {
    mails: (count) => `${count}通のメールから、次のホストがこちら側だと学びました。`,
    kept: (path) => `保存しました: ${path}`,
    notKept: '保存していません。保存するには --save を付けてください。',
    wayOut: '違う相手から同じ受信箱に届いた正常なメールを10通以上渡すか、--ours でホストを指定してください',
  },
  en: {
    mails: (count) => `Learnt from ${count} mails that these hosts are on your side:`,
    kept: (path) => `Kept in ${path}`,
    notKept: 'Not kept; add --save to keep it.',
    wayOut: 'give ten or more good mails of one mailbox, from different senders, or name the hosts with --ours',
  },
};
