import { useMe } from '../identity/session.ts';
import { substitutionTexts } from '../identity/substitution-texts.ts';
import { sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';

/** In whose place somebody acts today, and until when; nothing for most people on most days. */
export function StandingIn() {
  const words = useWords(substitutionTexts);
  const language = useLanguage();
  const me = useMe();
  if (me.standsInFor.length === 0) return null;
  return (
    <div className="standing" role="status">
      {me.standsInFor.map(({ name, roleName, until }) => (
        <p key={`${name} ${until}`}>
          <b>{words.standingIn(words.person(name, roleName), sayShortDay(until, language))}</b>
        </p>
      ))}
      <p className="dim">{words.standingHint}</p>
    </div>
  );
}
