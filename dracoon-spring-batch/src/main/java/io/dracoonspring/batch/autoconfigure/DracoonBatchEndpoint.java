// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

import io.dracoonspring.batch.MirrorProgress;
import io.dracoonspring.batch.MirrorStatus;
import io.dracoonspring.batch.internal.allowance.CurrentLimits;

/**
 * Shows the progress of the mirrors over all workers, the last results of the mirrors,
 * and the limits. Changes the windows of all processes. A window is a part of the week
 * with its own limits, such as {@code Mo-Fr 08:00-18:00: 2MB, 10 calls}.
 */
@Endpoint(id = "dracoonbatch")
class DracoonBatchEndpoint {

	private final MirrorProgress progress;

	private final CurrentLimits limits;

	DracoonBatchEndpoint(MirrorProgress progress, CurrentLimits limits) {
		this.progress = progress;
		this.limits = limits;
	}

	/**
	 * Returns the progress, the results and the limits.
	 * @return the running mirrors, the last results and the limits
	 */
	@ReadOperation
	MirrorStatus status() {
		return this.progress.status();
	}

	/**
	 * Replaces the windows of all processes.
	 * @param windows the windows in one text, separated by semicolons, because the
	 * requests of endpoints cannot contain lists. If the text is empty, only
	 * {@code dracoon.batch.max-bytes-per-second} applies
	 * @param timeZone the time zone of the windows, {@code null} for the configured one
	 * @return the limits that apply now
	 * @throws InvalidEndpointRequestException if the windows or the time zone cannot be
	 * read
	 */
	@WriteOperation
	MirrorStatus.Limits replace(String windows, @Nullable String timeZone) {
		try {
			this.limits.replace(windows, timeZone);
		}
		catch (IllegalArgumentException ex) {
			String reason = String.valueOf(ex.getMessage());
			throw new InvalidEndpointRequestException(reason, reason, ex);
		}
		return this.limits.read();
	}

	/**
	 * Lets all processes return to their configured windows.
	 * @return the limits that apply now
	 */
	@DeleteOperation
	MirrorStatus.Limits reset() {
		this.limits.reset();
		return this.limits.read();
	}

}
