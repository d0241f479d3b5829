/** People whom a text names, with the office it gives them. */
import type { Names } from "../../knowledge/names.ts";
import type { Actor } from "../../knowledge/schema.ts";
import { wordsOf } from "../../knowledge/words.ts";

export interface NamedPerson {
  name: string;
  role?: string;
  /** The economy or body that the person stands for. */
  of?: string;
  part: Actor["part"];
  /** Place in the text: of the name, and of name and office together. */
  from: number;
  to: number;
  start: number;
  end: number;
}

const HYPHEN = "[-\u2010\u2011]";
const CAPITAL = `\\p{Lu}[\\p{L}\\p{M}'’]*(?:${HYPHEN}\\p{L}[\\p{L}\\p{M}'’]*)*`;
/** Little words inside names, alone or tied to what follows: "van den Bergh", "al-Sudani", "de la Cruz y Ortega". */
const PARTICLE =
  "(?:al|el|as|ash|bin|bint|ibn|abu|ben|ould|de|del|della|da|das|do|dos|di|du|van|von|der|den|ter|ten|zu|af|la|le|los|y|e)";
const NAME = new RegExp(
  `(?<![\\p{L}.])${CAPITAL}\\.?(?: (?:${PARTICLE}(?: ${PARTICLE})?(?= \\p{Lu})|${PARTICLE}${HYPHEN}${CAPITAL}|${CAPITAL}\\.?)){1,8}`,
  "gu",
);
const TITLE =
  /^(?:(?:H\.?E\.?|Mr|Mrs|Ms|Dr|Sir|Prof|Professor|His|Her|Excellency|Ambassador|Amb|Minister|Vice-Minister|Vice|Deputy|Prime|First|Foreign|Trade|Economy|Finance|Commerce|Agriculture|President|Chair|Chairman|Chairwoman|Chairperson|Chief|Negotiator|Director|Director-General|Director General|General|Secretary|Secretary-General|Senator|Spokesman|Spokeswoman|Spokesperson|Representative|Commissioner|Premier|King|Queen|Prince|Sheikh|Under|State|Assistant|Industry|WTO|EU|US|U\.S|UN|An?(?= )|The|Our|But|And|While|When|According|Said|As|For|In|On|With|By|Under|Former)\.? )+/u;
const OFFICE_WORD =
  "(?:minister|president|premier|ambassador|chair(?:man|woman|person)?|negotiator|director(?:-general)?|secretary(?:-general)?|senator|spokes(?:man|woman|person)|official|leader|head|chief|envoy|commissioner|representative|adviser|advisor|governor|economist|analyst|professor|lawmaker|deputy|delegate|diplomat|counsellor|co-ordinator|coordinator|manager|chancellor)";
const OFFICE = new RegExp(`\\b${OFFICE_WORD}\\b`, "i");
/** Words of institutions, papers, places and days: a run of capitals with one of them is nobody's name. */
const NOBODY =
  /^(?:Ministry|Council|Agreement|Protocol|Party|Package|Schedule|Conference|Organi[sz]ation|Trade|Republic|Kingdom|Bank|University|Committee|Union|Street|Press|News|Assembly|Parliament|Congress|Senate|House|Court|Working|Accession|Commerce|Industry|Industries|Economy|Foreign|Affairs|Development|Commission|Institute|Centre|Center|Association|Federation|Government|Cabinet|Office|Department|Secretariat|Members?|Goods|Services|Concessions|Commitments|Customs|North|South|East|West|Sea|Islands?|Group|Chamber|Fund|Program|Programme|Report|Draft|Law|Act|Code|Bill|Article|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|WTO|GATT|GDP|Agence|Wire|Agency|Times|Post|Herald|Daily|Journal|Gazette|Village|Hotel|Palace|Airport|Nations|States|Round|Declaration|Treaty|Memorandum|Regime|Director|General|Background|Information|Head|Team|Chief|Negotiator|Chair|Chairperson|Minister|President|Ambassador|Prime|Least|Developed)$/i;
const CHAIRS = /\b(?<!vice[- ])chair(?:s|ed|ing|man|woman|person|manship|personship)?\b|\bpresid(?:es|ed|ing)\b/i;
const LEADS =
  /\bchief negotiator\b|\b(?:led|headed|leads?|heads?) (?:by|of|the|its|his|her|their)\b|\bhead of\b|\bteam leader\b|\bnegotiator\b/i;
const SIGNS = /\b(?:co-)?sign(?:s|ed|ing)\b/i;
const SPEAKS =
  /\b(?:said|says|told|added|stated|stressed|noted|explained|announced|warned|thanked|wrote|insisted|argued|according to|called|urged)\b/i;

