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

package io.dracoonspring.event.webhook.servlet;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.util.Assert;

import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;
import io.dracoonspring.event.webhook.WebhookReply;
import io.dracoonspring.event.webhook.WebhookSignature;

/**
 * Takes webhooks in and lets every other request pass. It has its own way to tell who
 * sends them, and stands in front of what else would ask: Spring Security neither has to
 * know it nor can be in the way.
 */
public final class WebhookFilter implements Filter, Ordered {

	/** After what observes requests or corrects their addresses, before all the rest. */
	public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	private final WebhookPath path;

	private final WebhookReceiver receiver;

	/**
	 * Create a filter.
	 * @param path the path within the application
	 * @param receiver takes the deliveries in
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
			handle(httpRequest, httpResponse);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	// as it was sent: what has to be decoded or cleaned first is not our path
	private static String pathWithinApplication(HttpServletRequest request) {
		String uri = request.getRequestURI();
		String context = request.getContextPath();
		return uri.startsWith(context) ? uri.substring(context.length()) : uri;
	}

	private void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("Cache-Control", "no-store");
		if (!"POST".equals(request.getMethod())) {
			response.setHeader("Allow", "POST");
			answer(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		WebhookReply reply = this.receiver.receive(body(request.getInputStream()),
				request.getHeader(WebhookSignature.HEADER));
		if (reply.probeAnswer() != null) {
			response.setHeader(WebhookReply.PROBE_HEADER, reply.probeAnswer());
		}
		answer(response, reply.status());
	}

	private static byte[] body(InputStream input) throws IOException {
		byte[] body = input.readNBytes(WebhookReceiver.MAX_BODY + 1);
		if (body.length > WebhookReceiver.MAX_BODY) {
			byte[] discarded = new byte[8192];
			long left = WebhookReceiver.MAX_DISCARDED;
			int count = 0;
			while (left > 0 && count != -1) {
				left -= count;
				count = input.read(discarded);
			}
		}
		return body;
	}

	private static void answer(HttpServletResponse response, int status) {
		response.setStatus(status);
		if (status != HttpServletResponse.SC_NO_CONTENT) {
			response.setContentLength(0);
		}
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

}
