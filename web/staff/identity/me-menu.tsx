import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useShortName } from '../catalog/short-name.ts';
import { setLanguage, useLanguage, useWords } from '../platform/language.ts';
import { Popup } from '../platform/popup.tsx';
import { shellTexts } from '../platform/texts.ts';
import { useMe, useSession } from './session.ts';
import { SubstitutionDialog } from './substitution-dialog.tsx';
import { substitutionTexts } from './substitution-texts.ts';
import { identityTexts } from './texts.ts';

/** Who sits here, and what belongs to him alone: the language, the list of keys, signing out. */
export function MeMenu({ onKeys }: { readonly onKeys: () => void }) {
  const words = useWords(identityTexts);
  const shell = useWords(shellTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const { signOut } = useSession();
  const me = useMe();
  const shortName = useShortName();
  const { menu: standIn } = useWords(substitutionTexts);
  const [isNaming, setNaming] = useState(false);
  // The administrator names substitutes for others, in the list of the staff.
  const hasSubstitute = me.role === 'reviewer' || me.role === 'chief';
  const seat =
    me.windows.length === 1
      ? words.windowsOf(me.windows[0] ?? '')
      : me.department
        ? shortName(me.department.code, me.department.name)
        : me.roleName;
  return (
    <>
      <Popup
        buttonClass="who"
        button={
          <>
            <b>{me.name}</b> {seat}
            <i className="caret" aria-hidden="true" />
          </>
        }
      >
        {(close) => (
          <div className="menu">
            <p>
              <b>{me.name}</b> <span className="id">{me.username}</span>
              <span className="dim">
                {me.roleName} · {me.department?.name ?? words.noDepartment}
              </span>
            </p>
            {hasSubstitute && (
              <button
                type="button"
                onClick={() => {
                  close();
                  setNaming(true);
                }}
              >
                {standIn}
              </button>
            )}
            <button
              type="button"
              lang={language === 'en' ? 'zh-CN' : 'en'}
              onClick={() => {
                setLanguage(language === 'en' ? 'zh-CN' : 'en');
                close();
              }}
            >
              {shell.otherLanguage}
            </button>
            <button
              type="button"
              onClick={() => {
                close();
                onKeys();
              }}
            >
              {shell.keysHelp} <kbd>?</kbd>
            </button>
            <button
              type="button"
              onClick={() => signOut().finally(() => navigate({ to: '/sign-in', search: {} }))}
            >
              {shell.signOut}
            </button>
          </div>
        )}
      </Popup>
      {isNaming && <SubstitutionDialog onClose={() => setNaming(false)} />}
    </>
  );
}
