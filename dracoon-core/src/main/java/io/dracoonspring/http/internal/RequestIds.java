/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
