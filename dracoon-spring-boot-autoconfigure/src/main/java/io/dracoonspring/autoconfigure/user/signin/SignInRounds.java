// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Records in the session that the user was sent to the sign-in. Each redirect to the
 * sign-in is a round. The rounds are limited. Otherwise a user whose tokens are refused
 * even directly after the sign-in would be redirected in an endless loop.
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
	 * Limits the rounds of a user who has not finished the sign-in. More than one is
	 * allowed, because a user may leave a round unfinished with the back button, or begin
	 * rounds in several windows.
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
