// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook.servlet;

import java.io.IOException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.util.Assert;

import io.dracoonspring.event.webhook.WebhookDelivery;
import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;
import io.dracoonspring.event.webhook.WebhookReply;
import io.dracoonspring.event.webhook.WebhookSignature;

/**
 * Receives webhooks and passes all other requests on. The filter verifies the signature
 * of each webhook, and runs before Spring Security. Therefore Spring Security needs no
 * configuration for webhooks and cannot block them. Bodies are read asynchronously, so
 * that slow clients do not occupy threads. Therefore this filter and all filters before
 * it must support asynchronous requests, which is the default of Spring Boot.
 */
public final class WebhookFilter implements Filter, Ordered {

	/**
	 * Places this filter after the filters that observe requests or evaluate forwarded
	 * headers, and before Spring Security.
	 */
	public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	private final WebhookPath path;

	private final WebhookReceiver receiver;

	/**
	 * Creates a filter.
	 * @param path the path within the application
	 * @param receiver the receiver of the deliveries
	 */
	public WebhookFilter(WebhookPath path, WebhookReceiver receiver) {
		Assert.notNull(path, "'path' must not be null");
		Assert.notNull(receiver, "'receiver' must not be null");
		this.path = path;
		this.receiver = receiver;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest httpRequest && response instanceof HttpServletResponse httpResponse
				&& request.getDispatcherType() == DispatcherType.REQUEST
				&& this.path.matches(pathWithinApplication(httpRequest))) {
			take(httpRequest, httpResponse);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	// uses the path as it was sent, because a path that must be decoded or cleaned first
	// does not match
	private static String pathWithinApplication(HttpServletRequest request) {
		String uri = request.getRequestURI();
		String context = request.getContextPath();
		return uri.startsWith(context) ? uri.substring(context.length()) : uri;
	}

	private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Assert.state(request.isAsyncSupported(), "Could not receive the webhook because a filter does not support "
				+ "asynchronous requests: set 'asyncSupported' of this filter and of those before it");
		ServletInputStream body = request.getInputStream();
		AsyncContext context = request.startAsync();
		// disable the timeout, because a delivery has its own timeout, and because the
		// storage of its message must not be interrupted
		context.setTimeout(0);
		WebhookDelivery delivery = this.receiver.begin(request.getMethod(), request.getHeader(WebhookSignature.HEADER),
				request.getContentLengthLong());
		body.setReadListener(new DeliveryReader(body, delivery));
		// complete the request only after the call to setReadListener, because Tomcat
		// starts to read the body even if the request is already complete
		delivery.reply().thenAccept((reply) -> {
			answer(response, reply);
			context.complete();
		});
	}

	private static void answer(HttpServletResponse response, WebhookReply reply) {
		response.setStatus(reply.status());
		reply.headers().forEach(response::setHeader);
		if (reply.status() != HttpServletResponse.SC_NO_CONTENT) {
			response.setContentLength(0);
		}
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

}
