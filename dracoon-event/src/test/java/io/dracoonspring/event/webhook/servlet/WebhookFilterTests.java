// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook.servlet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link WebhookFilter}, in Tomcat.
 */
class WebhookFilterTests extends WebhookFilterContract {

	private final List<Tomcat> servers = new ArrayList<>();

	@TempDir
	Path directory;

	@Override
	protected int start(String contextPath, WebhookPath path, WebhookReceiver receiver) throws Exception {
		Tomcat tomcat = new Tomcat();
		this.servers.add(tomcat);
		tomcat.setBaseDir(this.directory.toString());
		tomcat.setHostname("127.0.0.1");
		tomcat.setPort(0);
		Context context = tomcat.addContext(contextPath, this.directory.toString());
		context.addServletContainerInitializer((classes, servletContext) -> install(servletContext, path, receiver),
				Set.of());
		tomcat.start();
		return tomcat.getConnector().getLocalPort();
	}

	@Override
	protected int busyThreads() {
		ThreadPoolExecutor threads = (ThreadPoolExecutor) this.servers.get(0)
			.getConnector()
			.getProtocolHandler()
			.getExecutor();
		return threads.getActiveCount();
	}

	@Override
	protected void stop() throws Exception {
		for (Tomcat server : this.servers) {
			server.stop();
			server.destroy();
		}
	}

	@Test
	void leavesErrorsAndForwardsToTheApplication() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hook");
		request.setDispatcherType(DispatcherType.ERROR);
		FilterChain chain = new MockFilterChain();
		new WebhookFilter(new WebhookPath("/hook"), this.receiver).doFilter(request, new MockHttpServletResponse(),
				chain);
		assertThat(((MockFilterChain) chain).getRequest()).isSameAs(request);
	}

	@Test
	void saysThatItNeedsAsynchronousRequests() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hook");
		assertThatIllegalStateException()
			.isThrownBy(() -> new WebhookFilter(new WebhookPath("/hook"), this.receiver).doFilter(request,
					new MockHttpServletResponse(), new MockFilterChain()))
			.withMessageContaining("asyncSupported");
	}

}
