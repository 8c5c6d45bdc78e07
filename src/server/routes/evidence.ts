/** A case as one file that a stranger can check, and such a file taken in. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { noCase } from '../../app/failure.ts';
import type { Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { idempotencyKey, nothing, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';
import { takeFile } from '../upload.ts';

/** A case that is taken in is held in memory, in bytes; a bigger one is for the command line. */
const IMPORT = 256 * 1024 * 1024;
const ZIP = 'application/zip';

const came = z
  .object({
    case: z.string().openapi({ description: 'Its number here' }),
    mails: z.int(),
    files: z.int(),
    examinations: z.int().openapi({ description: 'What the other store found, kept beside what is found here' }),
    leftOut: z.int().openapi({ description: 'Examinations that are none' }),
  })
  .openapi('ImportedCase');

export const evidenceRoutes = (parts: Parts): readonly Route[] => [
  route(
    {
      ...nothing,
      method: 'get',
      path: '/cases/{case}/export',
      params: z.object({ case: shape.caseId }),
      needs: 'original',
      summary: 'A ZIP with originals, examinations, answers and journal: `sha256sum -c MANIFEST.sha256` checks it.',
      gives: { 200: { description: 'The ZIP.', content: { [ZIP]: shape.bytes } } },
    },
    async ({ c, store, who, params }) => {
      // what is not there costs no worker
      if (!(await (await store()).hasCase(params.case))) throw noCase(params.case);
      const headers = {
        'content-type': ZIP,
        'content-disposition': `attachment; filename="case-${params.case}.zip"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      };
      // of whom asks for the header alone, nobody reads the file, and nothing would remove it
      if (c.req.method === 'HEAD') return new Response(null, { headers });
      const folder = await mkdtemp(join(parts.incoming, 'export-'));
      const remove = () => rm(folder, { recursive: true, force: true });
      const path = join(folder, 'case.zip');
      try {
        const place = await parts.keptAt(who.organization);
        await parts.digs.do({ kind: 'export', place, case: params.case, path });
        const { size } = await stat(path);
        return new Response(readOnce(path, remove), {
          headers: { ...headers, 'content-length': String(size) },
        });
      } catch (error) {
        await remove();
        throw error;
      }
    },
  ),
  route(
    {
      ...nothing,
      method: 'post',
      path: '/cases/import',
      needs: 'case',
      summary:
        'Take in the ZIP of a case. It is checked first, and refused when one bit of it is wrong, or when it was taken in before.',
      query: z.strictObject({
        again: z
          .enum(['yes', 'no'])
          .optional()
          .openapi({ description: 'What was taken in before becomes another case' }),
      }),
      takes: [ZIP],
      heeds: idempotencyKey,
      gives: { 201: { description: 'What came.', content: { 'application/json': came } } },
    },
    async ({ c, who, once, query: { again } }) => {
      const { path, folder } = await takeFile(c, parts.incoming, { type: ZIP, most: IMPORT });
      try {
        const { border, workers } = parts;
        const place = await parts.keptAt(who.organization);
        const take = async () => {
          const { text } = await parts.digs.do({
            kind: 'import',
            place,
            path,
            by: who.name,
            border,
            workers,
            again: again === 'yes',
          });
          if (text === undefined) throw new Problem('internal');
          const imported: z.infer<typeof came> = JSON.parse(text);
          return Response.json(imported, { status: 201, headers: { location: `/api/v1/cases/${imported.case}` } });
        };
        return await once(() => digestOf(path), take);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  ),
];

/** SHA-256 of a file, in hex. */
async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/** The bytes of a file that goes away when it was read, or when nobody reads on. */
function readOnce(path: string, remove: () => Promise<void>): Response['body'] {
  const reader = createReadStream(path);
  reader.on('close', () => void remove());
  return Readable.toWeb(reader);
}
