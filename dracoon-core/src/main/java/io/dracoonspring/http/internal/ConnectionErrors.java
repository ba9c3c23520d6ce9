// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.codec.EncodingException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;

/** Translates errors of a connection. */
final class ConnectionErrors {

	private final String host;

	private final boolean plain;

	private final @Nullable String operation;

	/**
	 * Creates a translator.
	 * @param url the address that was called, or {@code null} if it is unknown
	 * @param operation the name of the operation, or {@code null} if it is unknown
	 */
	ConnectionErrors(@Nullable URI url, @Nullable String operation) {
		this.host = (url != null && url.getHost() != null) ? url.getHost() : "the server";
		this.plain = url != null && "http".equalsIgnoreCase(url.getScheme());
		this.operation = operation;
	}

	/**
	 * Returns the exception for the caller.
	 * @param ex the error of the HTTP client
	 * @return an exception of this library, or the error without the wrapper of WebClient
	 * if neither the connection nor the answer caused it
	 */
	Throwable translate(Throwable ex) {
		Throwable origin = (ex instanceof WebClientRequestException && ex.getCause() != null) ? ex.getCause() : ex;
		if (origin instanceof DracoonException) {
			return origin;
		}
		if (origin instanceof EncodingException
				&& NestedExceptionUtils.getMostSpecificCause(origin) instanceof IllegalArgumentException refused) {
			return new RefusedValueException(refused);
		}
		Reason reason = reason(origin);
		if (reason == null && isBrokenAnswer(origin)) {
			return broken(origin);
		}
		if (reason == null && ex instanceof WebClientRequestException && origin instanceof Exception) {
			reason = Reason.OTHER;
		}
		return (reason != null)
				? new DracoonConnectionException(reason, this.host, this.operation, message(reason, origin), origin)
				: origin;
	}

	/**
	 * Returns the exception for an answer that breaks the rules of HTTP.
	 * @param ex the error of the HTTP client
	 * @return the exception; it has no cause, because the message of the cause would
	 * quote the answer
	 */
	DracoonProtocolException broken(Throwable ex) {
		return new DracoonProtocolException(0, null, this.operation,
				((this.operation != null) ? this.operation : "The request") + " got an answer from '" + this.host
						+ "' that breaks the rules of HTTP (" + ex.getClass().getSimpleName() + "). "
						+ (this.plain ? "If it speaks TLS, 'dracoon.base-url' has to start with 'https://'. " : "")
						+ "Is a proxy in between that changes answers?",
				null);
	}

	private static boolean isBrokenAnswer(Throwable ex) {
		// the decoder of answers throws an IllegalArgumentException for malformed headers
		return ex instanceof io.netty.handler.codec.DecoderException
				|| (ex instanceof IllegalArgumentException && !(ex instanceof RefusedValueException));
	}

	private static @Nullable Reason reason(Throwable ex) {
		Throwable current = ex;
		for (int depth = 0; current != null && depth < 10; depth++) {
			Reason reason = direct(current);
			if (reason != null) {
				return reason;
			}
			current = current.getCause();
		}
		return (ex instanceof IOException) ? Reason.CONNECTION_LOST : null;
	}

	private static @Nullable Reason direct(Throwable ex) {
		if (ex instanceof UnknownHostException || ex instanceof UnresolvedAddressException) {
			return Reason.UNKNOWN_HOST;
		}
		if (ex instanceof ProxyConnectException) {
			return Reason.PROXY;
		}
		if (ex instanceof ConnectTimeoutException || ex instanceof HttpConnectTimeoutException
				|| ex instanceof SslHandshakeTimeoutException) {
			return Reason.CONNECT_TIMEOUT;
		}
		if (ex instanceof NotSslRecordException) {
			return Reason.NOT_TLS;
		}
		if (ex instanceof SSLException || ex instanceof CertificateException) {
			return tls(ex);
		}
		if (ex instanceof ConnectException || ex instanceof NoRouteToHostException) {
			return Reason.REFUSED;
		}
		if (ex instanceof PoolAcquireTimeoutException || ex instanceof PoolAcquirePendingLimitException) {
			return Reason.NO_FREE_CONNECTION;
		}
		if (ex instanceof io.netty.handler.timeout.TimeoutException || ex instanceof HttpTimeoutException
				|| ex instanceof TimeoutException) {
			return Reason.READ_TIMEOUT;
		}
		return null;
	}

