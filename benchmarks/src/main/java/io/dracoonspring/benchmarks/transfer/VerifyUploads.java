// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.nio.file.Path;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.template.DracoonTemplate;

/**
 * Uploads the files for {@link VerifySpeed} in a separate process, so that the measured
 * process has not encrypted anything yet.
 */
public final class VerifyUploads {

	static final String FOLDER = Room.ENCRYPTED.path() + "/verified";

	private VerifyUploads() {
	}

	/**
	 * Uploads a directory.
	 * @param args the address of the emulator and the directory
	 */
	public static void main(String[] args) {
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(args[0])
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.build()) {
			DracoonTemplate template = new DracoonTemplate(dracoon);
			template.createFolders(FOLDER);
			long count = template.uploadDirectory(FOLDER, Path.of(args[1]), (options) -> options.withFailOnError(true))
				.count();
			System.out.println(count + " files were uploaded");
		}
	}

}
