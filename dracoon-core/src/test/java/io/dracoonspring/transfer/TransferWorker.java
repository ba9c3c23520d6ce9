// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;

/**
 * Does transfers in a separate process. It reads an order for a transfer from each line
 * of input and responds with a line, until the input ends or the process is killed.
 */
public final class TransferWorker {

	private TransferWorker() {
	}

	/**
	 * Prints {@code ready}, reads orders and runs their transfers.
	 * @param args none. Each line of input has fields that are separated by tabs: the
	 * address of the emulator; {@code upload} or {@code download}; the path of the room
	 * or of the file; the local file; the token file, from which the transfer is resumed
	 * if it exists. The response is {@code done}, the reason of the failure, or the text
	 * of another exception
	 * @throws IOException if the input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		Map<String, Dracoon> clients = new HashMap<>();
		BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		System.out.println("ready");
		for (String order = orders.readLine(); order != null; order = orders.readLine()) {
			String[] words = order.split("\t");
			Dracoon client = clients.computeIfAbsent(words[0],
					(url) -> Dracoon.builder()
						.baseUrl(url)
						.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")),
								"alice", Secret.of(TransferFixture.PASSWORD))
						.encryptionPassword(TransferFixture.ENCRYPTION_PASSWORD)
						.transfer((settings) -> TransferFixture.SETTINGS.withParallelism(2))
						.build());
			System.out.println(outcome(client.transfers(), words));
		}
	}

	private static String outcome(DracoonTransfers transfers, String[] words) {
		try {
			transfer(transfers, words[1].equals("upload"), words[2], Path.of(words[3]), Path.of(words[4]));
			return "done";
		}
		catch (DracoonTransferException ex) {
			return ex.getReason().name();
		}
		catch (Exception ex) {
			return ex.toString().replace('\n', ' ');
		}
	}

	private static void transfer(DracoonTransfers transfers, boolean up, String node, Path file, Path tokenFile)
			throws IOException {
		boolean again = Files.exists(tokenFile);
		if (up) {
			Upload upload = again ? transfers.resumeUpload(ResumeToken.read(tokenFile), tokenFile)
					: transfers.upload(UploadRequest.of(file, node)
						.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
						.withOptions((options) -> options.withTokenFile(tokenFile)));
			upload.result().block();
		}
		else {
			Download download = again ? transfers.resumeDownload(ResumeToken.read(tokenFile), tokenFile)
					: transfers.download(DownloadRequest.of(node, file).withTokenFile(tokenFile));
			download.result().block();
		}
	}

}