/** The office in front of a name: "the Swedish ambassador", "assistant minister". */
const BEFORE = new RegExp(
  `(?:(?:the|a|an|its|his|her|our|their|by|former|deputy|vice|assistant|senior) )?(?:[\\p{L}\\p{M}'’-]+ ){0,4}${OFFICE_WORD}(?: (?:of|for) (?:the )?(?:[\\p{L}'’-]+ ?(?:and )?){1,5})?,? ?(?:(?:the|a) (?:[\\p{L}-]+ ){1,3}${OFFICE_WORD} )?$`,
  "iu",
);
/** The office that the sentence says somebody holds: "The chief negotiator is Ms ...", "its new chair will be ...". */
const IS_HELD_BY = new RegExp(
  `(?:[\\p{L}\\p{M}'’-]+ ){0,4}\\b${OFFICE_WORD}(?: (?:of|for|to) [^,;:.]{2,60}?)? (?:is|was|remains|became|will be|has been)(?: now| currently| still)? $`,
  "iu",
);
/** Whoever comes in somebody's place, or came before: "her successor, ...", "is to be replaced by ...". */
const IN_PLACE =
  /\b(?:(?:his|her|their|its|whose|the) (?:\p{L}+ ){0,2}(?:successor|predecessor) ?,? |(?:succeeded|replaced) by )$/iu;
/** The office behind it: ", minister of trade"; " (Sweden)". */
const AFTER = new RegExp(
  `^,? ?(?:\\(([^)]{2,40})\\)|,? ?(?:who (?:is|was|serves as|became|acts as|has been|took (?:over|office) as) )?((?:the |its |a |an |his |her )?[^,.;()]{0,60}?\\b${OFFICE_WORD}\\b[^,.;()]{0,70}(?!\\p{L})))`,
  "iu",
);
/** A relative clause of persons: "..., who sells furniture". */
const WHO = /^,? who(?:se)? \p{L}/u;
const DOES = /^,? (?:who |which )?((?:chairs?|heads?|leads?|led|chaired|headed|presides over)\b[^,.;]{0,50})/i;

/** What is said to somebody's face, before the name. */
const HONOURS =
  /(?:\b(?:H\.?\s?E|Mr|Mrs|Ms|Dr|Amb|Ambassador|Prof|Professor|Sir|Hon|Honou?rable|His|Her|Excellency|Minister|Vice-Minister)\.?\s+)+$/i;
/** An office that stands before a colon or the like: "Chair: H.E. Mr ...", "Chief negotiator - ...". */
const LABEL = new RegExp(
  `(?:^|[\\n.;|•])\\s*((?:[\\p{L}\\p{M}'’&/-]+ ){0,7}?(?:vice-?)?${OFFICE_WORD}s?(?: (?:of|for|to|in|on) [^:|\\n]{2,60}?)?)\\s*(?::|\\||[–—]|\\s-)[\\s•-]*$`,
  "iu",
);
/** By whom something is led. */
const LED_BY =
  /\b(?:(?:led|chaired|headed|represented|presided over)(?: \S+){0,4}? by|under the (?:chair\w*|leadership|presidency|direction) of) (?:\S+ ){0,5}$/i;
