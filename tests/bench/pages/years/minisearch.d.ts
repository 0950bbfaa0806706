/** What the bench uses of MiniSearch, which is installed for the bench alone. */
declare module 'minisearch' {
  type Options = {
    idField: string; fields: string[]; storeFields: string[]; tokenize: (text: string) => string[]; processTerm: (term: string) => string;
    searchOptions: { prefix: boolean; combineWith: 'AND'; boost: Record<string, number> };
  };
  export default class MiniSearch {
    constructor(options: Options);
    readonly documentCount: number;
    addAll(documents: readonly object[]): void;
    search(query: string): object[];
  }
}
