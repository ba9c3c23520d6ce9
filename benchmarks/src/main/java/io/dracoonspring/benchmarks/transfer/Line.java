// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * The line to the emulator. Every request takes a round trip longer. With a window, one
 * connection also gets no more than so many bytes across in a round trip, as is the case
 * with TCP, whose sender waits for confirmations.
 *
 * @param name what it is called in the figures
 * @param latencyMillis the round-trip time in milliseconds
 * @param window how many bytes of one connection are on the way at most, 0 for no limit
 */
public record Line(String name, int latencyMillis, long window) {

	/** The line inside of this machine. */
	public static final Line LOCAL = new Line("0ms", 0, 0);

	/**
	 * About half of what Linux gives the send buffer of a connection at most, if nobody
	 * has changed that (4 MiB): the other half is what the kernel counts besides content.
	 */
	static final long TCP_WINDOW = 2 * 1024 * 1024;

	/** Reads a line as it is named on the command line. */
	static Line of(String text) {
		int millis = Integer.parseInt(text.replaceAll("[a-z]+$", ""));
		return switch (text.replaceAll("^[0-9]+", "")) {
			case "" -> new Line(text + "ms", millis, 0);
			case "tcp" -> new Line(millis + "ms-tcp", millis, TCP_WINDOW);
			// the network between the processes has the latency
			case "real" -> new Line(millis + "ms-real", 0, 0);
			default -> throw new IllegalArgumentException("No such line: " + text);
		};
	}

	/**
	 * Makes the emulator behave like this line.
	 * @param emulator the address of the emulator
	 * @throws IOException if it cannot be reached
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
