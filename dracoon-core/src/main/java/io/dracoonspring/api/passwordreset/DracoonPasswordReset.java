// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.passwordreset;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Secret;

/**
 * Helps users who forgot their user name or password. No sign-in is needed. Errors are
 * signalled as {@code DracoonApiException}.
 * <p>
 * {@link #request(ResetPasswordRequest)} sends a message with a token.
 * {@link #checkToken} checks the token. {@link #reset} sets a new password, and the token
 * cannot be used again. The token is a secret, because anyone with the token can take
 * over the account.
 */
@NotForImplementation
@HttpExchange
public interface DracoonPasswordReset {

	/**
	 * Sends a message to an e-mail address, with the user names of all accounts that have
	 * this address; since 4.13. The server refuses a malformed address (400, -80009). An
	 * unknown address is signalled as 404 (-70501).
	 * @param request the e-mail address
	 * @return completes when the server has sent the message
	 */
	@PostExchange("/api/v4/auth/recover_username")
	Mono<Void> recoverUserName(@RequestBody RecoverUserNameRequest request);

	/**
	 * Sends a user a message with a token to reset the password. The server refuses the
	 * call if DRACOON does not store the password of the user (400, -10105). It also
	 * refuses a call within five minutes after the last message (400, -10107), and an
	 * invalid language (400, -10013).
	 * @param request the user name
	 * @return completes when the server has sent the message
	 */
	@PostExchange("/api/v4/auth/reset_password")
	Mono<Void> request(@RequestBody ResetPasswordRequest request);

	/**
	 * Checks a token, and returns the user whose password it resets and the rules for the
	 * new password. The server refuses a token that was tampered with (400, -10001). An
	 * unknown or expired token is signalled as 404.
	 * @param token the token
	 * @return the user and the rules
	 */
	@GetExchange("/api/v4/auth/reset_password/{token}")
	Mono<ResetPasswordTokenValidateResponse> checkToken(@PathVariable Secret token);

	/**
	 * Sets a new password. The server refuses a password that violates the rules (400,
	 * -10002). An unknown or expired token is signalled as 404. The server also refuses
	 * the call if DRACOON does not store the password of the user (400, -10105).
	 * @param token the token
	 * @param request the new password
	 * @return completes when the new password is set
	 */
	@PutExchange("/api/v4/auth/reset_password/{token}")
	Mono<Void> reset(@PathVariable Secret token, @RequestBody ResetPasswordWithTokenRequest request);

	/**
	 * Sets a new password; see {@link #reset(Secret, ResetPasswordWithTokenRequest)}.
	 * @param token the token
	 * @param password the new password
	 * @return completes when the new password is set
	 */
	default Mono<Void> reset(Secret token, Secret password) {
		return reset(token, new ResetPasswordWithTokenRequest(password));
	}

}
