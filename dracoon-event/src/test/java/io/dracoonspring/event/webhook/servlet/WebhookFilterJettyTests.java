// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;

import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;

/**
 * Tests for {@link WebhookFilter}, in Jetty.
 */
class WebhookFilterJettyTests extends WebhookFilterContract {

	private final List<JettyWebServer> servers = new ArrayList<>();

	@Override
	protected int start(String contextPath, WebhookPath path, WebhookReceiver receiver) {
		JettyServletWebServerFactory factory = new JettyServletWebServerFactory(contextPath, 0);
		// allow the unusual paths of the contract, which Jetty rejects by default
		factory.addServerCustomizers((server) -> configurations(server)
			.forEach((configuration) -> configuration.setUriCompliance(UriCompliance.UNSAFE)));
		JettyWebServer server = (JettyWebServer) factory.getWebServer((context) -> install(context, path, receiver));
		this.servers.add(server);
		server.start();
		return server.getPort();
	}

	private static Stream<HttpConfiguration> configurations(Server server) {
		return Stream.of(server.getConnectors())
			.map((connector) -> connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
	}

	@Override
	protected int busyThreads() {
		return ((QueuedThreadPool) this.servers.get(0).getServer().getThreadPool()).getUtilizedThreads();
	}

	@Override
	protected void stop() {
		this.servers.forEach((server) -> {
			server.stop();
			server.destroy();
		});
	}

}
