import type { FieldFault } from './refusal.ts';

/** U+0000 and halves of surrogate pairs: valid in JSON, but no text that PostgreSQL can keep. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/**
 * Every text of a request, however deep, that no table could keep, with a pointer to it. Names of members count
 * too. It keeps a list of its own instead of calling itself, so that a deeply nested body cannot exhaust the stack.
 */
export function unstorableTexts(value: unknown): FieldFault[] {
  const faults: FieldFault[] = [];
  const left: { value: unknown; pointer: string }[] = [{ value, pointer: '' }];
  for (let place = left.pop(); place; place = left.pop()) {
    const { pointer } = place;
    if (typeof place.value === 'string' && UNSTORABLE.test(place.value)) faults.push(faultAt(pointer));
    if (typeof place.value !== 'object' || place.value === null) continue;
    for (const [name, member] of Object.entries(place.value)) {
      if (UNSTORABLE.test(name)) faults.push(faultAt(pointer));
      else
        left.push({
          value: member,
          pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        });
    }
  }
  return faults;
}

function faultAt(pointer: string): FieldFault {
  return {
    pointer: pointer || '/',
    detail: {
      zh: '含有不能保存的字符（空字符或不完整的字符），请重新输入',
      en: 'holds characters that cannot be stored (NUL or half a character); type it again',
    },
  };
}
