// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Names a node by its id or by its path. The path {@code /} means the root, which
 * contains only the rooms at the top level. The root can be the source of a transfer of a
 * tree. No file or folder can be created in the root.
 *
 * @param id the id, {@code null} if the path is given
 * @param path the path, such as {@code /Projects/2026/report.pdf}, {@code null} if the id
 * is given
 */
public record NodeAddress(@Nullable Long id, @Nullable String path) {

	private static final String ROOT = "/";

	/**
	 * Checks that either the id or the path is given.
	 */
	public NodeAddress {
		Assert.isTrue((id == null) != (path == null), "Either 'id' or 'path' must be given");
		Assert.isTrue(id == null || id > 0, "'id' must be positive");
		Assert.isTrue(path == null || path.equals(ROOT) || !path.replace("/", "").isBlank(),
				"'path' must name a node, or be '/' for all rooms");
	}

	/**
	 * Names a node by its id.
	 * @param id the id
	 * @return the address
	 */
	public static NodeAddress ofId(long id) {
		return new NodeAddress(id, null);
	}

	/**
	 * Names the root, which contains the rooms at the top level.
	 * @return the address
	 */
	public static NodeAddress root() {
		return ofPath(ROOT);
	}

	/**
	 * Names a node by its path. A slash at the start or the end makes no difference.
	 * @param path the path, names separated by slashes
	 * @return the address
	 */
	public static NodeAddress ofPath(String path) {
		return new NodeAddress(null, path);
	}

	/**
	 * Tells whether this is the root.
	 * @return {@code true} for the root
	 */
	public boolean isRoot() {
		return ROOT.equals(this.path);
	}

}
