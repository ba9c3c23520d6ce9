// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.downloads;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.ContentId;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentResponses;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.UnsatisfiableRangeException;

/**
 * Describes a file at the time when its download token was issued.
 *
 * @param nodeId the id of the file
 * @param name the name of the file
 */
public record FileDownload(long nodeId, ContentId contentId, String name) {

	private static final int MALICIOUS = 901;

	public static FileDownload of(FileNode file) {
		return new FileDownload(file.id(), file.content().id(), file.name());
	}

	public String mediaType() {
		return MediaTypeFactory.getMediaType(this.name).orElse(MediaType.APPLICATION_OCTET_STREAM).toString();
	}

	/**
	 * Returns the value of the header {@code Content-Disposition}.
	 * @param inline whether the client displays the file instead of saving it
	 */
	public static String disposition(String fileName, boolean inline) {
		ContentDisposition.Builder builder = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
		return builder.filename(fileName, StandardCharsets.UTF_8).build().toString();
	}

	/**
	 * Responds with the content.
	 * @param request the request, which may contain a range
	 * @param state the state with the current verdict of the virus scanner
	 * @return the response, with status 901 for a malicious file
	 * @throws ApiException if the content no longer exists or the range is not
	 * satisfiable
	 */
	public Mono<ServerResponse> respond(ServerRequest request, EmulatorState state, ContentStore store) {
		if (isMalicious(state)) {
			return ServerResponse.status(MALICIOUS).build();
		}
		boolean inline = Fields.queryFlag(request, "inline");
		String mediaType = Fields.queryFlag(request, "generic_mimetype") ? MediaType.APPLICATION_OCTET_STREAM_VALUE
				: mediaType();
		Content content = store.find(this.contentId.value()).orElseThrow(ErrorCode.FILE_NOT_FOUND::exception);
		try {
			return new ContentResponses(store).respond(request, content, (headers) -> {
				headers.set(HttpHeaders.CONTENT_TYPE, mediaType);
				headers.set(HttpHeaders.CONTENT_DISPOSITION, disposition(this.name, inline));
			});
		}
		catch (UnsatisfiableRangeException ex) {
			throw ApiException.of(416, "Range Not Satisfiable", "The file has " + ex.getTotal() + " bytes");
		}
	}

	private boolean isMalicious(EmulatorState state) {
		return state.access(() -> state.nodes()
			.find(this.nodeId)
			.filter((node) -> node instanceof FileNode file && file.isMalicious())
			.isPresent());
	}

}
