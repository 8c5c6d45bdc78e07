import type { Detector, Hit } from '../finding.ts';
import {
  DIRECTION,
  diskEndings,
  documentEndings,
  endingsOf,
  executableEndings,
  pageEndings,
} from '../known/files/file-names.ts';
import { everyFile } from '../known/files/inner-files.ts';

/** What the eye sees of a name whose letters run backwards from a direction mark on. */
function asShown(name: string): string {
  const at = name.search(DIRECTION);
  return name.slice(0, at) + [...name.slice(at + 1)].reverse().join('');
}

/** The name of a file hides what it is: two endings, many spaces, or letters that turn the direction. */
export default {
  id: 'attachment-double-extension',
  weight: 3,
  kinds: ['malware', 'phishing'],
  group: 'attachment-name',
  sources: ['file-names.ts 2026-11-21', 'UAX #9'],
  title: {
    ja: 'ファイル名で、本当の種類を隠しています',
    en: 'The name of a file hides what it is',
  },
  explains: {
    ja: '添付ファイル「{name}」は、{seems}に見える名前ですが、本当の種類は「.{ending}」です。',
    en: 'The attached file "{name}" looks like {seems}, but its real ending is ".{ending}".',
  },
  mistakes: {
    ja: '名前に点を多く使う人や、書き出し機能がそのような名前を付けることがあります。',
    en: 'Some people and export functions put several dots into names.',
  },
  detect(facts) {
    const hits: Hit[] = [];
    for (const { name, shown, proof } of everyFile(facts)) {
      const [ending = '', before = ''] = endingsOf(name);
      const turned = DIRECTION.test(name);
      const dangerous = executableEndings.has(ending) || diskEndings.has(ending) || pageEndings.has(ending);
      const spaced = name.includes('      ');
      if (!turned && !(dangerous && (documentEndings.has(before) || spaced))) continue;
      hits.push({ proof, words: { name: shown, seems: turned ? asShown(name) : `.${before}`, ending } });
    }
    return hits;
  },
} satisfies Detector;
