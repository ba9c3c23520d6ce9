// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Records in the session that the user was sent to the sign-in. Each redirect to the
 * sign-in is a round. The rounds are limited, because a user whose new tokens do not work
 * either must not be redirected in an endless loop.
 */
record SignInRounds(InstantSource clock) {

	/**
	 * Names the attribute of the session. Its value is a string, which every session
	 * store accepts.
	 */
	static final String ATTRIBUTE = SignInRounds.class.getName();

	/**
	 * The time of the first round in milliseconds, the number of rounds, and the id of
	 * the session.
	 */
	private static final Pattern ROUND = Pattern.compile("\\d{1,18} \\d{1,9} .+");

	private static final Duration MEMORY = Duration.ofMinutes(5);

	/**
	 * Limits the rounds of a user who has not finished the sign-in. Other windows or the
	 * back button can be the cause of unfinished rounds.
	 */
	private static final int MOST_UNFINISHED = 3;

	/**
	 * Begins a round.
	 * @param former the attribute of the previous round, or {@code null}
	 * @param sessionId the id of the session, which Spring Security changes when a user
	 * signs in
	 * @return the new attribute, or {@code null} if another round cannot help
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
