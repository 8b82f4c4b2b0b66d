// Which certificates must come back with what was done, by kind of assistance: without them a court here may not take the paper. For an
// incoming request they are what we send along. Each with its source; what belongs to one treaty is asked of that State alone.
import type { AssistanceKind } from "./assistance.ts";
import { design, law, unverified, type RuleSource } from "./evidence.ts";

export const RETURN_CERTIFICATES = ["service", "public-document", "business-records", "no-business-records", "public-records-form", "no-official-records", "seized-items", "electronic-record"] as const;
export type ReturnCertificate = (typeof RETURN_CERTIFICATES)[number];

export type CertificateRule = {
  readonly certificate: ReturnCertificate;
  readonly kinds: readonly AssistanceKind[];
  /** Only between us and that State; left out: with every State. */
  readonly state?: string;
  readonly source: RuleSource;
};

const UNITED_STATES = { state: "US", source: law("treaty between India and the United States on mutual legal assistance, forms A to E") } as const;

export const CERTIFICATE_RULES: readonly CertificateRule[] = [
  { certificate: "service", kinds: ["service-of-process"], source: design("as the New Zealand Act of 1992, s. 51, has it") },
  { certificate: "public-document", kinds: ["documents", "judicial-records"], source: law("BSA 2023 s. 77(f)") },
  { certificate: "business-records", kinds: ["documents"], ...UNITED_STATES },
  { certificate: "no-business-records", kinds: ["documents"], ...UNITED_STATES },
  { certificate: "public-records-form", kinds: ["documents", "judicial-records"], ...UNITED_STATES },
  { certificate: "no-official-records", kinds: ["documents", "judicial-records"], ...UNITED_STATES },
  { certificate: "seized-items", kinds: ["search-and-seizure", "lend-exhibit"], ...UNITED_STATES },
  { certificate: "electronic-record", kinds: ["disclose-data", "documents"], source: unverified("BSA 2023 s. 63") },
];

/** Of these kinds, between us and that State, each once and in the table's order. */
export function certificatesFor(kinds: readonly AssistanceKind[], country: string): readonly CertificateRule[] {
  return CERTIFICATE_RULES.filter((rule) => (rule.state === undefined || rule.state === country) && rule.kinds.some((kind) => kinds.includes(kind)));
}
