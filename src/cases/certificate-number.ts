import type { Item } from '../catalog/item.ts';

/** What the numbers of an item's certificates begin with; with the year it names a series. */
export function seriesOf(item: Pick<Item, 'code' | 'certificateSeries'>): string {
  return item.certificateSeries ?? item.code;
}

/** The number of a certificate as it is printed: 丰公特旅字〔2026〕00012号. */
export function certificateNumber(
  item: Pick<Item, 'code' | 'certificateSeries'>,
  year: number,
  serial: string | number,
): string {
  return `${seriesOf(item)}〔${year}〕${String(serial).padStart(5, '0')}号`;
}
