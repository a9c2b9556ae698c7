/** What is handed out to one person. */
export interface Card {
  readonly personId: string;
  readonly name: string;
  readonly code: string;
  readonly link: string;
}
