import type { AcknowledgementWords } from "./en.ts";

export const ru: AcknowledgementWords = {
  title: (number) => `Подтверждение получения Вашего запроса ${number}`,
  subject: (matter) => `Получение Вашего запроса: ${matter}`,
  // A written day ends with "г.", so the sentence has no full stop of its own.
  received: (number, dated, on) => `Подтверждаем получение Вашего запроса ${number} от ${dated} Дата получения: ${on}`,
  registered: (reference) => `Он зарегистрирован под номером ${reference}. Просим указывать этот номер в переписке.`,
  next: (step) => `Дальнейшие действия: ${step}`,
  noPromise: "Настоящее подтверждение не содержит решения по запросу. Если чего-либо недостаёт, это будет запрошено у Вас до принятия решения.",
  contact: (contact) => `Вопросы просим направлять по адресу:\n${contact}`,
};
