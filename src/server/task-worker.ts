/** The worker of `tasks.ts`: reads what strangers wrote, away from the thread that answers. */
import { parentPort } from 'node:worker_threads';
import type { Examined } from '../app/examined.ts';
import { partOfMail } from '../app/part-of-mail.ts';
import type { Done, Task } from './tasks.ts';

parentPort?.on('message', (task: Task) => {
  void done(task).then((said) => parentPort?.postMessage(said));
});

async function done(task: Task): Promise<Done> {
  if (task.kind === 'part') {
    const part = await partOfMail(task.mail, task.id);
    return part === undefined ? {} : { bytes: part.bytes, type: part.type, name: part.name ?? '' };
  }
  const examination: Examined = JSON.parse(task.json);
  const { lang } = task;
  if (task.as === 'html') {
    const { writeHtml } = await import('../report/html.ts');
    return { text: writeHtml([examination], { lang, verbose: false }) };
  }
  const { writeMarkdown } = await import('../report/markdown.ts');
  return { text: writeMarkdown(examination, { lang, verbose: false }) };
}
