import type { Detector } from '../finding.ts';
import { shownName } from '../known/files/inner-files.ts';
import { readingIn } from '../known/text/beginning.ts';

/** The mail that carries a closed archive tells its password too: that keeps out scanners and nobody else. */
export default {
  id: 'archive-password-in-mail',
  weight: 2,
  kinds: ['malware'],
  group: 'attachment-veiled',
  sources: ['https://www.ipa.go.jp/security/emotet/', 'passwords.ts 2026-11-21'],
  title: {
    ja: '同じメールに、圧縮ファイルのパスワードが書かれています',
    en: 'The password of the archive stands in the same mail',
  },
  explains: {
    ja: '添付ファイル「{name}」は、このメールに書かれたパスワード「{password}」で開きました。ウイルス検査だけを避けるときの書き方です。',
    en: 'The attached file "{name}" opened with the password "{password}", which stands in this very mail. That keeps out nothing but virus scanners.',
  },
  mistakes: {
    ja: '日本では、同じメールにパスワードを書いて送る会社もまだあります。',
    en: 'Some companies still send the password in the same mail.',
  },
  detect({ attachments, text, subject }) {
    return attachments.flatMap(({ value, proof }) => {
      const opened = value.password === undefined ? value.inside?.find((one) => one.password !== undefined) : value;
      // customary passwords are tried as well
      const words = `${subject?.value ?? ''} ${readingIn({ text })}`.normalize('NFKC');
      if (opened?.password === undefined || !words.includes(opened.password)) return [];
      return [
        { proof, words: { name: shownName(value, 'in' in opened ? opened.in : undefined), password: opened.password } },
      ];
    });
  },
} satisfies Detector;
