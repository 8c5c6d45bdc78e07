/** Recordings on disk: those that `--answers` brings back, and those that `--record` keeps. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Answer } from '../../lookup/lookup.ts';
import { Failure } from '../failure.ts';
import { putWhole, targetOf } from '../put-whole.ts';

/** A whole recording. @throws Failure METSUKE_ANSWERS_FILE when it cannot be read, or is none. */
export async function readAnswers(path: string): Promise<readonly Answer[]> {
  const { readRecording } = await import('../../lookup/recording.ts');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new Failure(
      'METSUKE_ANSWERS_FILE',
      { ja: `${path} を読めません`, en: `${path} cannot be read` },
      { ja: '場所と権限を確認してください', en: 'check the path and its permissions' },
      {
        exit: 2,
        cause,
      },
    );
  }
  const answers = readRecording(bytes);
  if (!('problem' in answers)) return answers;
  const { line, problem, field } = answers;
  const where = `line ${line}${field === undefined ? '' : `, ${field}`}`;
  throw new Failure(
    'METSUKE_ANSWERS_FILE',
    `${path} is not a recording: ${problem} (${where})`,
    'record it again with --record',
    {
      exit: 2,
    },
  );
}

/** @throws Failure METSUKE_RECORD_FILE */
export async function writeAnswers(path: string, answers: readonly Answer[]): Promise<void> {
  const { writeRecording } = await import('../../lookup/recording.ts');
  try {
    putWhole(path, writeRecording(answers));
  } catch (cause) {
    throw notWritten(path, cause);
  }
}

const notWritten = (path: string, cause: unknown): Failure =>
  new Failure(
    'METSUKE_RECORD_FILE',
    { ja: `${path} に書けません`, en: `${path} cannot be written` },
    { ja: 'ディスクと権限を確認してください', en: 'check the disk and its permissions' },
    { cause },
  );

/**
 * Before anybody is asked: to ask for minutes, and then to have nowhere to keep it, would be a pity.
 * @throws Failure METSUKE_RECORD_FILE
 */
export function refuseUnwritable(path: string): void {
  const entry = statSync(path, { throwIfNoEntry: false });
  try {
    if (entry?.isDirectory() === true) throw new Error('a folder');
    accessSync(entry === undefined || entry.isFile() ? dirname(targetOf(path)) : path, constants.W_OK);
  } catch (cause) {
    throw notWritten(path, cause);
  }
}
