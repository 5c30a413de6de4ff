import { type TSchema, Type } from 'typebox';

/** A value that may be null. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** One of a few words. */
export const choice = <T extends string>(...values: T[]) => Type.Unsafe<T>({ type: 'string', enum: values });
