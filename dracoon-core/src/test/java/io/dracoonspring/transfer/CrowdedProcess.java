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

package io.dracoonspring.transfer;

import java.nio.file.Path;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;

/**
 * A process with little memory that makes many transfers at once.
 */
public final class CrowdedProcess {

	private CrowdedProcess() {
	}

	/**
	 * Transfers.
	 * @param args the address of the emulator; the local file; the id of the same file on
	 * the server; where downloads go; how many transfers there are in each direction
	 */
	public static void main(String[] args) {
		Path file = Path.of(args[1]);
		long node = Long.parseLong(args[2]);
		Path directory = Path.of(args[3]);
		int count = Integer.parseInt(args[4]);
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(args[0])
			.serviceAccount("dracoon-emulator", "dracoon-emulator", "alice", TransferFixture.PASSWORD)
			.encryptionPassword(TransferFixture.ENCRYPTION_PASSWORD)
			.transferSettings(TransferFixture.SETTINGS)
			.build()) {
			DracoonTransfers transfers = dracoon.transfers();
			Flux.range(0, count).flatMap((number) -> {
				UploadRequest upload = UploadRequest.of(UploadSource.of(file), NodeAddress.ofPath("/Vault"),
						"upload-" + number + ".bin");
				DownloadRequest download = DownloadRequest.of(node, directory.resolve("target-" + number));
				return Mono.when(transfers.upload(upload).result(), transfers.download(download).result());
			}, count).then().block();
		}
	}

}
