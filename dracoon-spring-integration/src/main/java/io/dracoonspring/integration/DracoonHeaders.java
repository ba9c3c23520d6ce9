// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.session.DracoonFileInfo;

/**
 * Names the headers of messages with files from DRACOON, in addition to the headers of
 * {@link org.springframework.integration.file.FileHeaders}. Except for {@link #MODIFIED},
 * a header is absent if its value is unknown.
 */
public final class DracoonHeaders {

	private static final String PREFIX = "dracoon_";

	/** The id of the node, a {@code Long}. Each version of a file has its own id. */
	public static final String NODE_ID = PREFIX + "nodeId";

	/** The id that is the same for all versions of a file, a {@code Long}. */
	public static final String REFERENCE_ID = PREFIX + "referenceId";

	/** The path from the root, a {@code String}. */
	public static final String PATH = PREFIX + "path";

	/** The size in bytes, a {@code Long}. */
	public static final String SIZE = PREFIX + "size";

	/** The MD5 of a file that is not encrypted, a {@code String}. */
	public static final String HASH = PREFIX + "hash";

	/** The user name of the uploader of the version, a {@code String}. */
	public static final String OWNER = PREFIX + "owner";

	/**
	 * The time of the upload of the version, a {@code Long} in milliseconds since 1970.
	 */
	public static final String CREATED = PREFIX + "created";

	/**
	 * The modification time of the content, a {@code Long} in milliseconds since 1970. If
	 * the server does not report it, the modification time of the node, otherwise the
	 * time of the upload, otherwise 0.
	 */
	public static final String MODIFIED = PREFIX + "modified";

	/**
	 * The reason why a file was discarded, a {@code String} of one line. Only messages to
	 * the discard channel have this header.
	 */
	public static final String FAILURE = PREFIX + "failure";

	private DracoonHeaders() {
	}

	/**
	 * Describes a node by headers.
	 * @param node the node
	 * @return the headers
	 */
	public static Map<String, Object> of(Node node) {
		DracoonFileInfo info = new DracoonFileInfo(node);
		Map<String, Object> headers = new LinkedHashMap<>();
		headers.put(NODE_ID, node.id());
		add(headers, REFERENCE_ID, node.referenceId());
		add(headers, PATH, node.path());
		add(headers, SIZE, node.size());
		add(headers, HASH, node.hash());
		add(headers, OWNER, info.getOwner());
		add(headers, CREATED, (node.createdAt() != null) ? node.createdAt().toEpochMilli() : null);
		headers.put(MODIFIED, info.getModified());
		return headers;
	}

	private static void add(Map<String, Object> headers, String name, @Nullable Object value) {
		if (value != null) {
			headers.put(name, value);
		}
	}

}
