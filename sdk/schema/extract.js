// Writes <package>.json, the facts that sdk/Generator turns into C#, for each package of packages.json or those named as arguments.
import { readFile, writeFile } from "node:fs/promises";
import { Declarations } from "./lib/declarations.js";
import { download } from "./lib/download.js";
import { format } from "./lib/format.js";
import { Overrides } from "./lib/overrides.js";
import { readFunction, readProvider, readResource } from "./lib/resources.js";
import { readTypes } from "./lib/nested.js";

const here = name => new URL(name, import.meta.url);
const packages = JSON.parse(await readFile(here("packages.json"), "utf8"));

for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(packages)) {
  const settings = packages[name];
  if (!settings) throw new Error(`packages.json has no package "${name}"; it has ${Object.keys(packages).join(", ")}`);

  const declarations = new Declarations(await download(settings), settings.style);
  const overrides = new Overrides(settings);

  const provider = readProvider(declarations, overrides);
  const resources = Object.fromEntries(settings.resources.map(id => [id, readResource(declarations, overrides, id)]));
  const functions = Object.fromEntries((settings.functions ?? []).map(id => [id, readFunction(declarations, overrides, id)]));
  const schema = {
    package: name,
    version: settings.version,
    style: settings.style,
    modules: overrides.modules(),
    provider,
    resources,
    ...(settings.functions && { functions }),
    ...readTypes(declarations, overrides),
  };
  overrides.assertAllUsed();
  await writeFile(here(`${name}.json`), format(schema));
  console.log(`${name}.json: ${["resources", "inputs", "outputs", "enums"].map(k => `${Object.keys(schema[k]).length} ${k}`).join(", ")}`);
}
