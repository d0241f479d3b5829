/** Lines that surround an article and say nothing of its matter. */
import { isOutlet } from "./outlets.ts";

const PAGE =
  /^(?:home\b.{0,40}[>»|]|sign (?:in|up)\b|log ?in\b|subscribe\b|share(?: (?:this|on|via)\b|:|$)|tweet$|advertisement|\[?story continues|read more\b|read also\b|see also:?$|more (?:on|from|in)\b.{0,60}:?$|related\b|most (?:read|popular|viewed)\b|©|\(c\)|copyright\b|all rights reserved|we use cookies|this (?:web)?site uses cookies|accept (?:all )?cookies|rss\b|[>»] ?\S|problems viewing|please contact\b|for (?:more|further) information\b|contact(?: us)?:?$|media contacts?\b|press contacts?\b|learn how to|terms (?:\||of use|and conditions)|privacy policy|follow us|print(?: this)?\b.{0,20}$|e-?mail this|back to top|skip to|menu$|search$|newsletter\b|comments? ?\(?\d*\)?$|tags?:|topics:|end(?:s)?$|-?\s?ends?\s?-?$|###|\*\*\*|-+30-+|page \d+ of \d+|updated \d+ (?:hours?|minutes?) ago|(?:\d+ )?min(?:ute)?s? read)|[|·]\s*(?:privacy|contact|manage settings|cookies|terms|share on)\b|^https?:\/\/\S+$|^\S+@\S+\.\w+$/i;
const BYLINE =
  /^(?:by .{2,60}\b(?:published|posted|updated)\b.{0,80}|(?:published|posted|updated):? .{0,80}\d min(?:ute)?s? read|from our .{0,40}correspondents?.{0,30}|written by .{3,60}|reporting by .{3,200}|editing by .{3,100}|\(?(?:reporting|writing|editing|additional reporting) by .{3,200}|.{3,40}, (?:staff writer|staff reporter|special correspondent|correspondent)s?)$/iu;
const DISCLAIMER =
  /^(?:note|disclaimer|nb|n\.b\.)\s*[:.–-]?\s*(?:this|the (?:views?|opinions?|information|summary)|views?|opinions?)\b|\b(?:has|have) no legal (?:standing|effect|status)|(?:does|do) not (?:necessarily )?(?:prejudge|reflect|represent) the (?:positions?|views?|opinions?)|views expressed|helps? (?:the )?public (?:to )?(?:understand|follow)|no responsibility (?:is|for)|machine[- ]translated|not an official record|for information purposes only|unofficial translation/i;
const CORRECTION = /^(?:correction|corrections|clarification|editor['’]s note|erratum|corrected)\b\s*[:.–(-]/i;
const CREDIT = /^(?:source|sources|credit|via)\s*:\s*[^.]{2,60}$/i;

/** "By" and names: no word of them begins small but a particle, or what ties a name to its paper. */
const BY =
  /^(?:[Bb]y|BY|Text|Story by|Words|Text by|Words by|From) ?:? ?(?:(?:a|an|our|the) .{0,30}(?:correspondents?|reporters?|staff|writers?)|(?:(?:\p{Lu}[\p{L}\p{M}'’.-]*|and|in|of|de|da|van|von|al|bin|el|for|the|with|staff|writers?|reporters?|correspondents?|&|\||[–—-]),? ?){2,12})\.?$/u;

/** What stands under a picture: a word that says so, or whose picture it is. */
const CAPTION =
  /^[[(]?(?:photos?|images?|pictures?|pictured|caption|file photo|photograph|graphic|illustration|infographic|video|above|below)\b[^.:]{0,40}?\s?[:|—–-]\s/i;
const CREDITED =
  /\((?:[^()]*\b)?(?:photos?|images?|pictures?|file|handout|courtesy|getty|reuters|afp|epa|ap)\b[^()]*\)\.?$|\b(?:photos?|images?|pictures?|photographs?|illustration)(?:\s?(?:by|courtesy of|courtesy)\s|\s?[:©/]\s?)[^:;]{2,60}\.?$|\bfile (?:photo|picture|image)\b\.?$|\bGetty Images\b|\(\p{Lu}[\p{L} ]{1,30}\/\s?\p{Lu}[\p{L}. ]{1,30}\)\.?$/iu;
const SHOWN = /,\s(?:left|right|cent(?:re|er)|second from (?:left|right)),?\s|\((?:left|right|cent(?:re|er)|L|R|C)\)/;
const TELLS = /\b(?:is|are|was|were|has|have|had|will|would|said|says|told|\w{3,}ed (?:the|a|an|its|to|in|on|that))\b/;

const isCaption = (line: string): boolean =>
  line.length < 260 && (CAPTION.test(line) || CREDITED.test(line) || (SHOWN.test(line) && !TELLS.test(line)));

/** A line that is nothing but rules and signs. */
export const isRule = (line: string): boolean => /^[\s|:=_*+.~–—-]+$/.test(line);

/** What kind of surrounding a line is, or undefined if it belongs to the matter. Only the start of a long line is looked at. */
export function surroundingOf(line: string): "furniture" | "byline" | "disclaimer" | "correction" | undefined {
  const start = line.slice(0, 300);
  if (CORRECTION.test(start)) return "correction";
  if (DISCLAIMER.test(start) && line.length < 600) return "disclaimer";
  if (line.length < 140 && (BYLINE.test(line) || BY.test(line) || isOutlet(line))) return "byline";
  if (line.length < 160 && (PAGE.test(line) || CREDIT.test(line))) return "furniture";
  if (isCaption(line)) return "furniture";
  return undefined;
}
