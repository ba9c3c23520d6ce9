// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.MalwareFoundException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.transfer.UploadRequest;

/**
 * Uploads one file several times, each time with {@link Clamd#TEXT} at another position,
 * and prints each outcome.
 */
public final class LargeScanProcess {

	private LargeScanProcess() {
	}

	/**
	 * Runs the uploads.
	 * @param args the address of the server, the port of clamd, the room, the file, the
	 * largest number of bytes to scan, and the positions in bytes. The position -1
	 * uploads the file without malware
	 */
	public static void main(String[] args) throws Exception {
		Path file = Path.of(args[3]);
		ClamAvSettings limits = new ClamAvSettings(Long.parseLong(args[4]), 10, Duration.ofMinutes(5),
				Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(5));
		try (ClamAvContentScanner scanner = ClamAvContentScanner.tcp("localhost", Integer.parseInt(args[1]), limits);
				Dracoon alice = client(args[0], scanner)) {
			for (int i = 5; i < args.length; i++) {
				System.out.println(args[i] + " " + upload(alice, file, args[2], Long.parseLong(args[i])));
			}
		}
	}

	private static String upload(Dracoon alice, Path file, String room, long position) throws Exception {
		byte[] before = (position >= 0) ? exchange(file, position, Clamd.TEXT) : new byte[0];
		try {
			alice.transfers()
				.upload(UploadRequest.of(file, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result()
				.block(Duration.ofMinutes(5));
			return "FILE";
		}
		catch (MalwareFoundException ex) {
			return ex.getSignature();
		}
		catch (DracoonTransferException ex) {
			return ex.getReason().name();
		}
		finally {
			exchange(file, Math.max(position, 0), before);
		}
	}

	private static byte[] exchange(Path file, long position, byte[] text) throws Exception {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			ByteBuffer former = ByteBuffer.allocate(text.length);
			channel.read(former, position);
			channel.write(ByteBuffer.wrap(text), position);
			return former.array();
		}
	}

	private static Dracoon client(String baseUrl, ClamAvContentScanner scanner) {
		return Dracoon.builder()
			.baseUrl(baseUrl)
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.transfer((settings) -> settings.withScan(ScanSettings.of(scanner)))
			.build();
	}

}
