// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Describes the network between client and emulator. Every request takes one additional
 * round trip. If {@code window} is not 0, a connection also transfers at most this number
 * of bytes per round trip. TCP has such a limit, because its sender waits for
 * acknowledgements.
 *
 * @param name the name in the results
 * @param latencyMillis the round-trip time in milliseconds
 * @param window the limit of unacknowledged bytes of one connection, 0 for no limit
 */
public record Line(String name, int latencyMillis, long window) {

	/** The network inside of this machine. */
	public static final Line LOCAL = new Line("0ms", 0, 0);

	/**
	 * The window of TCP: about half of the largest send buffer of a connection in Linux,
	 * which is 4 MiB by default. The kernel needs the other half for its own data.
	 */
	static final long TCP_WINDOW = 2 * 1024 * 1024;

	/**
	 * Parses the name of a network on the command line.
	 * @param text the round-trip time in milliseconds; with the suffix {@code tcp} for an
	 * additional TCP window, or with {@code real} if the network itself has the latency
	 * @return the network
	 */
	static Line of(String text) {
		int millis = Integer.parseInt(text.replaceAll("[a-z]+$", ""));
		return switch (text.replaceAll("^[0-9]+", "")) {
			case "" -> new Line(text + "ms", millis, 0);
			case "tcp" -> new Line(millis + "ms-tcp", millis, TCP_WINDOW);
			// do not simulate latency, because the network between the processes has it
			case "real" -> new Line(millis + "ms-real", 0, 0);
			default -> throw new IllegalArgumentException("No such line: " + text);
		};
	}

	/**
	 * Makes the emulator behave like this network.
	 * @param emulator the address of the emulator
	 * @throws IOException if the emulator cannot be reached
	 * @throws InterruptedException if the wait for it is interrupted
	 */
	public void apply(URI emulator) throws IOException, InterruptedException {
		long perSecond = (this.latencyMillis > 0) ? this.window * 1000 / this.latencyMillis : 0;
		String json = "{\"latencyMillis\": " + this.latencyMillis + ", \"connectionBytesPerSecond\": " + perSecond
				+ "}";
		HttpRequest request = HttpRequest.newBuilder(emulator.resolve("/_emulator/network"))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(json))
			.build();
		HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() >= 300) {
			throw new IllegalStateException("The emulator refuses the network: " + response.body());
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
