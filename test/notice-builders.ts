import type { Item } from '../src/catalog/item.ts';
import { composeNotice } from '../src/documents/compose-notice.ts';
import { documentsOfCase } from '../src/documents/documents-of-case.ts';
import type { Notice } from '../src/documents/notice.ts';
import type { NoticeCode } from '../src/documents/notice-kinds.ts';
import type { Surroundings } from '../src/documents/notice-values.ts';
import { sampleDocument } from '../src/documents/sample-document.ts';
import { STANDARD_TEMPLATES } from '../src/documents/standard-templates.ts';
import { departmentName, type PaperCase, periods } from './case-builders.ts';
import { sampleCatalog } from './sample-city.ts';

const { center, departments } = sampleCatalog();
export const ORIGIN = 'https://hall.example';

/** What a notice of an item of the sample city is made from. */
export function surroundings(item: Item): Surroundings {
  return {
    item,
    center,
    department: {
      name: departmentName(item.department).zh,
      phone: departments.find(({ code }) => code === item.department)?.phone ?? '',
    },
    departmentName: (code) => departmentName(code).zh,
    periods,
    sample: true,
  };
}

/** A notice of the made-up case of the previews, in the words that ship with the product. */
export function sampleNotice(code: NoticeCode, item: Item): Notice {
  const document = sampleDocument(code, item, center.code);
  return composeNotice(code, document, STANDARD_TEMPLATES[code], surroundings(item), ORIGIN);
}

/** The last notice of a kind that a case has given. @throws when it has given none */
export function noticeOf(code: NoticeCode, paperCase: PaperCase): Notice {
  const { item } = paperCase;
  const document = documentsOfCase(paperCase.ledger(), item).findLast(({ kind }) => kind === code);
  if (!document) throw new Error(`the case has given no ${code}`);
  return composeNotice(code, document, STANDARD_TEMPLATES[code], surroundings(item), ORIGIN);
}

/** All words of a notice's body. */
export function bodyText({ body }: Notice): string {
  return body
    .map((block) => {
      if (block.block === 'paragraph') return block.text;
      return block.block === 'list'
        ? block.entries.join('\n')
        : block.rows.map((row) => row.join(' ')).join('\n');
    })
    .join('\n');
}
