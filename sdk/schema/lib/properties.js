import ts from "typescript";
import { Fact } from "./format.js";
import { typeOf } from "./types.js";

// Facts by wire name, of the property signatures of an interface or the readonly properties of a class.
export function readProperties(members, owner, { declarations, overrides, known = {} }) {
  const found = {};
  for (const member of members.filter(m => ts.isPropertySignature(m) || isOutput(m))) {
    const wire = member.name.text;
    if (overrides.omits(owner, wire)) continue;
    const fact = { ...typeOf(member.type, declarations.refs, declarations.style), ...known[wire] };
    if (member.questionToken && !fact.type.endsWith("?")) fact.type += "?";
    found[wire] = new Fact(overrides.apply(owner, wire, fact));
  }
  return found;
}

const isOutput = member => ts.isPropertyDeclaration(member) && has(member, ts.SyntaxKind.ReadonlyKeyword) && !has(member, ts.SyntaxKind.StaticKeyword);

const has = (member, modifier) => member.modifiers?.some(m => m.kind === modifier);
