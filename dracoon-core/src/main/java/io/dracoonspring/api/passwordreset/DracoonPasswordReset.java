// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.passwordreset;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Secret;

/**
 * Help for users who forgot their user name or password. Nobody has to be signed in.
 * Errors are signalled as {@code DracoonApiException}.
 * <p>
 * {@link #request(ResetPasswordRequest)} sends a message with a token, which
 * {@link #validate(String)} checks and {@link #reset(String, String)} uses up. The token
 * is a secret: whoever has it can take over the account.
 */
@HttpExchange
public interface DracoonPasswordReset {

	/**
	 * Sends a message with the user names of all accounts that have an e-mail address, to
	 * that address; since 4.13. The address may be malformed (400, -80009) or unknown
	 * (404, -70501).
	 * @param request the e-mail address
	 * @return completes when the message is on its way
	 */
	@PostExchange("/api/v4/auth/recover_username")
	Mono<Void> recoverUserName(@RequestBody RecoverUserNameRequest request);

	/**
	 * Sends a user a message with a token to reset the password. Refused for users whose
	 * password DRACOON does not keep (400, -10105), within five minutes after the last
	 * message (400, -10107), and for what is no language (400, -10013).
	 * @param request the user name
	 * @return completes when the message is on its way
	 */
	@PostExchange("/api/v4/auth/reset_password")
	Mono<Void> request(@RequestBody ResetPasswordRequest request);

	/**
	 * Returns whose password a token resets, and what the new one has to be like. The
	 * token may have been tampered with (400, -10001) or be unknown or expired (404).
	 * @param token the token, a secret
	 * @return the user and the rules
	 */
	@GetExchange("/api/v4/auth/reset_password/{token}")
	Mono<ResetPasswordTokenValidateResponse> validate(@PathVariable String token);

	/**
	 * Sets a new password. It must satisfy the rules (400, -10002), and the token must be
	 * known and not expired (404). Refused for users whose password DRACOON does not keep
	 * (400, -10105).
	 * @param token the token, a secret
	 * @param request the new password
	 * @return completes when the new password holds
	 */
	@PutExchange("/api/v4/auth/reset_password/{token}")
	Mono<Void> reset(@PathVariable String token, @RequestBody ResetPasswordWithTokenRequest request);

	/**
	 * Sets a new password; see {@link #reset(String, ResetPasswordWithTokenRequest)}.
	 * @param token the token, a secret
	 * @param password the new password
	 * @return completes when the new password holds
	 */
	default Mono<Void> reset(String token, String password) {
		return reset(token, new ResetPasswordWithTokenRequest(Secret.of(password)));
	}

}
