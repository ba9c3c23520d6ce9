// SPDX-License-Identifier: Apache-2.0

import { themes } from 'prism-react-renderer';

import { address, links, repository, wide } from './pages.mjs';

// the address at which the site is published
const site = new URL(process.env.SITE_ADDRESS || 'https://dracoonspring.github.io/dracoon-spring/');

/** Returns a theme in which tokens of some types have another colour. */
function recoloured(theme, types, color) {
	return { ...theme, styles: [...theme.styles, { types, style: { color } }] };
}

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
	future: {
		v4: true,
		// the cache would not see that the Javadoc or the sources to which pages link have changed
		faster: { rspackPersistentCache: false },
		// the staged pages are not in a repository
		experimental_vcs: false
	},
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
	clientModules: ['./search.mjs'],
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
				rehypePlugins: [wide],
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
			// with their own colours, these tokens have too little contrast
			theme: recoloured(themes.vsLight, ['attr-name'], '#a31515'),
			darkTheme: recoloured(themes.vsDark, ['constant', 'prolog'], '#4fc1ff'),
			additionalLanguages: ['bash', 'java']
		}
	}
};
