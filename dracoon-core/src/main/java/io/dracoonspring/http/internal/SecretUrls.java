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

import java.net.URI;

import org.springframework.web.reactive.function.client.ClientRequest;

import io.dracoonspring.api.SecretUrl;

/**
 * Finds the real address of a request that was made with a {@link SecretUrl}.
 */
final class SecretUrls {

	private SecretUrls() {
	}

	static URI target(ClientRequest request) {
		return (request.attributes().get(SecretUrl.ATTRIBUTE) instanceof SecretUrl secret) ? secret.value()
				: request.url();
	}

	static boolean isSecret(ClientRequest request) {
		return request.attributes().containsKey(SecretUrl.ATTRIBUTE) || UrlMask.hasToken(request.url());
	}

}
