// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ConflictNode;
import io.dracoonspring.emulator.internal.error.PolicyViolation;
import io.dracoonspring.emulator.internal.query.QueryException;

/**
 * Turns failures into responses with the error envelope, the JSON of the schema
 * {@code ErrorResponse}. If the response has already begun, this handler closes the
 * connection.
 */
public final class ErrorResponses implements WebExceptionHandler {

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		ServerHttpResponse response = exchange.getResponse();
		if (failure instanceof AbortedException) {
			// send no response, because the client has disconnected
			return Mono.empty();
		}
		ApiException error = translate(failure);
		if (error == null) {
			FailureLog.write(exchange, failure);
			error = ApiException.of(500, "Internal Server Error", null);
		}
		if (response.isCommitted()) {
			// handle the failure here, because WebFlux would log it with the whole URL,
			// and a URL of content is a secret
			return Mono.fromRunnable(() -> disconnect(response));
		}
		return answer(response, error);
	}

	private static void disconnect(ServerHttpResponse response) {
		HttpServerResponse http = ServerHttpResponseDecorator.getNativeResponse(response);
		http.withConnection((connection) -> connection.channel().close());
	}

	private static Mono<Void> answer(ServerHttpResponse response, ApiException error) {
		response.setStatusCode(HttpStatusCode.valueOf(error.status()));
		response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(Json.write(envelope(error)))));
	}

	/**
	 * Returns the envelope of an error. The JSON with the status of a failed upload
	 * contains the same envelope.
	 * @return an object to be written as JSON
	 */
	public static Object envelope(ApiException error) {
		Envelope.Infos infos = error.conflictNodes().isEmpty() ? null : new Envelope.Infos(error.conflictNodes());
		return new Envelope(error.status(), error.message(), error.debugInfo(), error.errorCode(), infos,
				error.violations().isEmpty() ? null : error.violations());
	}

	private static @Nullable ApiException translate(Throwable failure) {
		if (failure instanceof ApiException error) {
			return error;
		}
		if (failure instanceof QueryException query) {
			return ApiException.of(400, "Bad Request", query.getMessage()).withErrorCode(query.getErrorCode());
		}
		if (failure instanceof RejectedExecutionException) {
			// the threads for files reject tasks only while the emulator is being closed
			return ApiException.of(503, "Service Unavailable", "The emulator is being stopped");
		}
		if (failure instanceof ResponseStatusException status) {
			HttpStatus resolved = HttpStatus.resolve(status.getStatusCode().value());
			return ApiException.of(status.getStatusCode().value(),
					(resolved != null) ? resolved.getReasonPhrase() : "Error", status.getReason());
		}
		return null;
	}

	private record Envelope(int code, String message, @Nullable String debugInfo, @Nullable Integer errorCode,
			@Nullable Infos errorInfos, @Nullable List<PolicyViolation> violatedPasswordPolicies) {

		private record Infos(List<ConflictNode> conflictNodes) {

		}

	}

}
