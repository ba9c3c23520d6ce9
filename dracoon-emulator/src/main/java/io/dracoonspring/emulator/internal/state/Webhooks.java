// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.dracoonspring.emulator.internal.error.AdminError;

/** Keeps all webhooks. Use it while the state is locked. */
public final class Webhooks {

	private static final int TENANT_LIMIT = 50;

	private final List<Webhook> webhooks = new ArrayList<>();

	private final Customers customers;

	private long lastId;

	Webhooks(Customers customers) {
		this.customers = customers;
	}

	/**
	 * Adds a webhook.
	 * @param scope the owner
	 * @param definition the events and the receiver
	 * @param enabled whether the webhook gets events
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the owner already
	 * has the maximum number of webhooks
	 */
	public Webhook add(Webhook.Scope scope, Webhook.Definition definition, boolean enabled, long author, Instant now) {
		long limit = (scope == Webhook.Scope.TENANT) ? TENANT_LIMIT : this.customers.own().terms().webhooksMax();
		if (all(scope).size() >= limit) {
			throw AdminError.WEBHOOK_LIMIT.exception();
		}
		Webhook webhook = new Webhook(++this.lastId, scope, definition, enabled, author, now);
		this.webhooks.add(webhook);
		return webhook;
	}

	/** Returns all webhooks of an owner, oldest first. */
	public List<Webhook> all(Webhook.Scope scope) {
		return this.webhooks.stream().filter((webhook) -> webhook.scope() == scope).toList();
	}

	/** Returns all webhooks, oldest first. */
	public List<Webhook> all() {
		return List.copyOf(this.webhooks);
	}

	/**
	 * Finds a webhook.
	 * @param scope the owner
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is none
	 */
	public Webhook get(Webhook.Scope scope, long id) {
		return all(scope).stream()
			.filter((webhook) -> webhook.id() == id)
			.findFirst()
			.orElseThrow(AdminError.WEBHOOK_NOT_FOUND::exception);
	}

	public void remove(Webhook webhook) {
		this.webhooks.remove(webhook);
	}

}
