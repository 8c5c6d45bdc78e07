/** The worker of `tasks.ts`: reads what strangers wrote, away from the thread that answers. */
import { parentPort } from 'node:worker_threads';
import type { CaseSheet } from '../app/cases/sheet.ts';
import type { Examined } from '../app/examined.ts';
import { partOfMail } from '../app/shown/part-of-mail.ts';
import type { Done, Task } from './tasks.ts';

parentPort?.on('message', (task: Task) => {
  void answered(task).then((said) => parentPort?.postMessage(said));
});

/** A mistake of ours ends the worker, and is told by its end. */
async function answered(task: Task): Promise<Done> {
  try {
    return await done(task);
  } catch (error) {
    const { problemOf } = await import('./problem.ts');
    const { code, detail: en, inJapanese: ja } = problemOf(error);
    if (code === 'internal') throw error;
    return { problem: { code, detail: en !== undefined && ja !== undefined ? { ja, en } : en } };
  }
}

async function done(task: Task): Promise<Done> {
  if (task.kind === 'part') {
    const part = await partOfMail(task.mail, task.id);
    return part === undefined ? {} : { bytes: new Uint8Array(part.bytes), type: part.type, name: part.name ?? '' };
  }
  if (task.kind === 'zip') {
    const [{ infectedZip }, { hash }] = await Promise.all([import('../app/infected-zip.ts'), import('node:crypto')]);
    // not by chance: everybody knows the password, and a download that broke off goes on with the same bytes
    return { bytes: infectedZip(task.name, task.mail, hash('sha256', task.mail, 'buffer')) };
  }
  if ('place' in task) {
    const { doStoreTask } = await import('./store-tasks.ts');
    return doStoreTask(task);
  }
  if (task.kind === 'case-pdf') return { bytes: new Uint8Array(await casePdf(task)) };
  const examination: Examined = JSON.parse(task.json);
  return task.kind === 'pdf' ? pdf(examination, task) : report(examination, task);
}

async function report(examination: Examined, { as, lang }: Extract<Task, { kind: 'report' }>): Promise<Done> {
  if (as === 'html') {
    const { writeHtml } = await import('../report/html.ts');
    return { text: writeHtml([examination], { lang, verbose: false }) };
  }
  const { writeMarkdown } = await import('../report/markdown.ts');
  return { text: writeMarkdown(examination, { lang, verbose: false }) };
}

async function pdf(examination: Examined, { lang, mail }: Extract<Task, { kind: 'pdf' }>): Promise<Done> {
  const [{ writePdf }, { quoteHeaders }] = await Promise.all([
    import('../report/pdf.ts'),
    import('../app/shown/header-quotes.ts'),
  ]);
  const quotes = mail === undefined ? {} : { quotes: quoteHeaders(mail, examination) };
  return { bytes: new Uint8Array(await writePdf([{ examination, ...quotes }], { lang })) };
}

/** Loaded when one is asked for: the font alone has megabytes. */
async function casePdf({ mails, sheet, lang }: Extract<Task, { kind: 'case-pdf' }>): Promise<Uint8Array> {
  const [{ writeCasePdf }, { quoteMails }] = await Promise.all([
    import('../report/pdf.ts'),
    import('../app/cases/document.ts'),
  ]);
  const about: CaseSheet = JSON.parse(sheet);
  return writeCasePdf(about, quoteMails(mails), { lang });
}
