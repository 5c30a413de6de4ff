import { useState } from 'react';
import type { StaffView } from '../../../src/identity/staff-schema.ts';
import { dayOfMoment, sayFullDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { adminTexts } from './admin-texts.ts';
import { ActiveDialog, PasswordDialog, PostDialog, useNameOf } from './staff-dialogs.tsx';
import { SubstitutionDialog } from './substitution-dialog.tsx';
import { identityTexts } from './texts.ts';

interface StaffPanelProps {
  readonly account: StaffView | undefined;
  /** What has just been done, in a sentence. */
  readonly said: string;
  readonly onDone: (sentence: string, after?: StaffView) => void;
}

type Asked = 'post' | 'password' | 'active' | 'standIn';

/** One account and what can be done about it; without one, what this place is for. */
export function StaffPanel({ account, said, onDone }: StaffPanelProps) {
  const words = useWords(adminTexts);
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const done: StaffPanelProps['onDone'] = (sentence, after) => {
    close();
    onDone(sentence, after);
  };
  return (
    <aside className="staffpanel" aria-label={words.pickTitle}>
      {account ? (
        <Account account={account} onAsk={setAsked} />
      ) : (
        <>
          <h2>{words.pickTitle}</h2>
          <p className="dim">{words.pickHint}</p>
        </>
      )}
      <p role="status" className="praise">
        {said}
      </p>
      {account && <AskedDialog asked={asked} account={account} onClose={close} onDone={done} />}
    </aside>
  );
}

function Account({
  account,
  onAsk,
}: {
  readonly account: StaffView;
  readonly onAsk: (asked: Asked) => void;
}) {
  const words = useWords(adminTexts);
  const staff = useWords(identityTexts);
  const language = useLanguage();
  const name = useNameOf()(account);
  const hasSubstitute = account.active && (account.role === 'reviewer' || account.role === 'chief');
  return (
    <>
      <h2>
        {name} <span className="tag">{account.active ? staff.active : staff.inactive}</span>
      </h2>
      <dl className="pairs">
        <dt>{staff.username}</dt>
        <dd className="id">{account.username}</dd>
        <dt>{staff.staffRole}</dt>
        <dd>{account.roleName}</dd>
        <dt>{staff.staffDepartment}</dt>
        <dd>{account.department?.name ?? staff.noDepartment}</dd>
        <dt>{staff.staffWindows}</dt>
        <dd>{account.windows.join(' ') || words.nowhere}</dd>
        <dt>{words.since}</dt>
        <dd>{sayFullDay(dayOfMoment(account.createdAt), language)}</dd>
      </dl>
      <div className="acts">
        <button type="button" className="btn" onClick={() => onAsk('post')}>
          {words.post}
        </button>
        <button type="button" className="btn" onClick={() => onAsk('password')}>
          {words.password}
        </button>
        {hasSubstitute && (
          <button type="button" className="btn" onClick={() => onAsk('standIn')}>
            {words.standIn}
          </button>
        )}
        <button type="button" className="btn" onClick={() => onAsk('active')}>
          {account.active ? words.deactivate : words.activate}
        </button>
      </div>
    </>
  );
}

interface AskedDialogProps {
  readonly asked: Asked | undefined;
  readonly account: StaffView;
  readonly onClose: () => void;
  readonly onDone: (sentence: string, after?: StaffView) => void;
}

function AskedDialog({ asked, account, onClose, onDone }: AskedDialogProps) {
  const name = useNameOf()(account);
  switch (asked) {
    case 'post':
      return <PostDialog account={account} onClose={onClose} onDone={onDone} />;
    case 'password':
      return <PasswordDialog account={account} onClose={onClose} onDone={onDone} />;
    case 'active':
      return <ActiveDialog account={account} onClose={onClose} onDone={onDone} />;
    case 'standIn':
      return <SubstitutionDialog person={{ username: account.username, name }} onClose={onClose} />;
    default:
      return null;
  }
}
