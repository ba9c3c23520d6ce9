// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.storage.UnsatisfiableRangeException;

/** Renders errors in the XML of S3. */
public final class S3ErrorResponse {

	private static final String REQUEST_ID = "x-amz-request-id";

	private S3ErrorResponse() {
	}

	static Mono<ServerResponse> of(S3Exception ex, ServerHttpRequest request) {
		return render(ServerResponse.status(ex.getError().status()), ex, request);
	}

	static Mono<ServerResponse> of(UnsatisfiableRangeException ex, ServerHttpRequest request) {
		ServerResponse.BodyBuilder response = ServerResponse.status(S3Error.InvalidRange.status())
			.header(HttpHeaders.CONTENT_RANGE, "bytes */" + ex.getTotal());
		return render(response, S3Error.InvalidRange.exception(), request);
	}

	private static Mono<ServerResponse> render(ServerResponse.BodyBuilder response, S3Exception ex,
			ServerHttpRequest request) {
		String requestId = UUID.randomUUID().toString();
		response.header(REQUEST_ID, requestId).contentType(MediaType.APPLICATION_XML);
		if (HttpMethod.HEAD.equals(request.getMethod())) {
			return response.build();
		}
		return response
			.bodyValue(xml(ex.getError().name(), String.valueOf(ex.getMessage()), request.getURI(), requestId));
	}

	/**
	 * Answers with an error of S3.
	 * @param exchange the exchange, which has no response yet
	 * @param message the message for users
	 * @return completes when the error is sent
	 */
	public static Mono<Void> write(ServerWebExchange exchange, S3Error error, String message) {
		return write(exchange, error.status(), error.name(), message);
	}

	/**
	 * Answers with an error that need not be an {@link S3Error}.
	 * @param exchange the exchange, which has no response yet
	 * @param status the HTTP status
	 * @param message the message for users
	 * @return completes when the error is sent
	 */
	public static Mono<Void> write(ServerWebExchange exchange, int status, String code, String message) {
		String requestId = UUID.randomUUID().toString();
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatusCode.valueOf(status));
		response.getHeaders().set(REQUEST_ID, requestId);
		response.getHeaders().setContentType(MediaType.APPLICATION_XML);
		byte[] xml = xml(code, message, exchange.getRequest().getURI(), requestId).getBytes(StandardCharsets.UTF_8);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(xml)));
	}

	private static String xml(String code, String message, URI uri, String requestId) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<Error><Code>%s</Code><Message>%s</Message><Resource>%s</Resource><RequestId>%s</RequestId>\
				<HostId>dracoon-emulator</HostId></Error>""".formatted(escape(code), escape(message),
				escape(uri.getRawPath()), requestId);
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
