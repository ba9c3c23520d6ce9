// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The id under which the other side has logged a request. Object storages always send
 * one, DRACOON itself documents none; a gateway in front of it may.
 */
final class RequestIds {

	/** Name of the key. */
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
