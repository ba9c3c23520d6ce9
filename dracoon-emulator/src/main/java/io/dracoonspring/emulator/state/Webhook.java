// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to be told what happens.
 */
public final class Webhook {

	/** How long a webhook lives. */
	public static final Duration LIFETIME = Duration.ofDays(90);

	/** After how many lost messages in a row a webhook is switched off. */
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

	/**
	 * Returns what it is told and where.
	 */
	public Definition definition() {
		return this.definition;
	}

	/**
	 * Changes the webhook.
	 * @param definition what it is told and where
	 * @param enabled whether it is told anything
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

	/**
	 * Lets it live as long as a new one.
	 */
	public void resetLifetime(long author, Instant now) {
		this.expireAt = now.plus(LIFETIME);
		this.warnedDays = Long.MAX_VALUE;
		this.updatedBy = author;
		this.updatedAt = now;
	}

	/**
	 * Returns the rooms whose events it is told.
	 * @return the ids of the rooms, to be changed in place
	 */
	public Set<Long> rooms() {
		return this.rooms;
	}

	/**
	 * Returns whether it is told anything.
	 * @return whether it is enabled and not expired
	 */
	public boolean isActive(Instant now) {
		return this.enabled && now.isBefore(this.expireAt);
	}

	public boolean enabled() {
		return this.enabled;
	}

	/**
	 * Remembers that a message got through.
	 */
	public void delivered() {
		this.failures = 0;
	}

	/**
	 * Remembers that a message was lost; too many in a row switch the webhook off.
	 * @param status the HTTP status of the last attempt, 0 if there was no answer
	 */
	public void failed(int status) {
		if (++this.failures >= MAX_FAILURES) {
			this.enabled = false;
			this.failStatus = status;
		}
	}

	/**
	 * Returns why it was switched off.
	 * @return the last HTTP status, {@code null} if it was not
	 */
	public @Nullable Integer failStatus() {
		return this.failStatus;
	}

	/**
	 * Finds out whether it is time to warn of the end: 30, 20, 10 days and 1 day before,
	 * each once.
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

	/**
	 * Returns when it ends.
	 */
	public Instant expireAt() {
		return this.expireAt;
	}

	/**
	 * Returns who created it.
	 * @return the id of the user
	 */
	public long createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Returns who changed it last.
	 * @return the id of the user
	 */
	public long updatedBy() {
		return this.updatedBy;
	}

	/**
	 * Returns when it was changed last.
	 */
	public Instant updatedAt() {
		return this.updatedAt;
	}

	/**
	 * What a webhook is told and where.
	 *
	 * @param events what it is told
	 * @param url where the messages go
	 * @param secret the key of the signatures, {@code null} for none
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

	/**
	 * Whose webhook it is.
	 */
	public enum Scope {

		/** Of the operator of the server. */
		TENANT,

		/** Of the customer. */
		CUSTOMER

	}

}
