/** The mark of the house: a single doorway. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg className="doorway" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 18V2h16v16M7 18V8h6v10" />
    </svg>
  );
}
