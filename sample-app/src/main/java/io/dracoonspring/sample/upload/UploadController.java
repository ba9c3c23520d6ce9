// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.upload;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.NodeName;
import io.dracoonspring.sample.Refusal;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

/**
 * Forwards a file to DRACOON while it arrives. The file is the plain body of the request.
 * An upload needs constant memory and no temporary file. The browser cannot send faster
 * than DRACOON receives. If the browser disconnects before it has sent all content, no
 * file is created.
 */
@RestController
class UploadController {

	private final DracoonTransfers transfers;

	private final DracoonOperations files;

	private final RunningUploads running;

	private final DistributionSummary sizes;

	UploadController(DracoonTransfers transfers, DracoonOperations files, RunningUploads running,
			MeterRegistry meters) {
		this.transfers = transfers;
		this.files = files;
		this.running = running;
		this.sizes = DistributionSummary.builder("sample.uploads")
			.description("Sizes of the files that were uploaded by this application")
			.baseUnit("bytes")
			.register(meters);
	}

	/**
	 * Uploads a file.
	 * @param parentId the id of the room or folder
	 * @param name the name of the file
	 * @param taken the action in case of a name conflict: {@code AUTORENAME} gives the
	 * file another name, {@code OVERWRITE} creates a new version, {@code FAIL} responds
	 * with status 409
	 * @param key the key for progress requests
	 * @param request the request, with the content as its body
	 * @return the new file, empty if the upload was cancelled
	 * @throws IOException if the body cannot be read
	 */
	@PostMapping(path = "/nodes/{parentId}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	ResponseEntity<UploadedFile> upload(@PathVariable long parentId, @RequestParam String name,
			@RequestParam(defaultValue = "AUTORENAME") ResolutionStrategy taken,
			@RequestParam(defaultValue = "") String key, HttpServletRequest request) throws IOException {
		return store(NodeAddress.ofId(parentId), NodeName.checked(name), taken, key, request);
	}

	/**
	 * Uploads a new version of a file. The current version moves to the recycle bin.
	 * @param id the id of the file
	 * @param key the key for progress requests
	 * @param request the request, with the content as its body
	 * @return the new version, empty if the upload was cancelled
	 * @throws IOException if the body cannot be read
	 */
	@PostMapping(path = "/files/{id}/versions", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	ResponseEntity<UploadedFile> uploadVersion(@PathVariable long id, @RequestParam(defaultValue = "") String key,
			HttpServletRequest request) throws IOException {
		Node file = this.files.get(id);
		if (file.type() != NodeType.FILE) {
			throw new Refusal(HttpStatus.BAD_REQUEST, "no-versions");
		}
		return store(NodeAddress.ofId(Objects.requireNonNull(file.parentId())), file.name(),
				ResolutionStrategy.OVERWRITE, key, request);
	}

	private ResponseEntity<UploadedFile> store(NodeAddress parent, String name, ResolutionStrategy taken, String key,
			HttpServletRequest request) throws IOException {
		// a browser that loses the connection may repeat the request by itself. Cancel
		// the upload of the first request, or return its new file if DRACOON has already
		// created the file
		Optional<Node> earlier = this.running.cancel(key);
		if (earlier.isPresent()) {
			return created(earlier.get());
		}
		ReceivedContent content = new ReceivedContent(request.getInputStream());
		UploadRequest upload = UploadRequest.of(source(content, request.getContentLengthLong()), parent, name)
			.withResolutionStrategy(taken);
		try {
			Node file = this.running.await(key, content, this.transfers.upload(upload));
			if (file.size() != null) {
				this.sizes.record(file.size());
			}
			return created(file);
		}
		catch (DracoonTransferException ex) {
			if (ex.getReason() == DracoonTransferException.Reason.CANCELLED) {
				return ResponseEntity.noContent().build();
			}
			throw ex;
		}
	}

	private static ResponseEntity<UploadedFile> created(Node file) {
		return ResponseEntity.created(URI.create("/files/" + file.id())).body(new UploadedFile(file.id(), file.name()));
	}

	/**
	 * Returns the progress of uploads.
	 * @param keys the keys of the uploads
	 * @return the progress by key, without uploads that are not running
	 */
	@GetMapping("/uploads")
	Map<String, RunningUploads.Progress> progress(@RequestParam("key") List<String> keys) {
		return this.running.at(keys);
	}

	/**
	 * Cancels an upload. A page that has lost the response to an upload finds out with
	 * this request whether there is a new file.
	 * @param key the key of the upload
	 * @return the new file if the upload was already complete, otherwise empty
	 */
	@DeleteMapping("/uploads/{key}")
	ResponseEntity<UploadedFile> cancel(@PathVariable String key) {
		return this.running.cancel(key)
			.map((file) -> ResponseEntity.ok(new UploadedFile(file.id(), file.name())))
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	private static UploadSource source(ReceivedContent content, long length) {
		return (length >= 0) ? UploadSource.of(content, length) : UploadSource.of(content);
	}

	/** Represents the new file. */
	record UploadedFile(long id, String name) {

	}

}
