// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

import io.dracoonspring.testing.proxy.Exchange.Answer;

/**
 * What a proxy does to a request and its answer.
 */
@FunctionalInterface
public interface Mischief {

	/** Where redirects lead. */
	String ELSEWHERE = "/elsewhere";

	/**
	 * Pass on a request and its answer, or do something else.
	 * @param exchange the request
	 * @throws IOException if the client or the server has gone
	 * @throws InterruptedException if the proxy is closed
	 */
	void spoil(Exchange exchange) throws IOException, InterruptedException;

	/**
	 * Pass on everything as it is.
	 * @return what a proxy should do
	 */
	static Mischief none() {
		return (exchange) -> exchange.pass(exchange.ask());
	}

	/**
	 * Stop in the middle.
	 * @param end how
	 * @param place where
	 * @param bytes how many bytes of the body come before that
	 * @return what to do
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
	 * Answer in place of the server, which hears nothing of the request.
	 * @param head the answer, without length
	 * @param body its body
	 * @return what to do
	 */
	static Mischief instead(Head head, String body) {
		return (exchange) -> {
			exchange.requestContent().readAll();
			answer(exchange, head, body.getBytes(StandardCharsets.ISO_8859_1));
		};
	}

	/**
	 * Answer in place of the server, after it has done what it was asked for.
	 * @param head the answer, without length
	 * @param body its body
	 * @return what to do
	 */
	static Mischief afterwards(Head head, String body) {
		return (exchange) -> {
			exchange.ask().content().readAll();
			answer(exchange, head, body.getBytes(StandardCharsets.ISO_8859_1));
		};
	}

	/**
	 * Answers before the request has been read, which nobody does then.
	 * @param status the status of the answer, which has no body
	 * @return what to do
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
	 * Lets the server do its work, and lose its answer.
	 * @return what to do
	 */
	static Mischief pageAfterwards() {
		return afterwards(Head.of("HTTP/1.1 502 Bad Gateway", "Content-Type: text/html"),
				"<html><body>Bad Gateway</body></html>");
	}

	/**
	 * Changes the head of the answer.
	 * @param change makes another of it
	 * @return what to do
	 */
	static Mischief rewrite(UnaryOperator<Head> change) {
		return (exchange) -> {
			Answer answer = exchange.ask();
			exchange.pass(new Answer(change.apply(answer.head()), answer.content()));
		};
	}

	/**
	 * Cuts the answer, and announce as much as there is.
	 * @param bytes how many bytes are left of its body
	 * @return what to do
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
	 * Announces another length than there is.
	 * @param difference how many bytes more
	 * @return what to do
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
	 * Cuts the answer, and let the end of the connection be its end.
	 * @param bytes how many bytes are left of its body
	 * @return what to do
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
	 * Answer in another language.
	 * @return what to do
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
	 * Answer with a status that announces another answer.
	 * @param status the status, below 200
	 * @return what to do
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

	/**
	 * How a message ends that should not.
	 */
	enum End {

		RESET, CLOSE, STALL

	}

	/**
	 * Where something happens.
	 */
	enum Place {

		/** Before the server has got anything. */
		REQUEST,

		/** Within the body of the request. */
		REQUEST_BODY,

		/** When the server has answered, before the client has got anything of that. */
		ANSWER,

		/** Within the body of the answer. */
		ANSWER_BODY

	}

}
