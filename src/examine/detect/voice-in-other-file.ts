import type { Detector } from '../finding.ts';
import { endingOf } from '../known/files/file-names.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { withSubject } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** What says that a voice was recorded. */
const VOICE =
  /\b(?:voice ?-?mails?|voice ?-?(?:message|memo|note|recording)s?|vm from|audio message|missed call recording|recorded message|left you a (?:voice )?message|message from (?:a )?caller)\b|ボイスメール|留守番電話|音声メッセージ|sprachnachricht|message vocal|mensaje de voz|mensagem de voz/i;
/** What recordings are kept in, and the notes beside them. */
const SOUND = new Set('mp3 wav wave m4a ogg oga opus amr gsm aac flac wma au mp4 3gp webm vcf txt pdf'.split(' '));
/** Files that carry something else: an archive, a page, a disk, a document that runs commands. */
const OTHER = new Set(
  'zip rar 7z gz html htm shtml xhtml svg eml iso img doc docm docx xls xlsm xlsx rtf js jse vbs wsf lnk hta one'.split(
    ' ',
  ),
);
/** Characters in which it is said what was sent. */
const LOOKED = 600;

/** A recorded voice is said to be attached, and the file is none that holds sound. */
export default {
  id: 'voice-in-other-file',
  weight: 3,
  kinds: ['malware', 'phishing'],
  group: 'attachment-pretext',
  sources: ['https://attack.mitre.org/techniques/T1566/001/', 'https://www.ipa.go.jp/security/emotet/'],
  title: {
    ja: '音声の録音と言いながら、添付ファイルは音声ではありません',
    en: 'It speaks of a recorded voice, but the file holds no sound',
  },
  explains: {
    ja: '「{quote}」と書かれていますが、添付ファイル「{name}」は音声のファイルではありません。電話の録音は音声として届きます。',
    en: 'It says "{quote}", but the attached file "{name}" is no sound. A recorded call comes as one.',
  },
  mistakes: {
    ja: '録音を圧縮して送る電話の仕組みも、まれにあります。',
    en: 'A few telephone systems pack their recordings.',
  },
  detect(facts) {
    const { text, attachments } = facts;
    if (text === undefined || !isStrangersLetter(facts)) return [];
    const files = attachments.filter(({ value }) => value.inline !== true);
    if (files.length === 0 || files.some(({ value }) => value.type.startsWith('audio/'))) return [];
    if (files.some(({ value }) => SOUND.has(endingOf(value.name)) && !OTHER.has(endingOf(value.name)))) return [];
    // an archive that was opened shows what it holds
    if (files.some(({ value }) => value.inside?.some(({ name }) => SOUND.has(endingOf(name))) === true)) return [];
    const file = files.find(({ value }) => OTHER.has(endingOf(value.name)));
    const quote = VOICE.exec(withSubject(facts, LOOKED))?.[0];
    if (file === undefined || quote === undefined) return [];
    return [
      {
        proof: [...proofOfQuote({ ...facts, text }, quote), ...file.proof],
        words: { quote, name: file.value.name.slice(0, 80) },
      },
    ];
  },
} satisfies Detector;
