// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.publicshares.PublicDownloadShare;
import io.dracoonspring.api.publicshares.PublicDownloadTokenGenerateRequest;
import io.dracoonspring.api.publicshares.PublicShareLink;
import io.dracoonspring.api.publicshares.PublicUploadShare;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.api.shares.DownloadShare;
import io.dracoonspring.api.shares.DownloadShareFilter;
import io.dracoonspring.api.shares.DownloadShareQuery;
import io.dracoonspring.api.shares.UpdateDownloadShareRequest;
import io.dracoonspring.api.shares.UploadShare;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;
import io.dracoonspring.transfer.ShareDownloadRequest;
import io.dracoonspring.transfer.ShareUploadRequest;
import io.dracoonspring.transfer.UploadSource;

/** Checks shares. A client without an account uses the shares. */
final class ShareChecks {

	/** Satisfies the strictest rules for passwords. */
	static final Secret PASSWORD = Secret.of("Qw7!kRt9#mXv2-Zp");

	private static final String DOWNLOAD = "POST /api/v4/public/shares/downloads/{accessKey}";

	private ShareChecks() {
	}

	static List<Check> all() {
		return List.of(Check.writing(Area.SHARES, "a file is downloaded through a link", ShareChecks::download),
				Check.writing(Area.SHARES, "a password protects a link", ShareChecks::password),
				Check.writing(Area.SHARES, "downloads through a link are limited", ShareChecks::limit),
				Check.writing(Area.SHARES, "a download share is changed", ShareChecks::update),
				Check.writing(Area.SHARES, "a file is uploaded through a link", ShareChecks::upload),
				Check.writing(Area.SHARES, "an empty file is uploaded through a link", ShareChecks::emptyUpload));
	}

	static String link(Session session, PublicShareLink.Kind kind, Secret accessKey) {
		return new PublicShareLink(kind, accessKey.value()).toUri(session.dracoon().baseUrl()).toString();
	}

	private static void download(Session session) throws IOException {
		byte[] content = UploadChecks.content(5000);
		Node file = session.upload(session.folder().id(), "shared.bin", content);
		DownloadShare share = session
			.get(session.dracoon().shares().createDownloadShare(CreateDownloadShareRequest.of(file.id())));
		session.get(session.dracoon().shares().getDownloadShare(share.id()));
		session.get(session.dracoon().shares().getDownloadShareWithQrCode(share.id()));
		List<DownloadShare> listed = session.all(session.dracoon()
			.shares()
			.listDownloadShares(DownloadShareQuery.all().withFilter(DownloadShareFilter.NODE_ID.equalTo(file.id()))));
		session.expect(listed.size() == 1, Kind.CONTENT, "GET /api/v4/shares/downloads", "filter=nodeId:eq",
				"expected one share, found " + listed.size());
		try (Dracoon anonymous = session.target().anonymous(session.tap())) {
			PublicDownloadShare described = session
				.get(anonymous.publicShares().getDownloadShare(share.accessKey().value()));
			session.expect(described.size() == content.length && described.fileName().equals(file.name()), Kind.CONTENT,
					"GET /api/v4/public/shares/downloads/{accessKey}", "fileName and size",
					"expected those of the file");
			Path target = session.directory().resolve("share-" + share.id());
			session.run(anonymous.transfers()
				.publicShares()
				.download(ShareDownloadRequest.of(link(session, PublicShareLink.Kind.DOWNLOAD, share.accessKey()),
						target))
				.result());
			session.expect(Arrays.equals(Files.readAllBytes(target), content), Kind.CONTENT, DOWNLOAD, "content",
					"expected the content of the file");
			session.run(session.dracoon().shares().deleteDownloadShare(share.id()));
			session.refused(anonymous.publicShares().getDownloadShare(share.accessKey().value()), "a deleted share",
					404, -50000);
		}
	}

	private static void password(Session session) {
		Node file = session.upload(session.folder().id(), "protected.txt", Session.text("protected"));
		DownloadShare share = session.get(session.dracoon()
			.shares()
			.createDownloadShare(CreateDownloadShareRequest.of(file.id()).withPassword(PASSWORD)));
		session.expect(Boolean.TRUE.equals(share.isProtected()), Kind.CONTENT, "POST /api/v4/shares/downloads",
				"isProtected", "expected true");
		try (Dracoon anonymous = session.target().anonymous(session.tap())) {
			String key = share.accessKey().value();
			session.refused(anonymous.publicShares()
				.generateDownloadUrl(key, new PublicDownloadTokenGenerateRequest(Secret.of("wrong-Password-1"))),
					"a wrong password", 401, -50009);
			session.get(anonymous.publicShares()
				.generateDownloadUrl(key, new PublicDownloadTokenGenerateRequest(PASSWORD)));
		}
	}

