/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.OwnPages;

/**
 * Remembers the latest requests.
 */
final class RequestJournal implements WebFilter {

	private static final int CAPACITY = 10_000;

	private static final Pattern TOKEN = Pattern.compile(
			"(/api/v4/(?:uploads|downloads|downloads/zip|public/shares/downloads|public/shares/uploads)|/mediaserver/image)"
					+ "/[^/]{16,}(?:(?<=/public/shares/(?:down|up)loads/[^/]{16,256})/[^/]{16,})?");

	private final Deque<RecordedRequest> requests = new ArrayDeque<>();

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (OwnPages.serve(exchange)) {
			return chain.filter(exchange);
		}
		AtomicBoolean answered = new AtomicBoolean();
		// before the answer goes out: whoever has it finds the request here
		exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> {
			answered.set(true);
			HttpStatusCode status = exchange.getResponse().getStatusCode();
			add(exchange, (status != null) ? status.value() : HttpStatus.OK.value());
		}));
		return chain.filter(exchange).doOnCancel(() -> {
			if (!answered.get()) {
				add(exchange, RecordedRequest.NOT_ANSWERED);
			}
		});
	}

	private void add(ServerWebExchange exchange, int status) {
		add(exchange.getRequest().getMethod().name(), exchange.getRequest().getURI().getRawPath(), status);
	}

	/**
	 * Take note of a request.
	 * @param method the HTTP method
	 * @param target the path, with or without a query, which is left out
	 * @param status the status of the answer
	 */
	void add(String method, String target, int status) {
		String path = TOKEN.matcher(target.split("\\?", 2)[0]).replaceFirst("$1/{token}");
		RecordedRequest request = new RecordedRequest(method, path, status);
		synchronized (this.requests) {
			if (this.requests.size() == CAPACITY) {
				this.requests.removeFirst();
			}
			this.requests.addLast(request);
		}
	}

	void clear() {
		synchronized (this.requests) {
			this.requests.clear();
		}
	}

	List<RecordedRequest> requests() {
		synchronized (this.requests) {
			return List.copyOf(this.requests);
		}
	}

}
