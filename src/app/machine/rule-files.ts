/** The operator's YARA rules: files, and the `.yar` and `.yara` files of folders. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

interface RuleFile {
  readonly name: string;
  readonly text: string;
}

/** @throws the file system's error for a place that cannot be read */
export function ruleFiles(places: readonly string[]): RuleFile[] {
  return places.flatMap((place) => {
    if (!statSync(place).isDirectory()) return [read(place)];
    const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => /\.yara?$/i.test(name))
      .sort()
      .map((name) => read(join(place, name)));
  });
}

const read = (path: string): RuleFile => ({ name: basename(path), text: readFileSync(path, 'utf8') });
