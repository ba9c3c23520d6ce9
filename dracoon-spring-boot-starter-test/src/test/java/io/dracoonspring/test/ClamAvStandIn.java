// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers every scan as clamd answers content with malware. It needs only the JDK, so
 * that it runs in a container without ClamAV.
 */
public final class ClamAvStandIn {

	static final int PORT = 3310;

	static final String SIGNATURE = "Stand-In";

	private ClamAvStandIn() {
	}

	/**
	 * Answers scans until the process ends.
	 * @param args no arguments
	 * @throws IOException if the port cannot be opened, or a connection fails
	 */
	public static void main(String[] args) throws IOException {
		try (ServerSocket server = new ServerSocket(PORT)) {
			while (true) {
				try (Socket connection = server.accept()) {
					answer(connection);
				}
			}
		}
	}

	private static void answer(Socket connection) throws IOException {
		DataInputStream input = new DataInputStream(connection.getInputStream());
		try {
			input.skipNBytes("zINSTREAM\0".length());
			for (int length = input.readInt(); length > 0; length = input.readInt()) {
				input.skipNBytes(length);
			}
		}
		catch (EOFException ex) {
			// Testcontainers connects to find out whether the port is open
			return;
		}
		connection.getOutputStream().write(("stream: " + SIGNATURE + " FOUND\0").getBytes(StandardCharsets.US_ASCII));
	}

}
