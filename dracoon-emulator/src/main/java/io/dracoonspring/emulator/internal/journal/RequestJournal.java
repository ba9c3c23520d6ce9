// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.faults.FaultFilter;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.OwnPages;

/**
 * Records the latest requests. It keeps one line for each request. It keeps the details
 * of the latest requests up to a limit in bytes. Requests for the emulator's own pages
 * are excluded.
 */
public final class RequestJournal implements WebFilter {

	/** A system property for measurements. The value {@code false} omits the details. */
	private static final String DETAILS = "io.dracoonspring.emulator.journal.details";

	/** The maximum number of requests that the journal keeps. */
	public static final int MAX_LINES = 10_000;

	private static final int MAX_DETAIL_BYTES = 4 * 1024 * 1024;

	private final boolean detailed = !"false".equals(System.getProperty(DETAILS));

	private final AtomicLong lastId = new AtomicLong();

	private final Set<Entry> underWay = new LinkedHashSet<>();

	private final Deque<Entry> answered = new ArrayDeque<>();

	private final Deque<Entry> withDetails = new ArrayDeque<>();

	private int detailBytes;

	/**
	 * Wraps a handler and records all requests to it.
	 * @param handler the handler that answers the requests; its filters include this
	 * journal
	 * @return a handler that records each request and passes it on
	 */
	public HttpHandler recording(HttpHandler handler) {
		return (request, response) -> {
			String path = request.getURI().getRawPath();
			if (OwnPages.serve(path)) {
				return handler.handle(request, response);
			}
			Entry entry = new Entry(this.lastId.incrementAndGet(), request.getMethod().name(), path,
					request.getURI().getRawQuery());
			synchronized (this.answered) {
				this.underWay.add(entry);
			}
			Recording recording = new Recording(this, entry, this.detailed, request, response);
			return handler.handle(recording.request(), recording.response()).doFinally(recording::ended);
		};
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (exchange.getRequest() instanceof Recording.Request request) {
			request.attributes(exchange.getAttributes());
			FaultFilter.beforeClose(exchange, request::notAnswered);
		}
		return chain.filter(exchange);
	}

	/**
	 * Records a request that could not be parsed.
	 * @param target the path, with or without a query
	 * @param refusal the error in the response
	 */
	public void refused(String method, String target, ApiException refusal) {
		int query = target.indexOf('?');
		Entry entry = new Entry(this.lastId.incrementAndGet(), method,
				(query < 0) ? target : target.substring(0, query), (query < 0) ? null : target.substring(query + 1));
		entry.failed(Failure.of(refusal));
		entry.ended(RequestLine.End.COMPLETE);
		answered(entry, refusal.status(), null);
	}

	void answered(Entry entry, int status, @Nullable RequestDetails details) {
		entry.answered(status);
		synchronized (this.answered) {
			this.underWay.remove(entry);
			if (this.answered.size() == MAX_LINES && forget(this.answered.removeFirst())) {
				this.withDetails.removeFirst();
			}
			this.answered.addLast(entry);
			if (details != null) {
				this.withDetails.addLast(entry);
				keep(entry, details);
			}
		}
	}

	/** Replaces the details of a request, if they are still kept. */
	void replace(Entry entry, RequestDetails details) {
		synchronized (this.answered) {
			RequestDetails replaced = entry.details();
			if (replaced != null) {
				this.detailBytes -= replaced.size();
				keep(entry, details);
			}
		}
	}

	private void keep(Entry entry, RequestDetails details) {
		entry.details(details);
		this.detailBytes += details.size();
		while (this.detailBytes > MAX_DETAIL_BYTES) {
			forget(this.withDetails.removeFirst());
		}
	}

	private boolean forget(Entry entry) {
		RequestDetails details = entry.details();
		if (details == null) {
			return false;
		}
		this.detailBytes -= details.size();
		entry.details(null);
		return true;
	}

	/** Removes all requests except those in progress. */
	public void clear() {
		synchronized (this.answered) {
			this.withDetails.forEach(this::forget);
			this.withDetails.clear();
			this.answered.clear();
		}
	}

	/**
	 * Returns the latest requests that were answered or whose connection ended before the
	 * response.
	 * @return the requests in the order in which they ended
	 */
	public List<RequestLine> answered() {
		synchronized (this.answered) {
			return this.answered.stream().map(Entry::line).toList();
		}
	}

	/**
	 * Returns the latest requests, including those in progress.
	 * @return the requests, latest first
	 */
	public Stream<RequestLine> latest() {
		return entries().stream().sorted(Comparator.comparingLong(Entry::id).reversed()).map(Entry::line);
	}

	/**
	 * Finds a request.
	 * @param id the id of the request
	 * @return the report, empty if the journal does not contain the request
	 */
	public Optional<RequestReport> find(long id) {
		return entries().stream().filter((entry) -> entry.id() == id).findAny().map(Entry::report);
	}

	private List<Entry> entries() {
		synchronized (this.answered) {
			List<Entry> entries = new ArrayList<>(this.answered);
			entries.addAll(this.underWay);
			return entries;
		}
	}

}
