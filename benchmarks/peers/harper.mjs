// Check a text with Harper. Runs with the packages of the others.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , folder, paper] = process.argv;
const packaged = (name) => import(pathToFileURL(`${folder}/node_modules/harper.js/dist/${name}`));
const { LocalLinter } = await packaged("index.js");
const { binary } = await packaged("binary.js");
const linter = new LocalLinter({ binary });
const lints = await linter.lint(readFileSync(paper, "utf-8"), { language: "markdown" });
console.log(lints.length);
