// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

import io.dracoonspring.testing.proxy.Exchange.Answer;

/** Disturbs a request and its response. */
@FunctionalInterface
public interface Mischief {

	/** The path to which redirects lead. */
	String ELSEWHERE = "/elsewhere";

	/**
	 * Forwards a request and its response, or disturbs them.
	 * @param exchange the request
	 * @throws IOException if the client or the server has disconnected
	 * @throws InterruptedException if the proxy is closed
	 */
	void spoil(Exchange exchange) throws IOException, InterruptedException;

	/**
	 * Forwards everything unchanged.
	 * @return the disturbance
	 */
	static Mischief none() {
		return (exchange) -> exchange.pass(exchange.ask());
	}

	/**
	 * Ends a message early.
	 * @param end the kind of end
	 * @param place the place of the end
	 * @param bytes the number of bytes of the body before the end
	 * @return the disturbance
	 */
	static Mischief stop(End end, Place place, long bytes) {
		return (exchange) -> {
			switch (place) {
				case REQUEST -> {
				}
				case REQUEST_BODY -> exchange.passRequest(bytes, -1);
				case ANSWER -> exchange.ask();
				case ANSWER_BODY -> exchange.pass(exchange.ask(), bytes, -1);
			}
			switch (end) {
				case RESET -> exchange.reset();
				case CLOSE -> exchange.close();
				case STALL -> exchange.stall();
			}
		};
	}

	static Mischief flipInRequest(long position) {
		return (exchange) -> {
			exchange.passRequest(Long.MAX_VALUE, position);
			exchange.pass(exchange.awaitAnswer());
		};
	}

	static Mischief flipInAnswer(long position) {
		return (exchange) -> exchange.pass(exchange.ask(), Long.MAX_VALUE, position);
	}

	/**
	 * Answers instead of the server, which does not receive the request.
	 * @param head the response, without length
	 * @param body its body
	 * @return the disturbance
	 */
	static Mischief instead(Head head, String body) {
		return (exchange) -> {
			exchange.requestContent().readAll();
			answer(exchange, head, body.getBytes(StandardCharsets.ISO_8859_1));
		};
	}

	/**
	 * Answers instead of the server, after the server has processed the request.
	 * @param head the response, without length
	 * @param body its body
	 * @return the disturbance
	 */
	static Mischief afterwards(Head head, String body) {
		return (exchange) -> {
			exchange.ask().content().readAll();
			answer(exchange, head, body.getBytes(StandardCharsets.ISO_8859_1));
		};
	}

	/**
	 * Answers without reading the body of the request.
	 * @param status the status of the response, which has no body
	 * @return the disturbance
	 */
	static Mischief early(int status) {
		return (exchange) -> {
			answer(exchange, Head.of("HTTP/1.1 " + status + " Early"), new byte[0]);
			exchange.stall();
		};
	}

	static Mischief redirect(int status) {
		return instead(Head.of("HTTP/1.1 " + status + " Elsewhere", "Location: " + ELSEWHERE), "");
	}

	static Mischief page(int status) {
		return instead(Head.of("HTTP/1.1 " + status + " Page", "Content-Type: text/html"),
				"<html><body>Please sign in</body></html>");
	}

	/**
	 * Lets the server process the request, and replaces its response with a page.
	 * @return the disturbance
	 */
	static Mischief pageAfterwards() {
		return afterwards(Head.of("HTTP/1.1 502 Bad Gateway", "Content-Type: text/html"),
				"<html><body>Bad Gateway</body></html>");
	}

	/**
	 * Changes the head of the response.
	 * @param change the function that returns the changed head
	 * @return the disturbance
	 */
	static Mischief rewrite(UnaryOperator<Head> change) {
		return (exchange) -> {
			Answer answer = exchange.ask();
			exchange.pass(new Answer(change.apply(answer.head()), answer.content()));
		};
	}

	/**
	 * Shortens the body of the response, and announces the new length.
	 * @param bytes the number of bytes of the body to keep
	 * @return the disturbance
	 */
	static Mischief cut(int bytes) {
		return (exchange) -> {
			Answer answer = exchange.ask();
			byte[] whole = answer.content().readAll();
			byte[] body = Arrays.copyOf(whole, Math.min(bytes, whole.length));
			exchange.answer(answer.head().withLength(body.length), body);
		};
	}

	/**
	 * Announces a wrong length.
	 * @param difference the number of bytes to add to the true length, negative to
	 * announce fewer bytes
	 * @return the disturbance
	 */
	static Mischief lie(int difference) {
		return (exchange) -> {
			Answer answer = exchange.ask();
			byte[] body = answer.content().readAll();
			exchange.answer(answer.head().withLength(Math.max(0, body.length + difference)), body);
			if (difference > 0) {
				exchange.close();
			}
		};
	}

	/**
	 * Shortens the body of the response, omits the length, and closes the connection
	 * after the body.
	 * @param bytes the number of bytes of the body to keep
	 * @return the disturbance
	 */
	static Mischief cutWithoutLength(int bytes) {
		return (exchange) -> {
			Answer answer = exchange.ask();
			byte[] whole = answer.content().readAll();
			Head head = answer.head().without("Content-Length").without("Transfer-Encoding");
			exchange.answer(head.with("Connection", "close"), Arrays.copyOf(whole, Math.min(bytes, whole.length)));
			exchange.close();
		};
	}

	/**
	 * Answers with bytes that are not HTTP.
	 * @return the disturbance
	 */
	static Mischief noise() {
		return (exchange) -> {
			exchange.requestContent().readAll();
			exchange.answer(Head.of("SSH-2.0-OpenSSH_9.2"), new byte[100]);
			exchange.close();
		};
	}

	static Mischief twice() {
		return (exchange) -> {
			Answer answer = exchange.ask();
			byte[] body = answer.content().readAll();
			Head head = answer.head().withLength(body.length);
			exchange.answer(head, body);
			exchange.answer(head, body);
		};
	}

	/**
	 * Sends an informational response first.
	 * @param status the status, below 200
	 * @return the disturbance
	 */
	static Mischief announce(int status) {
		return (exchange) -> {
			exchange.passRequest();
			exchange.answer(Head.of("HTTP/1.1 " + status + " Soon"), new byte[0]);
			exchange.pass(exchange.awaitAnswer());
		};
	}

	static Mischief gzip() {
		return (exchange) -> {
			Answer answer = exchange.ask();
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
				gzip.write(answer.content().readAll());
			}
			exchange.answer(answer.head().withLength(body.size()).with("Content-Encoding", "gzip"), body.toByteArray());
		};
	}

	private static void answer(Exchange exchange, Head head, byte[] body) throws IOException {
		exchange.answer(head.withLength(body.length), body);
	}

	/** Selects how a message ends early. */
	enum End {

		RESET, CLOSE, STALL

	}

	/** Selects the place of a disturbance. */
	enum Place {

		/** Before the server has received anything. */
		REQUEST,

		/** Within the body of the request. */
		REQUEST_BODY,

		/**
		 * After the server has answered, and before the client has received anything of
		 * the response.
		 */
		ANSWER,

		/** Within the body of the response. */
		ANSWER_BODY

	}

}
