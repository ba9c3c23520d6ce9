// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A subscription of an external receiver to events. */
public final class Webhook {

	/** The lifetime of a webhook. */
	public static final Duration LIFETIME = Duration.ofDays(90);

	/** The number of undelivered messages in a row after which a webhook is disabled. */
	public static final int MAX_FAILURES = 3;

	private final long id;

	private final Scope scope;

	private final long createdBy;

	private final Instant createdAt;

	private final Set<Long> rooms = new HashSet<>();

	private Definition definition;

	private Instant expireAt;

	private boolean enabled;

	private @Nullable Integer failStatus;

	private int failures;

	private long warnedDays = Long.MAX_VALUE;

	private long updatedBy;

	private Instant updatedAt;

	Webhook(long id, Scope scope, Definition definition, boolean enabled, long createdBy, Instant now) {
		this.id = id;
		this.scope = scope;
		this.definition = definition;
		this.enabled = enabled;
		this.createdBy = createdBy;
		this.createdAt = now;
		this.updatedBy = createdBy;
		this.updatedAt = now;
		this.expireAt = now.plus(LIFETIME);
	}

	public long id() {
		return this.id;
	}

	public Scope scope() {
		return this.scope;
	}

	/** Returns the events and the receiver. */
	public Definition definition() {
		return this.definition;
	}

	/**
	 * Changes the webhook.
	 * @param definition the events and the receiver
	 * @param enabled whether the webhook gets events
	 */
	public void update(Definition definition, boolean enabled, long author, Instant now) {
		this.definition = definition;
		if (enabled && !this.enabled) {
			this.failStatus = null;
			this.failures = 0;
		}
		this.enabled = enabled;
		this.updatedBy = author;
		this.updatedAt = now;
	}

	/** Resets the lifetime to that of a new webhook. */
	public void resetLifetime(long author, Instant now) {
		this.expireAt = now.plus(LIFETIME);
		this.warnedDays = Long.MAX_VALUE;
		this.updatedBy = author;
		this.updatedAt = now;
	}

	/**
	 * Returns the ids of the rooms whose events the webhook gets. Callers may modify the
	 * returned set, which is not a copy.
	 */
	public Set<Long> rooms() {
		return this.rooms;
	}

	/** Returns whether the webhook is enabled and not expired. */
	public boolean isActive(Instant now) {
		return this.enabled && now.isBefore(this.expireAt);
	}

	public boolean enabled() {
		return this.enabled;
	}

	/** Records that a message was delivered. */
	public void delivered() {
		this.failures = 0;
	}

	/**
	 * Records that a message could not be delivered. The webhook is disabled after
	 * {@link #MAX_FAILURES} such messages in a row.
	 * @param status the HTTP status of the last attempt, 0 if there was no response
	 */
	public void failed(int status) {
		if (++this.failures >= MAX_FAILURES) {
			this.enabled = false;
			this.failStatus = status;
		}
	}

	/**
	 * Returns the HTTP status of the failure that disabled the webhook, 0 if there was no
	 * response, {@code null} if no failure disabled the webhook.
	 */
	public @Nullable Integer failStatus() {
		return this.failStatus;
	}

	/**
	 * Returns whether a warning of the expiry is due, and records this warning as sent.
	 * Warnings are due 30, 20, 10 days and 1 day before the expiry, each once.
	 */
	public boolean warns(Instant now) {
		Duration left = Duration.between(now, this.expireAt);
		for (long days : new long[] { 1, 10, 20, 30 }) {
			if (!left.isNegative() && left.compareTo(Duration.ofDays(days)) <= 0) {
				boolean due = days < this.warnedDays;
				this.warnedDays = Math.min(this.warnedDays, days);
				return due;
			}
		}
		return false;
	}

	/** Returns when the webhook expires. */
	public Instant expireAt() {
		return this.expireAt;
	}

	/** Returns the id of the user who created the webhook. */
	public long createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** Returns the id of the user who last changed the webhook. */
	public long updatedBy() {
		return this.updatedBy;
	}

	/** Returns when the webhook was last changed. */
	public Instant updatedAt() {
		return this.updatedAt;
	}

	/**
	 * The events and the receiver of a webhook.
	 *
	 * @param events the types of events
	 * @param url the URL of the receiver
	 * @param secret the key for signatures, {@code null} for none
	 */
	public record Definition(String name, Set<EventType> events, String url, @Nullable String secret) {

		public Definition {
			events = Set.copyOf(events);
		}

		@Override
		public String toString() {
			return "Definition[" + this.name + "]";
		}

	}

	/** The owner of a webhook. */
	public enum Scope {

		/** The operator of the server owns the webhook. */
		TENANT,

		/** The customer owns the webhook. */
		CUSTOMER

	}

}
