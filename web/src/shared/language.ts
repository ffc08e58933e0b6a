/** The language in which dates and numbers of a page are written: English days come before months. */
export function dateLanguage(language: string): string {
  return language === "en" ? "en-GB" : language;
}
