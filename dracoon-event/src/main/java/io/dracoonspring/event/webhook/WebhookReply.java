// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a delivery is answered: with a status, some headers, and no body.
 *
 * @param outcome what became of it
 * @param probeAnswer the value of the header {@value #PROBE_HEADER}, {@code null} for
 * none
 * @param closesConnection whether the connection is closed after the answer, because the
 * client may still be sending a body that nobody reads
 */
public record WebhookReply(DeliveryOutcome outcome, @Nullable String probeAnswer, boolean closesConnection) {

	/** Proves to the application that tries its public URL that it reached itself. */
	public static final String PROBE_HEADER = "X-Dracoon-Probe";

	/** After how many seconds deliveries that cannot be taken in may come again. */
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
	 * Returns the headers of the answer.
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
