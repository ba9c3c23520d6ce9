// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Marks the requests of one upload, for components that watch requests. A mark is only
 * the beginning of an id, because some ids of uploads are secret.
 */
public final class UploadMark {

	private static final String ATTRIBUTE = UploadMark.class.getName();

	private static final int LENGTH = 8;

	private UploadMark() {
	}

	/**
	 * Marks a request.
	 * @param id the id of the upload
	 */
	public static void attach(ServerRequest request, String id) {
		request.attributes().put(ATTRIBUTE, of(id));
	}

	/** Returns the mark of an upload. */
	public static String of(String id) {
		return id.substring(0, Math.min(id.length(), LENGTH));
	}

	/**
	 * Returns the mark of a request.
	 * @param attributes the attributes of the exchange of the request
	 * @return the mark, {@code null} if the request belongs to no upload
	 */
	public static @Nullable String in(Map<String, Object> attributes) {
		return (attributes.get(ATTRIBUTE) instanceof String mark) ? mark : null;
	}

}
