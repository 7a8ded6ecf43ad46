// What the npm package cannot say, from packages.json, by "<module>:<Type>#<property>".
export class Overrides {
  #properties;
  #omitted;
  #endings;
  #reads;
  #untyped;
  #open;
  #modules;
  #used = new Set();

  constructor({ properties = {}, omit = { properties: [] }, unused = {}, reads = {}, untyped = {}, open = {}, modules = {} }) {
    this.#properties = properties;
    const left = Object.keys(unused).flatMap(eachProperty);
    this.#omitted = new Set([...omit.properties, ...left.filter(key => !key.includes("#*"))]);
    this.#endings = left.filter(key => key.includes("#*"));
    this.#reads = reads;
    this.#untyped = untyped;
    this.#open = open;
    this.#modules = modules;
  }

  omits(owner, wire) {
    const named = `${owner}#${wire}`;
    const key = this.#omitted.has(named) ? named : this.#endings.find(ending => isEndOf(ending, owner, wire));
    if (key) this.#used.add(key);
    return key !== undefined;
  }

  // Whether C# has no class of a resource, whose facts are there for plans to be held against.
  isUntyped(resource) {
    if (resource in this.#untyped) this.#used.add(resource);
    return resource in this.#untyped;
  }

  // Whether an enum has fewer values than there are, so that others are no mistake.
  isOpen(id) {
    if (id in this.#open) this.#used.add(id);
    return id in this.#open;
  }

  // Whether an output of a resource is read; all are, where none is named.
  reads(resource, wire) {
    if (!(resource in this.#reads)) return true;
    this.#used.add(`${resource} reads ${wire}`);
    return this.#reads[resource].includes(wire);
  }

  apply(owner, wire, fact) {
    const key = `${owner}#${wire}`;
    if (!(key in this.#properties)) return fact;
    this.#used.add(key);
    const { source, type, ...rest } = this.#properties[key];
    const optional = fact.type.endsWith("?") ? "?" : "";
    return { ...fact, ...rest, ...(type && { type: type + optional }) };
  }

  // The parts of C# namespaces that the rule (split, upper first letters) doesn't give.
  modules() {
    return Object.fromEntries(Object.entries(this.#modules).map(([module, { csharp }]) => [module, csharp]));
  }

  // An override that nothing asks for is out of date or misspelt.
  assertAllUsed() {
    const read = Object.entries(this.#reads).flatMap(([resource, outputs]) => outputs.map(wire => `${resource} reads ${wire}`));
    const unused = [...Object.keys(this.#properties), ...this.#omitted, ...this.#endings, ...Object.keys(this.#untyped), ...Object.keys(this.#open), ...read].filter(key => !this.#used.has(key));
    if (unused.length > 0) throw new Error(`packages.json speaks of what no resource has: ${unused.join(", ")}`);
  }
}

// One reason may stand for several properties: "<module>:<Type>#<property>,<property>", or "#*Endpoint" for all that end so.
function eachProperty(key) {
  const [owner, properties] = key.split("#");
  return properties.split(",").map(property => `${owner}#${property}`);
}

function isEndOf(key, owner, wire) {
  const [type, ending] = key.split("#*");
  return type === owner && wire.endsWith(ending);
}
