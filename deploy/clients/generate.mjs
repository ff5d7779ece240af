// Writes the types of each service's API to target/api, from the OpenAPI file that is committed beside the service.
import { mkdir, writeFile } from "node:fs/promises";
import openapiTS, { astToString, oapiRef, STRING } from "openapi-typescript";
import ts from "typescript";

const services = ["intake", "escalation", "sla", "reporting"];

const isText = (schema) => schema.type === "string" && schema.enum === undefined;

// Enumerations in answers are open: a known value or any text. As a plain union TypeScript would forget the known ones.
function openEnumeration(schema) {
  const [known, any] = schema.anyOf ?? [];
  if (schema.anyOf?.length !== 2 || !isText(any)) {
    return undefined;
  }
  const values = known.$ref
    ? oapiRef(known.$ref)
    : ts.factory.createUnionTypeNode(
        known.enum.map((value) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(value))),
      );
  const anyText = ts.factory.createIntersectionTypeNode([STRING, ts.factory.createTypeLiteralNode([])]);
  return ts.factory.createUnionTypeNode([values, ts.factory.createParenthesizedType(anyText)]);
}

const folder = new URL("target/api/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const service of services) {
  const description = new URL(`../../${service}-service/openapi.yaml`, import.meta.url);
  const types = await openapiTS(description, { transform: openEnumeration });
  await writeFile(new URL(`${service}.ts`, folder), astToString(types));
}
