import type { FrameWords } from "./en.ts";

// The Hindi words around every letter. Written by us, to be read by a translator of the office before the first letter leaves.
export const hi: FrameWords = {
  reference: "संदर्भ संख्या",
  date: "दिनांक",
  references: { yours: "आपकी संदर्भ संख्या", earlier: "हमारा पूर्व पत्र", agency: "अभिकरण की संदर्भ संख्या", court: "न्यायालय की संदर्भ संख्या", diplomatic: "मिशन की संदर्भ संख्या" },
  through: "माध्यम",
  subject: "विषय",
  salutations: { excellency: "महामहिम,", "sir-or-madam": "महोदय/महोदया," },
  closings: { excellency: "महामहिम, कृपया हमारे सर्वोच्च सम्मान का आश्वासन स्वीकार करें।", "sir-or-madam": "भवदीय," },
  seal: "मुहर",
  enclosures: "संलग्नक",
  copies: "प्रतिलिपि",
  code: "सत्यापन कूट",
  pages: "पृष्ठ {page} / {pages}",
  urgent: (why) => `अत्यावश्यक: ${why}`,
  urgentHearing: (day) => `अत्यावश्यक: सुनवाई ${day} को`,
  markings: { restricted: "प्रतिबंधित", confidential: "गोपनीय", secret: "गुप्त", "top-secret": "परम गुप्त" },
  preview: "पूर्वावलोकन · अहस्ताक्षरित",
  voided: "वापस लिया गया · अमान्य",
  dated: (number, day) => `${number}, दिनांक ${day}`,
  and: (parts) => new Intl.ListFormat("hi-IN").format(parts),
};
