import ts from "typescript";
import { readCode } from "./code.js";
import { readProperties } from "./properties.js";

export function readResource(declarations, overrides, id) {
  const [module, name] = id.split(":");
  const { declaration, code } = declarations.resource(module, name);
  const { token, aliases, secretOutputs, inputs: known } = readCode(code);
  const { args, outputs } = partsOf(declaration, name);
  return {
    token,
    ...(aliases.length > 0 && { aliases }),
    ...secrets(secretOutputs),
    inputs: readProperties(args.members, id, { declarations, overrides, known }),
    outputs: withoutConstants(readProperties(outputs.members.filter(member => overrides.reads(id, member.name?.text)), id, { declarations, overrides })),
  };
}

export function readProvider(declarations, overrides) {
  const { declaration, code } = declarations.resource("", "Provider");
  const { secretOutputs, inputs: known } = readCode(code);
  const { args } = partsOf(declaration, "Provider");
  return { ...secrets(secretOutputs), inputs: readProperties(args.members, ":Provider", { declarations, overrides, known }) };
}

const secrets = outputs => (outputs.length > 0 ? { secretOutputs: outputs.sort() } : {});

function partsOf(file, name) {
  const named = (matches, wanted) => file.statements.find(s => matches(s) && s.name.text === wanted)
    ?? (() => { throw new Error(`no ${wanted} in ${file.fileName}`); })();
  return { args: named(ts.isInterfaceDeclaration, `${name}Args`), outputs: named(ts.isClassDeclaration, name) };
}

// An output's value is the provider's to say.
function withoutConstants(outputs) {
  for (const fact of Object.values(outputs)) delete fact.const;
  return outputs;
}
