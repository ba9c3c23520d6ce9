export function find(selector, root = document) {
	return root.querySelector(selector);
}

export function findAll(selector, root = document) {
	return Array.from(root.querySelectorAll(selector));
}

/** Moves the focus to the first of some elements that is there and can take it. */
export function focus(...elements) {
	elements.some((element) => {
		element?.focus();
		return element && document.activeElement === element;
	});
}
