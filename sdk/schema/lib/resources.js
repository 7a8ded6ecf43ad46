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
    ...(overrides.isUntyped(id) && { untyped: true }),
    ...(aliases.length > 0 && { aliases: aliases.map(alias => shortened(alias, token)) }),
    ...secrets(secretOutputs),
    inputs: readProperties(args.members, id, { declarations, overrides, known }),
    outputs: withoutConstants(readProperties(outputs.members.filter(member => overrides.reads(id, member.name?.text)), id, { declarations, overrides })),
  };
}

// In the form whose arguments may be outputs: the one that waits for what it asks about.
export function readFunction(declarations, overrides, id) {
  const [module, name] = id.split(":");
  const { declaration, code } = declarations.resource(module, name);
  const named = name[0].toUpperCase() + name.slice(1);
  const members = wanted => declaration.statements.find(s => ts.isInterfaceDeclaration(s) && s.name.text === wanted).members;
  return {
    token: readCode(code).token,
    inputs: readProperties(members(`${named}OutputArgs`), id, { declarations, overrides }),
    outputs: readProperties(members(`${named}Result`), id, { declarations, overrides }),
  };
}

export function readProvider(declarations, overrides) {
  const { declaration, code } = declarations.resource("", "Provider");
  const { secretOutputs, inputs: known } = readCode(code);
  const { args } = partsOf(declaration, "Provider");
  return { ...secrets(secretOutputs), inputs: readProperties(args.members, ":Provider", { declarations, overrides, known }) };
}

// An earlier API version of the same resource, "<package>:<module>/v20190201:<Name>", is "/v20190201".
function shortened(alias, token) {
  const at = token.lastIndexOf(":");
  const [module, name] = [token.slice(0, at), token.slice(at)];
  return alias.startsWith(`${module}/`) && alias.endsWith(name) ? alias.slice(module.length, -name.length) : alias;
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
