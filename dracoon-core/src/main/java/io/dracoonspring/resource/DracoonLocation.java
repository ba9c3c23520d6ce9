// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.web.util.UriUtils;

import io.dracoonspring.transfer.NodeAddress;

/**
 * Represents a location such as {@code dracoon:/Projects/report.pdf}. <pre>
 * location = "dracoon:" [ "//" client ] ( path | "?id=" number )
 * path     = "/" [ name *( "/" name ) ]
 * </pre> The client is a name that {@link io.dracoonspring.DracoonClients} knows. Without
 * a client in the location, the default client is used. Names are written as they are,
 * including blanks, {@code #}, {@code &} and umlauts. Only a percent sign is written
 * {@code %25}, because {@code %20} and similar sequences are decoded (UTF-8). {@code .}
 * and {@code ..} have their usual meaning. A slash at the end does not change the node.
 * It only changes how {@link #relative(String)} resolves paths.
 *
 * @param client the name of the client, {@code null} for the default client
 * @param names the names from the root down, empty for the root and for a location with
 * an id
 * @param slash whether there is a slash at the end
 * @param nodeId the id of the node, {@code null} for a location with a path
 */
record DracoonLocation(@Nullable String client, List<String> names, boolean slash, @Nullable Long nodeId) {

	/** The prefix of all locations. */
	static final String PREFIX = "dracoon:";

	private static final String ID = "?id=";

	DracoonLocation {
		names = List.copyOf(names);
	}

	static boolean isOne(String location) {
		return location.startsWith(PREFIX);
	}

	/**
	 * Reads a location.
	 * @param location the text
	 * @return the location
	 * @throws IllegalArgumentException if the text is malformed; the message shows valid
	 * locations
	 */
	static DracoonLocation parse(String location) {
		DracoonLocation read = parsePattern(location);
		Assert.isTrue(!read.isPattern(), () -> wrong(location,
				"is a pattern, which names no single node: use a 'DracoonResourcePatternResolver'"));
		return read;
	}

	/**
	 * Reads a location whose names may contain the placeholders {@code *} and {@code ?}.
	 * Names of nodes never contain these characters.
	 * @param location the text
	 * @return the location
	 * @throws IllegalArgumentException if the text is malformed; the message shows valid
	 * locations
	 */
	static DracoonLocation parsePattern(String location) {
		Assert.isTrue(isOne(location), "A location in DRACOON starts with 'dracoon:'");
		String rest = location.substring(PREFIX.length());
		String client = null;
		if (rest.startsWith("//")) {
			int end = endOfClient(rest);
			client = decode(rest.substring(2, end), location);
			Assert.isTrue(!client.isEmpty(), () -> wrong(location, "names no client after '//'"));
			rest = rest.substring(end);
		}
		if (rest.startsWith(ID)) {
			return new DracoonLocation(client, List.of(), false, id(rest.substring(ID.length()), location));
		}
		Assert.isTrue(rest.startsWith("/"), () -> wrong(location, "has neither a path that starts with '/' nor an id"));
		List<String> names = Arrays.stream(rest.split("/")).map((name) -> decode(name, location)).toList();
		return new DracoonLocation(client, resolve(List.of(), names, location), rest.endsWith("/"), null);
	}

	private static int endOfClient(String rest) {
		int slash = rest.indexOf('/', 2);
		int question = rest.indexOf('?', 2);
		if (slash < 0 && question < 0) {
			return rest.length();
		}
		return (slash < 0 || (question >= 0 && question < slash)) ? question : slash;
	}

	private static long id(String value, String location) {
		try {
			long id = Long.parseLong(value);
			Assert.isTrue(id > 0, () -> wrong(location, "has an id that is not positive"));
			return id;
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(wrong(location, "has an id that is not a number"), ex);
		}
	}

