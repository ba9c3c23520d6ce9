// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.messaging.Message;

import io.dracoonspring.integration.dsl.DracoonInboundChannelAdapterSpec;
import io.dracoonspring.integration.dsl.DracoonIntegration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Provides a separate folder for each test of the adapter that copies files to a
 * directory.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractInboundAdapterTests {

	final DracoonFixture dracoon = new DracoonFixture();

	@TempDir
	Path directory;

	String folder = "";

	Path copies = Path.of("");

	@BeforeEach
	void startAfresh() {
		this.folder = this.dracoon.folder("/Projects");
		this.copies = this.directory.resolve("copies");
	}

	@AfterAll
	void close() {
		this.dracoon.close();
	}

	void uploadAll(String... names) {
		for (String name : names) {
			this.dracoon.upload(this.folder + "/" + name, name);
		}
	}

	DracoonInboundChannelAdapterSpec adapter() {
		return DracoonIntegration.inboundAdapter(this.dracoon.sessions(), Comparator.comparing(File::getName))
			.remoteDirectory(this.folder)
			.localDirectory(this.copies.toFile());
	}

	DracoonInboundFileSynchronizingMessageSource start(DracoonInboundChannelAdapterSpec spec) {
		return this.dracoon.start(spec);
	}

	static Message<File> received(DracoonInboundFileSynchronizingMessageSource source) {
		Message<File> message = source.receive();
		assertThat(message).as("the next file").isNotNull();
		return message;
	}

}
