// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.ErrorResponses;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.s3.S3ErrorResponse;
import io.dracoonspring.emulator.internal.s3.S3Storage;

/** Writes errors in the form of the API, S3 or OAuth, depending on the path. */
final class ErrorAnswers {

	private ErrorAnswers() {
	}

	static Mono<Void> write(ServerWebExchange exchange, Effect.Status effect) {
		String path = exchange.getRequest().getURI().getRawPath();
		String message = effect.message();
		if (S3Storage.serves(path)) {
			return S3ErrorResponse.write(exchange, effect.status(), (message != null) ? message : "InternalError",
					"We encountered an internal error. Please try again.");
		}
		if (path.startsWith("/oauth/")) {
			String error = (message != null) ? message : "internal_error";
			return json(exchange.getResponse(), effect.status(), Map.of("error", error));
		}
		Object envelope = ErrorResponses.envelope(api(effect.status(), effect.errorCode(), message));
		return json(exchange.getResponse(), effect.status(), envelope);
	}

	private static ApiException api(int status, @Nullable Integer errorCode, @Nullable String message) {
		HttpStatus known = HttpStatus.resolve(status);
		String fallback = (known != null) ? known.getReasonPhrase() : "Error";
		ApiException error = ApiException.of(status, (message != null) ? message : fallback, "A fault is switched on");
		return (errorCode != null) ? error.withErrorCode(errorCode) : error;
	}

	private static Mono<Void> json(ServerHttpResponse response, int status, Object body) {
		response.setStatusCode(HttpStatusCode.valueOf(status));
		response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(Json.write(body))));
	}

}
