// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.api.files.MissingKeysResponse;
import io.dracoonspring.api.nodes.CopyNodesRequest;
import io.dracoonspring.api.nodes.EncryptionInfo;
import io.dracoonspring.api.nodes.KeyState;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.publicshares.PublicShareLink;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.DownloadShare;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.ShareDownloadRequest;

/** Checks encrypted files, and their keys. A key pair is created only on request. */
final class EncryptionChecks {

	private static final String MISSING = "GET /api/v4/nodes/missingFileKeys";

	private EncryptionChecks() {
	}

	static List<Check> all(boolean createKeyPair) {
		return List.of(
				Check.writing(Area.ENCRYPTION, "the account has a key pair",
						(session) -> keyPair(session, createKeyPair)),
				Check.reading(Area.ENCRYPTION, "the encryption password opens the key pair", EncryptionChecks::unlock),
				Check.writing(Area.ENCRYPTION, "another client reads an encrypted file",
						(session) -> roundTrip(session, 70_000)),
				Check.writing(Area.ENCRYPTION, "another client reads an empty encrypted file",
						(session) -> roundTrip(session, 0)),
				Check.writing(Area.ENCRYPTION, "no file key is missing after an upload", EncryptionChecks::missingKeys),
				Check.writing(Area.ENCRYPTION, "an encrypted file is downloaded through a link",
						EncryptionChecks::share),
				Check.writing(Area.ENCRYPTION, "a plain file is not copied into an encrypted room",
						EncryptionChecks::border));
	}

	private static void keyPair(Session session, boolean create) {
		if (!session.all(session.dracoon().account().listKeyPairs()).isEmpty()) {
			return;
		}
		Secret password = session.target().encryptionPassword();
		if (!create || password == null) {
			throw new SkippedException("the account has no key pair, and --create-key-pair is not set");
		}
		session.get(session.dracoon().keyPairs().create(password));
	}

	private static void requirePassword(Session session) {
		if (session.target().encryptionPassword() == null) {
			throw new SkippedException("needs the encryption password");
		}
	}

	private static void unlock(Session session) {
		requirePassword(session);
		session.run(session.dracoon().crypto().unlock());
	}

	private static long folder(Session session) {
		requirePassword(session);
		return session.folder(session.encryptedRoom().id(), "encrypted-" + System.nanoTime()).id();
	}

	private static void roundTrip(Session session, int length) {
		long folder = folder(session);
		byte[] content = UploadChecks.content(length);
		Node file = session.upload(folder, "secret.bin", content);
		Node read = session.get(session.dracoon().nodes().get(file.id()));
		session.expect(Boolean.TRUE.equals(read.isEncrypted()), Kind.CONTENT, "GET /api/v4/nodes/{nodeId}",
				"isEncrypted", "expected true");
		EncryptionInfo info = read.encryptionInfo();
		session.expect(info != null && info.userKeyState() == KeyState.AVAILABLE, Kind.CONTENT,
				"GET /api/v4/nodes/{nodeId}", "encryptionInfo.userKeyState", "expected available");
		try (Dracoon second = session.target().second(session.dracoon(), session.tap())) {
			byte[] decrypted = DownloadChecks.bytes(session, second.transfers().download(ContentRequest.of(file.id())));
			session.expect(Arrays.equals(decrypted, content), Kind.CONTENT,
					"GET /api/v4/nodes/files/{fileId}/user_file_key", "content", "expected the content of the upload");
		}
	}

	private static void missingKeys(Session session) {
		Node file = session.upload(folder(session), "keys.bin", UploadChecks.content(100));
		DistributionResult result = session.get(session.dracoon().missingFileKeys().distributeForFile(file.id()));
		session.expect(result.isComplete(), Kind.CONTENT, "POST /api/v4/nodes/files/keys", "items",
				"expected all file keys to be set");
		MissingKeysResponse missing = session
			.get(session.dracoon().files().getMissingFileKeys(MissingFileKeysQuery.ofFile(file.id())));
		session.expect(missing.items().isEmpty(), Kind.CONTENT, MISSING, "items",
				"expected none, found " + missing.items().size());
		session.get(session.dracoon()
			.files()
			.getMissingFileKeys(MissingFileKeysQuery.ofRoom(session.encryptedRoom().id())));
	}

	private static void share(Session session) throws IOException {
		byte[] content = UploadChecks.content(4000);
		Node file = session.upload(folder(session), "shared-secret.bin", content);
		CreateDownloadShareRequest request = session
			.get(session.dracoon().shareKeys().forDownloadShare(file.id(), ShareChecks.PASSWORD))
			.addTo(CreateDownloadShareRequest.of(file.id()));
		DownloadShare share = session.get(session.dracoon().shares().createDownloadShare(request));
		session.expect(Boolean.TRUE.equals(share.isEncrypted()), Kind.CONTENT, "POST /api/v4/shares/downloads",
				"isEncrypted", "expected true");
		try (Dracoon anonymous = session.target().anonymous(session.tap())) {
			Path target = session.directory().resolve("secret-" + share.id());
			session.run(anonymous.transfers()
				.publicShares()
				.download(ShareDownloadRequest
					.of(ShareChecks.link(session, PublicShareLink.Kind.DOWNLOAD, share.accessKey()), target)
					.withPassword(ShareChecks.PASSWORD))
				.result());
			session.expect(Arrays.equals(Files.readAllBytes(target), content), Kind.CONTENT,
					"GET /api/v4/public/shares/downloads/{accessKey}", "content", "expected the content of the upload");
		}
	}

	private static void border(Session session) {
		long target = folder(session);
		Node plain = session.upload(session.folder().id(), "plain.txt", Session.text("plain"));
		session.refused(session.dracoon().nodes().copyTo(target, CopyNodesRequest.ofIds(List.of(plain.id()))),
				"a plain file for an encrypted room", 400, -40002);
	}

}
