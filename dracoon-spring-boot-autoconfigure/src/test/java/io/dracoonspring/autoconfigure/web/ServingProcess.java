// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

/**
 * Runs, in a separate process, an application that serves files, receives uploads and
 * answers pings. The application prints its port.
 */
public final class ServingProcess {

	static final String PORT = "listening on ";

	private ServingProcess() {
	}

	/**
	 * Starts the application.
	 * @param args the type of the application and its properties
	 */
	public static void main(String[] args) {
		WebApplicationType type = WebApplicationType.valueOf(args[0]);
		new SpringApplicationBuilder((type == WebApplicationType.SERVLET) ? ServletParts.class : ReactiveParts.class)
			.web(type)
			.listeners((ApplicationListener<WebServerInitializedEvent>) (event) -> System.out
				.println(PORT + event.getWebServer().getPort()))
			.run(args);
	}

	private static Mono<Node> upload(DracoonTransfers transfers, UploadSource body) {
		return transfers
			.upload(UploadRequest.of(body, NodeAddress.ofPath("/Projects"), "upload.bin")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result();
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ServletFileServingIT.Application.class, ServletController.class })
	static class ServletParts {

	}

	@RestController
	static class ServletController {

		private final DracoonTransfers transfers;

		ServletController(DracoonTransfers transfers) {
			this.transfers = transfers;
		}

		@GetMapping("/ping")
		String ping() {
			return "pong";
		}

		@PutMapping("/upload")
		long put(HttpServletRequest request) throws IOException {
			return upload(this.transfers, UploadSource.of(request.getInputStream(), request.getContentLengthLong()))
				.map(Node::id)
				.blockOptional()
				.orElseThrow();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveFileServingIT.Application.class, ReactiveController.class })
	static class ReactiveParts {

	}

	@RestController
	static class ReactiveController {

		private final DracoonTransfers transfers;

		ReactiveController(DracoonTransfers transfers) {
			this.transfers = transfers;
		}

		@GetMapping("/ping")
		String ping() {
			return "pong";
		}

		@PutMapping("/upload")
		Mono<Long> put(@RequestHeader("Content-Length") long length, @RequestBody Flux<DataBuffer> body) {
			return upload(this.transfers, UploadSource.of(body, length)).map(Node::id);
		}

	}

}
