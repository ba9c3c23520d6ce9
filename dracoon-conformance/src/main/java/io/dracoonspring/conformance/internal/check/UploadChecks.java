// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.DigestUtils;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.files.FileVersion;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.uploads.ChunkUploadResponse;
import io.dracoonspring.api.uploads.CompleteUploadRequest;
import io.dracoonspring.api.uploads.CreateFileUploadRequest;
import io.dracoonspring.api.uploads.CreateFileUploadResponse;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.UploadOptions;

/** Checks both ways to upload, versions, and conflicts of names. */
final class UploadChecks {

	private static final String NODE = "GET /api/v4/nodes/{nodeId}";

	private static final String STATUS = "GET /api/v4/nodes/files/uploads/{uploadId}";

	/** The server computes hashes some time after the upload. */
	private static final int HASH_ATTEMPTS = 10;

	private UploadChecks() {
	}

	static List<Check> all() {
		return List.of(Check.writing(Area.UPLOADS, "a small file", (session) -> stored(session, 1000)),
				Check.writing(Area.UPLOADS, "an empty file", (session) -> stored(session, 0)),
				Check.writing(Area.UPLOADS, "a file in two parts",
						(session) -> stored(session, TransferSettings.MIN_CHUNK_SIZE + 1)),
				Check.writing(Area.UPLOADS, "an upload through the server", UploadChecks::throughServer),
				Check.writing(Area.UPLOADS, "presigned URLs", UploadChecks::presignedUrls),
				Check.writing(Area.UPLOADS, "a cancelled upload", UploadChecks::cancelled),
				Check.writing(Area.UPLOADS, "details of the file are kept", UploadChecks::details),
				Check.writing(Area.UPLOADS, "a name conflict is refused", UploadChecks::conflict),
				Check.writing(Area.UPLOADS, "a name conflict is resolved by another name", UploadChecks::autorename),
				Check.writing(Area.UPLOADS, "a new version replaces the file", UploadChecks::versions));
	}

	static byte[] content(int length) {
		byte[] content = new byte[length];
		new Random(length).nextBytes(content);
		return content;
	}

	private static void stored(Session session, int length) throws InterruptedException {
		byte[] content = content(length);
		Node file = session.upload(session.folder().id(), "file.bin", content);
		Node read = session.get(session.dracoon().nodes().get(file.id()));
		session.expect(Long.valueOf(length).equals(read.size()), Kind.CONTENT, NODE, "size",
				"expected the number of bytes that were sent");
		String hash = hash(session, read);
		session.expect(hash == null || hash.equals(DigestUtils.md5DigestAsHex(content)), Kind.CONTENT, NODE, "hash",
				"expected the MD5 of the content");
	}

	private static @Nullable String hash(Session session, Node file) throws InterruptedException {
		Node read = file;
		for (int i = 0; read.hash() == null && i < HASH_ATTEMPTS; i++) {
			Thread.sleep(Duration.ofMillis(500).toMillis());
			read = session.get(session.dracoon().nodes().get(file.id()));
		}
		return read.hash();
	}

	private static void throughServer(Session session) {
		byte[] content = content(2000);
		try {
			CreateFileUploadResponse channel = session.get(session.dracoon()
				.uploadChannels()
				.create(CreateFileUploadRequest.of(session.folder().id(), "server.bin")
					.withSize((long) content.length)
					.withDirectS3Upload(false)));
			String token = token(session, channel);
			ChunkUploadResponse chunk = session.get(session.dracoon()
				.uploadChannels()
				.uploadChunk(token, "bytes 0-" + (content.length - 1) + "/" + content.length,
						new NamedContent(content)));
			session.expect(chunk.size() != null && chunk.size() == content.length, Kind.CONTENT,
					"POST /api/v4/uploads/{token}", "size", "expected the number of bytes that were sent");
			session.get(session.dracoon().uploadChannels().complete(token, CompleteUploadRequest.of()));
			session.answer(Question.UPLOADS_THROUGH_SERVER, "yes");
		}
		catch (DracoonApiException ex) {
			if (!ex.hasErrorCode(DracoonErrorCode.DIRECT_UPLOAD_REQUIRED)) {
				throw ex;
			}
			session.answer(Question.UPLOADS_THROUGH_SERVER, "no, refused with " + Runner.text(ex));
			session.expect(!Boolean.FALSE.equals(session.system().s3EnforceDirectUpload()), Kind.VALUE,
					"GET /api/v4/public/system/info", "s3EnforceDirectUpload",
					"expected true, because uploads through the server are refused");
		}
	}

