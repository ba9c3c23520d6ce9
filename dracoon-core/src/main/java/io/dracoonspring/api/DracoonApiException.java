// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.internal.TransientStatus;

/**
 * Signals that the server refused a request. Each class of failure has a subclass, so
 * that {@code onErrorResume(DracoonApiException.NotFound.class, …)} handles one class.
 * The HTTP status selects the subclass, and some error codes select
 * {@link MalwareDetected} or a subclass of {@link PreconditionFailed}.
 */
public class DracoonApiException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final Set<Integer> NOT_OFFERED = Set.of(402, 403, 404, 405, 410, 501);

	/** The error in the response of the server. */
	private final ApiError error;

	/**
	 * Creates an exception; {@link #of(ApiError)} selects the right subclass.
	 * @param error the error in the response of the server
	 */
	protected DracoonApiException(ApiError error) {
		this(error, ApiErrorMessage.of(error));
	}

	private DracoonApiException(ApiError error, String message) {
		super(message, null);
		this.error = error;
	}

	/**
	 * Creates the exception that matches a response.
	 * @param error the error in the response of the server
	 * @return an instance of the subclass for the status and the error code
	 */
	public static DracoonApiException of(ApiError error) {
		if (error.errorCode() == DracoonErrorCode.MALWARE_FOUND) {
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
		DracoonErrorCode code = error.errorCode();
		if (code == null) {
			return new PreconditionFailed(error);
		}
		return switch (code) {
			case EULA_NOT_ACCEPTED -> new EulaNotAccepted(error);
			case PASSWORD_CHANGE_REQUIRED -> new PasswordChangeRequired(error);
			case EMAIL_REQUIRED, EMAIL_REQUIRED_LEGACY -> new EmailRequired(error);
			case RADIUS_CHALLENGE_REQUIRED, ACCOUNT_LOCKED, ACCOUNT_EXPIRED, ACCOUNT_TEMPORARILY_LOCKED,
					CUSTOMER_LOCKED ->
				new AccountBlocked(error);
			default -> new PreconditionFailed(error);
		};
	}

	/**
	 * Returns all details of the refusal.
	 * @return the error in the response of the server
	 */
	public ApiError getError() {
		return this.error;
	}

	/**
	 * Returns the HTTP status. It may be 901, which HTTP does not define.
	 * @return the status
	 */
	public int getStatus() {
		return this.error.status();
	}

	/**
	 * Tells whether the server does not offer the operation, to this account or at all
	 * (402, 403, 404, 405, 410 or 501). The statuses 403 and 404 may also mean that one
	 * object is not accessible. Therefore use this method only for operations that
	 * concern no single object.
	 * @return {@code true} if the response has one of these statuses
	 */
	public boolean isNotOffered() {
		return NOT_OFFERED.contains(getStatus());
	}

	/**
	 * Returns whether the HTTP status (408, 425, 429, 500, 502, 503 or 504) indicates
	 * that the same request may succeed later. This does not mean that it is harmless to
	 * repeat the request.
	 * @return {@code false} for errors that remain until something is changed
	 */
	@Override
	public boolean isTransient() {
		return TransientStatus.isTransient(getStatus());
	}

	/**
	 * Returns the typed error code.
	 * @return the code, {@link DracoonErrorCode#UNKNOWN} for a number that this version
	 * of the library does not know, or {@code null} if the response has none
	 */
	public @Nullable DracoonErrorCode getErrorCode() {
		return this.error.errorCode();
	}

	/**
	 * Returns the error code as the server sent it.
	 * @return the number, or {@code null} if the response has none
	 */
	public @Nullable Integer getRawErrorCode() {
		return this.error.rawErrorCode();
	}

	/**
	 * Tells whether the response has a certain error code.
	 * @param code the code to compare with
	 * @return {@code true} if the response has the code
	 */
	public boolean hasErrorCode(DracoonErrorCode code) {
		return code == getErrorCode();
	}

	/**
	 * Returns the explanation of the server.
	 * @return the explanation, or {@code null} if the response has none
	 */
	public @Nullable String getDebugInfo() {
		return this.error.debugInfo();
	}

	/**
	 * Returns the nodes that conflict with the request.
	 * @return the nodes, empty if the server names none
	 */
	public List<ConflictNode> getConflictNodes() {
		return this.error.conflictNodes();
	}

	/**
	 * Returns the rules that a password does not satisfy; see
	 * {@link DracoonErrorCode#PASSWORD_POLICY_VIOLATED}.
	 * @return the names of the rules as the server sends them, empty if the response
	 * names none
	 */
	public List<String> getViolatedPasswordPolicies() {
		return this.error.violatedPasswordPolicies();
	}

	@Override
	public @Nullable Duration getRetryAfter() {
		return this.error.retryAfter();
	}

	/**
	 * Returns the operation that was refused.
	 * @return the operation, such as {@code DracoonNodes.list}, {@code null} if unknown
	 */
	public @Nullable String getOperation() {
		return this.error.operation();
	}

	/**
	 * The server does not accept the values, or the current state does not allow the
	 * operation (400).
	 */
	public static final class BadRequest extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
		 */
		public BadRequest(ApiError error) {
			super(error);
		}

	}

	/**
	 * The server did not accept the token or the password of a share, or the account
	 * lacks the right for the call (401). If the account lacks the right, the code is
	 * {@link DracoonErrorCode#NOT_AUTHORIZED}.
	 */
	public static final class Unauthorized extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
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
		 * @param error the error in the response of the server
		 */
		public PaymentRequired(ApiError error) {
			super(error);
		}

	}

	/**
	 * The account lacks a permission or a key pair, or the object is locked (403).
	 */
	public static final class Forbidden extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
		 */
		public Forbidden(ApiError error) {
			super(error);
		}

	}

	/**
	 * The object of the operation does not exist or is not visible to the account (404).
	 */
	public static final class NotFound extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
		 */
		public NotFound(ApiError error) {
			super(error);
		}

		/**
		 * Creates an exception for an object that the client looked for with several
		 * requests, none of which the server refused.
		 * @param error the error that the server sends for a missing object
		 * @param message the missing object and the action to take
		 */
		public NotFound(ApiError error, String message) {
			super(error, message);
		}

	}

	/**
	 * The request conflicts with existing objects, such as one of the same name (409).
	 */
	public static final class Conflict extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
		 */
		public Conflict(ApiError error) {
			super(error);
		}

	}

	/**
	 * The account is blocked, see {@link AccountBlocked}, or the server lacks a feature
	 * that the call needs (412).
	 */
	public static class PreconditionFailed extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
		 */
		public PreconditionFailed(ApiError error) {
			super(error);
		}

	}

	/**
	 * The account can make no calls until its owner or an administrator acts, or until a
	 * temporary lock ends (412).
	 */
	public static class AccountBlocked extends PreconditionFailed {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
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
		 * @param error the error in the response of the server
		 */
		public RangeNotSatisfiable(ApiError error) {
			super(error);
		}

	}

	/**
	 * The server demands fewer requests (429); see
	 * {@link DracoonApiException#getRetryAfter()}.
	 */
	public static final class TooManyRequests extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
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
		 * @param error the error in the response of the server
		 */
		public QuotaExceeded(ApiError error) {
			super(error);
		}

	}

	/**
	 * The server considers the file malicious and does not return its content (901, or
	 * {@link DracoonErrorCode#MALWARE_FOUND}).
	 */
	public static final class MalwareDetected extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
		 */
		public MalwareDetected(ApiError error) {
			super(error);
		}

	}

	/**
	 * The server failed (5xx, except 507). The operation may have taken effect.
	 */
	public static class ServerError extends DracoonApiException {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
		 */
		public ServerError(ApiError error) {
			super(error);
		}

	}

	/**
	 * A system behind or in front of the server failed or is not available (502, 503 and
	 * 504).
	 */
	public static final class GatewayError extends ServerError {

		@Serial
		private static final long serialVersionUID = 1L;

		/**
		 * Creates an exception.
		 * @param error the error in the response of the server
		 */
		public GatewayError(ApiError error) {
			super(error);
		}

	}

}
