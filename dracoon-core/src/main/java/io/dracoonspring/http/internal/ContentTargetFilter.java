// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.http.HttpSettings;

/**
 * Sends content only to hosts that the application allows, and fetches content only from
 * these hosts, whatever URL the server names.
 */
final class ContentTargetFilter implements ExchangeFilterFunction {

	private final boolean plain;

	private final StorageHosts hosts;

	/**
	 * Creates a filter.
	 * @param server the address of the server
	 * @param settings the targets that the application allows
	 */
	ContentTargetFilter(URI server, HttpSettings settings) {
		this.plain = settings.allowPlainContent() || !isEncrypted(server);
		this.hosts = new StorageHosts(String.valueOf(server.getHost()), settings.storageHosts());
	}

	private static boolean isEncrypted(URI url) {
		return "https".equalsIgnoreCase(url.getScheme());
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		URI target = SecretUrls.target(request);
		String host = target.getHost();
		if (!this.plain && !isEncrypted(target)) {
			return refused(request, "is without TLS although 'dracoon.base-url' starts with 'https://'",
					"have the storage use TLS, or set 'dracoon.http.allow-plain-content' to 'true'");
		}
		if (host != null && this.hosts.isKnown(host)) {
			return next.exchange(request);
		}
		return Mono.fromCallable(() -> (host != null) ? this.hosts.check(host) : "has no host")
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.flatMap((problem) -> refused(request, problem,
					"if the storage is there, list all of its hosts in 'dracoon.http.storage-hosts'"))
			.switchIfEmpty(Mono.defer(() -> next.exchange(request)));
	}

	private static Mono<ClientResponse> refused(ClientRequest request, String problem, String advice) {
		return Mono.error(() -> new DracoonProtocolException(0, null, null, "The server named '" + request.url()
				+ "' for content, which " + problem + ". Nothing was sent there: " + advice, null));
	}

}
