// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.api.shares.UploadShare;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Tests a recipient of an upload share who replaces the key pair during the upload.
 */
class ReplacedRecipientTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource(KeyPairVersion.class)
	void uploadIsReadable(KeyPairVersion version) throws IOException {
		Path source = TransferFixture.file(this.directory, "request.bin", 1000);
		UserKeyPairContainer keyPair = TestKeys.quick().generate(version, TransferFixture.ENCRYPTION_PASSWORD);
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon alice = TransferFixture.client(emulator, "alice");
				Dracoon anonymous = Dracoon.builder()
					.baseUrl(emulator.baseUrl())
					.anonymous()
					.connector(new RequestHook(HaltingConnector::isContent, 0,
							() -> KeyPairReplacement.replace(alice, keyPair)))
					.build()) {
			Node vault = alice.nodes().getByPath("/Vault").block(TransferFixture.TIMEOUT);
			UploadShare share = alice.shares()
				.createUploadShare(CreateUploadShareRequest.of(vault.id()))
				.block(TransferFixture.TIMEOUT);
			String link = emulator.baseUrl() + "/public/upload-shares/" + share.accessKey().value();
			SharedFile file = anonymous.transfers()
				.publicShares()
				.upload(ShareUploadRequest.of(link, source))
				.result()
				.block(TransferFixture.TIMEOUT);
			Path copy = this.directory.resolve("copy.bin");
			alice.transfers()
				.download(DownloadRequest.of("/Vault/" + file.name(), copy))
				.result()
				.block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
		}
	}

}
