// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

/** Selects the size of the page for a test. */
enum Viewport {

	/** A window on a desktop. */
	DESKTOP(1280, 800, 1, false),

	/** A phone in portrait orientation. */
	PHONE(375, 812, 2, true);

	private final int width;

	private final int height;

	private final double pixelRatio;

	private final boolean mobile;

	Viewport(int width, int height, double pixelRatio, boolean mobile) {
		this.width = width;
		this.height = height;
		this.pixelRatio = pixelRatio;
		this.mobile = mobile;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	double pixelRatio() {
		return this.pixelRatio;
	}

	boolean mobile() {
		return this.mobile;
	}

}
