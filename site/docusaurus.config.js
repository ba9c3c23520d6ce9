// SPDX-License-Identifier: Apache-2.0

import { themes } from 'prism-react-renderer';

import { address, links, repository } from './addresses.js';

// the address at which the site is published
const site = new URL(process.env.SITE_ADDRESS || 'https://dracoonspring.github.io/dracoon-spring/');

export default {
	title: 'DRACOON for Spring',
	tagline: 'Files in DRACOON for Spring Boot applications',
	favicon: 'favicon.svg',
	url: site.origin,
	baseUrl: site.pathname,
	trailingSlash: true,
	onBrokenLinks: 'throw',
	onBrokenAnchors: 'throw',
	onDuplicateRoutes: 'throw',
	future: { v4: true, faster: true },
	markdown: {
		format: 'md',
		mermaid: true,
		emoji: false,
		hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
		parseFrontMatter: async (page) => {
			const result = await page.defaultParseFrontMatter(page);
			result.frontMatter.slug = address(page.filePath);
			return result;
		}
	},
	themes: [
		'@docusaurus/theme-mermaid',
		['@easyops-cn/docusaurus-search-local', {
			docsDir: ['pages', 'versioned_docs'],
			docsRouteBasePath: '/',
			indexBlog: false,
			hashed: true,
			highlightSearchTermsOnTargetPage: true,
			explicitSearchResultPath: true
		}]
	],
	presets: [
		['classic', {
			docs: {
				path: 'pages',
				routeBasePath: '/',
				sidebarPath: './sidebars.json',
				numberPrefixParser: false,
				beforeDefaultRemarkPlugins: [links],
				versions: { current: { label: process.env.SITE_CURRENT } },
				editUrl: ({ docPath }) => `${repository}/edit/main/${docPath}`
			},
			blog: false,
			pages: false,
			theme: { customCss: './theme.css' }
		}]
	],
	themeConfig: {
		colorMode: { respectPrefersColorScheme: true },
		docs: { sidebar: { hideable: true } },
		navbar: {
			title: 'DRACOON for Spring',
			logo: { src: 'favicon.svg', alt: '' },
			items: [
				{ type: 'docsVersionDropdown', position: 'right' },
				{ href: repository, label: 'Sources', position: 'right' }
			]
		},
		footer: {
			copyright: 'Unofficial: neither made nor endorsed by DRACOON GmbH. Apache License 2.0.'
		},
		prism: {
			theme: themes.vsLight,
			darkTheme: themes.vsDark,
			additionalLanguages: ['java', 'bash', 'properties']
		}
	}
};
