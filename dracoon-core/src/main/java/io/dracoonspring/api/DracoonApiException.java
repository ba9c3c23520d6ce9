// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The server refused a request. There is a subclass for every class of trouble, so that
 * {@code onErrorResume(DracoonApiException.NotFound.class, …)} is all it takes to treat
 * one. The subclass follows the HTTP status; the code tells the precise reason.
 */
public class DracoonApiException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final Set<Integer> NOT_OFFERED = Set.of(402, 403, 404, 405, 410, 501);

	/** What the server answered. */
	private final ApiError error;

	/**
	 * Creates an exception of no particular class; {@link #of(ApiError)} finds the right
	 * one.
	 * @param error what the server answered
	 */
	protected DracoonApiException(ApiError error) {
		this(error, ApiErrorMessage.of(error));
	}

	private DracoonApiException(ApiError error, String message) {
		super(message, null);
		this.error = error;
	}

	/**
	 * Creates the exception that fits an answer.
	 * @param error what the server answered
	 * @return an instance of the subclass for the status
	 */
	public static DracoonApiException of(ApiError error) {
		if (error.errorCode() == NodeErrorCode.MALWARE_FOUND) {
			return new MalwareDetected(error);
		}
		return switch (error.status()) {
			case 400 -> new BadRequest(error);
			case 401 -> new Unauthorized(error);
			case 402 -> new PaymentRequired(error);
			case 403 -> new Forbidden(error);
			case 404 -> new NotFound(error);
			case 409 -> new Conflict(error);
			case 412 -> preconditionFailed(error);
			case 416 -> new RangeNotSatisfiable(error);
			case 429 -> new TooManyRequests(error);
			case 502, 503, 504 -> new GatewayError(error);
			case 507 -> new QuotaExceeded(error);
			case 901 -> new MalwareDetected(error);
			default -> (error.status() / 100 == 5) ? new ServerError(error) : new DracoonApiException(error);
		};
	}

	private static PreconditionFailed preconditionFailed(ApiError error) {
		if (!(error.errorCode() instanceof AccessErrorCode code)) {
			return new PreconditionFailed(error);
		}
		return switch (code) {
			case EULA_NOT_ACCEPTED -> new EulaNotAccepted(error);
			case PASSWORD_CHANGE_REQUIRED -> new PasswordChangeRequired(error);
			case EMAIL_REQUIRED, EMAIL_REQUIRED_LEGACY -> new EmailRequired(error);
			default -> new AccountBlocked(error);
		};
	}

	/**
	 * Returns all that is known about the refusal.
	 * @return what the server answered
	 */
	public ApiError getError() {
		return this.error;
	}

	/**
	 * Returns the HTTP status, which may be one that HTTP does not define (901).
	 * @return the status
	 */
	public int getStatus() {
		return this.error.status();
	}

	/**
	 * Tells whether the server does not offer an operation, or not to this account or
	 * plan (402, 403, 404, 405, 410 or 501). Only for operations whose 403 and 404 cannot
	 * be about a single object.
	 * @return {@code false} for errors after which the same call may work the next time
	 */
	public boolean isNotOffered() {
		return NOT_OFFERED.contains(getStatus());
	}

	/**
	 * Returns the typed error code.
	 * @return the code, or {@code null} when the answer has none
	 */
	public @Nullable DracoonErrorCode getErrorCode() {
		return this.error.errorCode();
	}

	/**
	 * Returns the error code as it came over the wire.
	 * @return the number, or {@code null} when the answer has none
	 */
	public @Nullable Integer getRawErrorCode() {
		DracoonErrorCode code = getErrorCode();
		return (code != null) ? code.code() : null;
	}

	/**
	 * Tells whether the server gave this reason.
	 * @param code the code to compare with
	 * @return {@code true} if the answer has the code
	 */
	public boolean hasErrorCode(DracoonErrorCode code) {
		return code.equals(getErrorCode());
	}

	/**
	 * Returns the explanation of the server.
	 * @return the explanation, or {@code null}
	 */
	public @Nullable String getDebugInfo() {
		return this.error.debugInfo();
	}

	/**
	 * Returns the nodes that are in the way.
	 * @return the nodes, empty when the server names none
	 */
	public List<ConflictNode> getConflictNodes() {
		return this.error.conflictNodes();
	}

	/**
	 * Returns the rules that a password does not satisfy; see
	 * {@link AccessErrorCode#PASSWORD_POLICY_VIOLATED}.
	 * @return the names that the server gives them, empty when it names none
	 */
	public List<String> getViolatedPasswordPolicies() {
		return this.error.violatedPasswordPolicies();
	}

	/**
	 * Returns how long the server asks to wait before the next request.
	 * @return the time, or {@code null} when the answer has none
	 */
	public @Nullable Duration getRetryAfter() {
		return this.error.retryAfter();
	}

	/**
	 * Returns the operation that was refused.
	 * @return the operation, such as {@code DracoonNodes.list}, or {@code null}
	 */
	public @Nullable String getOperation() {
		return this.error.operation();
	}

	/**
	 * The server does not accept the values or the state of things does not allow the
	 * operation (400).
	 */
	public static final class BadRequest extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public BadRequest(ApiError error) {
			super(error);
		}

	}

	/**
	 * The token was not accepted, a password of a share is wrong, or the account lacks
	 * the right for the call (401, then with {@link AccessErrorCode#NOT_AUTHORIZED}).
	 */
	public static final class Unauthorized extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public Unauthorized(ApiError error) {
			super(error);
		}

	}

	/**
	 * The licence does not cover the operation (402).
	 */
	public static final class PaymentRequired extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public PaymentRequired(ApiError error) {
			super(error);
		}

	}

	/**
	 * The account lacks a permission or a key pair, or something is locked (403).
	 */
	public static final class Forbidden extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public Forbidden(ApiError error) {
			super(error);
		}

	}

	/**
	 * What the operation is about does not exist or is not visible to the account (404).
	 */
	public static final class NotFound extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public NotFound(ApiError error) {
			super(error);
		}

		/**
		 * Creates an exception for something that was looked for in several steps.
		 * @param error what the server would have answered
		 * @param message what is missing and what to do next
		 */
		public NotFound(ApiError error, String message) {
			super(error, message);
		}

	}

	/**
	 * Something of that name or kind exists already (409).
	 */
	public static final class Conflict extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public Conflict(ApiError error) {
			super(error);
		}

	}

	/**
	 * The account is blocked until its owner does something, see {@link AccountBlocked},
	 * or the server lacks a feature (412).
	 */
	public static class PreconditionFailed extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public PreconditionFailed(ApiError error) {
			super(error);
		}

	}

	/**
	 * The account can do nothing before its owner has done something (412).
	 */
	public static class AccountBlocked extends PreconditionFailed {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public AccountBlocked(ApiError error) {
			super(error);
		}

	}

	/**
	 * The owner of the account has to accept the EULA (412).
	 */
	public static final class EulaNotAccepted extends AccountBlocked {

		@Serial
		private static final long serialVersionUID = 1L;

		EulaNotAccepted(ApiError error) {
			super(error);
		}

	}

	/**
	 * The owner of the account has to change the password (412).
	 */
	public static final class PasswordChangeRequired extends AccountBlocked {

		@Serial
		private static final long serialVersionUID = 1L;

		PasswordChangeRequired(ApiError error) {
			super(error);
		}

	}

	/**
	 * The owner of the account has to enter an e-mail address (412).
	 */
	public static final class EmailRequired extends AccountBlocked {

		@Serial
		private static final long serialVersionUID = 1L;

		EmailRequired(ApiError error) {
			super(error);
		}

	}

	/**
	 * The requested range lies beyond the end of the content (416).
	 */
	public static final class RangeNotSatisfiable extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public RangeNotSatisfiable(ApiError error) {
			super(error);
		}

	}

	/**
	 * The server asks to slow down (429); see
	 * {@link DracoonApiException#getRetryAfter()}.
	 */
	public static final class TooManyRequests extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public TooManyRequests(ApiError error) {
			super(error);
		}

	}

	/**
	 * The quota of the room, the share or the customer is used up (507).
	 */
	public static final class QuotaExceeded extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public QuotaExceeded(ApiError error) {
			super(error);
		}

	}

	/**
	 * The file was rated malicious and is not handed out (901, or 403 with a mark).
	 */
	public static final class MalwareDetected extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public MalwareDetected(ApiError error) {
			super(error);
		}

	}

	/**
	 * The server failed (5xx). The operation may have taken effect.
	 */
	public static class ServerError extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public ServerError(ApiError error) {
			super(error);
		}

	}

	/**
	 * Something behind or in front of the server failed or is not available (502, 503 and
	 * 504).
	 */
	public static final class GatewayError extends ServerError {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error what the server answered
		 */
		public GatewayError(ApiError error) {
			super(error);
		}

	}

}