	private String message(Reason reason, Throwable ex) {
		String prefix = (this.operation != null) ? this.operation + ": " : "";
		return prefix + switch (reason) {
			case UNKNOWN_HOST -> "the host '" + this.host
					+ "' is not known. Check 'dracoon.base-url' and the name resolution of this machine.";
			case REFUSED -> "nothing accepts connections at '" + this.host
					+ "'. Check 'dracoon.base-url', whether the server runs, and firewalls or a proxy in between.";
			case UNTRUSTED_CERTIFICATE -> untrusted(ex);
			case WRONG_CERTIFICATE -> "the certificate of '" + this.host
					+ "' was issued for another host. Write the host in 'dracoon.base-url' as the certificate does.";
			case NOT_TLS -> "'" + this.host + "' does not speak TLS at this port. Check scheme and port of "
					+ "'dracoon.base-url'.";
			case TLS -> "no secure connection to '" + this.host
					+ "'. Check its certificate, and the TLS settings in 'dracoon.http.ssl.bundle'.";
			case PROXY -> proxy(ex);
			case CONNECT_TIMEOUT -> "no connection to '" + this.host
					+ "' in time. Check the network, or raise 'dracoon.http.connect-timeout'.";
			case NO_FREE_CONNECTION -> "all connections to '" + this.host
					+ "' are busy. Make fewer requests at once, or raise the number of connections.";
			case READ_TIMEOUT ->
				"no answer from '" + this.host + "' in time. Try again later, or raise 'dracoon.http.read-timeout'.";
			case OTHER -> "the exchange with '" + this.host + "' failed (" + ex.getClass().getSimpleName()
					+ "). Check the cause and whether the operation took effect, then try again.";
			case CONNECTION_LOST -> "the connection to '" + this.host
					+ "' broke off. Check whether the operation took effect, then try again."
					+ (this.plain ? " If the server speaks TLS, 'dracoon.base-url' has to start with 'https://'." : "");
		};
	}

	private static Reason tls(Throwable ex) {
		for (Throwable current = ex; current != null; current = current.getCause()) {
			if (current instanceof ProxyConnectException) {
				return Reason.PROXY;
			}
			if (current instanceof NotSslRecordException) {
				return Reason.NOT_TLS;
			}
			if (current instanceof CertificateException) {
				return isAboutTheHost(current) ? Reason.WRONG_CERTIFICATE : Reason.UNTRUSTED_CERTIFICATE;
			}
		}
		return Reason.TLS;
	}

	private static boolean isAboutTheHost(Throwable ex) {
		// compare the message, because the JDK has no separate exception for a wrong host
		// name
		String message = ex.getMessage();
		return ex.getClass() == CertificateException.class && message != null
				&& (message.startsWith("No name matching") || message.startsWith("No subject alternative"));
	}

	private String untrusted(Throwable ex) {
		for (Throwable current = ex; current != null; current = current.getCause()) {
			if (current instanceof CertificateExpiredException) {
				return "the certificate of '" + this.host + "' has expired. It has to be renewed at the server.";
			}
		}
		return "the certificate of '" + this.host + "' is not trusted. Check 'dracoon.base-url', or name a bundle that "
				+ "trusts the issuer in 'dracoon.http.ssl.bundle'.";
	}

	private String proxy(Throwable ex) {
		Throwable failure = ex;
		// search the causes, because a failed TLS handshake wraps the exception of the
		// proxy
		while (!(failure instanceof ProxyConnectException) && failure.getCause() != null) {
			failure = failure.getCause();
		}
		String message = String.valueOf(failure.getMessage());
		if (failure.getCause() instanceof UnresolvedAddressException) {
			return "the proxy '" + message
					+ "' is not known. Check 'dracoon.http.proxy.host' and the name resolution of " + "this machine.";
		}
		if (failure.getCause() instanceof ConnectException) {
			return "the proxy '" + message + "' does not accept connections. Check 'dracoon.http.proxy.host' and "
					+ "'dracoon.http.proxy.port'.";
		}
		return "the proxy refused to connect to '" + this.host + "'. " + (message.contains("status: 407")
				? "It requires authentication: check 'dracoon.http.proxy.username' and 'dracoon.http.proxy.password'."
				: "Check the proxy settings, and whether the proxy allows connections to that host.");
	}

}
