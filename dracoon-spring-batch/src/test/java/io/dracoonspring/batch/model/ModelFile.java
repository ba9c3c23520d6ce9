// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.model;

import java.time.Instant;

/** A version of a file. Two versions are the same only if they are the same object. */
final class ModelFile {

	private final String content;

	private Instant time;

	ModelFile(String content, Instant time) {
		this.content = content;
		this.time = time;
	}

	String content() {
		return this.content;
	}

	Instant time() {
		return this.time;
	}

	void time(Instant time) {
		this.time = time;
	}

}
