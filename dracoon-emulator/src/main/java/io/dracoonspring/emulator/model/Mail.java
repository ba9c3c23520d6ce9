// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

import java.time.Instant;
import java.util.List;

/**
 * A mail that a real server would send.
 *
 * @param sentAt when the server would have sent it
 * @param recipients the addresses
 * @param subject the subject line
 * @param body the text, which contains a link
 */
public record Mail(Instant sentAt, List<String> recipients, String subject, String body) {

	public Mail {
		recipients = List.copyOf(recipients);
	}

	@Override
	public String toString() {
		return "Mail[subject=" + this.subject + "]";
	}

}
