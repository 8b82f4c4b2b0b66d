import type { DeliveryNoteWords } from "./en.ts";

// Written by us; to be confirmed by an official translator before the first letter leaves (docs/decisions/0078-hindi-of-letters.md).
export const hi: DeliveryNoteWords = {
  title: (number) => `अनुरोध ${number} पर प्राप्त सामग्री की सुपुर्दगी`,
  subject: (matter) => `सूची सहित सुपुर्दगी: ${matter}`,
  opening: (to, number, day) => `निम्नलिखित सामग्री ${to} को सौंपी जाती है। यह अनुरोध ${number}, दिनांक ${day}, पर प्राप्त हुई।`,
  piece: (number) => `नग ${number}`,
  original: "मूल, वापसी योग्य",
  copy: "रखने हेतु",
  certificates: "इसके साथ ये प्रमाण-पत्र हैं:",
  restrictions: "समस्त सामग्री का उपयोग निम्नलिखित सीमाओं में ही किया जा सकता है; सामग्री जहाँ भी आगे भेजी जाए, ये सीमाएँ लागू रहेंगी:",
  consent: "किसी अन्य उपयोग के लिए सामग्री देने वाले राज्य की सहमति पहले केन्द्रीय प्राधिकरण के माध्यम से ली जाए।",
  originals: "मूल सामग्री यथावत् रखी जाए और निर्धारित तिथि तक पूर्ण रूप में लौटाई जाए।",
  receipt: "पावती",
  received: (count) => `उपर्युक्त ${count} ${count === 1 ? "नग प्राप्त हुआ" : "नग प्राप्त हुए"}।`,
  blank: "________________________",
  returnTo: (address) => `कृपया एक हस्ताक्षरित प्रति ${address} को लौटाएँ।`,
  fields: { kind: "रखने हेतु या वापसी योग्य", backBy: "वापसी की तिथि", restrictions: "उपयोग की सीमाएँ", name: "नाम एवं हस्ताक्षर", office: "कार्यालय एवं मुहर", date: "दिनांक" },
};
