/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample.web;

import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

import io.dracoonspring.sample.TemporaryFiles;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadRequest;

/**
 * Takes a file from the browser and passes it on to DRACOON. The content comes as the
 * plain body of the request and goes to the disk first; the answer tells line by line how
 * far the second half of the way is.
 */
@RestController
class UploadController {

	private final DracoonTransfers transfers;

	private final TemporaryFiles temporaryFiles;

	private final Problems problems;

	UploadController(DracoonTransfers transfers, TemporaryFiles temporaryFiles, Problems problems) {
		this.transfers = transfers;
		this.temporaryFiles = temporaryFiles;
		this.problems = problems;
	}

	@PostMapping(path = "/nodes/{parentId}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
			produces = MediaType.APPLICATION_NDJSON_VALUE)
	Flux<UploadEvent> upload(@PathVariable long parentId, @RequestParam String name, ServerHttpRequest request) {
		NodeIds.checked(parentId);
		String checkedName = NodeNaming.checked(name);
		return this.temporaryFiles
			.useMany((file) -> DataBufferUtils
				.write(request.getBody(), file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
				.thenMany(Flux.defer(() -> store(file, parentId, checkedName))))
			.onErrorResume((ex) -> Flux.just(UploadEvent.failed(this.problems.of(ex))));
	}

	private Flux<UploadEvent> store(Path file, long parentId, String name) {
		Upload upload = this.transfers.upload(UploadRequest.of(file, parentId).withName(name));
		return Flux.merge(upload.progress().map(UploadEvent::storing), upload.result().map(UploadEvent::stored))
			.takeUntil(UploadEvent::isLast);
	}

}
