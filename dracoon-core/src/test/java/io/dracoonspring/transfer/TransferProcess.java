// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;

/**
 * Transfers a file in a separate process, which tests kill.
 */
public final class TransferProcess {

	private TransferProcess() {
	}

	/**
	 * Runs one transfer.
	 * @param args the address of the emulator; {@code upload} or {@code download}; the
	 * path of the room, or the id of the file; the local file; the token file, from which
	 * the transfer is resumed if it exists, or an empty text for no token file; the
	 * number of parts that get a response
	 */
	public static void main(String[] args) throws IOException {
		boolean up = args[1].equals("upload");
		// download one part after the other, so that the first part is among those that
		// get a response
		TransferSettings settings = up ? TransferFixture.SETTINGS : TransferFixture.SETTINGS.withParallelism(1);
		DracoonBuilder builder = Dracoon.builder()
			.baseUrl(args[0])
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of(TransferFixture.PASSWORD))
			.encryptionPassword(TransferFixture.ENCRYPTION_PASSWORD)
			.transfer((defaults) -> settings)
			.connector(new HaltingConnector(Integer.parseInt(args[5])));
		try (Dracoon dracoon = builder.build()) {
			transfer(dracoon.transfers(), up, args[2], Path.of(args[3]), args[4].isEmpty() ? null : Path.of(args[4]));
		}
	}

	private static void transfer(DracoonTransfers transfers, boolean up, String node, Path file,
			@Nullable Path tokenFile) throws IOException {
		boolean again = tokenFile != null && Files.exists(tokenFile);
		if (up) {
			Upload upload = again ? transfers.resumeUpload(ResumeToken.read(tokenFile), tokenFile)
					: transfers.upload(UploadRequest.of(file, node)
						.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
						.withOptions((options) -> options.withTokenFile(tokenFile)));
			upload.result().block();
		}
		else {
			Download download = again ? transfers.resumeDownload(ResumeToken.read(tokenFile), tokenFile)
					: transfers.download(DownloadRequest.of(Long.parseLong(node), file).withTokenFile(tokenFile));
			download.result().block();
		}
	}

}
