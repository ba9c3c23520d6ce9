// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A tenant. The emulator serves the first one; of the others there is only what
 * provisioning knows.
 */
public final class Customer {

	/** Stands for no limit. */
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

	/**
	 * Returns the id that is unique everywhere.
	 */
	public UUID uuid() {
		return this.uuid;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Returns when the customer was changed last.
	 */
	public Instant updatedAt() {
		return this.updatedAt;
	}

	/**
	 * Returns what was agreed.
	 */
	public Terms terms() {
		return this.terms;
	}

	/**
	 * Agrees on something else.
	 */
	public void terms(Terms terms) {
		this.terms = terms;
		changed();
	}

	/**
	 * Notices that something was changed.
	 */
	public void changed() {
		this.updatedAt = this.clock.instant();
	}

	public Users users() {
		return this.users;
	}

	/**
	 * Returns the attributes, to be changed.
	 * @return values by key
	 */
	public Map<String, String> attributes() {
		return this.attributes;
	}

	/**
	 * The kinds of contracts.
	 */
	public enum Contract {

		/** To try it out. */
		DEMO,

		/** Without a fee. */
		FREE,

		/** Paid for. */
		PAY

	}

	/**
	 * What was agreed with a customer.
	 *
	 * @param contract the kind of contract
	 * @param quotaMax how many bytes may be stored, -1 without limit
	 * @param userMax how many users there may be
	 * @param webhooksMax how many webhooks there may be
	 * @param providerCustomerId what the provider calls the customer
	 * @param trialDays for how many days a demonstration lasts
	 * @param locked whether nobody may log in
	 */
	@RecordBuilder
	public record Terms(String companyName, Contract contract, long quotaMax, int userMax, long webhooksMax,
			@Nullable String providerCustomerId, @Nullable Integer trialDays, boolean locked) {

	}

}
