// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.StreamLimits;
import io.dracoonspring.web.ServingOptions;

/**
 * Describes the response to a request for a file: the status, the headers, and the
 * requested part of the content.
 *
 * @param file the file
 * @param status the status
 * @param headers the headers
 * @param content the content to send, {@code null} if there is none
 */
@ExtensibleRecord
public record FileResponse(Node file, HttpStatus status, HttpHeaders headers, @Nullable ContentRequest content) {

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	/**
	 * Prevents scripts from running if a browser displays a file although other headers
	 * forbid the display.
	 */
	private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

	/**
	 * Creates the response to a request. Methods other than {@code GET} and {@code HEAD}
	 * are rejected with status 405.
	 * @param file the file, as the server has just described it
	 * @param method the method of the request
	 * @param request the headers of the request
	 * @param options the options for serving the file
	 * @return the response
	 * @throws DracoonTransferException if the node is not a file (with the reason
	 * {@code SOURCE_MISSING}), or the server does not report the size of the file or
	 * whether the file is encrypted
	 */
	public static FileResponse of(Node file, HttpMethod method, HttpHeaders request, ServingOptions options) {
		Assert.notNull(options, "'options' must not be null");
		if (!READING.contains(method)) {
			return refused(file, HttpStatus.METHOD_NOT_ALLOWED, (headers) -> headers.setAllow(READING));
		}
		long size = size(file);
		Instant modified = modified(file);
		ETag tag = tag(file, size);
		Preconditions conditions = new Preconditions(request, tag, modified);
		HttpHeaders headers = new HttpHeaders();
		headers.setETag(tag.formattedTag());
		headers.setLastModified(modified);
		headers.setCacheControl(options.cacheControl());
		HttpStatus ended = conditions.check(method);
		if (ended != null) {
			return new FileResponse(file, ended, headers, null);
		}
		boolean ranges = !isEncrypted(file) || options.encryptedRanges();
		headers.set(HttpHeaders.ACCEPT_RANGES, ranges ? "bytes" : "none");
		HttpRange range = (ranges && size > 0 && method.equals(HttpMethod.GET) && conditions.isRangeWanted())
				? range(request) : null;
		if (range == null) {
			describe(file, options, headers);
			headers.setContentLength(size);
			boolean wanted = size > 0 && !method.equals(HttpMethod.HEAD);
			return new FileResponse(file, HttpStatus.OK, headers, wanted ? ContentRequest.of(file.id()) : null);
		}
		long first = range.getRangeStart(size);
		long last = range.getRangeEnd(size);
		if (first > last) {
			headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
			headers.setContentLength(0);
			return new FileResponse(file, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers, null);
		}
		describe(file, options, headers);
		headers.setContentLength(last - first + 1);
		headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + first + '-' + last + '/' + size);
		return new FileResponse(file, HttpStatus.PARTIAL_CONTENT, headers,
				ContentRequest.of(file.id()).withRange(first, last - first + 1));
	}

	/**
	 * Creates the response for a file if reading its content failed before the first byte
	 * was sent. If there was no memory for the content, the response has status 503, and
	 * the client may try again later.
	 * @param failure the failure
	 * @return the response, {@code null} if the application has to handle the failure
	 */
	public @Nullable FileResponse forFailure(Throwable failure) {
		boolean later = failure instanceof DracoonTransferException transfer
				&& transfer.getReason() == Reason.OUT_OF_MEMORY;
		return later ? refused(this.file, HttpStatus.SERVICE_UNAVAILABLE, (headers) -> headers
			.set(HttpHeaders.RETRY_AFTER, Long.toString(ProblemResponses.USUAL_WAIT.toSeconds()))) : null;
	}

	private static FileResponse refused(Node file, HttpStatus status, Consumer<HttpHeaders> reason) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentLength(0);
		reason.accept(headers);
		return new FileResponse(file, status, headers, null);
	}

	/**
	 * Fetches the content. If the content can be verified, its last buffer is emitted
	 * only after the verification. After any failure the HTTP client receives fewer bytes
	 * than the headers announce.
	 * @param transfers the interface that downloads the content from DRACOON
	 * @param limits the limits of the memory, and of the time without demand from the
	 * subscriber
	 * @return the content, in buffers that the subscriber must release; empty if there is
	 * no content to send
	 */
	public Flux<DataBuffer> read(DracoonTransfers transfers, StreamLimits limits) {
		ContentRequest request = this.content;
		return (request != null) ? Flux.defer(() -> transfers.download(request.withLimits(limits), this.file).content())
				: Flux.empty();
	}

	private static void describe(Node file, ServingOptions options, HttpHeaders headers) {
		ServedType type = ServedType.of(file.mediaType(), options.inline());
		headers.setContentType(type.mediaType());
		headers.setContentDisposition((type.inline() ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(file.name(), StandardCharsets.UTF_8)
			.build());
		headers.set("X-Content-Type-Options", "nosniff");
		if (!type.inline()) {
			headers.set("Content-Security-Policy", NOTHING_RUNS);
		}
	}

	// returns null for a missing or malformed range, and for several ranges. The response
	// then has the whole file
	private static @Nullable HttpRange range(HttpHeaders request) {
		try {
			List<HttpRange> ranges = HttpRange.parseRanges(request.getFirst(HttpHeaders.RANGE));
			return (ranges.size() == 1) ? ranges.get(0) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	// uses the id, because a new version of a file is a new node. A checksum would not
	// make the tag more precise, and the server computes it only after the upload. Files
	// of different DRACOON servers can have the same id. The time of creation
	// distinguishes such files if the application changes its server
	private static ETag tag(Node file, long size) {
		Instant created = Objects.requireNonNullElse(file.createdAt(), Instant.EPOCH);
		return new ETag(Long.toHexString(file.id()) + '-' + Long.toHexString(created.toEpochMilli()) + '-'
				+ Long.toHexString(size), false);
	}

	// uses the time of the last update, although renaming a file also changes this time.
	// The timestamp of the original file is not suitable, because a new version can have
	// an older timestamp than the previous version
	private static Instant modified(Node file) {
		Instant created = Objects.requireNonNullElse(file.createdAt(), Instant.EPOCH);
		Instant updated = Objects.requireNonNullElse(file.updatedAt(), created);
		return (updated.isBefore(created) ? created : updated).truncatedTo(ChronoUnit.SECONDS);
	}

	private static long size(Node file) {
		if (file.type() != NodeType.FILE) {
			throw new DracoonTransferException(Reason.SOURCE_MISSING,
					"The node " + file.id() + " is not a file: rooms and folders have no content to serve", null);
		}
		Long size = file.size();
		if (size == null) {
			throw new DracoonTransferException(Reason.SERVER_FAILED,
					"The server does not report the size of the file: report this to the operator", null);
		}
		return size;
	}

	private static boolean isEncrypted(Node file) {
		Boolean encrypted = file.isEncrypted();
		if (encrypted == null) {
			throw new DracoonTransferException(Reason.ENCRYPTION_UNKNOWN,
					"The server does not report whether the file is encrypted: request the node by its id", null);
		}
		return encrypted;
	}

}
