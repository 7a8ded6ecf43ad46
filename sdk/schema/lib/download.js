import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../node_modules/.packages", import.meta.url));

// The folder of the unpacked npm package. Packed rather than installed: its declarations are wanted, its dependencies are not.
export function download({ npm, version, integrity }) {
  const folder = join(cache, `${npm.replaceAll("/", "-")}-${version}`);
  if (existsSync(folder)) return join(folder, "package");

  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  execFileSync("npm", ["pack", `${npm}@${version}`, "--silent", "--pack-destination", fresh], { stdio: ["ignore", "ignore", "inherit"] });
  const archive = join(fresh, readdirSync(fresh)[0]);

  const actual = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (actual !== integrity) throw new Error(`${npm}@${version} has integrity ${actual}; packages.json pins ${integrity}`);

  execFileSync("tar", ["-xzf", archive, "-C", fresh]);
  rmSync(archive);
  renameSync(fresh, folder);
  return join(folder, "package");
}