	private static String decode(String text, String location) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		try {
			return UriUtils.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(wrong(location, "has a percent sign that encodes nothing: write '%25'"),
					ex);
		}
	}

	private static String wrong(String location, String problem) {
		return "The location '" + location + "' " + problem
				+ ". Locations are written like 'dracoon:/Room/folder/file.pdf', 'dracoon:?id=4711' or, for another "
				+ "client than the default one, 'dracoon://client/Room/file.pdf'";
	}

	private static List<String> resolve(List<String> base, List<String> names, String location) {
		List<String> resolved = new ArrayList<>(base);
		for (String name : names) {
			if (name.equals("..")) {
				Assert.isTrue(!resolved.isEmpty(), () -> wrong(location, "leads above the root"));
				resolved.remove(resolved.size() - 1);
			}
			else if (!name.isEmpty() && !name.equals(".")) {
				Assert.isTrue(name.indexOf('/') < 0, () -> wrong(location, "has a name with a slash"));
				resolved.add(name);
			}
		}
		return resolved;
	}

	/**
	 * Resolves a path against this location if this location ends with a slash.
	 * Otherwise, resolves it against the room or folder that contains this location. A
	 * path that starts with a slash is resolved against the root.
	 * @param relativePath names separated by slashes; this method does not decode them
	 * @return the resolved location
	 */
	DracoonLocation relative(String relativePath) {
		Assert.isTrue(this.nodeId == null,
				"Could not resolve a path because the location has an id: name the node by its path");
		List<String> names = resolve(base(relativePath), Arrays.asList(relativePath.split("/")), toUri().toString());
		return new DracoonLocation(this.client, names, relativePath.endsWith("/"), null);
	}

	private List<String> base(String relativePath) {
		if (relativePath.startsWith("/")) {
			return List.of();
		}
		return (this.slash || isRoot()) ? this.names : this.names.subList(0, this.names.size() - 1);
	}

	/**
	 * Returns the location of a node of the same client.
	 * @param path the path of a node
	 * @return the location
	 */
	DracoonLocation at(String path) {
		return new DracoonLocation(this.client, resolve(List.of(), Arrays.asList(path.split("/")), path), false, null);
	}

	DracoonLocation parent() {
		return new DracoonLocation(this.client, this.names.subList(0, this.names.size() - 1), true, null);
	}

	boolean isPattern() {
		return this.names.stream().anyMatch(DracoonLocation::isPattern);
	}

	private static boolean isPattern(String name) {
		return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
	}

	/**
	 * Returns the part of a pattern before the first name with a placeholder.
	 * @return the location of the room or folder that contains all matches
	 */
	DracoonLocation base() {
		List<String> plain = this.names.subList(0, this.names.size() - 1)
			.stream()
			.takeWhile((name) -> !isPattern(name))
			.toList();
		return new DracoonLocation(this.client, plain, true, null);
	}

	boolean isRoot() {
		return this.nodeId == null && this.names.isEmpty();
	}

	@Nullable String name() {
		return this.names.isEmpty() ? null : this.names.get(this.names.size() - 1);
	}

	String path() {
		return "/" + String.join("/", this.names);
	}

	/**
	 * Returns the address of the node. The location must not be the root.
	 * @return the address
	 */
	NodeAddress address() {
		return (this.nodeId != null) ? NodeAddress.ofId(this.nodeId) : NodeAddress.ofPath(path());
	}

	/**
	 * Returns this location as a URI, in which reserved characters are percent-encoded.
	 * @return the URI; {@link #parse(String)} reads the same location from it
	 */
	URI toUri() {
		String authority = (this.client != null) ? "//" + encode(this.client) : "";
		String end = (this.slash && !isRoot()) ? "/" : "";
		String node = (this.nodeId != null) ? ID + this.nodeId
				: this.names.stream().map(DracoonLocation::encode).collect(Collectors.joining("/", "/", end));
		return URI.create(PREFIX + authority + node);
	}

	private static String encode(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
