// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DownloadRequest;

/** Checks whole files, ranges and archives. */
final class DownloadChecks {

	private static final String URL = "POST /api/v4/nodes/files/{fileId}/downloads";

	private static final int LENGTH = 300_000;

	private DownloadChecks() {
	}

	static List<Check> all() {
		return List.of(Check.writing(Area.DOWNLOADS, "a whole file", DownloadChecks::whole),
				Check.writing(Area.DOWNLOADS, "an empty file", DownloadChecks::empty),
				Check.writing(Area.DOWNLOADS, "ranges of a file", DownloadChecks::ranges),
				Check.writing(Area.DOWNLOADS, "an archive of several nodes", DownloadChecks::archive),
				Check.writing(Area.DOWNLOADS, "a folder has no content", DownloadChecks::folder));
	}

	static byte[] bytes(Session session, ContentDownload download) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		session.run(download.writeTo(output));
		return output.toByteArray();
	}

	private static void whole(Session session) throws IOException {
		byte[] content = UploadChecks.content(LENGTH);
		Node file = session.upload(session.folder().id(), "whole.bin", content);
		Path target = session.directory().resolve("whole-" + file.id());
		session.run(session.dracoon().transfers().download(DownloadRequest.of(file.id(), target)).result());
		session.expect(Arrays.equals(Files.readAllBytes(target), content), Kind.CONTENT, URL, "content",
				"expected the content of the upload");
	}

	private static void empty(Session session) {
		Node file = session.upload(session.folder().id(), "empty.bin", new byte[0]);
		byte[] content = bytes(session, session.dracoon().transfers().download(ContentRequest.of(file.id())));
		session.expect(content.length == 0, Kind.CONTENT, URL, "content", "expected no bytes, found " + content.length);
	}

	private static void ranges(Session session) {
		byte[] content = UploadChecks.content(LENGTH);
		Node file = session.upload(session.folder().id(), "ranges.bin", content);
		for (int[] range : new int[][] { { 0, 1 }, { 1000, 2000 }, { LENGTH - 1, 1 }, { 65_536, 65_536 } }) {
			byte[] part = bytes(session,
					session.dracoon().transfers().download(ContentRequest.of(file.id()).withRange(range[0], range[1])));
			session.expect(Arrays.equals(part, Arrays.copyOfRange(content, range[0], range[0] + range[1])),
					Kind.CONTENT, URL, "range", "expected the bytes of the range");
		}
	}

	private static void archive(Session session) throws IOException {
		Node folder = session.folder();
		Node first = session.upload(folder.id(), "first.txt", Session.text("first"));
		Node second = session.upload(folder.id(), "second.txt", Session.text("second"));
		byte[] archive = bytes(session, session.dracoon().transfers().downloadZip(List.of(first.id(), second.id())));
		Set<String> names = new TreeSet<>();
		try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		session.expect(names.size() == 2, Kind.CONTENT, "POST /api/v4/nodes/zip", "entries",
				"expected two entries, found " + names.size());
	}

	private static void folder(Session session) {
		session.refused(session.dracoon().downloadUrls().generateUrl(session.folder().id()), "a folder",
				Set.of(400, 404), Set.of(-40751, -41002, -41000));
	}

}
