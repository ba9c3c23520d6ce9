// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Records which clients act for which users. Each login creates one authorization. Each
 * client that got tokens through the login page has one approval of the user.
 */
final class Authorizations {

	private final Map<Long, Authorization> authorizations = new ConcurrentSkipListMap<>();

	private final Map<ApprovalKey, Instant> approvals = new ConcurrentHashMap<>();

	private final AtomicLong lastId = new AtomicLong();

	private final Clock clock;

	Authorizations(Clock clock) {
		this.clock = clock;
	}

	long add(long userId, String clientId, @Nullable String userAgent, Duration lifetime) {
		long id = this.lastId.incrementAndGet();
		Instant now = this.clock.instant();
		this.authorizations.put(id, new Authorization(id, userId, clientId, userAgent, now, now, now.plus(lifetime)));
		return id;
	}

	void used(long id) {
		Instant now = this.clock.instant();
		this.authorizations.computeIfPresent(id, (key, authorization) -> authorization.usedAt(now));
	}

	void renewed(long id, Duration lifetime) {
		Instant expiresAt = this.clock.instant().plus(lifetime);
		this.authorizations.computeIfPresent(id, (key, authorization) -> authorization.expiresAt(expiresAt));
	}

	List<Authorization> of(long userId) {
		Instant now = this.clock.instant();
		this.authorizations.values().removeIf((authorization) -> !now.isBefore(authorization.expiresAt()));
		return this.authorizations.values()
			.stream()
			.filter((authorization) -> authorization.userId() == userId)
			.toList();
	}

	void remove(long id) {
		this.authorizations.remove(id);
	}

	void removeUser(long userId) {
		this.authorizations.values().removeIf((authorization) -> authorization.userId() == userId);
		this.approvals.keySet().removeIf((key) -> key.userId() == userId);
	}

	void approve(long userId, OAuthClient client) {
		this.approvals.put(new ApprovalKey(userId, client.id()),
				this.clock.instant().plus(client.details().approvalLifetime()));
	}

	List<Approval> approvalsOf(long userId) {
		Instant now = this.clock.instant();
		List<Approval> valid = new ArrayList<>();
		this.approvals.forEach((key, expiresAt) -> {
			if (key.userId() == userId && now.isBefore(expiresAt)) {
				valid.add(new Approval(key.clientId(), expiresAt));
			}
		});
		return valid;
	}

	boolean removeApproval(long userId, String clientId) {
		return this.approvals.remove(new ApprovalKey(userId, clientId)) != null;
	}

	private record ApprovalKey(long userId, String clientId) {

	}

	/**
	 * The approval of a client by a user.
	 *
	 * @param expiresAt when the approval expires
	 */
	record Approval(String clientId, Instant expiresAt) {

	}

	/**
	 * The authorization of a client to act for a user.
	 *
	 * @param userAgent the platform that the client reports, {@code null} if it reports
	 * none
	 * @param createdAt when the user logged in
	 * @param usedAt when the client last used a token
	 * @param expiresAt when the authorization expires
	 */
	@RecordBuilder
	record Authorization(long id, long userId, String clientId, @Nullable String userAgent, Instant createdAt,
			Instant usedAt, Instant expiresAt) {

		Authorization usedAt(Instant now) {
			return AuthorizationsAuthorizationBuilder.builder(this).usedAt(now).build();
		}

		Authorization expiresAt(Instant time) {
			return AuthorizationsAuthorizationBuilder.builder(this).expiresAt(time).build();
		}

	}

}
