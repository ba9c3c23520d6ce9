// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Caller;

/** Records one request, which may still be in progress. */
final class Entry {

	private final Instant time = Instant.now();

	private final long started = System.nanoTime();

	private final long id;

	private final String method;

	private final String path;

	private final @Nullable String query;

	private volatile Caller caller = Caller.UNKNOWN;

	private volatile Failure failure = Failure.NONE;

	private volatile @Nullable String fault;

	private volatile @Nullable String route;

	private volatile @Nullable String upload;

	private volatile @Nullable String trace;

	private volatile int status;

	private volatile @Nullable RequestDetails details;

	private volatile long duration;

	private volatile RequestLine.End end = RequestLine.End.UNDER_WAY;

	/**
	 * Creates an entry.
	 * @param path the path as received
	 * @param query the query as received
	 */
	Entry(long id, String method, String path, @Nullable String query) {
		this.id = id;
		this.method = method;
		this.path = MaskedTexts.path(path);
		this.query = (query != null) ? MaskedTexts.query(query) : null;
	}

	long id() {
		return this.id;
	}

	String path() {
		return this.path;
	}

	void caller(Caller caller) {
		this.caller = caller;
	}

	void failed(Failure failure) {
		this.failure = failure;
	}

	void hit(@Nullable String fault) {
		this.fault = fault;
	}

	void route(String route) {
		this.route = route;
	}

	void upload(@Nullable String upload) {
		this.upload = upload;
	}

	void trace(@Nullable String trace) {
		this.trace = trace;
	}

	void answered(int status) {
		this.status = status;
	}

	void ended(RequestLine.End end) {
		this.duration = System.nanoTime() - this.started;
		this.end = end;
	}

	@Nullable RequestDetails details() {
		return this.details;
	}

	void details(@Nullable RequestDetails details) {
		this.details = details;
	}

	RequestLine line() {
		RequestLine.End ended = this.end;
		long nanos = (ended != RequestLine.End.UNDER_WAY) ? this.duration : System.nanoTime() - this.started;
		return new RequestLine(this.id, this.time, Duration.ofNanos(nanos), ended, this.method, this.path, this.query,
				this.status, this.caller.userName(), this.caller.clientId(), this.failure.code(),
				this.failure.message(), this.fault, this.route, this.upload, this.trace);
	}

	RequestReport report() {
		return new RequestReport(line(), this.details);
	}

}
