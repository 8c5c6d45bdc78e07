/**
 * What the compiler fence cannot see in the pure rooms: the clock and chance, which are part of the language itself.
 * Time comes in as an argument, and so the same bytes always give the same verdict.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const pureRooms = ['message', 'unpack', 'authenticate', 'examine', 'logs', 'case', 'respond'];

/** Reading the clock or throwing dice: also without a call, as a function handed on. */
const forbidden =
  /^(?:globalThis\.)?(?:Date\.now|Math\.random|crypto\.getRandomValues|crypto\.randomUUID|Temporal\.Now)$/;

export function checkPurity(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const name = (node: ts.Node, what: string) => {
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what} in a pure room`);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && forbidden.test(node.getText())) name(node, node.getText());
    const isDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';
    if (isDate && (node.arguments?.length ?? 0) === 0) name(node, 'the present time');
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

if (import.meta.main) {
  const rooms = pureRooms.filter((room) => existsSync(join('src', room))); // git keeps no empty room
  const found = rooms.flatMap((room) => {
    const files = readdirSync(join('src', room), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    return files.flatMap((file) => checkPurity(join('src', room, file), readFileSync(join('src', room, file), 'utf8')));
  });
  for (const fault of found) console.error(fault);
  process.exitCode = found.length > 0 ? 1 : 0;
}
