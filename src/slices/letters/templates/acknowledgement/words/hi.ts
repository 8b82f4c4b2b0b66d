import type { AcknowledgementWords } from "./en.ts";

export const hi: AcknowledgementWords = {
  title: (number) => `आपके अनुरोध ${number} की प्राप्ति-सूचना`,
  subject: (matter) => `आपके अनुरोध की प्राप्ति: ${matter}`,
  received: (number, dated, on) => `आपका अनुरोध ${number}, दिनांक ${dated}, ${on} को प्राप्त हुआ।`,
  registered: (reference) => `इसे ${reference} के रूप में पंजीकृत किया गया है। कृपया आगे के पत्राचार में इस संख्या का उल्लेख करें।`,
  next: (step) => `आगे की कार्यवाही: ${step}`,
  noPromise: "इस प्राप्ति-सूचना से अनुरोध पर कोई निर्णय नहीं होता। यदि कोई जानकारी अपूर्ण हो, तो निर्णय से पहले आपसे उसे माँगा जाएगा।",
  contact: (contact) => `प्रश्न कृपया यहाँ भेजें:\n${contact}`,
};
