import { addressIn, fold, readBlocks } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';
import { stageOf } from '../smtp.ts';

/** The reason in Japanese and English, then the addresses, or a short transcript. */
export const japaneseMobile: Dialect = {
  id: 'japanese-mobile',
  host: 'au (ezweb), and SoftBank and docomo where they answer by mail',
  marks: [
    '次のあて先へのメッセージはエラーのため',
    'each of the following recipients was rejected by a remote',
    'the following recipients did not receive this message',
    'the user(s) account is disabled',
    'the user(s) account is temporarily over quota',
    '次の宛先へのメッセージ',
    '宛先不明のためメールを送信できませんでした',
  ],
  read(lines): readonly Failure[] {
    const said = fold(lines.filter((line) => !line.includes('@')));
    const command = lines.find((line) => line.trim().startsWith('>>>'));
    const reply = lines.find((line) => line.trim().startsWith('<<<'));
    const stage = command === undefined ? undefined : stageOf(command.trim().slice(3));
    const blocks = readBlocks(lines.filter((line) => !/^\s*(?:>>>|<<<)/.test(line))).map(({ address }) => address);
    const address = blocks.find((one) => one !== undefined) ?? addressIn(fold(lines));
    if (address === undefined) return [];
    const rest = stage === undefined ? {} : { stage };
    return (blocks.length > 1 ? blocks : [address]).map((one) => ({
      ...(one !== undefined && { address: one }),
      said: reply === undefined ? said : reply.trim().slice(3),
      ...rest,
    }));
  },
  source: 'seen in mail (au); SoftBank and docomo refuse in the session and seldom write themselves',
};
