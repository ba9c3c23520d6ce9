// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Represents the normalized form of a path that a flow passes to a session. The passed
 * path may begin and end with a slash. It may contain double slashes, and segments that
 * consist of one dot. Its last name may be a pattern. Names in DRACOON contain no
 * asterisk. Therefore an asterisk always belongs to a pattern.
 *
 * @param value the path with a slash at its beginning and none at its end; empty for the
 * root
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
