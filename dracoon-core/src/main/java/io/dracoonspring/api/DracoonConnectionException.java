// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * No usable connection, or no answer: the host cannot be reached, its certificate is
 * refused, or it stays silent. The message names the host only.
 */
public class DracoonConnectionException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** What went wrong. */
	private final Reason reason;

	/** The host, or {@code null} when it is not known. */
	private final @Nullable String host;

	/** The operation that failed, such as {@code DracoonNodes.list}, or {@code null}. */
	private final @Nullable String operation;

	/**
	 * Creates an exception.
	 * @param reason what went wrong
	 * @param host the host, or {@code null} when it is not known
	 * @param operation the operation that failed, such as {@code DracoonNodes.list}, or
	 * {@code null}
	 * @param message what happened and what to do next
	 * @param cause the reason, or {@code null}
	 */
	public DracoonConnectionException(Reason reason, @Nullable String host, @Nullable String operation, String message,
			@Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
		this.host = host;
		this.operation = operation;
	}

	/**
	 * Returns the kind of trouble.
	 * @return what went wrong
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * Returns the host that was called.
	 * @return the host, or {@code null} when it is not known
	 */
	public @Nullable String getHost() {
		return this.host;
	}

	/**
	 * Returns the operation.
	 * @return the operation that failed, such as {@code DracoonNodes.list}, or
	 * {@code null}
	 */
	public @Nullable String getOperation() {
		return this.operation;
	}

	/**
	 * Tells whether the server may have received the request. If not, even a request that
	 * creates something can be repeated.
	 * @return {@code false} if the request surely did not leave
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
	 * Kinds of trouble with a connection.
	 */
	public enum Reason {

		/** The name of the host cannot be resolved. */
		UNKNOWN_HOST,

		/** Nothing accepts connections at the address. */
		REFUSED,

		/** The certificate of the server is not trusted, or not valid any more. */
		UNTRUSTED_CERTIFICATE,

		/** The certificate of the server was issued for another host. */
		WRONG_CERTIFICATE,

		/** What accepts connections at the address does not speak TLS. */
		NOT_TLS,

		/** The connection could not be secured for another reason. */
		TLS,

		/** The proxy cannot be reached, or refused to connect. */
		PROXY,

		/** No connection came up in time, or its TLS handshake stood still. */
		CONNECT_TIMEOUT,

		/** All connections of the pool were busy for too long. */
		NO_FREE_CONNECTION,

		/** The connection stayed silent for too long. */
		READ_TIMEOUT,

		/** The connection broke off before the answer was complete. */
		CONNECTION_LOST,

		/** Something that the other reasons do not cover. */
		OTHER

	}

}
