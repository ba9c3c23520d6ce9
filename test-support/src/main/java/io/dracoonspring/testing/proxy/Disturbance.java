// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing.proxy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Selects the requests that a proxy disturbs, and the kind of disturbance. */
public final class Disturbance {

	private final Predicate<Head> requests;

	private final int first;

	private final int last;

	private final Mischief mischief;

	private final AtomicInteger seen = new AtomicInteger();

	private final AtomicInteger hits = new AtomicInteger();

	private final Set<Link> clients = ConcurrentHashMap.newKeySet();

	private final CountDownLatch end = new CountDownLatch(1);

	private Disturbance(Predicate<Head> requests, int first, int last, Mischief mischief) {
		this.requests = requests;
		this.first = first;
		this.last = last;
		this.mischief = mischief;
	}

	/**
	 * Disturbs one request.
	 * @param number the number of the request among the matching requests, from 1
	 * @param requests the condition for matching requests
	 * @param mischief the kind of disturbance
	 * @return the disturbance
	 */
	public static Disturbance of(int number, Predicate<Head> requests, Mischief mischief) {
		return new Disturbance(requests, number, number, mischief);
	}

	/**
	 * Disturbs all requests that match.
	 * @param requests the condition for matching requests
	 * @param mischief the kind of disturbance
	 * @return the disturbance
	 */
	public static Disturbance ofAll(Predicate<Head> requests, Mischief mischief) {
		return new Disturbance(requests, 1, Integer.MAX_VALUE, mischief);
	}

	/**
	 * Returns the number of requests that have been disturbed.
	 * @return the number of requests
	 */
	public int hits() {
		return this.hits.get();
	}

	boolean isMeant(Head request) {
		if (!this.requests.test(request)) {
			return false;
		}
		int number = this.seen.incrementAndGet();
		if (number < this.first || number > this.last) {
			return false;
		}
		this.hits.incrementAndGet();
		return true;
	}

	void spoil(Exchange exchange, Link client) throws IOException, InterruptedException {
		this.clients.add(client);
		this.mischief.spoil(exchange);
	}

	void awaitEnd() throws InterruptedException {
		this.end.await();
	}

	/**
	 * Ends stalled requests, and waits until the disturbed connections are closed.
	 * Without this wait, data of these connections could reach later requests.
	 */
	void end() throws IOException, InterruptedException {
		this.end.countDown();
		for (Link client : this.clients) {
			client.leave();
		}
	}

}
