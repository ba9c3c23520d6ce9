/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.test.malicious;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A host that content must not go to. Counts who comes, and hangs up.
 */
final class ForeignHost implements AutoCloseable {

	private static final int BACKLOG = 50;

	private final AtomicInteger visits = new AtomicInteger();

	private final ServerSocket socket;

	/**
	 * Opens the host.
	 * @param port the port of the server
	 * @throws IOException if the machine has no such address
	 */
	ForeignHost(int port) throws IOException {
		this.socket = new ServerSocket(port, BACKLOG, InetAddress.getByName("127.0.0.2"));
		Thread thread = new Thread(this::listen, "foreign-host");
		thread.setDaemon(true);
		thread.start();
	}

	private void listen() {
		while (!this.socket.isClosed()) {
			try {
				this.socket.accept().close();
				this.visits.incrementAndGet();
			}
			catch (IOException ex) {
				// closed, or the visitor has gone
			}
		}
	}

	boolean wasReached() {
		return this.visits.get() > 0;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
