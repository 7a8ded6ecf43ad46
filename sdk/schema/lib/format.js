// One fact is one line, so that a diff reads as a list of changed facts.
export class Fact {
  constructor(facts) {
    Object.assign(this, facts);
  }
}

export const format = schema => `${print(schema, "")}\n`;

function print(value, indent) {
  if (typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  if (value instanceof Fact) return shorthand(value);

  const keys = Object.keys(value).sort();
  if (keys.length === 0) return "{}";
  const inner = `${indent} `;
  return `{\n${keys.map(key => `${inner}${JSON.stringify(key)}: ${print(value[key], inner)}`).join(",\n")}\n${indent}}`;
}

const shorthand = ({ type, ...more }) => JSON.stringify(Object.keys(more).length === 0 ? type : { type, ...sorted(more) });

const sorted = value => Object.fromEntries(Object.keys(value).sort().map(key => [key, value[key]]));
