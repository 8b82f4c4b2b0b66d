// Invented papers with their translations, for invented requests: nobody of these names lives, no such court sits. The French, German and Arabic
// are ours, for showing two texts side by side; no translator has read them.
import type { TranslationAct } from "../../../domain/casework/index.ts";

export type InventedText = { readonly name: string; readonly language: string; readonly title: string; readonly paragraphs: readonly string[] };

export type InventedTranslation = {
  /** The desk's officer, and the country of whose requests the first that is abroad gets it. */
  readonly by: string;
  readonly country: string;
  readonly original: InventedText;
  readonly translated: InventedText | null;
  readonly to: string;
  readonly translator: string;
  readonly translatorKind: "person" | "agency";
  /** Acts with the days before today on which they were. */
  readonly acts: readonly (readonly [act: TranslationAct, daysAgo: number])[];
  readonly dueDaysAgo: number;
  readonly statement: string;
};

const ORDER: InventedText = {
  name: "Order of the court.pdf", language: "en", title: "Order of the court of Examplenagar",
  paragraphs: [
    "Court of the Chief Judicial Magistrate, Examplenagar. Case No. 311 of 2025. The State against Aldo Averin and another.",
    "1. The investigating officer has asked for a letter to the competent authority of the Republic. The officer was heard on 4 May 2026 and has shown the diary of the case.",
    "2. Between January and June 2025 sums were paid by Amberline Trading to an account that is said to be held by Aldo Averin. The payments followed within days of the award of five contracts by the purchasing department in which he served.",
    "3. The opening form of the account, the signatures on it and the statements for the time from 1 January 2025 to 31 December 2025 are needed to show who paid, who received, and where the money went from there.",
    "4. The court is satisfied that the records are with a bank in the requested State, that they cannot be had in another way, and that an offence which is punishable in both States is being investigated.",
    "5. It is ordered that a letter be issued through the Central Authority, with certified copies of the first information report and of this order.",
    "Given under my hand and the seal of the court on 6 May 2026.",
  ],
};

const ORDONNANCE: InventedText = {
  name: "Ordonnance du tribunal.pdf", language: "fr", title: "Ordonnance du tribunal d’Examplenagar",
  paragraphs: [
    "Tribunal du premier magistrat judiciaire, Examplenagar. Affaire n° 311 de 2025. L’État contre Aldo Averin et un autre.",
    "1. L’officier chargé de l’enquête a demandé qu’une lettre soit adressée à l’autorité compétente de la République. Il a été entendu le 4 mai 2026 et a présenté le journal de l’affaire.",
    "2. De janvier à juin 2025, des sommes ont été versées par Amberline Trading sur un compte dont Aldo Averin serait le titulaire. Les versements ont suivi de quelques jours l’attribution de cinq marchés par le service des achats où il travaillait.",
    "3. Le formulaire d’ouverture du compte, les signatures qui y figurent et les relevés du 1er janvier 2025 au 31 décembre 2025 sont nécessaires pour établir qui a payé, qui a reçu et où l’argent est allé ensuite.",
    "4. Le tribunal est convaincu que les documents se trouvent dans une banque de l’État requis, qu’ils ne peuvent être obtenus autrement et qu’une infraction punissable dans les deux États fait l’objet de l’enquête.",
    "5. Il est ordonné qu’une lettre soit délivrée par l’intermédiaire de l’Autorité centrale, avec des copies certifiées conformes du premier rapport d’information et de la présente ordonnance.",
    "Fait sous ma signature et le sceau du tribunal le 6 mai 2026.",
  ],
};

const QUESTIONS: InventedText = {
  name: "Questions to the witness.pdf", language: "en", title: "Questions to the witness",
  paragraphs: [
    "The witness Brisa Bellarde is asked to answer the following questions, and to show the papers on which the answers rest.",
    "1. Since when have you kept the books of Corvane Shipping, and who gave you instructions?",
    "2. Who signed the freight bills of March and April 2025, and where are they kept?",
    "3. Do you know Corin Coskuen? When and where did you speak with him last?",
    "4. Who announced the payments of 11 and 19 April 2025, and in what words?",
  ],
};

const QUESTIONS_IN_ARABIC: InventedText = {
  name: "أسئلة إلى الشاهدة.pdf", language: "ar", title: "أسئلة إلى الشاهدة",
  paragraphs: [
    "يطلب من الشاهدة بريسا بيلارد الإجابة عن الأسئلة التالية وتقديم الأوراق التي تستند إليها الإجابات.",
    "١. منذ متى تمسكين دفاتر شركة كورفين للشحن، ومن كان يعطيك التعليمات؟",
    "٢. من وقع فواتير الشحن لشهري مارس وأبريل ٢٠٢٥، وأين تحفظ؟",
    "٣. هل تعرفين كورين كوسكوين؟ متى وأين تحدثت معه آخر مرة؟",
    "٤. من أعلن عن دفعتي ١١ و١٩ أبريل ٢٠٢٥، وبأي عبارات؟",
  ],
};

const REPORT: InventedText = {
  name: "Report of the auditor.pdf", language: "en", title: "Report of the auditor",
  paragraphs: [
    "Report on the purchases of the department, drawn up at the request of the Economic Offences Wing.",
    "The prices of the five contracts were some forty per cent above those that were paid for like goods in the same year. No other bidder was asked for two of them.",
    "The bills of Dunmarsh Minerals were paid on the day they came; those of others within a month.",
  ],
};

export const INVENTED_TRANSLATIONS: readonly InventedTranslation[] = [
  {
    by: "demo.europe", country: "FR", original: ORDER, translated: ORDONNANCE, to: "fr", translator: "Farrandi Language Services", translatorKind: "agency", dueDaysAgo: 12,
    acts: [["order", 40], ["receive", 15], ["certify", 13]], statement: "I certify that this is a true and complete translation of the order, made from English into French.",
  },
  { by: "demo.europe", country: "DE", original: REPORT, translated: null, to: "de", translator: "Hesta Ostergild", translatorKind: "person", dueDaysAgo: 6, acts: [["order", 34]], statement: "" },
  { by: "demo.gulf", country: "EG", original: QUESTIONS, translated: QUESTIONS_IN_ARABIC, to: "ar", translator: "Nadim Halvane", translatorKind: "person", dueDaysAgo: -9, acts: [["order", 21], ["receive", 3]], statement: "" },
];
