// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Reads the id under which the server has logged a request. Object storages always send
 * such an id. DRACOON documents no id, but a gateway in front of DRACOON may send one.
 */
final class RequestIds {

	/** Names the key of the id in logs. */
	static final String KEY = "dracoon.request.id";

	private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:=+/-]{1,128}");

	private RequestIds() {
	}

	static @Nullable String of(HttpHeaders headers) {
		String id = headers.getFirst("x-amz-request-id");
		if (id == null) {
			id = headers.getFirst("x-request-id");
		}
		return (id != null && HARMLESS.matcher(id).matches()) ? id : null;
	}

}
