// SPDX-License-Identifier: Apache-2.0

// Opens every page of the newest version and the first page of each other version in Chromium, in both colour schemes and in two widths:
// node check.mjs SITE [SCREENSHOTS]
// Fails if axe finds something, a page is wider than the screen, a request fails or leaves this machine, or the search finds nothing.

import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

import { chromium } from 'playwright-core';

const TYPES = { '.css': 'text/css', '.gif': 'image/gif', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json',
	'.png': 'image/png', '.svg': 'image/svg+xml' };
const WIDTHS = [1280, 390];
const SCHEMES = ['light', 'dark'];

const [site, screenshots] = process.argv.slice(2);
const base = `/${path.basename(path.resolve(site))}/`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const problems = [];

function report(problem) {
	problems.push(problem);
	console.error(problem);
}

function file(url) {
	const target = path.join(site, decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(base.length));
	return existsSync(target) && statSync(target).isDirectory() ? path.join(target, 'index.html') : target;
}

const server = createServer((request, response) => {
	const target = file(request.url);
	if (!request.url.startsWith(base) || !existsSync(target)) {
		response.writeHead(404).end();
		return;
	}
	response.writeHead(200, { 'content-type': TYPES[path.extname(target)] ?? 'application/octet-stream' });
	createReadStream(target).pipe(response);
});
await new Promise((started) => server.listen(0, '127.0.0.1', started));
const origin = `http://127.0.0.1:${server.address().port}`;

// the newest version is at the address of the site
const versions = readdirSync(site).filter((name) => /^(next|\d+\.\d+\.\d+)$/.test(name));
const other = new Set(['api', 'assets', 'img', ...versions]);

function pages(directory) {
	return readdirSync(path.join(site, directory), { withFileTypes: true }).flatMap((entry) => {
		const below = path.posix.join(directory, entry.name);
		if (entry.isDirectory()) {
			return directory === '' && other.has(entry.name) ? [] : pages(below);
		}
		return entry.name === 'index.html' ? [directory && `${directory}/`] : [];
	});
}

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
		'--disable-sync', '--disable-dev-shm-usage']
});
const tab = await browser.newPage({ reducedMotion: 'reduce' });
tab.on('response', (response) => response.status() >= 400 && report(`${tab.url()} requests ${response.url()}: ${response.status()}`));
tab.on('pageerror', (error) => report(`${tab.url()}: ${error}`));
await tab.route((url) => url.origin !== origin, (route) => {
	report(`${tab.url()} requests ${route.request().url()}`);
	return route.abort();
});

async function open(page) {
	await tab.goto(origin + base + page, { waitUntil: 'networkidle' });
	// earlier, the page does not notice another scheme
	await tab.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
	await prepare();
}

async function prepare() {
	await tab.addScriptTag({ content: axe });
	// axe would see the colours in between
	await tab.addStyleTag({ content: '*, ::before, ::after { transition: none !important }' });
}

// checks the open page in both schemes
async function check(name, width) {
	await tab.setViewportSize({ width, height: 900 });
	for (const scheme of SCHEMES) {
		await tab.emulateMedia({ colorScheme: scheme });
		await tab.locator(`html[data-theme=${scheme}]`).waitFor({ state: 'attached' });
		const state = `${name} (${width} px, ${scheme})`;
		const excess = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		if (excess > 0) {
			report(`${state} is ${excess} px wider than the screen`);
		}
		const { violations } = await tab.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
		violations.forEach(({ id, help, nodes }) =>
			report(`${state}: ${id}, ${help}, ${nodes.length} times, first ${nodes[0].target} ${nodes[0].failureSummary}`));
		if (screenshots) {
			mkdirSync(screenshots, { recursive: true });
			await tab.screenshot({ path: path.join(screenshots, `${name.replace(/\W+/g, '-')}-${width}-${scheme}.png`) });
		}
	}
}

async function menu() {
	await tab.setViewportSize({ width: 390, height: 900 });
	await open('');
	await tab.locator('.navbar__toggle').click();
	await tab.locator('.navbar-sidebar--show').waitFor();
	await check('menu', 390);
}

// the search of a page finds pages of the version of this page
async function search(version) {
	await tab.setViewportSize({ width: 1280, height: 900 });
	await open(version && `${version}/`);
	const field = tab.locator('.navbar__search-input');
	await field.pressSequentially('resume token');
	await tab.locator('[class^=suggestion_]').first().waitFor();
	await field.press('ArrowDown');
	await check(`suggestions ${version}`, 1280);
	await field.press('Enter');
	await tab.waitForURL(/_highlight=/);
	const found = versions.find((name) => tab.url().startsWith(`${origin}${base}${name}/`)) ?? '';
	if (found !== version) {
		report(`The search of /${version} leads to ${tab.url()}`);
	}
	await prepare();
	await check(`found ${version}`, 1280);
}

const all = [...pages(''), ...versions.map((version) => `${version}/`), '404.html', 'search/?q=resume+token'];
for (const page of all) {
	await open(page);
	for (const width of WIDTHS) {
		await check(page || 'first', width);
	}
}
await menu();
for (const version of ['', ...versions]) {
	await search(version);
}
await browser.close();
server.close();
console.log(`${all.length} pages in ${SCHEMES.length} schemes and ${WIDTHS.length} widths, ${problems.length} problems`);
process.exitCode = all.length > 40 && problems.length === 0 ? 0 : 1;
