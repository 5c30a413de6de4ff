import { useRef, useState } from 'react';

export interface JsonFile {
  readonly name: string;
  readonly content: unknown;
}

interface JsonFilesProps {
  readonly label: string;
  readonly multiple: boolean;
  readonly busy: string | undefined;
  readonly onFiles: (files: readonly JsonFile[]) => void;
  /** Called with the name of a file that is no JSON. */
  readonly onUnreadable: (name: string) => void;
}

/** A button that reads JSON files of this computer in the browser. */
export function JsonFiles({ label, multiple, busy, onFiles, onUnreadable }: JsonFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const read = async (files: readonly File[]) => {
    setReading(true);
    try {
      const parsed: JsonFile[] = [];
      for (const file of files) {
        const content = parse(await file.text());
        if (content === undefined) return onUnreadable(file.name);
        parsed.push({ name: file.name, content });
      }
      onFiles(parsed);
    } finally {
      setReading(false);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <>
      <button
        type="button"
        className="btn primary"
        disabled={reading || busy !== undefined}
        onClick={() => input.current?.click()}
      >
        {busy ?? label}
      </button>
      <input
        ref={input}
        className="sr"
        type="file"
        accept=".json,application/json"
        aria-label={label}
        tabIndex={-1}
        multiple={multiple}
        onChange={(event) => read([...(event.target.files ?? [])])}
      />
    </>
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
