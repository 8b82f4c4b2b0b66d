import type { FrameWords } from "./en.ts";

// The Russian words around a letter: enough for the sample that shows the script is set right. To be read by a translator before use.
export const ru: FrameWords = {
  reference: "Исх. №",
  date: "Дата",
  references: { yours: "На Ваш №", earlier: "Наше письмо", agency: "№ ведомства", court: "№ суда", diplomatic: "№ представительства" },
  through: "Через",
  subject: "Тема",
  salutations: { excellency: "Ваше Превосходительство,", "sir-or-madam": "Уважаемые господа," },
  closings: { excellency: "Примите, Ваше Превосходительство, уверения в нашем весьма высоком уважении.", "sir-or-madam": "С уважением," },
  seal: "Место печати",
  enclosures: "Приложения",
  copies: "Копия",
  code: "Код проверки",
  pages: "Страница {page} из {pages}",
  urgent: (why) => `Срочно: ${why}`,
  urgentHearing: (day) => `Срочно: заседание ${day}`,
  markings: { restricted: "Для служебного пользования", confidential: "Конфиденциально", secret: "Секретно", "top-secret": "Совершенно секретно" },
  preview: "Проект · не подписано",
  voided: "Отозвано · недействительно",
  dated: (number, day) => `${number} от ${day}`,
  and: (parts) => new Intl.ListFormat("ru-RU").format(parts),
};
