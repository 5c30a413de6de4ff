import { type Static, Type } from 'typebox';

/** Paragraphs are lines; no other control character. */
const TEXT = Type.String({ maxLength: 4000, pattern: '^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f]*$' });

/** The newest words of a notice. */
export const NoticeTemplateView = Type.Object({
  code: Type.String(),
  /** In the language asked for. */
  title: Type.String(),
  version: Type.Integer(),
  text: Type.String(),
  placeholders: Type.Array(
    Type.Object({
      name: Type.String(),
      meaning: Type.String(),
      /** True: the text must contain it. */
      required: Type.Boolean(),
      /** True: it stands on a line of its own. */
      block: Type.Boolean(),
    }),
  ),
  createdAt: Type.String(),
  /** Null: it came with the product. */
  createdBy: Type.Union([Type.String(), Type.Null()]),
});

export const NoticeTemplateList = Type.Object({ items: Type.Array(NoticeTemplateView) });

export const NoticeTemplateBody = Type.Object(
  {
    code: Type.String({ maxLength: 40 }),
    /** The version that this text was made from; refused if somebody else has made a newer one. */
    version: Type.Integer({ minimum: 1 }),
    text: TEXT,
  },
  { additionalProperties: false },
);

export const NoticePreviewBody = Type.Object({ text: TEXT }, { additionalProperties: false });
export const NoticeParams = Type.Object({ code: Type.String({ maxLength: 40 }) });

export type NoticeTemplateView = Static<typeof NoticeTemplateView>;
export type NoticeTemplateList = Static<typeof NoticeTemplateList>;
