// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.util.List;

import org.springframework.util.Assert;

import io.dracoonspring.api.NodeNames;

/**
 * Where a node is: its name, and the room or folder that it is in.
 *
 * @param parent the path of the room or folder
 */
record FilePath(String parent, String name) {

	/**
	 * Takes a path apart.
	 * @param path the path of something that is in a room or folder
	 * @return its parts
	 * @throws IllegalArgumentException if it names nothing that can be in a room or
	 * folder
	 */
	static FilePath of(String path) {
		Assert.notNull(path, "'path' must not be null");
		List<String> names = NodeNames.ofPath(path);
		int last = names.size() - 1;
		Assert.isTrue(last > 0, () -> "The path '" + path
				+ "' names nothing in a room: files and folders have paths such as '/Projects/report.pdf'");
		return new FilePath("/" + String.join("/", names.subList(0, last)), names.get(last));
	}

}
