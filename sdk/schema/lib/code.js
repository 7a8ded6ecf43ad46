import ts from "typescript";

// Facts that only the JavaScript has: the token, what is aliased or secret, and the defaults of inputs.
export function readCode(file) {
  const facts = { token: undefined, aliases: [], secretOutputs: [], inputs: {} };
  const visit = node => {
    if (ts.isPropertyDeclaration(node) && node.name.text === "__pulumiType") facts.token = node.initializer.text;
    if (ts.isCallExpression(node) && node.expression.getText() === "pulumi.runtime.invoke") facts.token = node.arguments[0].text;
    if (isNamed(node, "aliases")) facts.aliases = calls(node, ts.isPropertyAssignment).filter(p => p.name.text === "type").map(p => p.initializer.text);
    if (isNamed(node, "additionalSecretOutputs")) facts.secretOutputs = node.initializer.elements.map(e => e.text);
    const wire = assignedInput(node);
    if (wire) facts.inputs[wire] = { ...facts.inputs[wire], ...factsOf(node.right) };
    ts.forEachChild(node, visit);
  };
  visit(file);
  return facts;
}

// The defaults of nested input types, from the functions that provide them: "<module>:<name>" in lower case to facts by property.
export function readDefaults(file) {
  const found = new Map();
  const visit = (node, path) => {
    if (ts.isFunctionDeclaration(node) && node.name.text.endsWith("ProvideDefaults")) {
      const properties = calls(node, ts.isPropertyAssignment).map(p => [p.name.text, factsOf(p.initializer)]);
      found.set(`${path.join("/")}:${node.name.text.slice(0, -"ProvideDefaults".length)}`.toLowerCase(), Object.fromEntries(properties));
    }
    const namespace = namespaceOf(node);
    ts.forEachChild(node, child => visit(child, namespace ? [...path, namespace] : path));
  };
  visit(file, []);
  return found;
}

const isNamed = (node, name) => ts.isPropertyAssignment(node) && node.name.text === name && ts.isArrayLiteralExpression(node.initializer);

// resourceInputs["x"] = ...
function assignedInput(node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
    && ts.isElementAccessExpression(node.left) && node.left.expression.getText() === "resourceInputs"
    ? node.left.argumentExpression.text : undefined;
}

function factsOf(expression) {
  const secret = calls(expression, ts.isCallExpression).some(call => call.expression.getText() === "pulumi.secret");
  const fallback = calls(expression, isFallback)[0]?.right;
  if (!fallback) return secret ? { secret } : {};

  const env = calls(fallback, ts.isCallExpression).filter(call => /^utilities\.getEnv/.test(call.expression.getText()))
    .flatMap(call => call.arguments.map(argument => argument.text));
  const constant = ts.isBinaryExpression(unwrap(fallback)) ? unwrap(fallback).right : fallback;
  const value = literal(unwrap(constant));
  return { ...(secret && { secret }), ...(env.length > 0 && { env }), ...(value !== undefined && { default: value }) };
}

const isFallback = node => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;

const unwrap = node => (ts.isParenthesizedExpression(node) ? unwrap(node.expression) : node);

function literal(node) {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isStringLiteral(node)) return node.text;
  return ts.isNumericLiteral(node) ? Number(node.text) : undefined;
}

// A TypeScript namespace compiles to (function (v1) { ... })(v1 = core.v1 || (core.v1 = {})).
function namespaceOf(node) {
  const callee = ts.isCallExpression(node) && unwrap(node.expression);
  return callee && ts.isFunctionExpression(callee) && callee.parameters.length === 1 ? callee.parameters[0].name.text : undefined;
}

function calls(root, matches) {
  const found = [];
  const visit = node => {
    if (matches(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}
