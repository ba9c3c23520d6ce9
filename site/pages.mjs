// SPDX-License-Identifier: Apache-2.0

// Makes pages of the site from pages of the repository. The directory of a version has the layout of the repository, so that links between pages need
// no change.

import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

export const repository = 'https://github.com/dracoonspring/dracoon-spring';

const LABELS = { table: 'Table', mermaid: 'Diagram' };

const PAGE = /^(.*)\/(?:pages|versioned_docs\/version-([^/]+))\/(.+)$/;

/** Returns the version and the path in the repository of a page of the site. */
function locate(file) {
	const [, stage, release, page] = file.split(path.sep).join('/').match(PAGE);
	const version = release ?? 'next';
	return {
		page,
		api: `${stage}/api/${version}`,
		sources: `${stage}/sources/${version}`,
		pages: release ? `${stage}/versioned_docs/version-${release}` : `${stage}/pages`,
		revision: release ? `v${release}` : 'main',
		version
	};
}

/** Returns the address of a page, relative to the address of its version. */
export function address(file) {
	const { page } = locate(file);
	switch (page) {
		case 'README.md': return '/';
		case 'docs/README.md': return '/questions';
		default: return '/' + page.replace(/^docs\//, '').replace(/(\/README)?\.md$/, '').toLowerCase();
	}
}

/** Lets links that leave the pages lead to the Javadoc of the version, or to its sources in the repository. */
export function links() {
	return (tree, file) => {
		const origin = locate(file.path);
		visit(tree, (node) => {
			if (['link', 'image', 'definition'].includes(node.type) && !/^([a-z][a-z+.-]*:|[#/])/i.test(node.url)) {
				node.url = rewritten(node, origin);
			}
		});
	};
}

function rewritten({ url, type }, { page, api, sources, pages, revision, version }) {
	const [, link, hash] = url.match(/^([^#]*)(.*)$/);
	const target = path.posix.join(path.posix.dirname(page), link).replace(/\/$/, '');
	if (existsSync(`${pages}/${target}/README.md`)) {
		return `${link.replace(/\/$/, '')}/README.md${hash}`;
	}
	if ((target.endsWith('.md') || type === 'image') && existsSync(`${pages}/${target}`)) {
		return url;
	}
	const source = target.match(/^[^/]+\/src\/main\/java\/(.+)\.java$/);
	if (source && existsSync(`${api}/${source[1]}.html`)) {
		return `pathname:///api/${version}/${source[1]}.html${hash}`;
	}
	// fails if the target does not exist
	const kind = statSync(`${sources}/${target}`).isDirectory() ? 'tree' : 'blob';
	return `${repository}/${kind}/${revision}/${target}${hash}`;
}

/** Lets the keyboard scroll what is wider than the screen, lets long names in tables break, and makes plain cells of empty headings. */
export function wide() {
	return (tree) => visit(tree, (node) => {
		if (node.tagName === 'th' && node.children.length === 0) {
			node.tagName = 'td';
		}
		if (node.tagName === 'table') {
			visit(node, breaking);
		}
		if (node.children) {
			node.children = node.children.map((child) => LABELS[child.tagName] ? scrolling(child) : child);
		}
	});
}

function scrolling(child) {
	const properties = { className: ['scrolling'], tabIndex: 0, role: 'group', ariaLabel: LABELS[child.tagName] };
	return { type: 'element', tagName: 'div', properties, children: [child] };
}

// a line may end after each part of a path or of a name
function breaking(node) {
	if (node.tagName === 'code') {
		// Docusaurus makes a block of an element with other elements in it, but not if it is explicit JSX
		Object.assign(node, { type: 'mdxJsxTextElement', name: 'code', attributes: [], data: { _mdxExplicitJsx: true } });
		node.children = node.children.flatMap((child) => child.type === 'text' ? parts(child.value) : [child]);
	}
}

function parts(text) {
	const [first, ...others] = text.split(/(?<=[./,:=@])(?=.)|(?<=[a-z])(?=[A-Z])/);
	const end = { type: 'element', tagName: 'wbr', properties: {}, children: [] };
	return [{ type: 'text', value: first }, ...others.flatMap((value) => [end, { type: 'text', value }])];
}

// visits children first, so that an action can put a node into another one
function visit(node, action) {
	node.children?.forEach((child) => visit(child, action));
	action(node);
}
