import type { Detector } from '../finding.ts';
import { shownName } from '../known/files/inner-files.ts';

/** A file that no scanner on the way could open, because it needs a password. */
export default {
  id: 'attachment-encrypted',
  weight: 1,
  kinds: ['malware'],
  group: 'attachment-veiled',
  sources: ['PKWARE APPNOTE 4.4.4', 'https://www.ipa.go.jp/security/emotet/'],
  title: {
    ja: 'パスワード付きのファイルが添付されています',
    en: 'A file with a password is attached',
  },
  explains: {
    ja: '添付ファイル「{name}」はパスワードで閉じられていて、途中のウイルス検査では中を調べられません。',
    en: 'The attached file "{name}" is closed with a password, so no virus scanner on the way could look inside.',
  },
  mistakes: {
    ja: '日本では、パスワード付きのZIPファイルを仕事で送る習慣が残っています。知っている相手か、別の手段で確かめてください。',
    en: 'In Japan, sending such archives is still a custom of business. Check with the sender by another way.',
  },
  detect({ attachments }) {
    return attachments
      .filter(({ value }) => value.encrypted === true)
      .map(({ value, proof }) => {
        const locked = value.inside?.findIndex((one) => one.encrypted === true) ?? -1;
        return { proof, words: { name: shownName(value, locked < 0 ? undefined : value.inside?.[locked]?.in) } };
      });
  },
} satisfies Detector;
