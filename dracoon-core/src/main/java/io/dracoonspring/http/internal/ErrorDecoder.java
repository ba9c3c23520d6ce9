// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonStorageException;

/**
 * Reads the errors of answers. This class determines from the content of the body whether
 * the API or an object storage has sent the error, because the media type is not
 * reliable.
 */
final class ErrorDecoder {

	private static final int MAX_BODY = 256 * 1024;

	private static final byte[] EMPTY = {};

	private final ErrorEnvelopes envelopes;

	private final Origin origin;

	ErrorDecoder(JsonMapper jsonMapper, Origin origin) {
		this.envelopes = new ErrorEnvelopes(jsonMapper);
		this.origin = origin;
	}

	/**
	 * Decodes an answer.
	 * @param response the answer; its body is consumed
	 * @return the exception for the caller
	 */
	Mono<Throwable> decode(ClientResponse response) {
		int status = response.statusCode().value();
		HttpHeaders headers = response.headers().asHttpHeaders();
		String operation = Operations.of(response.request().getAttributes());
		return body(response).map((body) -> decode(status, headers, body, operation));
	}

	private static Mono<byte[]> body(ClientResponse response) {
		return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class), MAX_BODY).map((buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			return bytes;
			// ignore a body that is too long, because an error of DRACOON is never this
			// long
		}).onErrorReturn(DataBufferLimitException.class, EMPTY).defaultIfEmpty(EMPTY);
	}

	DracoonException decode(int status, HttpHeaders headers, byte[] body, @Nullable String operation) {
		ApiError known = this.envelopes.read(status, body);
		StorageError storage = StorageError.read(body);
		ApiError described = (known != null) ? known : ErrorEnvelopes.fromForeign(status, body);
		ApiError error = described.withOperation(operation).withRetryAfter(RetryAfter.of(headers));
		if (isMalware(status, headers, error)) {
			return new DracoonApiException.MalwareDetected(error);
		}
		boolean fromStorage = storage != null || (known == null && this.origin == Origin.STORAGE);
		return fromStorage ? storageException(status, storage, error) : DracoonApiException.of(error);
	}

	private static boolean isMalware(int status, HttpHeaders headers, ApiError error) {
		List<String> marks = headers.getOrEmpty("X-Forbidden");
		return status == 901 || (status == 403 && error.errorCode() == null && marks.contains("403"));
	}

	private static DracoonStorageException storageException(int status, @Nullable StorageError storage,
			ApiError error) {
		String code = (storage != null) ? storage.code() : null;
		String message = "The object storage refused the request with status " + status
				+ ((code != null) ? " (" + code + ")" : "") + ". " + StorageError.advice(status, code);
		return new DracoonStorageException(status, code, (storage != null) ? storage.requestId() : null,
				error.retryAfter(), message, null);
	}

	/** Names the most likely sender of an answer. */
	enum Origin {

		/** The REST API. */
		API,

		/** An object storage behind a presigned URL. */
		STORAGE

	}

}
