// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentResponses;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.Segment;
import io.dracoonspring.emulator.internal.storage.UnsatisfiableRangeException;
import io.dracoonspring.emulator.model.PartIntegrity;

/** Answers the requests for objects and parts. */
final class S3Handler {

	static final String RESPONSE_CONTENT_TYPE = "response-content-type";

	static final String RESPONSE_CONTENT_DISPOSITION = "response-content-disposition";

	private static final String CONTENT_MD5 = "Content-MD5";

	private static final int MD5_LENGTH = 16;

	private final S3Storage storage;

	private final ContentStore store;

	private final SignatureVerifier verifier;

	private final PartIntegrity integrity;

	private final ContentResponses responses;

	S3Handler(S3Storage storage, ContentStore store, SignatureVerifier verifier, PartIntegrity integrity) {
		this.storage = storage;
		this.store = store;
		this.verifier = verifier;
		this.integrity = integrity;
		this.responses = new ContentResponses(store);
	}

	Mono<ServerResponse> handle(ServerRequest request) {
		return Mono.defer(() -> {
			ServerHttpRequest http = request.exchange().getRequest();
			Flux<DataBuffer> body = http.getBody();
			try {
				return answer(request, http, body).onErrorResume(S3Exception.class,
						(ex) -> S3ErrorResponse.of(ex, http));
			}
			catch (S3Exception ex) {
				// read the rest of the body, because a client that is still sending would
				// otherwise see a broken connection instead of the response
				return body.doOnNext(DataBufferUtils::release).then(S3ErrorResponse.of(ex, http));
			}
			catch (UnsatisfiableRangeException ex) {
				return S3ErrorResponse.of(ex, http);
			}
		});
	}

	// throw errors that occur before the body is read; the Mono signals errors that occur
	// later
	private Mono<ServerResponse> answer(ServerRequest request, ServerHttpRequest http, Flux<DataBuffer> body) {
		QueryString query = QueryString.parse(http.getURI().getRawQuery());
		HttpMethod method = http.getMethod();
		if (HttpMethod.PUT.equals(method)) {
			requireLength(http.getHeaders());
		}
		this.verifier.verify(http, query);
		String path = http.getURI().getRawPath();
		if (!path.startsWith(S3Storage.PATH)) {
			throw S3Error.NoSuchKey.exception();
		}
		String key = path.substring(S3Storage.PATH.length());
		if (HttpMethod.PUT.equals(method)) {
			return putPart(key, query, http.getHeaders(), body);
		}
		if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)) {
			return getObject(key, query, request);
		}
		throw S3Error.MethodNotAllowed.exception();
	}

	private static void requireLength(HttpHeaders headers) {
		if (headers.getContentLength() < 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
			throw S3Error.MissingContentLength.exception();
		}
	}

	private Mono<ServerResponse> putPart(String key, QueryString query, HttpHeaders headers, Flux<DataBuffer> body) {
		int partNumber = partNumber(query.get("partNumber").orElse(null));
		MultipartUpload upload = query.get("uploadId")
			.flatMap(this.storage::findUpload)
			.filter((candidate) -> candidate.key().equals(key))
			.orElseThrow(S3Error.NoSuchUpload::exception);
		String md5 = this.integrity.contentMd5Checked() ? contentMd5(headers) : null;
		long length = headers.getContentLength();
		return this.store.write(body)
			.flatMap((segment) -> keep(upload, partNumber, segment, length, md5).thenReturn(segment))
			.flatMap((segment) -> ServerResponse.ok().eTag(EntityTags.of(this.integrity, segment.md5())).build());
	}

	private static @Nullable String contentMd5(HttpHeaders headers) {
		String header = headers.getFirst(CONTENT_MD5);
		if (header == null) {
			return null;
		}
		try {
			byte[] digest = Base64.getDecoder().decode(header);
			if (digest.length == MD5_LENGTH) {
				return HexFormat.of().formatHex(digest);
			}
		}
		catch (IllegalArgumentException ex) {
			// continue, because the exception below also reports a header that is not
			// Base64
		}
		throw S3Error.InvalidDigest.exception();
	}

	private static int partNumber(@Nullable String text) {
		try {
			int number = Integer.parseInt((text != null) ? text : "");
			if (number >= 1 && number <= MultipartUpload.MAX_PARTS) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// continue, because the exception below also reports a text that is not a
			// number
		}
		throw S3Error.InvalidArgument.exception("Part number must be an integer between 1 and 10000, inclusive");
	}

	private Mono<Void> keep(MultipartUpload upload, int partNumber, Segment segment, long length,
			@Nullable String md5) {
		return Mono.defer(() -> {
			if (segment.length() != length) {
				throw S3Error.IncompleteBody.exception();
			}
			if (md5 != null && !md5.equals(segment.md5())) {
				throw S3Error.BadDigest.exception();
			}
			return Mono.justOrEmpty(upload.put(partNumber, segment));
		})
			.flatMap((replaced) -> this.store.discard(List.of(replaced)))
			.onErrorResume(S3Exception.class, (ex) -> this.store.discard(List.of(segment)).then(Mono.error(ex)));
	}

	private Mono<ServerResponse> getObject(String key, QueryString query, ServerRequest request) {
		Content content = this.store.find(key).orElseThrow(S3Error.NoSuchKey::exception);
		return this.responses.respond(request, content, (headers) -> {
			headers.setETag("\"" + EntityTags.of(this.integrity, content.etag()) + "\"");
			headers.set(HttpHeaders.CONTENT_TYPE, query.get(RESPONSE_CONTENT_TYPE).orElse("binary/octet-stream"));
			query.get(RESPONSE_CONTENT_DISPOSITION)
				.ifPresent((value) -> headers.set(HttpHeaders.CONTENT_DISPOSITION, value));
		});
	}

}
