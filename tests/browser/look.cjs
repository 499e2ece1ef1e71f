// Opens a page in headless Chromium as several readers would, and prints what it saw as JSON.
// Use: node look.cjs CHROMIUM PAGE VIEW[,VIEW] [FOLDER FOR PICTURES]
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TALLEST = 15000;
const VIEWS = [
  { name: "phone-light", width: 375, height: 780, colorScheme: "light" },
  { name: "phone-dark", width: 375, height: 780, colorScheme: "dark" },
  { name: "desktop-light", width: 1280, height: 900, colorScheme: "light" },
  { name: "desktop-dark", width: 1280, height: 900, colorScheme: "dark" },
  // 200 % zoom of a small screen, and the narrowest that the guidelines name.
  { name: "zoomed", width: 640, height: 450, colorScheme: "light" },
  { name: "narrow", width: 320, height: 640, colorScheme: "light" },
];

async function violations(page) {
  // The page allows no script, so axe runs through the debugging interface.
  await page.evaluate(AXE);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((each) => ({
    id: each.id,
    nodes: each.nodes.slice(0, 3).map((node) => node.html.slice(0, 200) + " :: " + node.failureSummary),
  }));
}

async function look(browser, address, view, folder) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
  });
  const page = await context.newPage();
  const requests = [];
  const messages = [];
  const dialogs = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => messages.push(message.text()));
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  await page.goto(address);
  const seen = { view: view.name };
  // Nobody presses a key before the page is drawn.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.keyboard.press("Tab");
  seen.first = await page.evaluate(() => document.activeElement.textContent);
  seen.sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (!folder) for (const summary of await page.locator("summary").all()) await summary.click();
  // A browser does not draw what is far off the screen, and axe cannot judge it: so the screen
  // is made as tall as the page for a moment.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: view.width, height: Math.min(height, TALLEST) });
  seen.violations = await violations(page);
  if (folder) await page.screenshot({ path: `${folder}/${view.name}.png` });
  await page.setViewportSize({ width: view.width, height: view.height });
  const mark = page.locator("button.mark").first();
  if (await mark.count()) {
    await mark.focus();
    await page.keyboard.press("Enter");
    seen.opened = await page.evaluate(() => {
      const note = document.querySelector(".note:popover-open");
      if (!note) return null;
      const box = note.getBoundingClientRect();
      return {
        text: note.textContent.replace(/\s+/g, " ").trim(),
        focused: note.contains(document.activeElement),
        inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
      };
    });
    seen.violationsOpen = await violations(page);
    if (folder) await page.screenshot({ path: `${folder}/${view.name}-open.png` });
    await page.keyboard.press("Escape");
    seen.closed = await page.evaluate(
      () =>
        !document.querySelector(".note:popover-open") &&
        document.activeElement.classList.contains("mark"),
    );
  }
  seen.requests = requests.filter((url) => url !== address);
  seen.messages = messages;
  seen.dialogs = dialogs;
  seen.ran = await page.evaluate(() => globalThis.ran ?? null);
  await context.close();
  return seen;
}

async function main() {
  const [executablePath, file, names, folder] = process.argv.slice(2);
  const views = VIEWS.filter((view) => names.split(",").includes(view.name));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const address = pathToFileURL(file).href;
  const seen = [];
  for (const view of views) seen.push(await look(browser, address, view, folder));
  await browser.close();
  console.log(JSON.stringify(seen, null, 1));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
