// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;

/**
 * Translates errors that occur while an answer is read. Exceptions of the JSON parser are
 * not passed on, because their messages repeat parts of the answer.
 */
final class AnswerErrors {

	private final @Nullable String operation;

	AnswerErrors(@Nullable String operation) {
		this.operation = operation;
	}

	Throwable translate(Throwable ex) {
		if (ex instanceof DracoonException) {
			return ex;
		}
		Throwable origin = (ex instanceof WebClientException && ex.getCause() != null) ? ex.getCause() : ex;
		if (origin instanceof DracoonException) {
			return origin;
		}
		int status = (ex instanceof WebClientResponseException answer) ? answer.getStatusCode().value() : 0;
		if (origin instanceof UnsupportedMediaTypeException unsupported) {
			MediaType contentType = unsupported.getContentType();
			return protocol(status, contentType, "expected JSON but got " + contentType
					+ ": is 'dracoon.base-url' the address of a DRACOON server, or is a proxy in between?");
		}
		if (origin instanceof DataBufferLimitException) {
			return protocol(status, null,
					"got an answer that is too long for the memory limit. Request smaller pages, or raise "
							+ "'dracoon.http.max-in-memory-size'.");
		}
		if (origin instanceof CodecException || origin instanceof JacksonException) {
			return protocol(status, MediaType.APPLICATION_JSON, "got " + unreadable(origin)
					+ ". Check that this version of the library supports the version of the server.");
		}
		return new ConnectionErrors(null, this.operation).translate(origin);
	}

	/**
	 * Translates errors that occur when a method combines the answers of several
	 * operations. Exceptions that report a mistake of the caller stay unchanged.
	 * @param result the result of the method
	 */
	@Nullable Object translated(@Nullable Object result) {
		if (result instanceof Mono<?> mono) {
			return mono.onErrorMap(AnswerErrors::isUnforeseen, this::incomplete);
		}
		return (result instanceof Flux<?> flux) ? flux.onErrorMap(AnswerErrors::isUnforeseen, this::incomplete)
				: result;
	}

	private static boolean isUnforeseen(Throwable ex) {
		return ex instanceof NullPointerException || ex instanceof ClassCastException
				|| ex instanceof ArithmeticException || ex instanceof IndexOutOfBoundsException;
	}

	private Throwable incomplete(Throwable ex) {
		return new DracoonProtocolException(0, null, this.operation,
				this.operation + " got an answer that lacks a required value. Check that this version of the library "
						+ "supports the version of the server.",
				ex);
	}

	DracoonProtocolException withoutList(String property) {
		return protocol(0, MediaType.APPLICATION_JSON, "got JSON without the list '" + property
				+ "'. Check that this version of the library supports the version of the server.");
	}

	private DracoonProtocolException protocol(int status, @Nullable MediaType contentType, String problem) {
		return new DracoonProtocolException(status, (contentType != null) ? contentType.toString() : null,
				this.operation, ((this.operation != null) ? this.operation : "The request") + ' ' + problem, null);
	}

	private static String unreadable(Throwable ex) {
		for (Throwable current = ex; current != null; current = current.getCause()) {
			if (current instanceof JacksonException json && !json.getPath().isEmpty()) {
				return "JSON whose value at " + json.getPathReference() + " is missing or cannot be read";
			}
		}
		return "JSON that cannot be read";
	}

}
