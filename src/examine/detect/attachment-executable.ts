import { magicOfType } from '../../unpack/magic.ts';
import type { Detector } from '../finding.ts';
import { diskEndings, endingOf, executableEndings, profileEndings } from '../known/file-names.ts';
import { everyFile } from '../known/inner-files.ts';

/** A script of a shell is only a text to most readers, so its ending decides. */
function runs(type: string): boolean {
  const family = magicOfType(type)?.family;
  return family === 'program' || family === 'shortcut' || family === 'disk';
}

/** A file that runs, or that makes the computer run something. */
export default {
  id: 'attachment-executable',
  weight: 3,
  kinds: ['malware'],
  group: 'attachment-danger',
  sources: [
    'file-names.ts 2026-11-21',
    'https://support.microsoft.com/office/blocked-attachments-in-outlook-434752e1-02d3-4e90-9124-8b81e49a8519',
  ],
  title: {
    ja: '開くと動き出すプログラムが添付されています',
    en: 'A program is attached',
  },
  explains: {
    ja: '添付ファイル「{name}」は{type}で、開くとプログラムが実行されます。',
    en: 'The attached file "{name}" is {type}: opening it runs a program.',
  },
  mistakes: {
    ja: 'ソフトウェアの開発者どうしが、プログラムを正直に送り合うことはあります。',
    en: 'Developers do send programs to each other.',
  },
  detect(facts) {
    return [...everyFile(facts)]
      .filter(
        ({ type, name }) =>
          runs(type) ||
          (executableEndings.has(endingOf(name)) && !profileEndings.has(endingOf(name))) ||
          diskEndings.has(endingOf(name)),
      )
      .map(({ shown, type, proof }) => ({ proof, words: { name: shown, type } }));
  },
} satisfies Detector;
