// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A report about what happened.
 */
public final class Report {

	private final long id;

	private final long createdBy;

	private final Instant created;

	private final Definition definition;

	private Instant lastModified;

	private State state = State.WAITING;

	private @Nullable Failure failure;

	private @Nullable Instant due;

	Report(long id, Definition definition, long createdBy, Instant now, @Nullable Instant due) {
		this.id = id;
		this.definition = definition;
		this.createdBy = createdBy;
		this.created = now;
		this.lastModified = now;
		this.due = due;
	}

	public long id() {
		return this.id;
	}

	/**
	 * Returns who wants it.
	 * @return the id of the user
	 */
	public long createdBy() {
		return this.createdBy;
	}

	/**
	 * Returns since when it is wanted.
	 */
	public Instant created() {
		return this.created;
	}

	/**
	 * Returns when it was written last.
	 */
	public Instant lastModified() {
		return this.lastModified;
	}

	public Definition definition() {
		return this.definition;
	}

	public State state() {
		return this.state;
	}

	/**
	 * Returns why it could not be written.
	 * @return the failure, {@code null} if it could or was not tried yet
	 */
	public @Nullable Failure failure() {
		return this.failure;
	}

	/**
	 * Returns when it is to be written next.
	 * @return the time, {@code null} if it is not
	 */
	public @Nullable Instant due() {
		return this.due;
	}

	/**
	 * Begins to write it.
	 * @param due when it is to be written again, {@code null} for never
	 */
	public void begin(@Nullable Instant due) {
		this.state = State.PROCESSING;
		this.due = due;
	}

	/**
	 * Ends writing it.
	 * @param failure why it could not be written, {@code null} if it could
	 */
	public void end(@Nullable Failure failure, Instant now) {
		this.state = State.FINISHED;
		this.failure = failure;
		this.lastModified = now;
	}

	/**
	 * What becomes of reports.
	 */
	public enum State {

		/** It was not written yet. */
		WAITING,

		/** It is written now. */
		PROCESSING,

		/** It was written or could not be. */
		FINISHED

	}

	/**
	 * Why a report could not be written.
	 *
	 * @param detail more about it
	 */
	public record Failure(String message, int code, @Nullable String detail) {

	}

	/**
	 * What a report shows.
	 *
	 * @param periodic whether it is written again and again
	 * @param subType what kind of report it is
	 * @param enabled whether it is written at all
	 * @param monthly when it is written
	 * @param formats in which formats
	 * @param filter what to show
	 * @param targetId the room for the files
	 */
	public record Definition(String name, boolean periodic, String subType, boolean enabled, @Nullable Monthly monthly,
			List<String> formats, Filter filter, long targetId) {

		public Definition {
			formats = List.copyOf(formats);
		}

	}

	/**
	 * A time of each month.
	 *
	 * @param dayOfMonth the day, the last of the month if it is shorter
	 * @param timeOfDay the time in UTC
	 */
	public record Monthly(int dayOfMonth, LocalTime timeOfDay) {

	}

	/**
	 * What to show.
	 *
	 * @param fromDate nothing before that
	 * @param toDate nothing after that
	 * @param parentRoom only what happened in that room or below
	 * @param userId only what that user did
	 * @param operations only these kinds of events, all if empty
	 */
	public record Filter(@Nullable Instant fromDate, @Nullable Instant toDate, @Nullable Long parentRoom,
			@Nullable Long userId, List<Integer> operations) {

		public Filter {
			operations = List.copyOf(operations);
		}

	}

}
