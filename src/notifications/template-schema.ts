import { type Static, Type } from 'typebox';

/** No control characters: a short message is one paragraph, and the database takes no zero byte. */
const PLAIN_TEXT = '^[^\\u0000-\\u001f\\u007f]*$';
const MAX_LENGTH = 500;

const templateText = Type.String({ maxLength: MAX_LENGTH, pattern: PLAIN_TEXT });

const PreviewView = Type.Object({
  /** With made-up values. */
  text: Type.String(),
  encoding: Type.Unsafe<'gsm7' | 'ucs2'>({ type: 'string', enum: ['gsm7', 'ucs2'] }),
  /** Septets (gsm7) or UTF-16 units (ucs2). */
  units: Type.Integer(),
  /** How many SMS are paid for, without the signature that a gateway puts in front. */
  parts: Type.Integer(),
});

/** How a template arrives, in both languages. */
export const PreviewsView = Type.Object({ zh: PreviewView, en: PreviewView });

/** The newest version of a template. */
export const TemplateView = Type.Object({
  code: Type.String(),
  /** When it is sent, in the language asked for. */
  purpose: Type.String(),
  version: Type.Integer(),
  zh: Type.String(),
  en: Type.String(),
  placeholders: Type.Array(
    Type.Object({
      name: Type.String(),
      meaning: Type.String(),
      sample: Type.String(),
      /** True: the text must contain it. */
      required: Type.Boolean(),
    }),
  ),
  preview: PreviewsView,
  madeAt: Type.String(),
  /** Null: it came with the product. */
  madeBy: Type.Union([Type.String(), Type.Null()]),
});

export const TemplateList = Type.Object({ items: Type.Array(TemplateView) });

export const TemplateParams = Type.Object({ code: Type.String({ maxLength: 80 }) });

export const PreviewBody = Type.Object(
  { zh: templateText, en: templateText },
  { additionalProperties: false },
);

export const TemplateBody = Type.Object(
  {
    /** The version that this text was made from; refused if somebody else has made a newer one. */
    version: Type.Integer({ minimum: 1 }),
    zh: templateText,
    en: templateText,
  },
  { additionalProperties: false },
);

export type PreviewsView = Static<typeof PreviewsView>;
export type TemplateView = Static<typeof TemplateView>;
export type TemplateBody = Static<typeof TemplateBody>;
