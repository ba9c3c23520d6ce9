// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes the webhooks at the time of the last check.
 *
 * @param time the time of the check
 * @param webhooks the webhooks of this application
 * @param problems the steps that failed
 */
@ExtensibleRecord
public record RegistrationStatus(Instant time, List<Registered> webhooks, List<RegistrationProblem> problems) {

	/**
	 * Copies the lists.
	 */
	public RegistrationStatus {
		webhooks = List.copyOf(webhooks);
		problems = List.copyOf(problems);
	}

	/**
	 * Describes a webhook of this application.
	 *
	 * @param id the id
	 * @param name the name
	 * @param enabled whether the webhook is active
	 * @param failStatus the HTTP status of the response that made the server disable the
	 * webhook, not positive if there was no response; {@code null} if the server did not
	 * disable the webhook
	 * @param expireAt the time at which the webhook expires without a renewal,
	 * {@code null} if the server does not report it
	 */
	@ExtensibleRecord
	public record Registered(long id, String name, boolean enabled, @Nullable Integer failStatus,
			@Nullable Instant expireAt) {

	}

}