/** "Paul Bekkers of the Netherlands". */
const OF_PLACE = /^ of (?:the )?((?:\p{Lu}[\p{L}'’-]+ ?){1,4})/u;

/** What stands before the article or possessive of an office is no part of it: "falls to the chief negotiator". */
const UP_TO_OFFICE = new RegExp(
  `^.*\\b(?:the|an?|its|his|her|their|our) (?=(?:[\\p{L}-]+ ){0,3}${OFFICE_WORD}\\b)`,
  "iu",
);

/** Leading offices and little words are no part of a name. */
function bareName(text: string): { name: string; skipped: number } {
  const institution = [...text.matchAll(/[\p{L}-]+ /gu)].findLast(({ 0: word }) => NOBODY.test(word.trim()));
  const behind = institution ? institution.index + institution[0].length : 0;
  // "of the Working Party Juan Ortega": what is behind the institution, if that can be a name
  const from = /^\p{Lu}\S+ \p{Lu}/u.test(text.slice(behind)) ? behind : 0;
  const skipped = from + (TITLE.exec(text.slice(from))?.[0].length ?? 0);
  return { name: text.slice(skipped).replace(/\.$/, ""), skipped };
}

/** @param near what gives the office, that before the name first: a negotiator may chair something else as well */
function partOf(near: readonly string[], around: string): Actor["part"] {
  for (const words of near) {
    if (CHAIRS.test(words)) return "chairs";
    if (LEADS.test(words)) return "leads";
  }
  if (SIGNS.test(around)) return "signs";
  if (SPEAKS.test(around)) return "says";
  return "serves";
}

/** Capitals in a row that an office, a title or a speech verb shows to be somebody. */
export function peopleIn(text: string, names: Names): NamedPerson[] {
  if (text.length > 4000) return [];
  return [...text.matchAll(NAME)].flatMap((match): NamedPerson[] => {
    const titled = [...(TITLE.exec(match[0])?.[0] ?? "").matchAll(/[\p{L}.-]+/gu)]
      .map(String)
      .filter((word) => OFFICE.test(word) || HONOURS.test(`${word} `))
      .join(" ");
    const { name, skipped } = bareName(match[0]);
    const words = wordsOf(name);
    if (words.length < 2 && !/\b(?:Mr|Mrs|Ms|Dr|Minister|President|Ambassador)\b/.test(titled)) return [];
    if (words.length === 0 || words.some(({ raw }) => NOBODY.test(raw)) || name.length < 4) return [];
    if (words.every(({ raw }) => raw === raw.toUpperCase() && raw.length > 2)) return [];
    if (names.find(words).some((hit) => hit.kind !== "person")) return [];
    const from = match.index + skipped;
    const to = from + name.length;
    const before = text.slice(Math.max(0, from - 110), from);
    const bare = before.replace(HONOURS, "");
    const start = Math.max(bare.lastIndexOf(". "), bare.lastIndexOf(";"), bare.lastIndexOf(") ")) + 1;
    const own = before.slice(start);
    const label = LABEL.exec(bare.slice(start))?.[1] ?? "";
    const plain = bare.slice(start);
    const given = label || IS_HELD_BY.exec(plain)?.[0] || IN_PLACE.exec(plain)?.[0];
    // "a new chair, Ambassador ...": the office goes before the title
    const office = given || (BEFORE.exec(plain) ?? BEFORE.exec(own))?.[0] || "";
    const [, place, behind] = AFTER.exec(text.slice(to, to + 130)) ?? [];
    const home = OF_PLACE.exec(text.slice(to, to + 60))?.[1];
    const does = DOES.exec(text.slice(to, to + 80))?.[1] ?? "";
    const verb = LED_BY.exec(own)?.[0] ?? "";
    const isSpeaker =
      new RegExp(`^,? (?:has |have )?${SPEAKS.source}`, "i").test(text.slice(to, to + 40)) ||
      /\b(?:said|says|according to|told) $/i.test(own);
    const isIntroduced = Boolean(office || behind || does || verb || titled) || WHO.test(text.slice(to, to + 12));
    if (!isIntroduced && !isSpeaker && !(place && OFFICE.test(own))) return [];
    // "the state minister Selamawit Girma, who took over as chief negotiator from ...": what is led or chaired goes first
    const leading = behind && OFFICE.test(behind) && (CHAIRS.test(behind) || LEADS.test(behind)) && !given;
    const told = leading ? behind.replace(/ (?:from|in|since|after) (?=\p{Lu}|\d).*$/u, "") : "";
    const role = (told || office || (behind && OFFICE.test(behind) ? behind : "") || titled || does)
      .replace(/ (?:is|was|remains|became|will be|has been)(?: now| currently| still)? $/i, "")
      .replace(UP_TO_OFFICE, "")
      .replace(/^\s*(?:according to|by|the|its|our|his|her|a|an|and|said|told|,)\s+/i, "")
      // "chaired by Ambassador": only what stands behind "by" is the office
      .replace(/^.*\bby\s+(?:the |its |a |an )?(?=\S)/i, "")
      .replace(/[,:\s]+$/, "")
      .trim();
    const stands = names
      .find(wordsOf(`${place ?? ""} ${home ?? ""} ${office} ${behind ?? ""}`))
      .find((hit) => hit.kind !== "person");
    const shown = place !== undefined ? to + (/\)/.exec(text.slice(to))?.index ?? 0) + 1 : to;
    return [
      {
        name,
        ...(role && role.length < 90 ? { role } : {}),
        ...(stands ? { of: stands.id } : {}),
        part: partOf([office, `${behind ?? ""} ${does} ${verb}`], text.slice(Math.max(0, from - 60), to + 60)),
        from,
        to,
        start: from - (label ? 0 : office.length),
        end: shown,
      },
    ];
  });
}
