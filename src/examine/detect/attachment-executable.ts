import { magicOfType } from '../../unpack/magic.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Text } from '../finding.ts';
import { isFileAlone } from '../has-header.ts';
import { diskEndings, endingOf, executableEndings, leadingEndings, profileEndings } from '../known/files/file-names.ts';
import { everyFile, type SeenFile } from '../known/files/inner-files.ts';

const familyOf = (type: string) => magicOfType(type)?.family;

/** A script of a shell is only a text to most readers, so its ending decides. */
function runs(type: string): boolean {
  const family = familyOf(type);
  return family === 'program' || family === 'shortcut' || family === 'disk';
}

/** What it is to a reader who knows no media types. */
function whatRuns(type: string, name: string): Text {
  const family = familyOf(type);
  if (family === 'disk' || diskEndings.has(endingOf(name)))
    return {
      ja: 'ディスクイメージで、開くと、中のプログラムを警告なしに動かせるようになります',
      en: 'an image of a disk: opened, its programs run without a warning',
    };
  if (leadingEndings.has(endingOf(name)))
    return {
      ja: '行き先を書いたファイルで、開くと、そこに書かれたページや、他人のサーバーの共有フォルダーが開きます',
      en: 'a file that leads elsewhere: opening it opens the page, or the folder of a stranger’s server, that is written in it',
    };
  if (family === 'shortcut' || endingOf(name) === 'lnk')
    return {
      ja: 'ショートカットで、開くと、書き込まれた命令が実行されます',
      en: 'a shortcut: opening it runs the command that is written in it',
    };
  if (family === 'program') return { ja: 'プログラムで、開くと実行されます', en: 'a program: opening it runs it' };
  return {
    ja: 'コンピューターに命令するファイルで、開くと実行されます',
    en: 'a file of commands: opening it runs them',
  };
}

/**
 * `www.example.com` is what people call the files of a host: its zone, its certificate. Programs of DOS end so too, and today's
 * Windows runs none; what it runs under that name it knows by the bytes, and so do we. Of a file in an archive only the name may be known.
 */
const isHostName = ({ name, type, isInner }: SeenFile): boolean =>
  endingOf(name) === 'com' && !isInner && magicOfType(type) === undefined;

/** Programs are downloaded by everybody, packed too: what is odd is one in a mail. In a document they are odd anywhere. */
function isUsual(facts: Facts, type: string): boolean {
  const outer = facts.attachments[0]?.value.type ?? '';
  return isFileAlone(facts) && isProgram(type) && (isProgram(outer) || familyOf(outer) === 'archive');
}

function isProgram(type: string): boolean {
  const family = familyOf(type);
  return family === 'program' || family === 'disk';
}

/** A file that runs, or that makes the computer run something. */
export default {
  id: 'attachment-executable',
  weight: 3,
  kinds: ['malware'],
  group: 'attachment-danger',
  sources: [
    'file-names.ts 2026-12-01',
    'https://support.microsoft.com/office/blocked-attachments-in-outlook-434752e1-02d3-4e90-9124-8b81e49a8519',
  ],
  title: {
    ja: '開くと動き出すプログラムが添付されています',
    en: 'A program is attached',
  },
  explains: {
    ja: '添付ファイル「{name}」は{what}。',
    en: 'The attached file "{name}" is {what}.',
  },
  mistakes: {
    ja: 'ソフトウェアの開発者どうしが、プログラムをふつうに送り合うことはあります。',
    en: 'Developers do send programs to each other.',
  },
  detect(facts) {
    return [...everyFile(facts)]
      .filter(
        (file) =>
          runs(file.type) ||
          (executableEndings.has(endingOf(file.name)) &&
            !profileEndings.has(endingOf(file.name)) &&
            !isHostName(file)) ||
          diskEndings.has(endingOf(file.name)),
      )
      .map(({ shown, name, type, proof }) => ({
        proof,
        words: { name: shown, what: whatRuns(type, name) },
        ...(isUsual(facts, type) ? { weight: 1 as const } : {}),
      }));
  },
} satisfies Detector;
