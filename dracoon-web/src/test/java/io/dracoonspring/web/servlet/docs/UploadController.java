// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.servlet.docs;

// tag::servlet-uploads[]
import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

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
	long put(@PathVariable long room, @PathVariable String name, HttpServletRequest request) throws IOException {
		long length = request.getContentLengthLong();
		UploadSource body = (length >= 0) ? UploadSource.of(request.getInputStream(), length)
				: UploadSource.of(request.getInputStream());
		return upload(UploadRequest.of(body, NodeAddress.ofId(room), name));
	}

	@PostMapping("/rooms/{room}/files")
	long post(@PathVariable long room, @RequestPart MultipartFile file) {
		return upload(UploadRequest.of(file.getResource(), NodeAddress.ofId(room)));
	}

	private long upload(UploadRequest request) {
		return this.transfers.upload(request).result().map(Node::id).blockOptional().orElseThrow();
	}

}
// end::servlet-uploads[]
