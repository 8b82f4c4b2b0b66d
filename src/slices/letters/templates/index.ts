// Every template; one a line. A letter is stored with the name and version of the one that it was made from.
import { acknowledgement } from "./acknowledgement/acknowledgement.ts";
import { certificateOfService } from "./certificate-of-service/certificate-of-service.ts";
import { concurrence } from "./concurrence/concurrence.ts";
import { conditionsAccepted } from "./conditions-accepted/conditions-accepted.ts";
import { deliveryNote } from "./delivery-note/delivery-note.ts";
import { forwardingNote } from "./forwarding-note/forwarding-note.ts";
import { informationReceipt } from "./information-receipt/information-receipt.ts";
import { informationTransmission } from "./information-transmission/information-transmission.ts";
import { letterOfRequest } from "./letter-of-request/letter-of-request.ts";
import type { LetterTemplate } from "./letter-template.ts";
import { preservationRequest } from "./preservation-request/preservation-request.ts";
import { refusal } from "./refusal/refusal.ts";
import { reminder } from "./reminder/reminder.ts";
import { serviceRequest } from "./service-request/service-request.ts";
import { withdrawal } from "./withdrawal/withdrawal.ts";

export const TEMPLATES: readonly LetterTemplate[] = [
  letterOfRequest, serviceRequest, preservationRequest, concurrence, acknowledgement, reminder, forwardingNote, refusal, certificateOfService, deliveryNote, conditionsAccepted, withdrawal, informationTransmission, informationReceipt,
];

export function findTemplate(name: string): LetterTemplate | undefined {
  return TEMPLATES.find((template) => template.name === name);
}

const INCOMING_ONLY = ["acknowledgement", "refusal", "certificate-of-service"];
const OUTGOING_ONLY = ["letter-of-request", "service-request", "preservation-request", "concurrence", "reminder", "conditions-accepted", "withdrawal"];
const OF_INFORMATION = { sent: ["information-transmission"], received: ["information-receipt"] };

/** What can be made for a request that goes or came, or for information that is sent or was received. */
export function templatesFor(what: "outgoing" | "incoming" | "sent" | "received"): readonly LetterTemplate[] {
  if (what === "sent" || what === "received") return TEMPLATES.filter(({ name }) => OF_INFORMATION[what].includes(name));
  const others = [...(what === "outgoing" ? INCOMING_ONLY : OUTGOING_ONLY), ...OF_INFORMATION.sent, ...OF_INFORMATION.received];
  return TEMPLATES.filter(({ name }) => !others.includes(name));
}
