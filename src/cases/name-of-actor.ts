import { type Language, say } from '../platform/refusal.ts';
import type { Actor } from './case-event.ts';

/** The name of whoever acted, as the timeline shows it. */
export function nameOf(actor: Actor, language: Language): string {
  if (actor.kind === 'clock') return language === 'en' ? 'clock' : '时钟';
  if (actor.kind === 'applicant') return language === 'en' ? 'applicant' : '申请人';
  const name = say(actor.name, language);
  if (!actor.onBehalfOf) return name;
  const away = say(actor.onBehalfOf.name, language);
  return language === 'en' ? `${name} (for ${away})` : `${name}（代 ${away}）`;
}
