/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample.browser;

/**
 * The sizes at which the page is tested.
 */
enum Viewport {

	/** A window on a desktop. */
	DESKTOP(1280, 800, 1, false),

	/** A phone held upright. */
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
