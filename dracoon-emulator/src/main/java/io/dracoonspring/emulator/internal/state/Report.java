// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A report on past events. */
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

	/** Returns the id of the user who requested the report. */
	public long createdBy() {
		return this.createdBy;
	}

	/** Returns when the report was requested. */
	public Instant created() {
		return this.created;
	}

	/**
	 * Returns when the last attempt to write the report ended, or when the report was
	 * requested if no attempt has ended yet.
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
	 * Returns why the last attempt to write the report failed, {@code null} if it
	 * succeeded or no attempt has ended yet.
	 */
	public @Nullable Failure failure() {
		return this.failure;
	}

	/** Returns when the report is next due, {@code null} if it is not written again. */
	public @Nullable Instant due() {
		return this.due;
	}

	/**
	 * Starts to write the report.
	 * @param due when the report is due again, {@code null} for never
	 */
	public void begin(@Nullable Instant due) {
		this.state = State.PROCESSING;
		this.due = due;
	}

	/**
	 * Ends writing the report.
	 * @param failure the reason why the report could not be written, {@code null} if it
	 * was written
	 */
	public void end(@Nullable Failure failure, Instant now) {
		this.state = State.FINISHED;
		this.failure = failure;
		this.lastModified = now;
	}

	/** The states of reports. */
	public enum State {

		/** The report has not been written yet. */
		WAITING,

		/** The report is being written. */
		PROCESSING,

		/** The report was written, or writing it failed. */
		FINISHED

	}

	/**
	 * The reason why a report could not be written.
	 *
	 * @param detail further details
	 */
	public record Failure(String message, int code, @Nullable String detail) {

	}

	/**
	 * The definition of a report.
	 *
	 * @param periodic whether the report is written repeatedly
	 * @param subType the kind of report
	 * @param enabled whether the report is written at all
	 * @param monthly the schedule of a periodic report
	 * @param formats the file formats
	 * @param filter the events to show
	 * @param targetId the id of the room for the files
	 */
	public record Definition(String name, boolean periodic, String subType, boolean enabled, @Nullable Monthly monthly,
			List<String> formats, Filter filter, long targetId) {

		public Definition {
			formats = List.copyOf(formats);
		}

	}

	/**
	 * A time in each month.
	 *
	 * @param dayOfMonth the day; in shorter months, the last day of the month
	 * @param timeOfDay the time in UTC
	 */
	public record Monthly(int dayOfMonth, LocalTime timeOfDay) {

	}

	/**
	 * The events to show.
	 *
	 * @param fromDate the earliest time, {@code null} for no limit
	 * @param toDate the latest time, {@code null} for no limit
	 * @param parentRoom the id of the room in or below which the events happened,
	 * {@code null} for all rooms
	 * @param userId the id of the acting user, {@code null} for all users
	 * @param operations the types of events, empty for all
	 */
	public record Filter(@Nullable Instant fromDate, @Nullable Instant toDate, @Nullable Long parentRoom,
			@Nullable Long userId, List<Integer> operations) {

		public Filter {
			operations = List.copyOf(operations);
		}

	}

}
