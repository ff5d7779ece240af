// Validates what each producer promises: its AsyncAPI file, its schemas, its golden examples, and the conventions
// they share. One line per fault, exit 1 when there is any.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parser, fromFile } from '@asyncapi/parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const WARNING = 1;
const EVENT_TYPE = { intake: 'feedback', escalation: 'escalation', sla: 'sla', reporting: 'reporting' };
const root = fileURLToPath(new URL('../..', import.meta.url));
let faults = 0;

function fault(file, what) {
  console.error(`${file}: ${what}`);
  faults++;
}

const json = file => JSON.parse(readFileSync(root + file, 'utf8'));

/** Strict out: nothing undeclared, nothing undescribed, names that tell their format. */
function checkConventions(file, schema, path = '') {
  if (schema.type === 'object') {
    if (schema.additionalProperties !== false) fault(file, `${path || '/'} allows undeclared fields; add "additionalProperties": false`);
    for (const name of schema.required ?? []) {
      if (!schema.properties?.[name]) fault(file, `${path}/${name} is required but not declared; declare it or drop it from "required"`);
    }
  }
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const at = `${path}/${name}`;
    if (!field.description && field.type !== 'object') fault(file, `${at} has no description; say what it means and in which unit`);
    if (field.type === 'string' && name.endsWith('At') && field.format !== 'date-time') fault(file, `${at} ends in At but is no instant; give it "format": "date-time"`);
    if (field.type === 'string' && name.endsWith('On') && field.format !== 'date') fault(file, `${at} ends in On but is no date; give it "format": "date"`);
    if (Array.isArray(field.type) || field.type === 'null') fault(file, `${at} may be null; leave it out of "required" instead`);
    checkConventions(file, field, at);
    if (field.items) checkConventions(file, field.items, `${at}[]`);
  }
}

function checkEvents(producer, base) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  formats(ajv);
  for (const name of readdirSync(`${root}${base}/schemas`)) {
    const file = `${base}/schemas/${name}`;
    const schema = json(file);
    const type = `redress.${EVENT_TYPE[producer]}.${name.replace(/\.json$/, '')}`;
    if (schema.title !== type) fault(file, `title is ${schema.title}; make it ${type}`);
    if (schema.$id !== `https://redress.example/schemas/${type}.json`) fault(file, `$id is ${schema.$id}; make it https://redress.example/schemas/${type}.json`);
    checkConventions(file, schema);
    const validate = ajv.compile(schema);
    if (!validate(json(`${base}/examples/${name}`))) {
      for (const { instancePath, message, params } of validate.errors) {
        fault(`${base}/examples/${name}`, `${instancePath || '/'} ${message} ${JSON.stringify(params)}; mend the example or its schema`);
      }
    }
  }
}

async function checkAsyncApi(base) {
  const file = `${base}/asyncapi.yaml`;
  const { document, diagnostics } = await fromFile(new Parser(), root + file).parse();
  for (const { severity, code, path, message } of diagnostics) {
    if (severity <= WARNING) fault(file, `${path.join('.')} ${message} (${code})`);
  }
  for (const message of document?.messages().all() ?? []) {
    const promised = message.payload()?.json().title;
    if (message.name() !== promised) fault(file, `message ${message.id()} is named ${message.name()} but its schema is ${promised}; make them equal`);
  }
}

for (const producer of Object.keys(EVENT_TYPE)) {
  const base = `${producer}-service/src/main/resources/contracts`;
  checkEvents(producer, base);
  await checkAsyncApi(base);
}
process.exitCode = faults > 0 ? 1 : 0;
