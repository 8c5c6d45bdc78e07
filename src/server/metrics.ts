/** What the server counts, as Prometheus reads it (text format 0.0.4). */
import type { CrewState } from './parts.ts';

export interface Metrics {
  request(method: string, path: string, status: number, milliseconds: number): void;
  mails(count: number, bytes: number): void;
  text(crew: CrewState): string;
}

/** Seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export function makeMetrics(): Metrics {
  const requests = new Map<string, number>();
  const times = new Map<string, { count: number; sum: number; within: number[] }>();
  let mails = 0;
  let bytes = 0;
  return {
    request(method, path, status, milliseconds) {
      const labels = `method="${method.toUpperCase()}",path="${path}"`;
      const counted = `${labels},status="${status}"`;
      requests.set(counted, (requests.get(counted) ?? 0) + 1);
      const time = times.get(labels) ?? { count: 0, sum: 0, within: BOUNDS.map(() => 0) };
      const seconds = milliseconds / 1000;
      time.count += 1;
      time.sum += seconds;
      for (const [index, bound] of BOUNDS.entries())
        if (seconds <= bound) time.within[index] = (time.within[index] ?? 0) + 1;
      times.set(labels, time);
    },
    mails(count, size) {
      mails += count;
      bytes += size;
    },
    text({ waiting, examining }) {
      const { rss, heapUsed } = process.memoryUsage();
      const lines = [
        ...kind('metsuke_requests_total', 'counter', 'Requests that were answered.'),
        ...[...requests].map(([labels, count]) => `metsuke_requests_total{${labels}} ${count}`),
        ...kind('metsuke_request_seconds', 'histogram', 'How long an answer took.'),
        ...[...times].flatMap(([labels, { count, sum, within }]) => [
          ...BOUNDS.map((bound, i) => `metsuke_request_seconds_bucket{${labels},le="${bound}"} ${within[i]}`),
          `metsuke_request_seconds_bucket{${labels},le="+Inf"} ${count}`,
          `metsuke_request_seconds_sum{${labels}} ${sum}`,
          `metsuke_request_seconds_count{${labels}} ${count}`,
        ]),
        ...kind('metsuke_mails_total', 'counter', 'Mails that were examined and kept.'),
        `metsuke_mails_total ${mails}`,
        ...kind('metsuke_mail_bytes_total', 'counter', 'Their bytes.'),
        `metsuke_mail_bytes_total ${bytes}`,
        ...kind('metsuke_mails_waiting', 'gauge', 'Mails that wait for a worker.'),
        `metsuke_mails_waiting ${waiting}`,
        ...kind('metsuke_mails_examining', 'gauge', 'Mails that a worker has in hand.'),
        `metsuke_mails_examining ${examining}`,
        ...kind('process_resident_memory_bytes', 'gauge', 'Memory of the process.'),
        `process_resident_memory_bytes ${rss}`,
        ...kind('metsuke_heap_bytes', 'gauge', 'Heap of the main thread.'),
        `metsuke_heap_bytes ${heapUsed}`,
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

const kind = (name: string, type: string, help: string): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];
