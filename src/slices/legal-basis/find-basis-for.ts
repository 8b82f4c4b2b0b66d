// The register's answer to "on what may this request rest?", and the check at despatch that it still may.
import { findBasis, proveBasis, stillHolds, type BasisAnswer, type BasisCheck, type BasisProof, type BasisQuestion } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { versionsOf, type BasisRegister } from "./basis-register.ts";
import { collectInstruments } from "./collect-instruments.ts";

/** Ranked bases, and what looks like one and is none, on the day of the question. */
export function findBasisFor(register: BasisRegister, question: BasisQuestion): BasisAnswer {
  return findBasis(question, collectInstruments(register, question.requesting, question.requested, question.on));
}

/** The proof to keep with the request; `undefined` where the register does not hold the instrument as a basis: then no paper names it. */
export function proveBasisFor(register: BasisRegister, question: BasisQuestion, instrument: string | null): BasisProof | undefined {
  return proveBasis(question, findBasisFor(register, question), instrument, versionsOf(register));
}

/** The kept proof against the register as it stands, for the day on which the paper goes out. */
export function checkBasis(register: BasisRegister, proof: BasisProof, on: CalendarDate): BasisCheck {
  return stillHolds(proof, findBasisFor(register, { ...proof.question, on }));
}
