import type { Refusal } from '../platform/refusal.ts';
import { type Fault, sayFault } from './catalog-file.ts';

/** No item of this code was ever published. */
export function unknownItem(code: string): Refusal {
  return {
    refused: 'not_found',
    problem: 'unknown-item',
    title: { zh: '没有这个事项', en: 'Unknown item' },
    detail: {
      zh: `目录里没有事项“${code}”，请核对事项代码，或者用名称再找一找。`,
      en: `There is no item "${code}" in the catalogue; check its code, or search by name.`,
    },
  };
}

/** The item was published once and is not any more. */
export function itemWithdrawn(code: string): Refusal {
  return {
    refused: 'gone',
    problem: 'item-withdrawn',
    title: { zh: '事项已经取消', en: 'Item withdrawn' },
    detail: {
      zh: `事项“${code}”已经从目录中取消，不再受理；已受理的办件照常办完。`,
      en: `The item "${code}" was withdrawn and is not accepted any more; cases already accepted go on.`,
    },
  };
}

/** Files that were not imported because something in them is wrong; every fault is named. */
export function faultyFiles(faults: readonly Fault[]): Refusal {
  return {
    refused: 'invalid',
    problem: 'catalog-faults',
    title: { zh: '目录文件有误', en: 'Faults in the catalogue files' },
    detail: {
      zh: `有${faults.length}处错误，一项也没有导入。改好以后请整个重新导入。`,
      en: `${faults.length === 1 ? 'There is 1 fault' : `There are ${faults.length} faults`}; nothing was imported. Correct the files and import them again.`,
    },
    errors: faults.map((fault) => ({ pointer: pointerTo(fault), detail: sayFault(fault) })),
    extra: { faults: faults.map(({ file, item, field }) => ({ file, item, field })) },
  };
}

/** A file that is not there or may not be read. @param reason the system's short word for it, such as ENOENT */
export function unreadableFile(file: string, reason = ''): Fault {
  const detail =
    reason === 'ENOENT'
      ? { zh: '没有这个文件', en: 'there is no such file' }
      : { zh: `读不了这个文件（${reason}）`, en: `the file cannot be read (${reason})` };
  return { file, item: null, field: null, detail };
}

/** Somebody else imported a catalogue between our reading and our writing. */
export const IMPORTED_MEANWHILE: Refusal = {
  refused: 'conflict',
  problem: 'catalog-imported-meanwhile',
  title: { zh: '目录刚被别人更新', en: 'The catalogue was just changed' },
  detail: {
    zh: '同时有人导入了新的目录，您的没有生效，请再导入一次。',
    en: 'Somebody else imported a catalogue at the same time; yours was not taken. Import it again.',
  },
};

/** `/items.json/GA-0001/procedure/2/step`, each part escaped as in a JSON pointer. */
function pointerTo({ file, item, field }: Fault): string {
  const parts = [file, item, ...(field ?? '').split(/[.[\]]+/)].filter(
    (part) => part !== null && part !== '',
  );
  return `/${parts.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}
