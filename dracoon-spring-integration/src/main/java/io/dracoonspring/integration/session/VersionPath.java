// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Identifies one version of a file by its path and the id of its node. The path alone is
 * not sufficient, because it may lead to a newer version later. In the text form, the
 * path and the id are separated by a question mark, which names in DRACOON do not
 * contain.
 */
record VersionPath(String path, long nodeId) {

	private static final Pattern FORMAT = Pattern.compile("(.*)\\?id=(\\d{1,18})", Pattern.DOTALL);

	/**
	 * Parses a source that a session reads.
	 * @param source a path, or the text form of a version
	 * @return the version, {@code null} if the source is a plain path
	 */
	static @Nullable VersionPath parse(String source) {
		Matcher found = FORMAT.matcher(source);
		return found.matches() ? new VersionPath(found.group(1), Long.parseLong(found.group(2))) : null;
	}

	@Override
	public String toString() {
		return this.path + "?id=" + this.nodeId;
	}

}
