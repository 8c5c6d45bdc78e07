/** Exit codes of delivery programs (BSD sysexits.h), which hosts put into reports of the type `x-unix`. */
import type { Text } from '../../finding.ts';

export const exits: ReadonlyMap<number, Text> = new Map<number, Text>([
  [64, { ja: '使い方の誤り', en: 'wrong use of the command' }],
  [65, { ja: 'データの誤り', en: 'wrong data' }],
  [66, { ja: '入力を開けないこと', en: 'no input' }],
  [67, { ja: '利用者が見つからないこと', en: 'no such user' }],
  [68, { ja: 'ホストが見つからないこと', en: 'no such host' }],
  [69, { ja: 'サービスを使えないこと', en: 'a service was not available' }],
  [70, { ja: 'プログラム内部の誤り', en: 'an error inside the program' }],
  [71, { ja: 'OSのエラー', en: 'an operating system error' }],
  [72, { ja: 'OSのファイルの不足', en: 'a missing system file' }],
  [73, { ja: 'ファイルを作れないこと', en: 'a file could not be made' }],
  [74, { ja: '入出力エラー', en: 'an input or output error' }],
  [75, { ja: '一時的な失敗', en: 'a failure that may pass' }],
  [76, { ja: '手順の誤り', en: 'an error in the protocol' }],
  [77, { ja: '権限の不足', en: 'permission denied' }],
  [78, { ja: '設定の誤り', en: 'an error in its configuration' }],
]);
