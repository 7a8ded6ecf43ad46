import ts from "typescript";

const primitives = new Map([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.BooleanKeyword, "bool"],
  [ts.SyntaxKind.AnyKeyword, "any"],
  // The declarations don't tell an integer from a number; packages.json names the few that are numbers.
  [ts.SyntaxKind.NumberKeyword, "int"],
]);

// The schema's expression of a TypeScript type, with the constant it may be: { type: "core/v1:Container[]" }, { type: "string", const: "v1" }.
// Nested types it names are noted in refs.
export function typeOf(node, refs, style) {
  const members = flatten(node);
  const optional = members.some(isUndefined);
  const rest = members.filter(member => !isUndefined(member) && !(members.some(isString) && isResource(member)));
  const literal = rest.length === 1 && ts.isLiteralTypeNode(rest[0]) ? rest[0].literal.text : undefined;

  const names = [...new Set(rest.map(member => name(member, refs, style)))];
  const type = isAsset(names) ? "asset" : names.join("|");
  return { type: type + (optional ? "?" : ""), ...(literal !== undefined && { const: literal }) };
}

const isUndefined = node => node.kind === ts.SyntaxKind.UndefinedKeyword;
const isString = node => node.kind === ts.SyntaxKind.StringKeyword;
// TypeScript alone takes a resource for the string that names it: string | Role.
const isResource = node => ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName);
const isAsset = names => names.length === 2 && names.includes("asset") && names.includes("archive");

// Inputs and outputs say how a value travels, not what it is.
function flatten(node) {
  if (ts.isParenthesizedTypeNode(node)) return flatten(node.type);
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(flatten);
  if (ts.isTypeReferenceNode(node) && /^pulumi\.(Input|Output)$/.test(node.typeName.getText())) return flatten(node.typeArguments[0]);
  return [node];
}

function name(node, refs, style) {
  if (primitives.has(node.kind)) return primitives.get(node.kind);
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return "string";
  if (ts.isArrayTypeNode(node)) return `${element(node.elementType, refs, style)}[]`;
  if (ts.isTypeLiteralNode(node) && node.members.length === 1 && ts.isIndexSignatureDeclaration(node.members[0]))
    return `${element(node.members[0].type, refs, style)}{}`;
  if (ts.isTypeReferenceNode(node)) return reference(node.typeName.getText(), refs, style);
  throw new Error(`a type that the schema has no expression for: ${node.getText()}`);
}

function element(node, refs, style) {
  const { type } = typeOf(node, refs, style);
  return type.includes("|") ? `(${type})` : type;
}

function reference(text, refs, style) {
  if (text === "pulumi.asset.Asset") return "asset";
  if (text === "pulumi.asset.Archive") return "archive";
  const [kind, ...path] = text.split(".");
  if (!(kind in refs)) throw new Error(`a type that the schema has no expression for: ${text}`);
  const last = path.pop();
  const id = `${path.join("/")}:${kind === "inputs" ? inputName(last, style) : last}`;
  refs[kind].add(id);
  return id;
}

// azure-native alone writes the suffix that C# gives every input type.
export const inputName = (name, style) => (style === "azure-native" ? name.replace(/Args$/, "") : name);
