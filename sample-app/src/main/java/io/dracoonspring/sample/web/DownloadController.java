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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.TemporaryFiles;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;

/**
 * Hands a file out to the browser. It is fetched to the disk and verified first, so that
 * the browser never gets a byte of a file that was tampered with.
 */
@Controller
class DownloadController {

	private static final int BUFFER_SIZE = 64 * 1024;

	private final DracoonNodes nodes;

	private final DracoonTransfers transfers;

	private final TemporaryFiles temporaryFiles;

	DownloadController(DracoonNodes nodes, DracoonTransfers transfers, TemporaryFiles temporaryFiles) {
		this.nodes = nodes;
		this.transfers = transfers;
		this.temporaryFiles = temporaryFiles;
	}

	@GetMapping("/files/{id}")
	Mono<Void> download(@PathVariable long id, ServerHttpResponse response) {
		return this.nodes.get(NodeIds.checked(id)).flatMap((node) -> {
			if (node.type() != NodeType.FILE) {
				return Mono.error(new ProblemException(HttpStatus.BAD_REQUEST,
						"'" + node.name() + "' is not a file. Only files can be downloaded."));
			}
			return this.temporaryFiles.use((target) -> this.transfers.download(DownloadRequest.of(id, target))
				.result()
				.flatMap((file) -> send(node, file, response)));
		});
	}

	private static Mono<Void> send(Node node, Path file, ServerHttpResponse response) {
		return TemporaryFiles.onDisk(() -> Files.size(file)).flatMap((size) -> {
			HttpHeaders headers = response.getHeaders();
			headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
			headers.setContentLength(size);
			headers.setContentDisposition(
					ContentDisposition.attachment().filename(node.name(), StandardCharsets.UTF_8).build());
			return response.writeWith(DataBufferUtils.read(file, response.bufferFactory(), BUFFER_SIZE));
		});
	}

}
