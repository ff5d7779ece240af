import { readFileSync } from "node:fs";
import { join } from "node:path";
import createClient, { type Client } from "openapi-fetch";
import type { paths as Escalation } from "../target/api/escalation.js";
import type { components, paths as Intake } from "../target/api/intake.js";
import type { paths as Reporting } from "../target/api/reporting.js";
import type { paths as Sla } from "../target/api/sla.js";

/** What every service answers when it does not do what it was asked. */
export type Problem = components["schemas"]["HttpProblem"];

export type Role = "agent" | "manager" | "executive" | "auditor";

/** The four services, as one person sees them. */
export interface Redress {
  intake: Client<Intake>;
  escalation: Client<Escalation>;
  sla: Client<Sla>;
  reporting: Client<Reporting>;
}

/** A running system: `home` holds the tokens, `portBase` says where the services listen. */
export function signIn(home: string, portBase: number, role: Role): Redress {
  const token = readFileSync(join(home, "tokens", `${role}.jwt`), "utf8").trim();
  const service = (number: number) => ({
    baseUrl: `http://127.0.0.1:${portBase + number}`,
    headers: { Authorization: `Bearer ${token}` },
  });
  return {
    intake: createClient<Intake>(service(1)),
    escalation: createClient<Escalation>(service(2)),
    sla: createClient<Sla>(service(3)),
    reporting: createClient<Reporting>(service(4)),
  };
}

/** What a client gives back: an answer or a problem, never both. */
export type Result<D> = { response: Response } & ({ data: D; error?: never } | { data?: never; error: Problem });

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    const errors = (problem.errors ?? []).map(({ pointer, parameter, header, detail }) => {
      return ` ${pointer ?? parameter ?? header ?? "request"}: ${detail}`;
    });
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title}${errors.join(";")}`);
  }
}

/** The answer; throws where there is a problem instead. */
export function answer<D>(result: Result<D>): D {
  if (result.error !== undefined) {
    throw new ProblemError(result.error);
  }
  return result.data;
}

/** The problem; throws where there is none. */
export function problem<D>(result: Result<D>): Problem {
  if (result.error === undefined) {
    throw new Error(`Expected a problem, and it was answered with ${result.response.status}`);
  }
  return result.error;
}
