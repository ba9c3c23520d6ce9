// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ContentError;

/** The common part of download and upload shares. */
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

	/** Returns the access key, a secret at the end of the share's URL. */
	public String accessKey() {
		return this.accessKey;
	}

	/** Returns the shared node, or the container for uploads. */
	public abstract Node node();

	/** Returns the details that can be changed. */
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

	/** Returns the id of the user who created the share. */
	public long createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * Returns the id of the user who last changed the share, {@code null} if it never was
	 * changed.
	 */
	public @Nullable Long updatedBy() {
		return this.updatedBy;
	}

	/** Returns when the share was last changed, {@code null} if it never was changed. */
	public @Nullable Instant updatedAt() {
		return this.updatedAt;
	}

	public boolean isExpired(Instant now) {
		Instant expireAt = this.details.expireAt();
		return expireAt != null && !expireAt.isAfter(now);
	}

	/**
	 * Checks a password. Five wrong passwords in a row lock the share for five minutes.
	 * @param candidate the password, {@code null} if the request has none
	 * @return whether the password is correct, or the share has no password
	 * @throws io.dracoonspring.emulator.internal.error.ApiException with status 403 while
	 * the share is locked
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
	 * The details of a share that can be changed.
	 *
	 * @param notes the notes for recipients
	 * @param internalNotes the notes for other managers of the share
	 * @param password the password, if there is one
	 * @param expireAt when the share expires, {@code null} for never
	 * @param showCreatorName whether recipients see the name of the creator
	 * @param showCreatorUsername whether recipients see the user name of the creator
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
