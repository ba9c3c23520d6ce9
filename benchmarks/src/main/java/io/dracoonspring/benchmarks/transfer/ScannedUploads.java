// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.scan.ClamAvContentScanner;
import io.dracoonspring.autoconfigure.scan.ClamAvSettings;
import io.dracoonspring.benchmarks.Median;
import io.dracoonspring.scan.ScanSettings;

/**
 * Compares uploads that clamd scans with uploads without a scanner, and with the speed of
 * clamd itself. All take turns.
 */
public final class ScannedUploads {

	private static final int PIECE = 64 * 1024;

	private static final int ROUNDS = 5;

	private ScannedUploads() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jar of the emulator, an empty directory, the port of
	 * clamd, and the size of the file in MiB
	 * @throws IOException if a process or file cannot be created, or clamd does not work
	 */
	public static void main(String[] args) throws IOException {
		int port = Integer.parseInt(args[2]);
		int size = Integer.parseInt(args[3]);
		ClamAvSettings limits = new ClamAvSettings(ClamAvSettings.LARGEST_MAX_SIZE, 10, Duration.ofMinutes(5),
				Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(5));
		try (Course course = new Course(Path.of(args[0]), Path.of(args[1]));
				ClamAvContentScanner scanner = ClamAvContentScanner.tcp("localhost", port, limits);
				Dracoon scanned = course.client((settings) -> settings.withScan(ScanSettings.of(scanner)))) {
			Path source = course.source(size);
			List<Double> clamd = new ArrayList<>();
			for (Room room : Room.values()) {
				List<Double> without = new ArrayList<>();
				List<Double> with = new ArrayList<>();
				// ignore the first round, which only warms up
				for (int round = 0; round <= ROUNDS; round++) {
					double plain = course.upload(new OwnClient(course.dracoon()), source, room);
					double alone = scan(source, port);
					double both = course.upload(new OwnClient(scanned), source, room);
					if (round > 0) {
						without.add(plain);
						clamd.add(alone);
						with.add(both);
					}
				}
				Course.figure(room + "-without", size / Median.of(without), "MiB/s");
				Course.figure(room + "-scanned", size / Median.of(with), "MiB/s");
			}
			Course.figure("clamd", size / Median.of(clamd), "MiB/s");
		}
	}

	// the simplest client of clamd: one thread, and nothing but the file and the socket
	private static double scan(Path source, int port) throws IOException {
		long start = System.nanoTime();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
				InputStream content = Files.newInputStream(source);
				DataOutputStream output = new DataOutputStream(socket.getOutputStream())) {
			output.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			byte[] piece = new byte[PIECE];
			for (int length = content.read(piece); length > 0; length = content.read(piece)) {
				output.writeInt(length);
				output.write(piece, 0, length);
			}
			output.writeInt(0);
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
			if (!answer.startsWith("stream: OK")) {
				throw new IOException("clamd answered: " + answer);
			}
		}
		return (System.nanoTime() - start) / 1e9;
	}

}
