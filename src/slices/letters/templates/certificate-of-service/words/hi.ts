import type { CertificateOfServiceWords } from "./en.ts";

// Written by us; to be confirmed by an official translator before the first letter leaves (docs/decisions/0078-hindi-of-letters.md).
export const hi: CertificateOfServiceWords = {
  title: { served: "तामील का प्रमाण-पत्र", "not-served": "तामील न होने का प्रमाण-पत्र" },
  certifies: (ours) => `${ours} द्वारा नीचे दिए गए दस्तावेज़ों के संबंध में प्रमाणित किया जाता है:`,
  documents: "दस्तावेज़:",
  document: (title, day) => `${title}, दिनांक ${day}`,
  served: "दस्तावेज़ों की तामील निम्नानुसार की गई।",
  notServed: "दस्तावेज़ों की तामील नहीं हो सकी।",
  attempts: "तामील के लिए निम्नलिखित प्रयास किए गए:",
  attempt: (day, what) => `${day}: ${what}`,
  fields: { person: "प्राप्तकर्ता", on: "तामील की तिथि", at: "स्थान", manner: "तामील की रीति", by: "तामील करने वाला", receivedBy: "जिसने प्राप्त किया", capacity: "प्राप्तकर्ता से संबंध", reasons: "कारण", remarks: "टिप्पणी" },
};
