/** Claims about accessions with the verdict that the shipped knowledge gives them. */
import type { Verdict } from "../../src/answer/answer.ts";

/** Written before anything compared them. */
export const CLAIMS: Record<Verdict, readonly string[]> = {
  supported: [
    "Georgia repeatedly blocked Russia's bid to join the WTO.",
    "In 2009 Georgia was blocking Russia's entry to the WTO.",
    "Russia joined the WTO in August 2012.",
    "Kazakhstan applied for membership on 29 January 1996.",
    "The Working Party on Russia's accession had 62 members in 2010.",
    "Vesa Himanen of Finland chaired Kazakhstan's Working Party.",
    "Vanuatu became a WTO member on 24 August 2012.",
    "The United States backed Russia's entry to the WTO in 2010.",
    "As an existing member, Georgia could veto Russia's accession in 2010.",
    "Kazakhstan's negotiations took 20 years.",
  ],
  contradicted: [
    "Russia blocked Georgia's entry to the WTO.",
    "Russia joined the WTO in 2011.",
    "Kazakhstan became a member of the WTO on 27 July 2015.",
    "Belarus is a member of the WTO.",
    "Georgia never objected to Russia's accession.",
    "Georgia is still blocking Russia's accession.",
    "Kazakhstan applied to join the WTO in 1993.",
    "The WTO had 150 members in June 2015.",
    "The Working Party on Kazakhstan is chaired by Maika Oshikawa.",
    "Russia has still not joined the WTO.",
  ],
  partly: [
    "Georgia blocked Russia's accession, and Russia joined the WTO in 2011.",
    "Kazakhstan applied in 1996 and became a member in 2012.",
    "Russia joined in 2012, while Belarus joined in 2015.",
    "Vesa Himanen chaired the Working Party on Kazakhstan, and Chiedu Osakwe was its secretary.",
    "Russia and Georgia signed a trade deal in 2011; Switzerland mediated it.",
    "The WTO had 153 members in 2010, and it had 170 members in June 2015.",
    "The United States backed Russia's entry in 2010. China opposed it.",
    "Tonga joined in 2007. Samoa joined in 2007 too.",
    "Georgia and Russia fought a war in August 2008, and Georgia left the WTO afterwards.",
    "Putin said in 2009 that Russia would join only as part of the customs union, but Russia joined in 2010.",
  ],
  unknown: [
    "Ukraine blocked Russia's accession.",
    "France supported Kazakhstan's accession.",
    "Kazakhstan bound its average tariff at 6.1 per cent.",
    "Georgia asked Russia to withdraw its troops in return for lifting its veto.",
    "Medvedkov said that tariffs on cars were still open.",
    "Russia vetoed the Working Party's report on Kazakhstan.",
    "Kazakhstan's parliament ratified the accession package in October 2015.",
    "The accession cost Russia two billion dollars a year.",
    "Georgia blocked Kazakhstan's accession in 2010.",
    "Iran will join the WTO in 2028.",
  ],
};
