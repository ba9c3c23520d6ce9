// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Signals that there was no usable connection or no response. For example, the host
 * cannot be reached, its certificate is refused, or it does not respond. The message
 * names the host, but not the path of the URL.
 */
public class DracoonConnectionException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The reason for the failure. */
	private final Reason reason;

	/** The host, or {@code null} if it is not known. */
	private final @Nullable String host;

	/** The operation that failed, such as {@code DracoonNodes.list}, or {@code null}. */
	private final @Nullable String operation;

	/**
	 * Creates an exception.
	 * @param reason the reason for the failure
	 * @param host the host, or {@code null} if it is not known
	 * @param operation the operation that failed, such as {@code DracoonNodes.list}, or
	 * {@code null}
	 * @param message the event and the action to take
	 * @param cause the cause, or {@code null}
	 */
	public DracoonConnectionException(Reason reason, @Nullable String host, @Nullable String operation, String message,
			@Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
		this.host = host;
		this.operation = operation;
	}

	/**
	 * Returns the reason for the failure.
	 * @return the reason for the failure
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * Returns the host that was called.
	 * @return the host, or {@code null} if it is not known
	 */
	public @Nullable String getHost() {
		return this.host;
	}

	/**
	 * Returns the operation that failed.
	 * @return the operation that failed, such as {@code DracoonNodes.list}, or
	 * {@code null} if it is not known
	 */
	public @Nullable String getOperation() {
		return this.operation;
	}

	/**
	 * Returns whether the server may have received the request. If the method returns
	 * {@code false}, the caller can repeat even a request that creates something.
	 * @return {@code false} if the client certainly did not send the request
	 */
	public boolean isRequestPossiblySent() {
		return switch (this.reason) {
			case UNKNOWN_HOST, REFUSED, UNTRUSTED_CERTIFICATE, WRONG_CERTIFICATE, NOT_TLS, TLS, PROXY, CONNECT_TIMEOUT,
					NO_FREE_CONNECTION ->
				false;
			case READ_TIMEOUT, CONNECTION_LOST, OTHER -> true;
		};
	}

	/**
	 * Returns whether the same request may get a response later. This does not mean that
	 * it is harmless to repeat the request, see {@link #isRequestPossiblySent()}.
	 * @return {@code false} for failures that remain until a setting is changed
	 */
	@Override
	public boolean isTransient() {
		return switch (this.reason) {
			case UNKNOWN_HOST, UNTRUSTED_CERTIFICATE, WRONG_CERTIFICATE, NOT_TLS, TLS, PROXY -> false;
			case REFUSED, CONNECT_TIMEOUT, NO_FREE_CONNECTION, READ_TIMEOUT, CONNECTION_LOST, OTHER -> true;
		};
	}

	/**
	 * Classifies the failures of connections.
	 */
	public enum Reason {

		/** The name of the host cannot be resolved. */
		UNKNOWN_HOST,

		/** No server accepts connections at the address. */
		REFUSED,

		/**
		 * The client does not trust the certificate of the server, or the certificate is
		 * no longer valid.
		 */
		UNTRUSTED_CERTIFICATE,

		/** The certificate of the server was issued for another host. */
		WRONG_CERTIFICATE,

		/** The server at the address does not speak TLS. */
		NOT_TLS,

		/** The TLS handshake failed for another reason. */
		TLS,

		/** The proxy cannot be reached, or it refused to connect. */
		PROXY,

		/** The connection was not established in time, or its TLS handshake stalled. */
		CONNECT_TIMEOUT,

		/** All connections of the pool were in use for too long. */
		NO_FREE_CONNECTION,

		/**
		 * The connection delivered no data for too long, or the response was not complete
		 * before the deadline of the call.
		 */
		READ_TIMEOUT,

		/** The connection was lost before the response was complete. */
		CONNECTION_LOST,

		/** A reason that the other constants do not cover. */
		OTHER

	}

}
