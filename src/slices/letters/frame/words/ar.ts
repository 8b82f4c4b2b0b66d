import type { FrameWords } from "./en.ts";

// The Arabic words around a letter: enough for the sample that shows the script is set right. To be read by a translator before use.
export const ar: FrameWords = {
  reference: "المرجع",
  date: "التاريخ",
  references: { yours: "مرجعكم", earlier: "رسالتنا السابقة", agency: "مرجع الجهة", court: "مرجع المحكمة", diplomatic: "مرجع البعثة" },
  through: "عن طريق",
  subject: "الموضوع",
  salutations: { excellency: "صاحب السعادة،", "sir-or-madam": "السيد / السيدة،" },
  closings: { excellency: "وتفضلوا، صاحب السعادة، بقبول أسمى آيات التقدير.", "sir-or-madam": "وتفضلوا بقبول فائق الاحترام،" },
  seal: "الختم",
  enclosures: "المرفقات",
  copies: "نسخة إلى",
  code: "رمز التحقق",
  pages: "صفحة {page} من {pages}",
  urgent: (why) => `عاجل: ${why}`,
  urgentHearing: (day) => `عاجل: جلسة يوم ${day}`,
  markings: { restricted: "محدود التداول", confidential: "سري", secret: "سري جداً", "top-secret": "سري للغاية" },
  preview: "معاينة · غير موقعة",
  voided: "مسحوبة · غير صالحة",
  dated: (number, day) => `${number} بتاريخ ${day}`,
  and: (parts) => new Intl.ListFormat("ar").format(parts),
};
