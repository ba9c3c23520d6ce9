// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing.proxy;

import java.io.EOFException;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Represents one request with its response in the proxy. */
final class Exchange {

	private final Head request;

	private final Link client;

	private final Link server;

	private final @Nullable Disturbance disturbance;

	private final Content requestContent;

	private boolean last;

	Exchange(Head request, Link client, Link server, @Nullable Disturbance disturbance) {
		this.request = request;
		this.client = client;
		this.server = server;
		this.disturbance = disturbance;
		this.requestContent = Content.ofRequest(request, client.input());
	}

	Content requestContent() {
		return this.requestContent;
	}

	/**
	 * Forwards the request.
	 * @param limit the largest number of bytes of its body
	 * @param flipped the position of a byte to corrupt, negative for none
	 */
	void passRequest(long limit, long flipped) throws IOException {
		this.server.output().write(this.request.bytes());
		this.requestContent.pass(this.server.output(), limit, flipped);
	}

	void passRequest() throws IOException {
		passRequest(Long.MAX_VALUE, -1);
	}

	/**
	 * Waits for the response of the server.
	 * @return the response, whose body has not been read
	 */
	Answer awaitAnswer() throws IOException {
		Head head = Head.read(this.server.input());
		if (head == null) {
			throw new EOFException("The server has closed the connection");
		}
		this.last |= head.isLast();
		return new Answer(head, Content.ofAnswer(this.request, head, this.server.input()));
	}

	/**
	 * Forwards the request, and waits for the response.
	 * @return the response, whose body has not been read
	 */
	Answer ask() throws IOException {
		passRequest();
		return awaitAnswer();
	}

	void pass(Answer answer) throws IOException {
		pass(answer, Long.MAX_VALUE, -1);
	}

	/**
	 * Forwards a response of the server to the client.
	 * @param answer the response
	 * @param limit the largest number of bytes of its body
	 * @param flipped the position of a byte to corrupt, negative for none
	 */
	void pass(Answer answer, long limit, long flipped) throws IOException {
		this.client.output().write(answer.head().bytes());
		answer.content().pass(this.client.output(), limit, flipped);
	}

	/**
	 * Sends the client a response of the proxy.
	 * @param head the head of the response
	 * @param body its body
	 */
	void answer(Head head, byte[] body) throws IOException {
		this.client.output().write(head.bytes());
		this.client.output().write(body);
		this.client.output().flush();
	}

	/** Ends the connection after this request. */
	void end() {
		this.last = true;
	}

	void close() throws IOException {
		end();
		this.server.close();
		this.client.finish();
	}

	void reset() throws IOException {
		end();
		this.client.reset();
		this.server.reset();
	}

	void stall() throws InterruptedException {
		if (this.disturbance != null) {
			this.disturbance.awaitEnd();
		}
		end();
	}

	boolean isLast() {
		return this.last;
	}

	/** Holds a response of the server. */
	record Answer(Head head, Content content) {

	}

}
