// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;

import org.springframework.web.reactive.function.client.ClientRequest;

import io.dracoonspring.api.SecretUrl;

/** Finds the real address of a request that was made with a {@link SecretUrl}. */
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
