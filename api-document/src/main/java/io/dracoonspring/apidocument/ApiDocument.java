// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.apidocument;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the vendor's API document (OpenAPI 3).
 *
 * @param file the file of the vendor's document, which describes version 4.42.3
 * @param root the content of the document of the requested edition
 */
public record ApiDocument(File file, ObjectNode root) {

	private static final String PROPERTY = "dracoon.openapi";

	private static final String DEFAULT_FILE = "../shared/api/dracoon-openapi-4.42.3.json";

	private static final String NOTES = "since-4.42";

	/**
	 * Finds the document in the file of {@code -Ddracoon.openapi}, or in a file beside
	 * the project.
	 * @param edition the server whose document is requested
	 * @return the document, or empty if it does not exist
	 * @throws IllegalStateException if the file of {@code -Ddracoon.openapi} does not
	 * exist; without this property, if the file beside the project does not exist and
	 * {@code DRACOON_OPENAPI_REQUIRED=true} is in the environment
	 */
	public static Optional<ApiDocument> find(Edition edition) {
		String given = System.getProperty(PROPERTY);
		File named = new File((given != null) ? given : DEFAULT_FILE);
		File file = named.isAbsolute() ? named : new File(checkout(), named.getPath());
		if (file.isFile()) {
			return Optional.of(new ApiDocument(file, read(file, edition)));
		}
		if (given != null || "true".equals(System.getenv("DRACOON_OPENAPI_REQUIRED"))) {
			throw new IllegalStateException(
					"There is no API document at " + file + "; name one with -D" + PROPERTY + "=FILE");
		}
		return Optional.empty();
	}

	/**
	 * Returns the directory that contains the document. By default the directory also
	 * contains notes about newer servers, and about programs that use the API.
	 * @return the directory
	 */
	public Path directory() {
		return this.file.toPath().resolveSibling("");
	}

	private static ObjectNode read(File file, Edition edition) {
		ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(file);
		if (edition != Edition.SERVER) {
			new NewerDocument(root, file.toPath().resolveSibling(NOTES)).change(edition == Edition.CLOUD);
		}
		// Remove the enum values of array schemas, because they belong to the elements of
		// the array.
		root.findParents("enum").forEach((schema) -> {
			if (schema instanceof ObjectNode object && "array".equals(schema.path("type").asString(""))) {
				object.remove("enum");
			}
		});
		return root;
	}

	// finds the directory of the project, because tests run in the directory of a module
	private static File checkout() {
		File directory = new File("").getAbsoluteFile();
		while (directory.getParentFile() != null && !new File(directory, "CONTRIBUTING.md").isFile()) {
			directory = directory.getParentFile();
		}
		return directory;
	}

}
