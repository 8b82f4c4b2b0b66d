import type { ForwardingNoteWords } from "./en.ts";

// Written by us; to be confirmed by an official translator before the first letter leaves (docs/decisions/0078-hindi-of-letters.md).
export const hi: ForwardingNoteWords = {
  title: (what) => `अग्रेषण: ${what}`,
  subject: (what, matter) => `${what}: ${matter}`,
  encloses: (what, issuer, day) => `${issuer} द्वारा ${day} को जारी ${what} इसके साथ संलग्न है।`,
  basis: (basis) => `यह ${basis} के अधीन भेजा जा रहा है।`,
  noTreaty: "यह किसी संधि के अधीन नहीं, बल्कि इस आश्वासन के साथ भेजा जा रहा है कि समान अनुरोध पर समान कार्यवाही की जाएगी।",
  articles: (articles, _count, title) => `${title} के अनुच्छेद ${articles}`,
  whole: (title) => title,
  asks: (action) => `अनुरोध है: ${action}`,
  papers: "भेजी गई सामग्री:",
  paper: (title, copies) => (copies === 1 ? title : `${title} (${copies} प्रतियाँ)`),
  restrictions: "भेजी गई सामग्री पर निम्नलिखित प्रतिबंध लागू हैं; सामग्री जहाँ भी आगे भेजी जाए, ये प्रतिबंध उसके साथ लागू रहेंगे:",
  receipt: "कृपया प्राप्ति की पुष्टि करें और ऊपर दी गई संदर्भ संख्या का उल्लेख करें।",
  replyTo: (address) => `उत्तर कृपया इस पते पर भेजें:\n${address}`,
};
