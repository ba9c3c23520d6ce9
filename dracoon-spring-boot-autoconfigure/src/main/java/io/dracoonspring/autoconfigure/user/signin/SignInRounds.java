// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Knows from the session whether somebody has just been sent to the sign-in, so that
 * nobody goes round in circles whose new tokens are of no use, either.
 *
 * @param clock tells the time
 */
record SignInRounds(InstantSource clock) {

	/** Attribute of the session, a string: whatever keeps sessions can keep it. */
	static final String ATTRIBUTE = SignInRounds.class.getName();

	/** Start in milliseconds, number of the round, id of the session. */
	private static final Pattern ROUND = Pattern.compile("\\d{1,18} \\d{1,9} .+");

	private static final Duration MEMORY = Duration.ofMinutes(5);

	/** Of somebody who does not finish: other windows, the button "back". */
	private static final int MOST_UNFINISHED = 3;

	/**
	 * Begins a round.
	 * @param former what the session holds of the last round, or {@code null}
	 * @param sessionId the id of the session, which Spring Security changes when somebody
	 * signs in
	 * @return what the session has to hold from now on, or {@code null} if another round
	 * would be of no use
	 */
	@Nullable String next(@Nullable Object former, String sessionId) {
		long now = this.clock.millis();
		boolean isRound = former instanceof String text && ROUND.matcher(text).matches();
		String[] parts = isRound ? String.valueOf(former).split(" ", 3) : new String[0];
		if (!isRound || now - Long.parseLong(parts[0]) > MEMORY.toMillis()) {
			return now + " 1 " + sessionId;
		}
		int rounds = Integer.parseInt(parts[1]);
		boolean hasSignedIn = !parts[2].equals(sessionId);
		return (hasSignedIn || rounds >= MOST_UNFINISHED) ? null : parts[0] + ' ' + (rounds + 1) + ' ' + sessionId;
	}

}
