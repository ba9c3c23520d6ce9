// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The link of a room with DATEV. Use it while the state is locked. */
public final class DatevLink {

	/** The lifetime of an authorization at DATEV. */
	private static final Duration LIFETIME = Duration.ofDays(730);

	private final long id;

	private final Target target;

	private final long author;

	private final Instant expireAt;

	private final Map<Long, SentFile> files = new LinkedHashMap<>();

	private final Set<String> taxYears = new TreeSet<>();

	private @Nullable DatevFailure failure;

	DatevLink(long id, Target target, long author, Instant now) {
		this.id = id;
		this.target = target;
		this.author = author;
		this.expireAt = now.plus(LIFETIME);
	}

	public long id() {
		return this.id;
	}

	/** Returns the room and the numbers at DATEV that the link connects. */
	public Target target() {
		return this.target;
	}

	/** Returns the id of the user who linked the room. */
	public long author() {
		return this.author;
	}

	/** Returns when the authorization at DATEV expires. */
	public Instant expireAt() {
		return this.expireAt;
	}

	/**
	 * Returns why the last transfer failed to start, {@code null} if it started or if
	 * there was no transfer.
	 */
	public @Nullable DatevFailure failure() {
		return this.failure;
	}

	/**
	 * Records whether a transfer started.
	 * @param failure the reason why the transfer did not start, {@code null} if it
	 * started
	 */
	public void failure(@Nullable DatevFailure failure) {
		this.failure = failure;
	}

	/**
	 * Returns the files that were sent to DATEV, in the order of their first transfer.
	 */
	public List<SentFile> files() {
		return List.copyOf(this.files.values());
	}

	public Optional<SentFile> file(long fileId) {
		return Optional.ofNullable(this.files.get(fileId));
	}

	/**
	 * Records that a file was sent to DATEV, unless DATEV already has it.
	 * @param failure the reason why DATEV refuses the file, {@code null} if DATEV accepts
	 * it
	 */
	public void send(long fileId, @Nullable DatevFailure failure, Instant now) {
		SentFile earlier = this.files.get(fileId);
		if (earlier == null || earlier.failure() != null) {
			String datevFileId = (earlier != null) ? earlier.datevFileId() : UUID.randomUUID().toString();
			this.files.put(fileId, new SentFile(fileId, datevFileId, now, failure));
		}
	}

	/**
	 * Returns the added tax years. Callers may modify the returned set, which is not a
	 * copy.
	 */
	public Set<String> taxYears() {
		return this.taxYears;
	}

	/**
	 * Contains the room and the numbers at DATEV that a link connects.
	 *
	 * @param consultantId the consultant number at DATEV
	 * @param clientId the client number at DATEV
	 * @param baseId the base number at DATEV, {@code null} for a product without one
	 */
	public record Target(DatevProduct product, long roomId, long consultantId, long clientId, @Nullable Long baseId) {

	}

	/**
	 * A file that was sent to DATEV.
	 *
	 * @param sentAt when it was last sent
	 * @param failure the reason why DATEV refused the file, {@code null} if DATEV
	 * accepted it
	 */
	public record SentFile(long fileId, String datevFileId, Instant sentAt, @Nullable DatevFailure failure) {

	}

}
