// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook.reactive;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.Assert;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.event.webhook.WebhookDelivery;
import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;
import io.dracoonspring.event.webhook.WebhookReply;
import io.dracoonspring.event.webhook.WebhookSignature;

/**
 * Receives webhooks and passes all other requests on. The filter verifies the signature
 * of each webhook, and runs before Spring Security. Therefore Spring Security needs no
 * configuration for webhooks and cannot block them.
 */
public final class WebhookWebFilter implements WebFilter, Ordered, ApplicationContextAware {

	/** Places this filter before Spring Security, and before filters without an order. */
	public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	/** The key of the handler of dropped errors in the Reactor context. */
	private static final String DROPPED_ERRORS = "reactor.onErrorDropped.local";

	private static final Logger logger = LoggerFactory.getLogger(WebhookWebFilter.class);

	private final WebhookPath path;

	private final WebhookReceiver receiver;

	private @Nullable ApplicationContext context;

	/**
	 * Creates a filter.
	 * @param path the path within the application
	 * @param receiver the receiver of the deliveries
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
		if (!isOfApplication(exchange) || !this.path.matches(request.getPath().pathWithinApplication().value())) {
			return chain.filter(exchange);
		}
		WebhookDelivery delivery = this.receiver.begin(request.getMethod().name(),
				request.getHeaders().getFirst(WebhookSignature.HEADER), request.getHeaders().getContentLength());
		Mono<WebhookReply> reply = Mono.fromFuture(delivery.reply(), true);
		return request.getBody()
			.map((buffer) -> append(delivery, buffer))
			.takeWhile((wanted) -> wanted)
			.takeUntilOther(reply)
			.doOnComplete(() -> delivery.end(DracoonSchedulers.boundedElastic()::schedule))
			.doOnCancel(delivery::abort)
			.onErrorComplete((failure) -> {
				delivery.abort();
				return true;
			})
			.then(reply)
			.flatMap((known) -> answer(response, known))
			.contextWrite((context) -> context.put(DROPPED_ERRORS, (Consumer<Throwable>) WebhookWebFilter::dropped));
	}

	// only logs, because Reactor Netty reports an incomplete body again after the
	// subscription has ended
	private static void dropped(Throwable failure) {
		logger.debug("The body of a request was incomplete", failure);
	}

	// excludes requests to a separate management port, because the application context of
	// that port inherits this filter
	private boolean isOfApplication(ServerWebExchange exchange) {
		ApplicationContext served = exchange.getApplicationContext();
		return this.context == null || served == null || this.context == served;
	}

	private static boolean append(WebhookDelivery delivery, DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return delivery.append(bytes, bytes.length);
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	private static Mono<Void> answer(ServerHttpResponse response, WebhookReply reply) {
		response.setStatusCode(HttpStatusCode.valueOf(reply.status()));
		reply.headers().forEach(response.getHeaders()::set);
		return response.setComplete();
	}

	@Override
	public void setApplicationContext(ApplicationContext applicationContext) {
		this.context = applicationContext;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

}
