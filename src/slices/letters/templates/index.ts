// Every template; one a line. A letter is stored with the name and version of the one that it was made from.
import { acknowledgement } from "./acknowledgement/acknowledgement.ts";
import { certificateOfService } from "./certificate-of-service/certificate-of-service.ts";
import { concurrence } from "./concurrence/concurrence.ts";
import { conditionsAccepted } from "./conditions-accepted/conditions-accepted.ts";
import { forwardingNote } from "./forwarding-note/forwarding-note.ts";
import { letterOfRequest } from "./letter-of-request/letter-of-request.ts";
import type { LetterTemplate } from "./letter-template.ts";
import { refusal } from "./refusal/refusal.ts";
import { reminder } from "./reminder/reminder.ts";
import { serviceRequest } from "./service-request/service-request.ts";
import { withdrawal } from "./withdrawal/withdrawal.ts";

export const TEMPLATES: readonly LetterTemplate[] = [letterOfRequest, serviceRequest, concurrence, acknowledgement, reminder, forwardingNote, refusal, certificateOfService, conditionsAccepted, withdrawal];

export function findTemplate(name: string): LetterTemplate | undefined {
  return TEMPLATES.find((template) => template.name === name);
}
