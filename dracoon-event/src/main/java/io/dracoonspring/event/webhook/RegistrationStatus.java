// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the webhooks stood when they were last looked at.
 *
 * @param time when that was
 * @param webhooks the webhooks of this application
 * @param problems what could not be done
 */
public record RegistrationStatus(Instant time, List<Registered> webhooks, List<RegistrationProblem> problems) {

	/**
	 * Copies the lists.
	 */
	public RegistrationStatus {
		webhooks = List.copyOf(webhooks);
		problems = List.copyOf(problems);
	}

	/**
	 * A webhook of this application.
	 *
	 * @param id the id
	 * @param name the name
	 * @param enabled whether the server calls it
	 * @param failStatus the HTTP status for which the server switched it off,
	 * {@code null} if it did not
	 * @param expireAt when it expires unless it is renewed, {@code null} if not told
	 */
	public record Registered(long id, String name, boolean enabled, @Nullable Integer failStatus,
			@Nullable Instant expireAt) {

	}

}
