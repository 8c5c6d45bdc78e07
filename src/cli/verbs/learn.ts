/** `metsuke learn PATH...`: prints which hosts are ours, and why; `--save` keeps it. */
import { Failure } from '../../app/failure.ts';
import { writeJson } from '../../app/json.ts';
import { learnFrom } from '../../app/learn-border.ts';
import { visible } from '../../report/escape.ts';
import { learning as words } from '../../words/learning.ts';
import { failureLine } from '../failure-line.ts';
import { lines as prints, readOptions } from '../options.ts';
import { isTerminal, tell, write } from '../output.ts';
import { PassedOver } from '../passed-over.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { paths, lang, format, save, data } = readOptions(args, {
    isTerminal: isTerminal(1),
    takes: ['learning'],
    prints,
  });
  if (paths.length === 0) {
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '学習に使う正常なメールの指定がありません', en: 'learn needs a sample of good mail' },
      { ja: 'metsuke learn フォルダー のように指定してください', en: 'metsuke learn FOLDER' },
      { exit: 2 },
    );
  }
  const passed = new PassedOver();
  const { learnt, mails, unread, kept } = await learnFrom(paths, save ? data : undefined, passed.note);
  passed.tell(lang);
  for (const { failure } of unread) tell(await failureLine(failure, lang));
  if (learnt.refused !== undefined) {
    // it is a sentence in a report, and a part of one here
    const { ja, en } = learnt.refused.why;
    const why = { ja: ja.replace(/。$/, ''), en: en.replace(/\.$/, '') };
    throw new Failure('METSUKE_BORDER_SAMPLE', why, { ja: words.ja.wayOut, en: words.en.wayOut });
  }
  if (format === 'json' || format === 'jsonl') {
    await write(
      `${writeJson({ mails, ours: learnt.border?.ours ?? [], below: learnt.border?.below, evidence: learnt.evidence, kept })}\n`,
    );
    return unread.length > 0 ? 3 : 0;
  }
  const lines = [words[lang].mails(mails), ''];
  for (const { what, why } of learnt.evidence) lines.push(`  ${visible(what)}`, `      ${visible(why[lang])}`);
  lines.push('', kept === undefined ? words[lang].notKept : words[lang].kept(visible(kept)), '');
  await write(lines.join('\n'));
  return unread.length > 0 ? 3 : 0;
}
