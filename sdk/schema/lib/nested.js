import ts from "typescript";
import { readDefaults } from "./code.js";
import { readProperties } from "./properties.js";

// The nested types that the resources read so far refer to, directly or through one another.
export function readTypes(declarations, overrides) {
  const { refs, style } = declarations;
  const defaults = readDefaults(declarations.inputsCode);
  const suffix = style === "azure-native" ? "Args" : "";
  const read = (kind, id, key) => {
    const declared = declarations[kind].get(key);
    if (!declared) throw new Error(`no type ${key} among the ${kind}`);
    return readProperties(declared.members, id, { declarations, overrides, known: kind === "inputs" ? defaults.get(key.toLowerCase()) : {} });
  };

  // A set grows while it is walked, and the walk goes on until nothing new is named.
  const inputs = {};
  for (const id of refs.inputs) inputs[id] = read("inputs", id, id + suffix);
  const outputs = {};
  for (const id of refs.outputs) outputs[id] = read("outputs", id, id);
  if (style === "tfbridge") markOptional(outputs, inputs);
  const enums = {};
  for (const id of refs.enums) enums[id] = { ...(overrides.isOpen(id) && { open: true }), ...readEnum(declarations, id) };
  return { inputs, outputs, enums };
}

// A bridged provider's declarations have all of a nested output present, which only TypeScript's are told; elsewhere what needn't be given may be absent.
function markOptional(outputs, inputs) {
  for (const [id, properties] of Object.entries(outputs)) {
    for (const [wire, fact] of Object.entries(properties)) {
      const given = inputs[id]?.[wire];
      if ((!given || given.type.endsWith("?")) && !fact.type.endsWith("?")) fact.type += "?";
    }
  }
}

function readEnum(declarations, id) {
  const [module, name] = id.split(":");
  const values = Object.fromEntries(declarations.enum(module, name).map(({ name, type }) => [name.text, valueOf(type)]));
  return { type: typeof Object.values(values)[0] === "string" ? "string" : "int", values };
}

const valueOf = ({ literal }) => (ts.isNumericLiteral(literal) ? Number(literal.text) : literal.text);