	private static String token(Session session, CreateFileUploadResponse channel) {
		String url = channel.uploadUrl();
		if (url == null) {
			session.differ(Kind.MISSING, "POST /api/v4/nodes/files/uploads", "uploadUrl",
					"expected the URL for uploads through the server");
			throw new SkippedException("the answer has no URL");
		}
		String path = URI.create(url).getPath();
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static void presignedUrls(Session session) {
		CreateFileUploadRequest request = CreateFileUploadRequest.of(session.folder().id(), "parts.bin")
			.withDirectS3Upload(true);
		if (!Boolean.TRUE.equals(session.system().useS3Storage())) {
			throw new SkippedException("the server does not use S3");
		}
		CreateFileUploadResponse channel = session.get(session.dracoon().uploadChannels().create(request));
		int urls = session
			.all(session.dracoon()
				.uploadChannels()
				.generatePresignedUrls(channel.uploadId(),
						new GeneratePresignedUrlsRequest((long) TransferSettings.MIN_CHUNK_SIZE, 1, 3)))
			.size();
		session.expect(urls == 3, Kind.CONTENT, "POST /api/v4/nodes/files/uploads/{uploadId}/s3_urls", "urls",
				"expected three URLs, found " + urls);
		refusedParts(session, channel, TransferSettings.MIN_CHUNK_SIZE - 1L, 2, "a small part before the last one");
		refusedParts(session, channel, 5L * 1024 * 1024 * 1024 + 1, 1, "a part of more than 5 GiB");
		session.run(session.dracoon().uploadChannels().cancel(channel.uploadId()));
	}

	private static void refusedParts(Session session, CreateFileUploadResponse channel, long size, int last,
			String what) {
		session.refused(session.dracoon()
			.uploadChannels()
			.generatePresignedUrls(channel.uploadId(), new GeneratePresignedUrlsRequest(size, 1, last))
			.then(), what, 400, -80046);
	}

	private static void cancelled(Session session) {
		CreateFileUploadResponse channel = session.get(session.dracoon()
			.uploadChannels()
			.create(CreateFileUploadRequest.of(session.folder().id(), "cancelled.bin")
				.withDirectS3Upload(Boolean.TRUE.equals(session.system().useS3Storage()))));
		session.get(session.dracoon().uploadChannels().getStatus(channel.uploadId()));
		session.run(session.dracoon().uploadChannels().cancel(channel.uploadId()));
		session.refused(session.dracoon().uploadChannels().getStatus(channel.uploadId()), "a cancelled upload", 404,
				-20501);
	}

	private static void details(Session session) {
		Instant modified = Instant.parse("2015-06-07T08:09:10.111Z");
		Instant expireAt = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		Node file = session.upload(session.folder().id(), "details.txt", Session.text("details"),
				UploadOptions.defaults()
					.withNotes("remark")
					.withClassification(Classification.CONFIDENTIAL)
					.withExpiration(ObjectExpiration.at(expireAt))
					.withTimestampModification(modified));
		Node read = session.get(session.dracoon().nodes().get(file.id()));
		session.expect("remark".equals(read.notes()), Kind.CONTENT, NODE, "notes", "expected the remark of the upload");
		session.expect(read.classification() == Classification.CONFIDENTIAL, Kind.CONTENT, NODE, "classification",
				"expected the classification of the upload");
		session.expect(modified.equals(read.timestampModification()), Kind.TIME, NODE, "timestampModification",
				"expected the time of the upload");
		Instant expiration = read.expireAt();
		session.expect(expiration != null && Duration.between(expiration, expireAt).abs().toDays() < 2, Kind.TIME, NODE,
				"expireAt", "expected the day of the upload");
		session.expect("txt".equals(read.fileType()), Kind.CONTENT, NODE, "fileType", "expected the extension");
	}

	private static void conflict(Session session) {
		long folder = session.folder().id();
		session.upload(folder, "same.txt", Session.text("one"));
		try {
			session.upload(folder, "same.txt", Session.text("two"));
			session.differ(Kind.STATUS, "PUT /api/v4/nodes/files/uploads/{uploadId}/s3", "a file whose name exists",
					"expected 409, found success");
		}
		catch (DracoonApiException.Conflict ex) {
			Integer code = ex.getRawErrorCode();
			session.expect(code == null || Set.of(-41001, -40010).contains(code), Kind.CODE, STATUS,
					"a file whose name exists", "expected -41001, found " + code);
		}
	}

	private static void autorename(Session session) {
		long folder = session.folder().id();
		Node first = session.upload(folder, "same.txt", Session.text("one"));
		Node second = session.upload(folder, "same.txt", Session.text("two"),
				UploadOptions.defaults().withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		session.expect(first.id() != second.id() && !first.name().equals(second.name()), Kind.CONTENT, STATUS,
				"node.name", "expected another name");
	}

	private static void versions(Session session) {
		long folder = session.folder().id();
		Node first = session.upload(folder, "versions.txt", Session.text("one"));
		Node second = session.upload(folder, "versions.txt", Session.text("two"),
				UploadOptions.defaults().withResolutionStrategy(ResolutionStrategy.OVERWRITE));
		session.expect(first.id() != second.id(), Kind.CONTENT, STATUS, "node.id", "expected another id");
		Node read = session.get(session.dracoon().nodes().get(second.id()));
		Long reference = read.referenceId();
		if (reference == null) {
			throw new SkippedException("files have no referenceId");
		}
		List<FileVersion> versions = session.all(session.dracoon().files().listVersions(reference));
		session.expect(versions.size() == 2, Kind.CONTENT, "GET /api/v4/nodes/files/versions/{referenceId}", "items",
				"expected two versions, found " + versions.size());
		session.expect(Integer.valueOf(1).equals(read.cntDeletedVersions()), Kind.CONTENT, NODE, "cntDeletedVersions",
				"expected 1");
	}

	/** Provides the file name that a part of a multipart body needs. */
	private static final class NamedContent extends ByteArrayResource {

		NamedContent(byte[] content) {
			super(content);
		}

		@Override
		public String getFilename() {
			return "chunk";
		}

	}

}
