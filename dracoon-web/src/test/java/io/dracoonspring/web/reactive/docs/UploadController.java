// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.reactive.docs;

// tag::reactive-uploads[]
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

@RestController
class UploadController {

	private final DracoonTransfers transfers;

	UploadController(DracoonTransfers transfers) {
		this.transfers = transfers;
	}

	@PutMapping("/rooms/{room}/files/{name}")
	Mono<Long> put(@PathVariable long room, @PathVariable String name,
			@RequestHeader(name = "Content-Length", defaultValue = "-1") long length,
			@RequestBody Flux<DataBuffer> body) {
		UploadSource source = (length >= 0) ? UploadSource.of(body, length) : UploadSource.of(body);
		return upload(UploadRequest.of(source, NodeAddress.ofId(room), name));
	}

	@PostMapping("/rooms/{room}/files")
	Mono<Long> post(@PathVariable long room, @RequestPart FilePart file) {
		return upload(UploadRequest.of(UploadSource.of(file.content()), NodeAddress.ofId(room), file.filename()));
	}

	private Mono<Long> upload(UploadRequest request) {
		return this.transfers.upload(request).result().map(Node::id);
	}

}
// end::reactive-uploads[]
