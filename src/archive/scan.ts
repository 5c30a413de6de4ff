import type { Refusal, Text } from '../platform/refusal.ts';

/** What a scan may be, with the bytes that such a file begins with. */
const KINDS = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
} as const satisfies Record<string, readonly number[]>;

export type ScanType = keyof typeof KINDS;
export const SCAN_TYPES = Object.keys(KINDS) as readonly ScanType[];

/** Ten megabytes: a page in colour at 600 dots per inch. */
export const SCAN_MAX_BYTES = 10 * 1024 * 1024;

/** Why a file is not taken as a scan; undefined when it is. Its content has to be what it says it is. */
export function refuseScan(mediaType: string, bytes: Uint8Array): Refusal | undefined {
  const type = SCAN_TYPES.find((known) => known === mediaType);
  if (!type) return NOT_A_SCAN;
  if (bytes.length === 0) return refused('empty-scan', EMPTY);
  if (bytes.length > SCAN_MAX_BYTES) return SCAN_TOO_LARGE;
  const begins = KINDS[type].every((byte, position) => bytes[position] === byte);
  return begins ? undefined : refused('scan-not-as-named', OTHER_CONTENT);
}

const EMPTY: Text = { zh: '文件是空的，请重新扫描', en: 'The file is empty; scan it again' };
const OTHER_CONTENT: Text = {
  zh: '文件内容和格式对不上，可能已损坏：请重新扫描成 JPG、PNG 或 PDF',
  en: 'The content is not what the file says it is, perhaps it is damaged: scan it again as JPG, PNG or PDF',
};

export const NOT_A_SCAN: Refusal = refused('not-a-scan', {
  zh: '扫描件只收 JPG、PNG 图片或 PDF',
  en: 'A scan is a JPG or PNG picture or a PDF',
});

export const SCAN_TOO_LARGE: Refusal = {
  ...refused('scan-too-large', {
    zh: '扫描件不能超过 10 MB：请降低分辨率再扫',
    en: 'A scan may have 10 MB at most: scan it with a lower resolution',
  }),
  refused: 'too_large',
};

function refused(problem: string, detail: Text): Refusal {
  return { refused: 'invalid', problem, title: { zh: '扫描件没有存', en: 'The scan was not kept' }, detail };
}
