/** One run of the command line: how long it took, and the highest memory that the system saw, threads included. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../bin/metsuke.js', import.meta.url));

/** @returns seconds of wall time, and the peak in MB */
export async function runMetsuke(words: readonly string[]): Promise<{ seconds: number; peak: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', launcher, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 100);
  const [code] = await once(child, 'exit');
  clearInterval(timer);
  if (code !== 0) throw new Error(`metsuke ${words.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, peak };
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has ended, or this is not Linux
  }
}
