/** Documents to hand on: a case as a PDF. */
import { z } from '@hono/zod-openapi';
import { documentMails } from '../../app/cases/document.ts';
import { caseSheet, idsOf } from '../../app/cases/sheet.ts';
import { noCase } from '../../app/failure.ts';
import { MAILS_IN_FULL } from '../../app/limits.ts';
import { langOf } from '../language.ts';
import type { Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { nothing, type Route, route } from '../route.ts';
import * as shape from '../schema.ts';

const query = z.strictObject({ lang: shape.lang });
const gives = { 200: { description: 'The document.', content: { 'application/pdf': shape.bytes } } };

export const documentRoutes = (parts: Parts): readonly Route[] => [
  route(
    {
      ...nothing,
      method: 'get',
      path: '/cases/{case}/report.pdf',
      params: z.object({ case: shape.caseId }),
      query,
      needs: 'read',
      summary: `The case as a document: timeline, promises, its mails, the first ${MAILS_IN_FULL} of them in full.`,
      gives,
    },
    async ({ c, store, params, query: { lang = langOf(c) } }) => {
      const kept = await store();
      const sheet = await caseSheet(kept, params.case);
      if (sheet === undefined) throw noCase(params.case);
      const mails = await documentMails(kept, idsOf(sheet));
      const { bytes } = await parts.tasks.do({ kind: 'case-pdf', mails, sheet: JSON.stringify(sheet), lang });
      return pdf(bytes, `case-${params.case}`);
    },
  ),
];

function pdf(bytes: Uint8Array | undefined, name: string): Response {
  if (bytes === undefined) throw new Problem('internal');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
    },
  });
}
