// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

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
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.StreamLimits;

/**
 * The answer to a request for a file: which status, which headers, and which part of the
 * content.
 *
 * @param file the file
 * @param status the status
 * @param headers the headers
 * @param content the content to send, {@code null} if there is none
 */
public record FileResponse(Node file, HttpStatus status, HttpHeaders headers, @Nullable ContentRequest content) {

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	/** So that nothing runs if a file is opened in spite of all. */
	private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

	/**
	 * Plans the answer to a request. Methods other than {@code GET} and {@code HEAD} are
	 * refused with status 405.
	 * @param file the file, as the server has just described it
	 * @param method the method of the request
	 * @param request the headers of the request
	 * @param options how files are handed out
	 * @return the answer
	 * @throws DracoonTransferException if the node is not a file (with the reason
	 * {@code SOURCE_MISSING}), or the server does not say how long it is or whether it is
	 * encrypted
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
	 * Plans the answer for a file whose content failed before its first byte. If there
	 * was no memory for it, the client may try again later (status 503).
	 * @param failure why it failed
	 * @return the answer, {@code null} if the failure is for the application to handle
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
	 * Fetches the content. Its last piece comes when everything has been verified, as far
	 * as there is something to verify it with: whatever fails, the client gets fewer
	 * bytes than were announced.
	 * @param transfers fetch it
	 * @param limits limit its memory, and how long the client may take nothing of it
	 * @return the content, in buffers for the subscriber to release; empty if there is
	 * none to send
	 */
	public Flux<DataBuffer> read(DracoonTransfers transfers, StreamLimits limits) {
		ContentRequest request = this.content;
		return (request != null) ? Flux.defer(() -> transfers.read(request.withLimits(limits), this.file).content())
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

	// what is malformed does not count, and of several ranges the whole is as good
	private static @Nullable HttpRange range(HttpHeaders request) {
		try {
			List<HttpRange> ranges = HttpRange.parseRanges(request.getFirst(HttpHeaders.RANGE));
			return (ranges.size() == 1) ? ranges.get(0) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	// a new version of a file is a new node with a new id. The checksum would add nothing
	// and come some time after the file; the time of the creation is for addresses that
	// lead to another server one day
	private static ETag tag(Node file, long size) {
		Instant created = Objects.requireNonNullElse(file.createdAt(), Instant.EPOCH);
		return new ETag(Long.toHexString(file.id()) + '-' + Long.toHexString(created.toEpochMilli()) + '-'
				+ Long.toHexString(size), false);
	}

	// later than the content if the file was renamed, say, which is on the safe side. The
	// time that the file has where it comes from could be older than the former version's
	private static Instant modified(Node file) {
		Instant created = Objects.requireNonNullElse(file.createdAt(), Instant.EPOCH);
		Instant updated = Objects.requireNonNullElse(file.updatedAt(), created);
		return (updated.isBefore(created) ? created : updated).truncatedTo(ChronoUnit.SECONDS);
	}

	private static long size(Node file) {
		if (file.type() != NodeType.FILE) {
			throw new DracoonTransferException(Reason.SOURCE_MISSING,
					"The node " + file.id() + " is not a file: rooms and folders have no content to hand out", null);
		}
		Long size = file.size();
		if (size == null) {
			throw new DracoonTransferException(Reason.SERVER_FAILED,
					"The server does not say how long the file is: report it to the operator", null);
		}
		return size;
	}

	private static boolean isEncrypted(Node file) {
		Boolean encrypted = file.isEncrypted();
		if (encrypted == null) {
			throw new DracoonTransferException(Reason.ENCRYPTION_UNKNOWN,
					"The server does not say whether the file is encrypted: ask for the node by its id", null);
		}
		return encrypted;
	}

}
