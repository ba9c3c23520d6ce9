// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ContentError;

/**
 * What download and upload shares have in common.
 */
public abstract sealed class Share permits DownloadShare, UploadShare {

	private static final int MAX_FAILURES = 5;

	private static final Duration LOCK = Duration.ofMinutes(5);

	private final long id;

	private final String accessKey;

	private final long createdBy;

	private final Instant createdAt;

	private Details details;

	private @Nullable Long updatedBy;

	private @Nullable Instant updatedAt;

	private int failures;

	private Instant lockedUntil = Instant.MIN;

	Share(long id, String accessKey, Details details, long author, Instant now) {
		this.id = id;
		this.accessKey = accessKey;
		this.details = details;
		this.createdBy = author;
		this.createdAt = now;
	}

	public long id() {
		return this.id;
	}

	/**
	 * Returns what the URL of the share ends with.
	 * @return the access key, a secret
	 */
	public String accessKey() {
		return this.accessKey;
	}

	/**
	 * Returns what is shared, or where uploads go.
	 */
	public abstract Node node();

	/**
	 * Returns what can be changed.
	 */
	public Details details() {
		return this.details;
	}

	/**
	 * Changes the details.
	 * @param author the id of the user
	 */
	public void update(Details details, long author, Instant now) {
		if (!Objects.equals(details.password(), this.details.password())) {
			this.failures = 0;
			this.lockedUntil = Instant.MIN;
		}
		this.details = details;
		this.updatedBy = author;
		this.updatedAt = now;
	}

	/**
	 * Returns who created the share.
	 * @return the id of the user
	 */
	public long createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Returns who changed the share last.
	 * @return the id of the user, {@code null} if nobody did
	 */
	public @Nullable Long updatedBy() {
		return this.updatedBy;
	}

	/**
	 * Returns when the share was changed last.
	 * @return the time or {@code null}
	 */
	public @Nullable Instant updatedAt() {
		return this.updatedAt;
	}

	public boolean isExpired(Instant now) {
		Instant expireAt = this.details.expireAt();
		return expireAt != null && !expireAt.isAfter(now);
	}

	/**
	 * Checks a password. Five wrong ones in a row lock the share for five minutes.
	 * @param candidate the password, {@code null} if none was given
	 * @return whether it is right, which it always is where none is set
	 * @throws io.dracoonspring.emulator.error.ApiException with status 403 while the
	 * share is locked
	 */
	public boolean accepts(@Nullable String candidate, Instant now) {
		String password = this.details.password();
		if (password == null) {
			return true;
		}
		if (now.isBefore(this.lockedUntil)) {
			throw ContentError.SHARE_LOCKED.exception();
		}
		if (password.equals(candidate)) {
			this.failures = 0;
			return true;
		}
		if (candidate != null && ++this.failures >= MAX_FAILURES) {
			this.failures = 0;
			this.lockedUntil = now.plus(LOCK);
		}
		return false;
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + "[" + this.id + "]";
	}

	/**
	 * What can be changed about a share.
	 *
	 * @param notes the notes for recipients
	 * @param internalNotes the notes for others who manage the share
	 * @param password the password, if there is one
	 * @param expireAt when it is over, {@code null} for never
	 * @param showCreatorName whether to tell the name of the creator
	 * @param showCreatorUsername whether to tell the user name of the creator
	 */
	@RecordBuilder
	public record Details(String name, @Nullable String notes, @Nullable String internalNotes,
			@Nullable String password, @Nullable Instant expireAt, boolean showCreatorName,
			boolean showCreatorUsername) {

		@Override
		public String toString() {
			return "Details[name=" + this.name + "]";
		}

	}

}
