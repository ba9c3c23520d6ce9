// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forwards HTTP/1.1 between a client and a server on this machine. It forwards bytes
 * unchanged, except for the requests of a {@link Disturbance}. It shares no code with the
 * client or the server.
 */
public final class FaultProxy implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(FaultProxy.class);

	private final ServerSocket door;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "fault-proxy");
		thread.setDaemon(true);
		return thread;
	});

	private final Set<Link> links = ConcurrentHashMap.newKeySet();

	private final AtomicReference<@Nullable Disturbance> disturbance = new AtomicReference<>();

	private final AtomicInteger strayed = new AtomicInteger();

	private volatile int target;

	public FaultProxy() {
		try {
			this.door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.execute(this::accept);
	}

	/**
	 * Sets the server.
	 * @param port the port of a server on this machine
	 */
	public void target(int port) {
		this.target = port;
	}

	public URI url() {
		return URI.create("http://127.0.0.1:" + this.door.getLocalPort());
	}

	/**
	 * Disturbs requests until {@link #calm()} is called.
	 * @param disturbance the selected requests and the kind of disturbance
	 */
	public void disturb(Disturbance disturbance) {
		this.disturbance.set(disturbance);
	}

	/**
	 * Forwards all requests unchanged. Stalled requests end, and disturbed connections
	 * are closed.
	 */
	public void calm() {
		Disturbance before = this.disturbance.getAndSet(null);
		try {
			if (before != null) {
				before.end();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Returns the number of requests that followed a redirect.
	 * @return the number of requests
	 */
	public int strayed() {
		return this.strayed.get();
	}

	private void accept() {
		while (!this.door.isClosed()) {
			try {
				Link client = link(this.door.accept());
				this.threads.execute(() -> serve(client));
			}
			catch (IOException ex) {
				logger.trace("No more connections", ex);
			}
		}
	}

	private void serve(Link client) {
		try (client; Link server = link(new Socket(InetAddress.getLoopbackAddress(), this.target))) {
			boolean more = true;
			while (more) {
				Head request = Head.read(client.input());
				more = request != null && serve(request, client, server);
			}
		}
		catch (IOException ex) {
			logger.trace("The client or the server has disconnected", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean serve(Head request, Link client, Link server) throws IOException, InterruptedException {
		if (request.target().startsWith(Mischief.ELSEWHERE)) {
			this.strayed.incrementAndGet();
		}
		Disturbance current = this.disturbance.get();
		Disturbance meant = (current != null && current.isMeant(request)) ? current : null;
		Exchange exchange = new Exchange(request, client, server, meant);
		if (meant != null) {
			meant.spoil(exchange, client);
		}
		else {
			Mischief.none().spoil(exchange);
		}
		return !exchange.isLast() && !request.isLast();
	}

	private Link link(Socket socket) throws IOException {
		Link link = new Link(socket, this.links::remove);
		this.links.add(link);
		return link;
	}

	@Override
	public void close() {
		calm();
		try {
			this.door.close();
			for (Link link : this.links) {
				link.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.shutdownNow();
	}

}
