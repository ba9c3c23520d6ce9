// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook.servlet;

import java.io.IOException;
import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.dracoonspring.event.webhook.WebhookContract;
import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;
import io.dracoonspring.transfer.UploadSource;

/**
 * Tests how servlet applications receive webhooks in any container.
 */
abstract class WebhookFilterContract extends WebhookContract {

	/** Installs the application with its filter. */
	final void install(ServletContext context, WebhookPath path, WebhookReceiver receiver) {
		FilterRegistration.Dynamic filter = context.addFilter("webhook", new WebhookFilter(path, receiver));
		filter.setAsyncSupported(true);
		filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
		context.addServlet("application", new Application()).addMapping("/");
	}

	/**
	 * Represents the rest of the application.
	 */
	private final class Application extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
			boolean wantsUpload = request.getRequestURI().endsWith("/upload");
			if (wantsUpload) {
				upload(UploadSource.of(request.getInputStream(), request.getContentLengthLong())).block();
			}
			response.setStatus(wantsUpload ? HttpServletResponse.SC_CREATED : PASSED_ON);
		}

	}

}
