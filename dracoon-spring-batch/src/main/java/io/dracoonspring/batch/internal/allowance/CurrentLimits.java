// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.MirrorStatus;

/**
 * Finds the limits that apply now, according to {@link LimitWindow}s. If the database of
 * the jobs has windows, these replace the configured windows of all processes.
 */
public class CurrentLimits {

	private static final Log logger = LogFactory.getLog(CurrentLimits.class);

	private final JdbcTemplate jdbc;

	private final LimitSchedule configured;

	private final Clock clock;

	/** The windows in the database at the last query, {@code null} if there were none. */
	private @Nullable Stored stored;

	private LimitSchedule schedule;

	/**
	 * Creates the limits.
	 * @param jdbc the database of the jobs
	 * @param configured the configured schedule of this process
	 * @param clock the clock that the schedule follows
	 */
	public CurrentLimits(JdbcTemplate jdbc, LimitSchedule configured, Clock clock) {
		this.jdbc = jdbc;
		this.configured = configured;
		this.schedule = configured;
		this.clock = clock;
	}

	/**
	 * Reads the windows in the database.
	 * @throws org.springframework.dao.DataAccessException if the database does not answer
	 */
	void refresh() {
		apply(find().orElse(null));
	}

	// runs without the lock, because the database may answer late
	private Optional<Stored> find() {
		return this.jdbc
			.query("select limit_windows, time_zone from dracoon_batch_limits where id = 1",
					(row, number) -> new Stored(row.getString(1), row.getString(2)))
			.stream()
			.findFirst();
	}

	private synchronized void apply(@Nullable Stored current) {
		if (Objects.equals(this.stored, current)) {
			return;
		}
		this.stored = current;
		try {
			this.schedule = (current != null) ? this.configured.with(current.windows(), ZoneId.of(current.zone()))
					: this.configured;
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			// another version of the application may support windows that this version
			// cannot read
			logger.warn("Could not read the windows in the database. The former windows stay: " + ex.getMessage());
		}
	}

	/** Returns the limits that apply now, according to the last {@link #refresh()}. */
	synchronized Limits now() {
		return this.schedule.limits(this.clock.instant());
	}

	/**
	 * Describes the limits that apply now.
	 * @throws org.springframework.dao.DataAccessException if the database does not answer
	 */
	public MirrorStatus.Limits read() {
		refresh();
		return describe();
	}

	private synchronized MirrorStatus.Limits describe() {
		Instant now = this.clock.instant();
		Limits limits = this.schedule.limits(now);
		return new MirrorStatus.Limits(limits.bytesPerSecond(), limits.callsPerSecond(), limits.pause(),
				this.schedule.nextChange(now), this.schedule.window(now).map(LimitWindow::text).orElse(null),
				this.schedule.texts(), this.schedule.zone().getId(),
				(this.stored != null) ? MirrorStatus.Limits.Origin.ENDPOINT : MirrorStatus.Limits.Origin.CONFIGURATION);
	}

	/**
	 * Replaces the windows of all processes.
	 * @param windows the windows, separated by semicolons
	 * @param zone the name of their time zone, {@code null} for the configured zone of
	 * this process
	 * @throws IllegalArgumentException if a text is not a window, or if there is no such
	 * time zone
	 */
	public void replace(String windows, @Nullable String zone) {
		LimitSchedule changed = this.configured.with(windows, (zone != null) ? zone(zone) : this.configured.zone());
		String text = String.join("; ", changed.texts());
		String zoneId = changed.zone().getId();
		if (update(text, zoneId) == 0) {
			try {
				this.jdbc.update("insert into dracoon_batch_limits (id, limit_windows, time_zone) values (1, ?, ?)",
						text, zoneId);
			}
			catch (DuplicateKeyException ex) {
				logger.debug("Another process has replaced the windows at the same time", ex);
				update(text, zoneId);
			}
		}
	}

	private int update(String text, String zoneId) {
		return this.jdbc.update("update dracoon_batch_limits set limit_windows = ?, time_zone = ? where id = 1", text,
				zoneId);
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"There is no time zone '" + VisibleText.of(name) + "'. Write it as 'Europe/Berlin'", ex);
		}
	}

	/** Lets all processes return to their configured windows. */
	public void reset() {
		this.jdbc.update("delete from dracoon_batch_limits");
	}

	/**
	 * Holds the windows in the database.
	 *
	 * @param windows the windows, separated by semicolons
	 * @param zone the name of their time zone
	 */
	private record Stored(String windows, String zone) {

	}

}
