import type { Attachment, Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { documentEndings, endingOf } from '../known/files/file-names.ts';
import { shownName, standsIn } from '../known/files/inner-files.ts';
import { readingIn } from '../known/text/beginning.ts';

/** The archive holds documents, all of them were read, and nothing in them runs or leads anywhere: then the password kept nothing from us. */
const isWhollySeen = ({ name, inside = [], signs = [], unopened }: Attachment, links: Facts['links']): boolean =>
  unopened === undefined &&
  signs.length === 0 &&
  inside.length > 0 &&
  inside.every(
    (one) => one.opened !== undefined && one.unopened === undefined && documentEndings.has(endingOf(one.name)),
  ) &&
  !links.some(({ value }) => standsIn(value, name));

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
    ja: '添付ファイル「{name}」は、このメールに書かれたパスワード「{password}」で開きました。この送り方では、メールを盗み見る人から中身を守れません。防げるのはウイルス検査だけなので、不正なファイルを送る人も使います。',
    en: 'The attached file "{name}" opened with the password "{password}", which stands in this very mail. Sent so, it is kept from nobody who reads the mail, only from virus scanners; senders of malware do this too.',
  },
  mistakes: {
    ja: '日本では、同じメールにパスワードを書いて送る会社もまだあります。中身が文書だけで、すべて読めて、動くものもリンクもなければ、弱い手がかりとして数えます。',
    en: 'Some companies still send the password in the same mail. Where it holds documents alone, all of them were read and nothing in them runs or leads anywhere, it counts as a hint only.',
  },
  detect({ attachments, links, text, subject }) {
    return attachments.flatMap(({ value, proof }) => {
      const opened = value.password === undefined ? value.inside?.find((one) => one.password !== undefined) : value;
      // customary passwords are tried as well
      const letter = `${subject?.value ?? ''} ${readingIn({ text })}`.normalize('NFKC');
      if (opened?.password === undefined || !letter.includes(opened.password)) return [];
      const words = { name: shownName(value, 'in' in opened ? opened.in : undefined), password: opened.password };
      return [isWhollySeen(value, links) ? { proof, words, weight: 1 } : { proof, words }];
    });
  },
} satisfies Detector;
