// SPDX-License-Identifier: Apache-2.0

// Tells assistive technology what the plugin of the search omits.

/** Makes a landmark of the content of the page with all results, which has none. */
export function onRouteDidUpdate() {
	if (!document.querySelector('main')) {
		document.querySelector('.theme-layout-main').setAttribute('role', 'main');
	}
}

// pages are also rendered without a browser
if (typeof document !== 'undefined') {
	document.addEventListener('autocomplete:updated', ({ target }) => {
		const list = target.closest('.navbar__search').querySelector('[role=listbox]');
		target.setAttribute('aria-controls', list.id);
		// the link to all results is in the list of suggestions
		list.querySelectorAll('a').forEach((link) => link.setAttribute('role', 'option'));
	});
}
