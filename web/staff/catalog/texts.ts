import { bilingual } from '../platform/bilingual.ts';
import { countOf } from '../platform/counts.ts';

export const catalogTexts = bilingual(
  {
    title: '事项目录',
    count: (items: number, departments: number) => `现有${departments}个部门、${items}个事项`,
    importTitle: '导入目录',
    importHint:
      '选中心、部门、事项的 JSON 文件，可以一次选几个。有一处不对，就一样也不导入，并逐处说明。改动的事项存为新版，已受理的件按受理时的版本。',
    choose: '选文件',
    withdrawMissing: '文件里没有的事项，停办',
    importing: '正在导入…',
    done: (revision: number) => `目录已是第${revision}次修订。`,
    same: '和现在的目录一样，没有改动。',
    items: '事项',
    departments: '部门',
    changes: (added: number, changed: number, withdrawn: number, unchanged: number) =>
      `新增${added}，改动${changed}，停办${withdrawn}，不变${unchanged}`,
    unreadable: (name: string) => `${name} 不是合法的 JSON 文件`,
    faults: (count: number) => `有${count}处不对，什么也没有导入：`,
  },
  {
    title: 'Catalogue',
    count: (items, departments) =>
      `${countOf(departments, 'department')} and ${countOf(items, 'item')} at present`,
    importTitle: 'Import a catalogue',
    importHint:
      'Choose the JSON files of center, departments and items, several at once. If there is one fault nothing is imported, and every fault is named. Changed items become a new version; accepted cases keep theirs.',
    choose: 'Choose files',
    withdrawMissing: 'Withdraw items that the files leave out',
    importing: 'Importing…',
    done: (revision) => `The catalogue is now revision ${revision}.`,
    same: 'The same as the present catalogue; nothing was changed.',
    items: 'Items',
    departments: 'Departments',
    changes: (added, changed, withdrawn, unchanged) =>
      `${added} added, ${changed} changed, ${withdrawn} withdrawn, ${unchanged} unchanged`,
    unreadable: (name) => `${name} is not a valid JSON file`,
    faults: (count) => `${countOf(count, 'fault')}, nothing was imported:`,
  },
);
