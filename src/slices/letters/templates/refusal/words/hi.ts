import type { RefusalWords } from "./en.ts";

// Written by us; to be confirmed by an official translator before the first letter leaves (docs/decisions/0078-hindi-of-letters.md).
export const hi: RefusalWords = {
  title: (number) => `आपके अनुरोध ${number} का उत्तर`,
  subject: (matter) => `आपका अनुरोध: ${matter}`,
  opening: (number, day) => `आपके अनुरोध ${number}, दिनांक ${day}, की जाँच कर ली गई है।`,
  outcomes: {
    refused: "खेद है कि नीचे दिए गए कारणों से इस अनुरोध का निष्पादन नहीं किया जा सकता।",
    "refused-in-part": "खेद है कि नीचे दिए गए कारणों से इस अनुरोध के एक भाग का निष्पादन नहीं किया जा सकता। शेष भाग का निष्पादन किया जाएगा।",
    postponed: "खेद है कि इस अनुरोध का निष्पादन अभी नहीं किया जा सकता। नीचे दिए गए कारणों से इसका निष्पादन स्थगित किया जाता है।",
  },
  concerns: "इसका संबंध निम्नलिखित से है:",
  grounds: "कारण ये हैं।",
  underArticle: (article, title) => `${title} का अनुच्छेद ${article}`,
  underWhole: (title) => title,
  underLaw: (law) => law,
  consulted: (how) => `इस निर्णय से पूर्व इस विषय पर आपसे परामर्श किया गया: ${how}`,
  consultationOpen: "यदि आपकी दृष्टि में अनुरोध का निष्पादन आंशिक रूप से, बाद में, अथवा शर्तों के साथ किया जा सकता हो, तो कृपया हमें सूचित करें।",
  stillGiven: "फिर भी निम्नलिखित का निष्पादन किया जाएगा:",
  review: (day) => `हम ${day} तक इस विषय पर पुनः विचार करेंगे और परिणाम से आपको अवगत कराएँगे।`,
  again: "इन कारणों का निराकरण करने वाला नया अनुरोध किया जा सकता है।",
};
