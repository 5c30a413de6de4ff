import { type Language, say, type Text } from '../platform/refusal.ts';
import type { Author } from '../platform/shipped-versions.ts';
import { toRfc3339 } from '../platform/time.ts';
import { PLACEHOLDERS, type Placeholder } from './placeholders.ts';
import { previewTemplate, type Template } from './template.ts';
import { TEMPLATE_KINDS, type TemplateCode } from './template-kinds.ts';
import type { PreviewsView, TemplateView } from './template-schema.ts';

/** A version with who made it and when. */
export interface AuthoredTemplate extends Template {
  readonly madeAt: Temporal.Instant;
  /** Null: it came with the product. */
  readonly madeBy: Author | null;
}

export function viewPreviews(code: TemplateCode, text: Text): PreviewsView {
  return { zh: previewTemplate(code, text, 'zh-CN'), en: previewTemplate(code, text, 'en') };
}

/** A template as its editor sees it; both texts, the rest in the language asked for. */
export function viewTemplate(template: AuthoredTemplate, language: Language): TemplateView {
  const { code, version, text, madeAt, madeBy } = template;
  const kind = TEMPLATE_KINDS[code];
  const required: readonly Placeholder[] = kind.required;
  return {
    code,
    purpose: say(kind.purpose, language),
    version,
    zh: text.zh,
    en: text.en,
    placeholders: kind.placeholders.map((name) => ({
      name,
      meaning: say(PLACEHOLDERS[name].meaning, language),
      sample: say(PLACEHOLDERS[name].sample, language),
      required: required.includes(name),
    })),
    preview: viewPreviews(code, text),
    madeAt: toRfc3339(madeAt),
    madeBy: madeBy && say(madeBy.name, language),
  };
}