	private static void limit(Session session) {
		Node file = session.upload(session.folder().id(), "limited.txt", Session.text("limited"));
		DownloadShare share = session.get(session.dracoon()
			.shares()
			.createDownloadShare(CreateDownloadShareRequest.of(file.id()).withMaxDownloads(1)));
		try (Dracoon anonymous = session.target().anonymous(session.tap())) {
			String key = share.accessKey().value();
			session.get(anonymous.publicShares().generateDownloadUrl(key));
			boolean counted = Integer.valueOf(1)
				.equals(session.get(session.dracoon().shares().getDownloadShare(share.id())).cntDownloads());
			session.answer(Question.SHARE_COUNT, counted ? "yes" : "no");
			Path target = session.directory().resolve("limited-" + share.id());
			if (!counted) {
				session.run(anonymous.transfers()
					.publicShares()
					.download(ShareDownloadRequest.of(link(session, PublicShareLink.Kind.DOWNLOAD, share.accessKey()),
							target))
					.result());
			}
			session.refused(anonymous.publicShares().generateDownloadUrl(key), "a share without remaining downloads",
					404, -50002);
		}
	}

	private static void update(Session session) {
		Node file = session.upload(session.folder().id(), "updated.txt", Session.text("updated"));
		DownloadShare share = session
			.get(session.dracoon().shares().createDownloadShare(CreateDownloadShareRequest.of(file.id())));
		DownloadShare changed = session.get(session.dracoon()
			.shares()
			.updateDownloadShare(share.id(), UpdateDownloadShareRequest.of().withName("changed").withMaxDownloads(3)));
		session.expect("changed".equals(changed.name()) && Integer.valueOf(3).equals(changed.maxDownloads()),
				Kind.CONTENT, "PUT /api/v4/shares/downloads/{shareId}", "name and maxDownloads",
				"expected the changed values");
	}

	private static void upload(Session session) {
		Node folder = session.folder();
		UploadShare share = share(session, folder);
		session.get(session.dracoon().shares().getUploadShare(share.id()));
		try (Dracoon anonymous = session.target().anonymous(session.tap())) {
			PublicUploadShare described = session
				.get(anonymous.publicShares().getUploadShare(share.accessKey().value()));
			session.expect(!Boolean.TRUE.equals(described.isProtected()), Kind.CONTENT,
					"GET /api/v4/public/shares/uploads/{accessKey}", "isProtected", "expected false");
			send(session, anonymous, share, UploadChecks.content(3000));
		}
		List<Node> files = session.all(session.dracoon().nodes().list(NodeQuery.children(folder.id())));
		session.expect(files.size() == 1 && Long.valueOf(3000).equals(files.get(0).size()), Kind.CONTENT,
				"GET /api/v4/nodes", "items", "expected the uploaded file, found " + files.size() + " nodes");
		session.run(session.dracoon().shares().deleteUploadShare(share.id()));
	}

	private static UploadShare share(Session session, Node folder) {
		return session.get(session.dracoon()
			.shares()
			.createUploadShare(CreateUploadShareRequest.of(folder.id()).withName("conformance")));
	}

	private static void send(Session session, Dracoon anonymous, UploadShare share, byte[] content) {
		session.get(anonymous.transfers()
			.publicShares()
			.upload(ShareUploadRequest.of(link(session, PublicShareLink.Kind.UPLOAD, share.accessKey()),
					UploadSource.of(content), "through-link.bin"))
			.result());
	}

	private static void emptyUpload(Session session) {
		UploadShare share = share(session, session.folder());
		try (Dracoon anonymous = session.target().anonymous(session.tap())) {
			send(session, anonymous, share, new byte[0]);
			session.answer(Question.EMPTY_SHARES, "yes");
		}
		catch (DracoonApiException.BadRequest ex) {
			session.answer(Question.EMPTY_SHARES, "no, refused with " + Runner.text(ex));
		}
	}

}
