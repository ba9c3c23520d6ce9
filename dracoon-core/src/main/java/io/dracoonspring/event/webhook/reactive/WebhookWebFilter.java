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

package io.dracoonspring.event.webhook.reactive;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.Assert;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.event.webhook.DeliveryOutcome;
import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;
import io.dracoonspring.event.webhook.WebhookReply;
import io.dracoonspring.event.webhook.WebhookSignature;

/**
 * Takes webhooks in and lets every other request pass. It has its own way to tell who
 * sends them, and stands in front of what else would ask: Spring Security neither has to
 * know it nor can be in the way.
 */
public final class WebhookWebFilter implements WebFilter, Ordered {

	/** Before all filters that have no particular place. */
	public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	/** So many deliveries wait for the inbox, with up to 64 KiB each. */
	private static final int MAX_WAITING = 500;

	private final AtomicInteger waiting = new AtomicInteger();

	private final WebhookPath path;

	private final WebhookReceiver receiver;

	/**
	 * Create a filter.
	 * @param path the path within the application
	 * @param receiver takes the deliveries in, on threads that may block
	 */
	public WebhookWebFilter(WebhookPath path, WebhookReceiver receiver) {
		Assert.notNull(path, "'path' must not be null");
		Assert.notNull(receiver, "'receiver' must not be null");
		this.path = path;
		this.receiver = receiver;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		ServerHttpResponse response = exchange.getResponse();
		if (!this.path.matches(request.getPath().pathWithinApplication().value())) {
			return chain.filter(exchange);
		}
		response.getHeaders().setCacheControl("no-store");
		if (!HttpMethod.POST.equals(request.getMethod())) {
			response.getHeaders().setAllow(Set.of(HttpMethod.POST));
			response.setStatusCode(HttpStatus.METHOD_NOT_ALLOWED);
			return response.setComplete();
		}
		String signature = request.getHeaders().getFirst(WebhookSignature.HEADER);
		return body(request).flatMap((body) -> receive(body, signature)).flatMap((reply) -> answer(response, reply));
	}

	private static Mono<byte[]> body(ServerHttpRequest request) {
		return Mono.defer(() -> {
			LimitedBody body = new LimitedBody();
			return request.getBody()
				.map(body::add)
				.takeUntil((received) -> received > WebhookReceiver.MAX_DISCARDED)
				.then(Mono.fromSupplier(body::bytes));
		});
	}

	// once begun it ends, even if the client has left: interrupting a database may harm
	// it
	private Mono<WebhookReply> receive(byte[] body, @Nullable String signature) {
		if (this.waiting.incrementAndGet() > MAX_WAITING) {
			this.waiting.decrementAndGet();
			return Mono.just(this.receiver.refuse(DeliveryOutcome.UNAVAILABLE));
		}
		return Mono.fromFuture(CompletableFuture
			.supplyAsync(() -> this.receiver.receive(body, signature),
					(task) -> Schedulers.boundedElastic().schedule(task))
			.whenComplete((reply, failure) -> this.waiting.decrementAndGet()), true);
	}

	private static Mono<Void> answer(ServerHttpResponse response, WebhookReply reply) {
		response.setStatusCode(HttpStatusCode.valueOf(reply.status()));
		if (reply.outcome() == DeliveryOutcome.TOO_LARGE) {
			// there may be more, which nobody is going to read
			response.getHeaders().setConnection("close");
		}
		if (reply.probeAnswer() != null) {
			response.getHeaders().set(WebhookReply.PROBE_HEADER, reply.probeAnswer());
		}
		return response.setComplete();
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

}
