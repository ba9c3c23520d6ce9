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

package io.dracoonspring.benchmarks.transfer;

import java.nio.file.Path;

import io.dracoonspring.Dracoon;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.DirectoryOptions;

/**
 * Uploads what is compared afterwards, in a process of its own, so that the one that
 * compares has encrypted nothing yet.
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
			.serviceAccount("dracoon-emulator", "dracoon-emulator", "admin", "Emulator-2026!")
			.encryptionPassword("Encryption-2026!")
			.build()) {
			DracoonTemplate template = new DracoonTemplate(dracoon);
			template.createFolders(FOLDER);
			long count = template
				.uploadDirectory(FOLDER, Path.of(args[1]), DirectoryOptions.defaults().withFailOnError(true))
				.count();
			System.out.println(count + " files were uploaded");
		}
	}

}
