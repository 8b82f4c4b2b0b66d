import type { AcknowledgementWords } from "./en.ts";

export const ar: AcknowledgementWords = {
  title: (number) => `إشعار باستلام طلبكم ${number}`,
  subject: (matter) => `استلام طلبكم: ${matter}`,
  received: (number, dated, on) => `تم بتاريخ ${on} استلام طلبكم رقم ${number} المؤرخ ${dated}.`,
  registered: (reference) => `وقد سُجّل الطلب بالرقم ${reference}. يرجى ذكر هذا الرقم في مراسلاتكم.`,
  next: (step) => `الخطوة التالية: ${step}`,
  noPromise: "لا يتضمن هذا الإشعار أي قرار بشأن الطلب. وإذا تبين وجود نقص، فسيُطلب منكم استكماله قبل اتخاذ القرار.",
  contact: (contact) => `للاستفسار يرجى الاتصال بـ:\n${contact}`,
};
