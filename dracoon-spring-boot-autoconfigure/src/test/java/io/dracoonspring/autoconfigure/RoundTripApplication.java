// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadRequest;

/** Uploads a file to a plain and an encrypted room, downloads it, and ends. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(RoundTripApplication.RoundTrip.class)
public class RoundTripApplication {

	/**
	 * Starts the application.
	 * @param args the arguments
	 */
	public static void main(String[] args) {
		new SpringApplicationBuilder(RoundTripApplication.class).web(WebApplicationType.NONE).run(args).close();
	}

	/** Makes the round trip. */
	static class RoundTrip implements ApplicationRunner {

		private final DracoonAccount account;

		private final DracoonNodes nodes;

		private final DracoonTransfers transfers;

		private final ResourceLoader resources;

		RoundTrip(DracoonAccount account, DracoonNodes nodes, DracoonTransfers transfers, ResourceLoader resources) {
			this.account = account;
			this.nodes = nodes;
			this.transfers = transfers;
			this.resources = resources;
		}

		@Override
		public void run(ApplicationArguments arguments) throws Exception {
			System.out.println("signed in: " + this.account.get().block().userName());
			Path source = Files.writeString(Files.createTempFile("source", ".txt"), "content");
			for (String room : this.nodes.list(NodeQuery.root()).map(Node::name).collectList().block()) {
				Node node = this.transfers.upload(UploadRequest.of(source, "/" + room)).result().block();
				Path copy = source.resolveSibling(node.name() + "-" + room);
				this.transfers.download(DownloadRequest.of(node.id(), copy)).result().block();
				System.out.println(room + " has: " + Files.readString(copy));
				System.out
					.println(room + " shows: " + this.resources.getResource("dracoon:/" + room + "/" + node.name())
						.getContentAsString(StandardCharsets.UTF_8));
				Files.delete(copy);
			}
			Files.delete(source);
		}

	}

}
