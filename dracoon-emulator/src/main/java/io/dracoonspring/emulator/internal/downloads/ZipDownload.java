// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.downloads;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.state.ContentId;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Folder;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/**
 * Describes an archive of unencrypted files and folders. The entries show the nodes as
 * they were when the client requested the archive.
 *
 * @param name the name of the archive
 * @param entries the entries of the archive
 */
public record ZipDownload(String name, List<Entry> entries) {

	private static final String MEDIA_TYPE = "application/zip";

	/**
	 * Describes an archive. The archive excludes rooms and malicious files.
	 * @param name the name of the archive without extension
	 * @param nodes the nodes, which must not be encrypted
	 */
	public static ZipDownload of(String name, List<? extends Node> nodes) {
		List<Entry> entries = new ArrayList<>();
		nodes.forEach((node) -> add(entries, "", node));
		return new ZipDownload(name + ".zip", List.copyOf(entries));
	}

	private static void add(List<Entry> entries, String path, Node node) {
		String name = path + node.name();
		if (node instanceof FileNode file && !file.isMalicious()) {
			entries.add(new Entry(name, file.content().id(), file.timestampModification()));
		}
		else if (node instanceof Folder folder) {
			entries.add(new Entry(name + "/", null, folder.timestampModification()));
			folder.children().forEach((child) -> add(entries, name + "/", child));
		}
	}

	/** Responds with the archive. The length of the archive is not known in advance. */
	public Mono<ServerResponse> respond(ServerRequest request, ContentStore store) {
		ServerResponse.BodyBuilder response = ServerResponse.ok()
			.header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, FileDownload.disposition(this.name, false));
		if (HttpMethod.HEAD.equals(request.method())) {
			return response.build();
		}
		return response.body(BodyInserters.fromDataBuffers(bytes(store)));
	}

	/** Returns the bytes of the archive, which are generated on demand. */
	public Flux<DataBuffer> bytes(ContentStore store) {
		return store.generate((out) -> write(out, store));
	}

	private void write(OutputStream out, ContentStore store) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			for (Entry entry : this.entries) {
				ZipEntry zipEntry = new ZipEntry(entry.path());
				zipEntry.setTime(entry.modified().toEpochMilli());
				zip.putNextEntry(zipEntry);
				Optional<Content> content = Optional.ofNullable(entry.contentId())
					.flatMap((id) -> store.find(id.value()));
				if (content.isPresent()) {
					store.copy(content.get(), zip);
				}
				zip.closeEntry();
			}
		}
	}

	/**
	 * Describes a file or folder in an archive.
	 *
	 * @param path the path in the archive
	 * @param contentId the id of the content, {@code null} for a folder
	 * @param modified the modification time of the file or folder
	 */
	public record Entry(String path, @Nullable ContentId contentId, Instant modified) {

	}

}
