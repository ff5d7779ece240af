// A major and a minor complaint from receipt to report, through all four services, as a front end would tell it.
// Needs a running system: REDRESS_HOME (default .redress in the repository) and REDRESS_PORT_BASE (default 8080).
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { components as Intake } from "../target/api/intake.js";
import type { components as Sla } from "../target/api/sla.js";
import { answer, problem, signIn } from "./redress.js";

type Feedback = Intake["schemas"]["Feedback"];
type Severity = Intake["schemas"]["Severity"];
type Clock = Sla["schemas"]["Clock"];
type Target = Sla["schemas"]["Target"];
type TargetLength = Sla["schemas"]["TargetLength"];

const home = process.env["REDRESS_HOME"] ?? fileURLToPath(new URL("../../../../../.redress", import.meta.url));
const portBase = Number(process.env["REDRESS_PORT_BASE"] ?? 8080);
const agent = signIn(home, portBase, "agent");
const manager = signIn(home, portBase, "manager");
const executive = signIn(home, portBase, "executive");
const auditor = signIn(home, portBase, "auditor");

const patient = { Prefer: "wait=20" };

function say(sentence: string): void {
  console.log(`- ${sentence}`);
}

/** Asks again until the question has an answer. */
async function eventually<T>(what: string, question: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const found = await question();
    if (found !== undefined) {
      return found;
    }
    await pause(250);
  }
  throw new Error(`Waited a minute in vain: ${what}`);
}

/** A version of the built-in policy that differs in these targets, in force at once. */
async function adopt(...targets: TargetLength[]): Promise<void> {
  const draft = answer(
    await manager.sla.POST("/policies/{id}/versions", {
      params: { path: { id: "default" }, header: { "Idempotency-Key": randomUUID() } },
      body: { targets },
    }),
  );
  const approved = answer(
    await executive.sla.POST("/policies/{id}/versions/{version}/approval", {
      params: { path: { id: "default", version: draft.version } },
    }),
  );
  assert.equal(approved.version, draft.version);
}

async function register(severity: Severity): Promise<Feedback> {
  const key = randomUUID();
  const body: Intake["schemas"]["FeedbackRequest"] = {
    channel: "WEB_FORM",
    kind: "COMPLAINT",
    subject: "Lamp arrived broken",
    narrative: "The parcel was open and the glass is in pieces.",
    severity,
    category: "Delivery",
    customer: { externalId: randomUUID(), name: "Jo Miller", email: "jo@customer.example" },
    source: { system: "typescript-story", externalId: key },
  };
  const params = { header: { "Idempotency-Key": key } };
  const first = await agent.intake.POST("/feedback", { params, body });
  const feedback = answer(first);
  assert.equal(first.response.status, 201);
  assert.equal(first.response.headers.get("ETag"), `"${feedback.version}"`);
  assert.equal(first.response.headers.get("Location")?.endsWith(`/feedback/${feedback.id}`), true);

  const again = await agent.intake.POST("/feedback", { params, body });
  assert.equal(answer(again).id, feedback.id);
  assert.equal(again.response.headers.get("Idempotency-Replayed"), "true");

  const other = problem(await agent.intake.POST("/feedback", { params, body: { ...body, subject: "Another one" } }));
  assert.equal(other.status, 422);
  return feedback;
}

async function clock(feedback: Feedback, target: Target): Promise<Clock | undefined> {
  const clocks = answer(
    await agent.sla.GET("/feedback/{feedbackId}/clocks", {
      params: { path: { feedbackId: feedback.id }, header: patient },
    }),
  );
  return clocks.items.find((item) => item.target === target);
}

async function clockThatIs(feedback: Feedback, target: Target, state: Clock["state"]): Promise<Clock> {
  return eventually(`${target} of ${feedback.reference} is ${state}`, async () => {
    const found = await clock(feedback, target);
    return found?.state === state ? found : undefined;
  });
}

async function routing(feedback: Feedback) {
  return answer(
    await agent.escalation.GET("/feedback/{id}/routing", { params: { path: { id: feedback.id }, header: patient } }),
  );
}

async function acknowledge(feedback: Feedback): Promise<Feedback> {
  const allowed = feedback.allowedActions.find(({ action }) => action === "acknowledge");
  assert.equal(allowed?.allowed, true, allowed?.why);
  const path = { id: feedback.id };
  const stale = problem(
    await agent.intake.POST("/feedback/{id}/acknowledgement", {
      params: { path, header: { "If-Match": `"${feedback.version + 7}"` } },
      body: { message: "We have it.", channel: "EMAIL" },
    }),
  );
  assert.equal(stale.code, "STALE_VERSION");
  const acknowledged = answer(
    await agent.intake.POST("/feedback/{id}/acknowledgement", {
      params: { path, header: { "If-Match": `"${feedback.version}"` } },
      body: { message: "We have it and will be back tomorrow.", channel: "EMAIL" },
    }),
  );
  assert.equal(acknowledged.status, "ACKNOWLEDGED");
  return acknowledged;
}

async function resolve(feedback: Feedback): Promise<Feedback> {
  return answer(
    await manager.intake.POST("/feedback/{id}/resolution", {
      params: { path: { id: feedback.id } },
      body: {
        outcome: "UPHELD",
        rootCause: { code: "LOGISTICS", description: "Packed too loosely" },
        correctiveActions: [{ description: "Use the padded box", owner: "warehouse", dueOn: "2030-01-31" }],
        messageToCustomer: "A new lamp is on its way.",
      },
    }),
  );
}

function mailAbout(reference: string): string | undefined {
  const folder = join(home, "mail");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".eml") && !name.startsWith("."))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .find((mail) => mail.includes(reference));
}

