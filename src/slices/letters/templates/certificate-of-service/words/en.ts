// What a certificate of service, or of why there was none, says in English.
export const en = {
  title: { served: "Certificate of service", "not-served": "Certificate of non-service" },
  certifies: (ours: string) => `${ours} certifies with reference to the documents named below:`,
  documents: "Documents:",
  document: (title: string, day: string) => `${title}, dated ${day}`,
  served: "The documents were served as follows.",
  notServed: "The documents could not be served.",
  attempts: "Service was tried as follows:",
  attempt: (day: string, what: string) => `${day}: ${what}`,
  fields: { person: "Addressee", on: "Served on", at: "Place", manner: "Manner", by: "Served by", receivedBy: "Received by", capacity: "Relation to the addressee", reasons: "Reasons", remarks: "Remarks" },
};

export type CertificateOfServiceWords = typeof en;
