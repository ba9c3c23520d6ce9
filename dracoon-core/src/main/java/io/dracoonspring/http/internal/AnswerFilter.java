// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonProtocolException;

/**
 * Translates connection failures into exceptions of this library. A filter for the API
 * also refuses answers that do not come from a DRACOON server.
 */
final class AnswerFilter implements ExchangeFilterFunction {

	private final boolean api;

	/**
	 * Creates a filter.
	 * @param api whether answers must come from the API; {@code false} for content of any
	 * type
	 */
	AnswerFilter(boolean api) {
		this.api = api;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		ConnectionErrors errors = new ConnectionErrors(SecretUrls.target(request), Operations.of(request.attributes()));
		return next.exchange(request)
			.onErrorMap(errors::translate)
			.flatMap((response) -> readable(response, errors))
			.flatMap((response) -> check(request, response));
	}

	private static Mono<ClientResponse> readable(ClientResponse response, ConnectionErrors errors) {
		try {
			// read the headers here, so that unreadable headers fail in this filter and
			// the other filters can rely on the headers
			ClientResponse.Builder builder = response.mutate().body((body) -> body.onErrorMap(errors::translate));
			if (!hasReadableContentType(response)) {
				// treat an unreadable media type as a missing one, because the JSON
				// decoder also reads answers without a media type
				builder.headers((headers) -> headers.remove(HttpHeaders.CONTENT_TYPE));
			}
			response.statusCode();
			return Mono.just(builder.build());
		}
		catch (RuntimeException ex) {
			return response.releaseBody().onErrorComplete().then(Mono.error(errors.broken(ex)));
		}
	}

	private static boolean hasReadableContentType(ClientResponse response) {
		try {
			response.headers().contentType();
			return true;
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private Mono<ClientResponse> check(ClientRequest request, ClientResponse response) {
		if (!this.api) {
			return Mono.just(response);
		}
		HttpStatusCode status = response.statusCode();
		MediaType contentType = response.headers().contentType().orElse(null);
		String problem = null;
		if (status.is3xxRedirection()) {
			problem = "got a redirect: does 'dracoon.base-url' start with 'https://', and is it the address of a "
					+ "DRACOON server?";
		}
		else if (status.is2xxSuccessful() && contentType != null && isHtml(contentType) && !isFile(response)) {
			problem = "expected JSON but got " + contentType.getType() + '/' + contentType.getSubtype()
					+ ": is 'dracoon.base-url' the address of a DRACOON server, or is a proxy in between?";
		}
		else if (status.value() == HttpStatus.BAD_REQUEST.value() && "http".equals(request.url().getScheme())
				&& contentType != null && "text".equals(contentType.getType())) {
			// the answer is a page of a web server that expects TLS, because errors of
			// the API would be JSON
			problem = "was refused by a server that is not DRACOON: does 'dracoon.base-url' have to start with "
					+ "'https://'?";
		}
		if (problem == null) {
			return Mono.just(response);
		}
		String operation = Operations.of(request.attributes());
		return response.releaseBody()
			.then(Mono.error(
					new DracoonProtocolException(status.value(), (contentType != null) ? contentType.toString() : null,
							operation, ((operation != null) ? operation : "The request") + ' ' + problem, null)));
	}

	private boolean isFile(ClientResponse response) {
		// accept HTML that is sent as a file, because content of DRACOON may be HTML, and
		// pages of a proxy are not sent as files
		return response.headers().asHttpHeaders().containsHeader(HttpHeaders.CONTENT_DISPOSITION);
	}

	private boolean isHtml(MediaType contentType) {
		return contentType.isCompatibleWith(MediaType.TEXT_HTML)
				|| contentType.isCompatibleWith(MediaType.APPLICATION_XHTML_XML);
	}

}
