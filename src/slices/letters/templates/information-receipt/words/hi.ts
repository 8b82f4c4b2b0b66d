import type { InformationReceiptWords } from "./en.ts";

// Written by us; to be confirmed by an official translator before the first letter leaves (docs/decisions/0078-hindi-of-letters.md).
export const hi: InformationReceiptWords = {
  title: (number) => `आपकी सूचना ${number} की प्राप्ति`,
  subject: (matter) => `आपकी सूचना की प्राप्ति: ${matter}`,
  received: (number, dated, on) => `आपके पत्र ${number}, दिनांक ${dated}, के साथ दी गई सूचना के लिए धन्यवाद। यह ${on} को प्राप्त हुई।`,
  registered: (reference) => `यह ${reference} के रूप में पंजीकृत है। कृपया आगे के पत्राचार में इस संख्या का उल्लेख करें।`,
  accepted: "हम निम्नलिखित शर्तें स्वीकार करते हैं और उनका पालन करेंगे; सूचना जहाँ भी आगे भेजी जाए, ये शर्तें लागू रहेंगी।",
  exculpatory: "यदि इसमें कोई बात किसी अभियुक्त को दोषमुक्त करने वाली हो, तो यहाँ की कार्यवाही में उसे प्रकट करने से पूर्व आपको सूचित किया जाएगा; जहाँ किसी अपवादात्मक स्थिति में यह संभव न हो, वहाँ अविलंब सूचित किया जाएगा।",
  notAccepted: "खेद है कि निम्नलिखित शर्तें स्वीकार नहीं की जा सकतीं:",
  because: (condition, reasons) => `${condition} कारण: ${reasons}`,
  notUsed: "आपका उत्तर मिलने तक इस सूचना का उपयोग नहीं किया जाएगा।",
  next: (step) => `आगे की कार्यवाही: ${step}`,
  contact: (contact) => `प्रश्न कृपया यहाँ भेजें:\n${contact}`,
};
