// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.TokenSet;

/**
 * Delays renewals while the server refuses even the tokens that it has just issued. A
 * server may do so for a locked account. Without this delay, every call would request a
 * new token.
 * <p>
 * A token that replaces a refused token is on trial until a call succeeds with it. If the
 * server refuses two such tokens in a row, a pause begins for the account. One refusal is
 * no proof of a locked account, because a user may just have revoked the token. During
 * the pause, the client requests no further token and continues to use the last token.
 * The first call that succeeds with this token ends the pause. A call may succeed because
 * the account was unlocked, or because the server refuses the token for some operations
 * only.
 */
final class RenewalBackoff {

	private final Clock clock;

	private final TokenValidity validity;

	private final Map<Secret, Trial> trials = new RecentEntries<>();

	/**
	 * The refusals of tokens on trial, by account. The first refusal of an account starts
	 * no pause.
	 */
	private final Map<String, SignInBackoff> refusals = new RecentEntries<>();

	RenewalBackoff(Clock clock, TokenValidity validity) {
		this.clock = clock;
		this.validity = validity;
	}

	/**
	 * Returns the reason why no token may be requested for an account now.
	 * @return the refusal of the last token, or {@code null} if there is no pause
	 */
	synchronized @Nullable DracoonAuthenticationException pause(String account) {
		SignInBackoff refusal = this.refusals.get(account);
		return (refusal != null) ? refusal.pending() : null;
	}

	/**
	 * Records a renewal.
	 * @param former the previous tokens
	 * @param renewed the tokens from now on
	 */
	synchronized void renewed(String account, TokenSet former, TokenSet renewed) {
		AccessToken before = former.accessToken();
		AccessToken token = renewed.accessToken();
		if (before == null || token == null) {
			return;
		}
		boolean onTrial = this.trials.remove(before.value()) != null;
		if (onTrial || this.validity.isRefused(before.value())) {
			this.trials.put(token.value(), new Trial(account, true));
		}
	}

	/**
	 * Records that a call is about to use a token. After a refusal, the token may come
	 * from elsewhere, for example from a new sign-in. If a call succeeds with this token,
	 * the pause ends, and the next refusal counts as the first one again.
	 */
	synchronized void used(String account, AccessToken token) {
		if (this.refusals.containsKey(account)) {
			this.trials.putIfAbsent(token.value(), new Trial(account, false));
		}
	}

	/** Records that a call succeeded with a token. */
	synchronized void accepted(AccessToken token) {
		Trial trial = this.trials.remove(token.value());
		if (trial != null) {
			this.refusals.remove(trial.account());
		}
	}

	/**
	 * Records that the server refused a token.
	 * @return {@code null} if a new token may be requested, otherwise the reason why the
	 * refused token stays in use
	 */
	synchronized @Nullable DracoonAuthenticationException refused(AccessToken token) {
		Trial trial = this.trials.get(token.value());
		if (trial != null && trial.isFirst()) {
			this.trials.put(token.value(), new Trial(trial.account(), false));
			SignInBackoff earlier = this.refusals.putIfAbsent(trial.account(), new SignInBackoff(this.clock));
			if (earlier != null) {
				earlier.note(refusal());
			}
		}
		DracoonAuthenticationException pause = (trial != null) ? pause(trial.account()) : null;
		if (pause == null) {
			this.validity.refuse(token.value());
		}
		return pause;
	}

	private static DracoonAuthenticationException refusal() {
		return new DracoonAuthenticationException(Reason.ACCOUNT_BLOCKED, null,
				"The server issues tokens for the account, but refuses them at once (status 401). The account may be "
						+ "locked: ask an administrator to check it.",
				null);
	}

	/**
	 * Represents a token that has not worked yet.
	 *
	 * @param isFirst whether the next refusal of the token counts; only its first refusal
	 * does
	 */
	private record Trial(String account, boolean isFirst) {

	}

}
