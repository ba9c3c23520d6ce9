// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationOptions;

/**
 * Uploads, downloads or verifies a directory in a separate process, which tests can kill.
 */
public final class TreeProcess {

	private TreeProcess() {
	}

	/**
	 * Uploads, downloads or verifies a directory, and prints a line for each item: the
	 * action or the result of the verification, the path with question marks for
	 * characters other than ASCII, and the reason of a failure. The last line is
	 * {@code done}, or {@code failed} with a reason.
	 * @param args the address of the emulator; {@code upload}, {@code download} or
	 * {@code verify}; the path of the room or folder; the directory; the number of parts
	 * that get a response
	 */
	public static void main(String[] args) {
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(args[0])
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of(TransferFixture.PASSWORD))
			.encryptionPassword(TransferFixture.ENCRYPTION_PASSWORD)
			.transfer((settings) -> TransferFixture.SETTINGS)
			.connector(new HaltingConnector(Integer.parseInt(args[4])))
			.build()) {
			lines(dracoon.transfers(), args[1], NodeAddress.ofPath(args[2]), Path.of(args[3])).toIterable()
				.forEach(TreeProcess::print);
			print("done");
		}
		catch (DracoonTransferException ex) {
			print("failed " + ex.getReason());
		}
	}

	private static Flux<String> lines(DracoonTransfers transfers, String work, NodeAddress remote, Path local) {
		DirectoryOptions sync = DirectoryOptions.sync().withDeleteExtra(true);
		return switch (work) {
			case "upload" -> transfers.uploadDirectory(local, remote, sync).items().map(TreeProcess::line);
			case "download" -> transfers.downloadDirectory(remote, local, sync).items().map(TreeProcess::line);
			case "verify" ->
				transfers.verifyDirectory(local, remote, VerificationOptions.defaults()).map(TreeProcess::line);
			default -> throw new IllegalArgumentException(work);
		};
	}

	private static String line(DirectoryItem item) {
		return item.action() + " " + item.path() + reason(item.failure());
	}

	private static String line(VerificationItem item) {
		return item.result() + " " + item.path() + reason(item.failure());
	}

	private static String reason(Throwable failure) {
		return (failure instanceof DracoonTransferException ex) ? " " + ex.getReason()
				: (failure != null) ? " " + failure : "";
	}

	private static void print(String line) {
		byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
		System.out.write(bytes, 0, bytes.length);
		System.out.flush();
	}

}
