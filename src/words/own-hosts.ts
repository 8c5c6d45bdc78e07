/** What is said of hosts that were called ours. */
interface OwnHostsWords {
  /** @param where `--ours`, `--vouched`, or the key of the configuration file */
  readonly refused: (where: string, written: string) => string;
  readonly wayOut: string;
  readonly unseen: (names: readonly string[]) => string;
}

const ja: OwnHostsWords = {
  refused: (where, written) => `${where} の「${written}」は、ホスト名でもIPアドレスでもCIDRの範囲でもありません`,
  wayOut:
    'mx.example.jp、192.0.2.1、192.0.2.0/24、2001:db8::/32 のように指定してください(いくつもあるときは --ours をくり返します)',
  unseen: (names) =>
    `こちら側として指定された ${names.join('、')} は、読んだメールのどの Received 行にも出てきません。つづりを確かめてください。`,
};

const en: OwnHostsWords = {
  refused: (where, written) => `${where} "${written}" is no host name, no IP address and no CIDR block`,
  wayOut: 'write it as mx.example.jp, 192.0.2.1, 192.0.2.0/24 or 2001:db8::/32, and repeat --ours for several',
  unseen: (names) =>
    `No Received line of the mails that were read names ${names.join(', ')}, which you call yours: check the spelling.`,
};

export const ownHosts: { readonly ja: OwnHostsWords; readonly en: OwnHostsWords } = { ja, en };
