// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Normalizes a path of a flow. The path may have a slash at its beginning and at its end,
 * and double slashes in between. It may contain dot segments, and its last name may be a
 * pattern. Names in DRACOON contain no asterisk, so that an asterisk always belongs to a
 * pattern.
 *
 * @param value the path from the root, without a slash at its end; empty for the root
 */
record RemotePath(String value) {

	static RemotePath of(@Nullable String path) {
		if (path == null) {
			return new RemotePath("");
		}
		return new RemotePath(Arrays.stream(path.split("/"))
			.filter((name) -> !name.isEmpty() && !name.equals("."))
			.map((name) -> "/" + name)
			.collect(Collectors.joining()));
	}

	boolean isRoot() {
		return this.value.isEmpty();
	}

	boolean isPattern() {
		return name().contains("*");
	}

	String name() {
		return this.value.substring(this.value.lastIndexOf('/') + 1);
	}

	RemotePath parent() {
		return new RemotePath(this.value.substring(0, Math.max(this.value.lastIndexOf('/'), 0)));
	}

	@Override
	public String toString() {
		return isRoot() ? "/" : this.value;
	}

}
