// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A tenant. The users of the first tenant can use the emulator. For all other tenants,
 * the emulator stores only the data of the provisioning operations.
 */
public final class Customer {

	/** The storage quota of a customer without a limit. */
	public static final long UNLIMITED = -1;

	private final Map<String, String> attributes = new LinkedHashMap<>();

	private final long id;

	private final UUID uuid;

	private final Clock clock;

	private final Instant createdAt;

	private final Users users;

	private Instant updatedAt;

	private Terms terms;

	Customer(long id, Terms terms, Users users, Clock clock) {
		this.id = id;
		this.uuid = new UUID(0x4000L, 0x8000000000000000L | id);
		this.terms = terms;
		this.users = users;
		this.clock = clock;
		this.createdAt = clock.instant();
		this.updatedAt = this.createdAt;
	}

	public long id() {
		return this.id;
	}

	/** Returns the globally unique id. */
	public UUID uuid() {
		return this.uuid;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** Returns when the customer was last changed. */
	public Instant updatedAt() {
		return this.updatedAt;
	}

	/** Returns the terms of the contract. */
	public Terms terms() {
		return this.terms;
	}

	/** Changes the terms of the contract. */
	public void terms(Terms terms) {
		this.terms = terms;
		changed();
	}

	/** Records a change. */
	public void changed() {
		this.updatedAt = this.clock.instant();
	}

	public Users users() {
		return this.users;
	}

	/**
	 * Returns the attributes. Callers may modify the returned map, which is not a copy.
	 */
	public Map<String, String> attributes() {
		return this.attributes;
	}

	/** The kinds of contracts. */
	public enum Contract {

		/** A trial contract. */
		DEMO,

		/** A free contract. */
		FREE,

		/** A paid contract. */
		PAY

	}

	/**
	 * The terms of a customer's contract.
	 *
	 * @param contract the kind of contract
	 * @param quotaMax the maximum number of stored bytes, -1 for no limit
	 * @param userMax the maximum number of users
	 * @param webhooksMax the maximum number of webhooks
	 * @param providerCustomerId the id that the provider uses for the customer
	 * @param trialDays the length of a trial in days
	 * @param locked whether the customer's users cannot log in
	 */
	@RecordBuilder
	public record Terms(String companyName, Contract contract, long quotaMax, int userMax, long webhooksMax,
			@Nullable String providerCustomerId, @Nullable Integer trialDays, boolean locked) {

	}

}
