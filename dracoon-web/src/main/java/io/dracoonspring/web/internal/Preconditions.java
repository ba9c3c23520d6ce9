// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.internal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * Evaluates the conditions of a request (RFC 9110, section 13). Spring's own check is not
 * used, because it sets headers of the response immediately. These headers would remain
 * in an error response if the content cannot be fetched afterwards.
 *
 * @param request the headers of the request
 * @param tag the version of the file
 * @param modified the time of the last modification of the file, in whole seconds
 */
record Preconditions(HttpHeaders request, ETag tag, Instant modified) {

	/**
	 * Checks whether the request needs the content.
	 * @return the status that ends the request, or {@code null} to continue
	 */
	@Nullable HttpStatus check(HttpMethod method) {
		if (this.request.containsHeader(HttpHeaders.IF_MATCH)) {
			if (!matches(HttpHeaders.IF_MATCH, true)) {
				return HttpStatus.PRECONDITION_FAILED;
			}
		}
		else {
			long unmodifiedSince = this.request.getIfUnmodifiedSince();
			if (unmodifiedSince >= 0 && this.modified.toEpochMilli() > unmodifiedSince) {
				return HttpStatus.PRECONDITION_FAILED;
			}
		}
		boolean reading = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
		if (this.request.containsHeader(HttpHeaders.IF_NONE_MATCH)) {
			if (matches(HttpHeaders.IF_NONE_MATCH, false)) {
				return reading ? HttpStatus.NOT_MODIFIED : HttpStatus.PRECONDITION_FAILED;
			}
			return null;
		}
		long modifiedSince = this.request.getIfModifiedSince();
		return (reading && modifiedSince >= 0 && this.modified.toEpochMilli() <= modifiedSince)
				? HttpStatus.NOT_MODIFIED : null;
	}

	/**
	 * Tells whether to serve the requested range. If the request has the header
	 * {@code If-Range}, the client must have the current version of the file. A date in
	 * this header never proves this, because two versions can be created within one
	 * second.
	 * @return whether the header {@code Range} applies
	 */
	boolean isRangeWanted() {
		String known = this.request.getFirst(HttpHeaders.IF_RANGE);
		return known == null || ETag.parse(known).stream().anyMatch((other) -> this.tag.compare(other, true));
	}

	private boolean matches(String header, boolean strong) {
		return this.request.getOrDefault(header, List.of())
			.stream()
			.flatMap((value) -> ETag.parse(value).stream())
			.anyMatch((other) -> other.isWildcard() || this.tag.compare(other, strong));
	}

}