async function eventTypes(feedback: Feedback): Promise<string[]> {
  const page = answer(
    await auditor.reporting.GET("/events", { params: { query: { subject: feedback.id, limit: 200 } } }),
  );
  return page.items.map(({ event }) => event.type);
}

async function complaint(severity: Severity, tier: number, raisedTo: number): Promise<void> {
  const registered = await register(severity);
  say(`${severity} ${registered.reference} is registered once, whatever is sent twice`);

  const placed = await routing(registered);
  assert.equal(placed.tier, tier);
  say(`it goes to tier ${placed.tier}, ${placed.team?.name ?? "nobody"}: ${placed.explanation.map(({ text }) => text)}`);

  await acknowledge(registered);
  const acknowledgement = await clockThatIs(registered, "ACKNOWLEDGEMENT", "MET");
  say(`it is acknowledged in time, at ${acknowledgement.fulfilledAt ?? "?"}`);

  const resolution = await clockThatIs(registered, "RESOLUTION", "BREACHED");
  say(`it misses its resolution, due at ${resolution.dueAt ?? "?"}`);

  const raised = await eventually(`${registered.reference} is escalated`, async () => {
    return (await routing(registered)).escalations.find(({ trigger }) => trigger === "SLA_BREACH");
  });
  assert.deepEqual([raised.fromTier, raised.toTier], [tier, raisedTo]);
  await eventually(`a mail names ${registered.reference}`, async () => mailAbout(registered.reference));
  const outlook = await eventually("intake heard of it", async () => {
    const seen = answer(await agent.intake.GET("/feedback/{id}", { params: { path: { id: registered.id } } }));
    return seen.outlook?.breached.includes("RESOLUTION") ? seen.outlook : undefined;
  });
  say(`it is escalated to tier ${raised.toTier} (${raised.reason}), by mail too; intake says tier ${outlook.tier ?? "?"}`);

  const resolved = await resolve(registered);
  assert.equal(resolved.status, "RESOLVED");
  const late = await eventually("the late resolution is told", async () => {
    const found = await clock(registered, "RESOLUTION");
    return found?.fulfilledAt === undefined ? undefined : found;
  });
  assert.equal(late.state, "BREACHED");
  await eventually("the routing is closed", async () => {
    return (await routing(registered)).state === "CLOSED" ? true : undefined;
  });
  const expected = ["feedback.received", "escalation.assigned", "feedback.acknowledged", "sla.met", "sla.breached"]
    .concat("escalation.raised", "feedback.resolved", "escalation.closed")
    .map((name) => `redress.${name}.v1`);
  await eventually("reporting tells the same story", async () => {
    const types = await eventTypes(registered);
    return expected.every((type) => types.includes(type)) ? types : undefined;
  });
  say("it is resolved, late, and every service tells the same story");
}

async function reports(): Promise<void> {
  const month = new Date().toISOString().slice(0, 7);
  const compliance = answer(
    await manager.reporting.GET("/reports/sla-compliance", {
      params: { query: { from: `${month}-01`, to: "2099-01-01", groupBy: "target,slaCategory", cohort: "due" } },
    }),
  );
  const critical = compliance.items.find(({ target, slaCategory }) => {
    return target === "RESOLUTION" && slaCategory === "CRITICAL";
  });
  assert.ok(critical !== undefined && critical.breached >= 1);
  const { compliance: ratio } = compliance.total;
  say(`of what is due this month ${ratio === null ? "nothing is decided" : `${ratio * 100} % was in time`}`);

  const volumes = answer(
    await manager.reporting.GET("/reports/volumes", {
      params: { query: { from: `${month}-01`, to: "2099-01-01", groupBy: "severity" } },
    }),
  );
  assert.ok(volumes.total >= 2);
  const proof = await eventually("the events are chained", async () => {
    const found = answer(await auditor.reporting.GET("/audit/verification"));
    return found.unchained.count === 0 ? found : undefined;
  });
  assert.equal(proof.intact, true);
  say(`the chain of ${proof.head.position} events is intact`);
}

async function refusals(): Promise<void> {
  const wrong = problem(
    await agent.intake.POST("/feedback", { body: { channel: "EMAIL", sentiment: 7, region: "Germany" } }),
  );
  assert.equal(wrong.code, "INVALID");
  assert.deepEqual(
    (wrong.errors ?? []).map(({ pointer }) => pointer).filter((pointer) => pointer !== undefined).length >= 2,
    true,
  );
  const unknown = problem(
    await agent.escalation.GET("/feedback/{id}/routing", { params: { path: { id: randomUUID() } } }),
  );
  assert.equal(unknown.code, "NOT_YET_KNOWN");
  say("what is refused says why, everything at once");
}

const worklist = answer(await agent.escalation.GET("/worklist", { params: { query: { limit: 5 } } }));
say(`the work list opens with ${worklist.items.length} items at ${worklist.serverTime}`);
await refusals();
await adopt(
  { target: "RESOLUTION", slaCategory: "CRITICAL", basis: "ELAPSED", duration: "PT6S" },
  { target: "RESOLUTION", slaCategory: "STANDARD", basis: "ELAPSED", duration: "PT6S" },
);
try {
  await complaint("MAJOR", 3, 3);
  await complaint("MINOR", 1, 2);
} finally {
  await adopt(
    { target: "RESOLUTION", slaCategory: "CRITICAL", basis: "BUSINESS_DAYS", days: 5 },
    { target: "RESOLUTION", slaCategory: "STANDARD", basis: "BUSINESS_DAYS", days: 20 },
  );
}
await reports();
