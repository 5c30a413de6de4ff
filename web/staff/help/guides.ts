import type { Language } from '../../../src/platform/refusal.ts';
import { readGuide, type Section } from './guide-text.ts';

/** The guides of the documentation, each fetched when it is first opened. */
const files = import.meta.glob<string>('../../../docs/guide/*/*.md', { query: '?raw', import: 'default' });

/** The sections of guides one after the other. @throws when a file cannot be fetched */
export async function fetchGuides(names: readonly string[], language: Language): Promise<Section[]> {
  const folder = language === 'en' ? 'en' : 'zh';
  const texts = await Promise.all(
    names.map((name) => files[`../../../docs/guide/${folder}/${name}.md`]?.() ?? ''),
  );
  return texts.flatMap(readGuide);
}
