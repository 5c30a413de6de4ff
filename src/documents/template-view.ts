import { type Language, say } from '../platform/refusal.ts';
import { toRfc3339 } from '../platform/time.ts';
import { GAPS, type GapName, isBlockGap } from './notice-gaps.ts';
import { NOTICE_KINDS } from './notice-kinds.ts';
import type { NoticeTemplate } from './template-in-force.ts';
import type { NoticeTemplateView } from './template-schema.ts';

/** The words of a notice as their editor sees them. */
export function viewNoticeTemplate(template: NoticeTemplate, language: Language): NoticeTemplateView {
  const { code, version, text, createdAt, createdBy } = template;
  const { title, gaps, ...kind } = NOTICE_KINDS[code];
  const required: readonly GapName[] = kind.required;
  return {
    code,
    title: say(title, language),
    version,
    text,
    placeholders: gaps.map((name) => ({
      name,
      meaning: say(GAPS[name].meaning, language),
      required: required.includes(name),
      block: isBlockGap(name),
    })),
    createdAt: toRfc3339(createdAt),
    createdBy: createdBy && say(createdBy.name, language),
  };
}
