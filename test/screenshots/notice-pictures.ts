import { NOTICE_CODES, type NoticeCode } from '../../src/documents/notice-kinds.ts';
import { STANDARD_TEMPLATES } from '../../src/documents/standard-templates.ts';
import { ApiClient } from '../api-client.ts';
import { drawPages } from '../pdf-pages.ts';
import type { Product } from '../product-process.ts';
import { smallPng } from './small-png.ts';
import { keep } from './take.ts';

/** Pixels for a point: a page is as wide as the screens in the other pictures. */
const SCALE = 1.6;
/** How many cases of each standing are looked through. */
const MOST_CASES = 100;
/** Where cases are looked for: running ones first, then by how they ended. */
const STANDINGS = [
  'light=yellow',
  'light=green',
  'state=supplement_requested',
  'state=not_accepted',
  'state=refused',
  'state=granted',
  'state=issued',
  'state=collected',
];

interface Row {
  readonly caseNumber: string;
  readonly item: { readonly code: string };
}

/** Each notice as it is printed: of a case of the replayed year that has one, otherwise of the preview's made-up case. */
export async function takeNotices(product: Product): Promise<void> {
  const director = await ApiClient.signIn(product, 'director');
  const admin = await ApiClient.signIn(product, 'admin');
  const found = await findNotices(director);
  for (const code of NOTICE_CODES) {
    const path = found.get(code);
    const answer = path
      ? await fetch(product.url + path, { headers: director.headers })
      : await fetch(`${product.url}/api/document-templates/${code}/preview`, {
          method: 'POST',
          headers: { ...admin.headers, 'content-type': 'application/json' },
          body: JSON.stringify({ text: STANDARD_TEMPLATES[code] }),
        });
    if (!answer.ok) throw new Error(`${code}: ${answer.status} ${await answer.text()}`);
    keep(`notices/${code}`, await drawNotice(new Uint8Array(await answer.arrayBuffer())));
  }
}

/** The first page of a notice as a picture. */
async function drawNotice(pdf: Uint8Array): Promise<Buffer> {
  const [page] = await drawPages(pdf, SCALE);
  if (!page) throw new Error('the notice has no page');
  const { width, height, pixels } = page;
  const colours = Uint32Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(index * 4, index * 4 + 3);
    return (red << 16) | (green << 8) | blue;
  });
  return smallPng({ width, height, pixels: colours });
}

/** For each kind of notice a licence of the replayed year that has given one, by the address of its PDF. */
async function findNotices(director: ApiClient): Promise<Map<NoticeCode, string>> {
  const found = new Map<NoticeCode, string>();
  const listed = await director.get('/api/public/items?kind=licence&limit=200');
  const licences = new Set((listed.body.items as unknown as { code: string }[]).map(({ code }) => code));
  for (const standing of STANDINGS) {
    const { status, body } = await director.get(`/api/cases?${standing}&limit=${MOST_CASES}`);
    if (status !== 200) throw new Error(`${standing}: ${status} ${JSON.stringify(body)}`);
    for (const { caseNumber, item } of body.items as unknown as Row[]) {
      if (found.size === NOTICE_CODES.length) return found;
      if (!licences.has(item.code)) continue;
      const documents = await director.get(`/api/cases/${caseNumber}/documents`);
      for (const { id, kind } of documents.body.items as unknown as { id: string; kind: NoticeCode }[]) {
        if (!found.has(kind)) found.set(kind, `/api/cases/${caseNumber}/documents/${id}.pdf`);
      }
    }
  }
  return found;
}
