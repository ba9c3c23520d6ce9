// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.resource.DracoonResource;

/**
 * Represents the location of a configuration file, or of a folder with such files.
 *
 * @param text the location, in which reserved characters are percent-encoded
 * @param client the name of the client, {@code null} for the client without a name
 * @param path the path of the node
 */
record ConfigLocation(String text, @Nullable String client, String path) {

	/** The prefix of all locations. */
	static final String PREFIX = "dracoon:";

	/**
	 * Reads a location.
	 * @param location the text
	 * @return the location
	 * @throws InvalidDracoonPropertyException if the text is malformed, or does not name
	 * a file or folder by its path
	 */
	static ConfigLocation of(String location) {
		URI uri = uri(location);
		if (uri.getPath() == null) {
			throw invalid(location, "has an id, but a file has another id after each change",
					"Name the file by its path, as in 'dracoon:/Room/app.yaml'.");
		}
		if (uri.getPath().equals("/")) {
			throw invalid(location, "names neither a file nor a folder",
					"Name a file in a room, as in 'dracoon:/Room/app.yaml', or a room or folder, as in 'dracoon:/Room/'.");
		}
		return new ConfigLocation(uri.toString(), uri.getAuthority(), uri.getPath());
	}

	/**
	 * Refuses a pattern, which Spring Boot supports for local directories only.
	 * @param location the text
	 * @throws InvalidDracoonPropertyException if it is a pattern
	 */
	static void requireNoPattern(String location) {
		if (location.indexOf('*') >= 0) {
			throw invalid(location, "is a pattern",
					"Name a file, or a folder as in 'dracoon:/Room/', which has files such as 'application.yaml'.");
		}
	}

	private static URI uri(String location) {
		try {
			return DracoonResource.of((name) -> {
				throw new IllegalStateException("A location needs no client");
			}, location).getURI();
		}
		catch (IllegalArgumentException ex) {
			InvalidDracoonPropertyException invalid = invalid(location, "is malformed", ex.getMessage() + ".");
			invalid.initCause(ex);
			throw invalid;
		}
	}

	private static InvalidDracoonPropertyException invalid(String location, String problem, String remedy) {
		return new InvalidDracoonPropertyException("spring.config.import",
				"cannot be used, because the location '" + location + "' " + problem, remedy);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
