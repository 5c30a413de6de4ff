import { type FormEvent, useRef, useState } from 'react';
import { Dialog } from '../platform/dialog.tsx';
import { Field, TextField } from '../platform/field.tsx';
import { useWords } from '../platform/language.ts';
import { shellTexts } from '../platform/texts.ts';
import { deskTexts } from './desk-texts.ts';
import type { NonAcceptance } from './paper.tsx';

interface NotAcceptDialogProps {
  readonly onClose: () => void;
  readonly onConfirm: (nonAcceptance: NonAcceptance) => void;
}

/** Asks why a case is not accepted, and where the applicant should go instead. */
export function NotAcceptDialog({ onClose, onConfirm }: NotAcceptDialogProps) {
  const words = useWords(deskTexts);
  const shell = useWords(shellTexts);
  const [reason, setReason] = useState('');
  const [redirectTo, setRedirectTo] = useState('');
  const [tried, setTried] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return reasonField.current?.focus();
    onConfirm({ reason: reason.trim(), ...(redirectTo.trim() && { redirectTo: redirectTo.trim() }) });
  };
  return (
    <Dialog title={words.notAcceptTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p className="dim">{words.notAcceptHint}</p>
        <Field
          label={words.notAcceptReason}
          fault={tried && !reason.trim() ? words.notAcceptReasonMissing : undefined}
        >
          {(control) => (
            <textarea
              className="control"
              ref={reasonField}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <TextField
          label={words.redirectTo}
          value={redirectTo}
          onChange={setRedirectTo}
          input={{ maxLength: 100 }}
        />
        <footer>
          <button type="button" className="btn" onClick={onClose}>
            {shell.cancel}
          </button>
          <button type="submit" className="btn primary">
            {words.notAcceptConfirm}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
