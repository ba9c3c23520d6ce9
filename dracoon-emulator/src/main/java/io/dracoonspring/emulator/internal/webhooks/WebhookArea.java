// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.nodes.NodeRendering;
import io.dracoonspring.emulator.internal.state.Webhook;
import io.dracoonspring.emulator.model.Right;

/** Serves the operations on webhooks, and sends events to webhooks. */
public final class WebhookArea implements Routes, AutoCloseable {

	private final WebhookDispatcher dispatcher;

	private final Routes routes;

	/**
	 * Creates the area.
	 * @param allowsPrivate whether receivers of webhooks may be within the network of the
	 * emulator
	 */
	public WebhookArea(Backend backend, boolean allowsPrivate) {
		Calls calls = backend.calls();
		this.dispatcher = new WebhookDispatcher(backend.state(), new NodeRendering(backend.state())::single,
				backend.addresses()::baseUrl, new WebhookTargets(allowsPrivate));
		this.routes = Routes.all(new RoomWebhookRoutes(calls),
				new WebhookRoutes("/api/v4/provisioning/webhooks", Webhook.Scope.TENANT, calls.ofOperators(),
						this.dispatcher),
				new WebhookRoutes("/api/v4/settings/webhooks", Webhook.Scope.CUSTOMER,
						calls.requiring(Right.CHANGE_CONFIG), this.dispatcher));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

	/** Starts to send events. */
	public void start() {
		this.dispatcher.start();
	}

	/** Warns the owners of webhooks that expire soon. */
	public void warn() {
		this.dispatcher.warn();
	}

	/** Returns up to 100 of the latest attempts to send events, newest first. */
	public List<Delivery> deliveries() {
		return this.dispatcher.deliveries();
	}

	@Override
	public void close() {
		this.dispatcher.close();
	}

}
