/** A table for a spreadsheet program: texts in columns. */
export interface Spreadsheet {
  /** Name of the sheet: at most 31 characters, none of `[]:*?/\\`. */
  title: string;
  columns: readonly { title: string /** Characters. */; width: number }[];
  rows: readonly (readonly string[])[];
}
