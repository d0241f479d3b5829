/** Which language a text is in: by its commonest little words, counted. */

/** Function words that hardly stand in another of these languages. ISO 639-1. */
const WORDS: Record<string, string> = {
  en: "the of and to in that is was for with by from has have its will at are which this",
  fr: "le la les des du et est une dans pour que qui par sur au aux avec ont cette sont",
  es: "el los las del y una en por que con para su al como se fue más esta son han",
  de: "der die das und den von mit ist des zu für auf dem ein eine im nicht sich wird auch",
  pt: "o os as do da dos das e em um uma para com não que por ao foi mais sua",
  it: "il lo gli della dei delle e di che un una per con non sono nel alla ha più si",
  nl: "de het een en van dat op te voor met zijn niet aan er door naar om ook bij wordt",
  tr: "ve bir bu için ile olarak da de olan daha kadar sonra gibi çok en ancak ise değil",
  id: "yang dan di untuk dengan pada dari ini akan tidak dalam adalah oleh itu ke sebagai",
};
const SCRIPTS: [string, RegExp][] = [
  ["ru", /\p{Script=Cyrillic}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["zh", /\p{Script=Han}/u],
  ["el", /\p{Script=Greek}/u],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
];
const SETS = Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(" "))] as const);

/** @returns an ISO 639-1 code; "en" where a text is too short to tell */
export function languageOf(text: string): string {
  const sample = text.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu) ?? [];
  for (const [language, script] of SCRIPTS)
    if (letters.filter((letter) => script.test(letter)).length > letters.length * 0.3) return language;
  const counts = new Map<string, number>();
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu))
    for (const [language, words] of SETS) if (words.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 5 && best[1] > 1.3 * (counts.get("en") ?? 0) ? best[0] : "en";
}
