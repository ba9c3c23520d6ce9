// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes the response to a delivery: a status, some headers, and no body.
 *
 * @param outcome the outcome of the delivery
 * @param probeAnswer the value of the header {@value #PROBE_HEADER}, {@code null} for
 * none
 * @param closesConnection whether the connection is closed after the response, because
 * the client may still be sending a body that is not read
 */
@ExtensibleRecord
public record WebhookReply(DeliveryOutcome outcome, @Nullable String probeAnswer, boolean closesConnection) {

	/**
	 * Names the header that proves to the application that a probe of its public URL has
	 * reached the application itself.
	 */
	public static final String PROBE_HEADER = "X-Dracoon-Probe";

	/**
	 * The time in seconds after which the server should repeat a delivery that could not
	 * be stored.
	 */
	private static final String RETRY_AFTER = "30";

	private static final int UNAVAILABLE = 503;

	static WebhookReply of(DeliveryOutcome outcome) {
		return new WebhookReply(outcome, null, outcome == DeliveryOutcome.TOO_LARGE);
	}

	WebhookReply closing() {
		return new WebhookReply(this.outcome, this.probeAnswer, true);
	}

	/**
	 * Returns the HTTP status.
	 * @return the status
	 */
	public int status() {
		return this.outcome.status();
	}

	/**
	 * Returns the headers of the response.
	 * @return the values by the names of the headers
	 */
	public Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Cache-Control", "no-store");
		if (this.outcome == DeliveryOutcome.METHOD_NOT_ALLOWED) {
			headers.put("Allow", "POST");
		}
		if (status() == UNAVAILABLE) {
			headers.put("Retry-After", RETRY_AFTER);
		}
		if (this.probeAnswer != null) {
			headers.put(PROBE_HEADER, this.probeAnswer);
		}
		if (this.closesConnection) {
			headers.put("Connection", "close");
		}
		return headers;
	}

}
