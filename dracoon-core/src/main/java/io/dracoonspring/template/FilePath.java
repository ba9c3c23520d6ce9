// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.util.List;

import org.springframework.util.Assert;

import io.dracoonspring.api.NodeNames;

/**
 * Represents the path of a node as two parts: the path of its room or folder, and its
 * name.
 *
 * @param parent the path of the room or folder
 */
record FilePath(String parent, String name) {

	/**
	 * Splits a path.
	 * @param path the path of a node in a room or folder
	 * @return the parts of the path
	 * @throws IllegalArgumentException if the path does not name a node inside a room or
	 * folder
	 */
	static FilePath of(String path) {
		Assert.notNull(path, "'path' must not be null");
		List<String> names = NodeNames.ofPath(path);
		int last = names.size() - 1;
		Assert.isTrue(last > 0, () -> "The path '" + path
				+ "' does not name a file or folder in a room: use a path such as '/Projects/report.pdf'");
		return new FilePath("/" + String.join("/", names.subList(0, last)), names.get(last));
	}

}
