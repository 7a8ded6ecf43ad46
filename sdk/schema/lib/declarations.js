import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

// An npm provider package as syntax trees: the nested types of inputs, outputs and enums by "<module>:<Name>", and the resources' files.
export class Declarations {
  refs = { inputs: new Set(), outputs: new Set(), enums: new Set() };

  constructor(folder, style) {
    this.folder = folder;
    this.style = style;
    this.inputs = interfaces(parse(join(folder, "types/input.d.ts")));
    this.outputs = interfaces(parse(join(folder, "types/output.d.ts")));
    this.inputsCode = parse(join(folder, "types/input.js"));
  }

  // The members of an enum: names and values.
  enum(module, name) {
    const file = parse(join(this.folder, "types/enums", module, "index.d.ts"));
    for (const statement of file.statements) {
      const declaration = ts.isVariableStatement(statement) && statement.declarationList.declarations[0];
      if (declaration && declaration.name.text === name) return declaration.type.members;
    }
    throw new Error(`no enum ${name} in types/enums/${module}`);
  }

  // The declaration and the code of a resource; files are named by a casing of their own (iammember.js).
  resource(module, name) {
    const folder = join(this.folder, module);
    const found = readdirSync(folder).find(file => file.toLowerCase() === `${name}.d.ts`.toLowerCase());
    if (!found) throw new Error(`no resource ${name} in ${module || "the root"}`);
    return { declaration: parse(join(folder, found)), code: parse(join(folder, found.replace(/\.d\.ts$/, ".js"))) };
  }
}

const parse = path => ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);

function interfaces(file) {
  const found = new Map();
  const visit = (statements, module) => {
    for (const statement of statements) {
      if (ts.isInterfaceDeclaration(statement)) found.set(`${module}:${statement.name.text}`, statement);
      if (ts.isModuleDeclaration(statement)) visit(statement.body.statements, module ? `${module}/${statement.name.text}` : statement.name.text);
    }
  };
  visit(file.statements, "");
  return found;
}
